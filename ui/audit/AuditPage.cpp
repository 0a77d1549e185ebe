// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/AuditPage.h"

#include "ui/audit/AuditFilters.h"
#include "ui/audit/AuditModel.h"
#include "ui/audit/AuditPane.h"
#include "ui/audit/AuditWords.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Moments.h"
#include "ui/widgets/PageHead.h"
#include "ui/widgets/Retranslate.h"
#include "ui/widgets/SearchField.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <ranges>

namespace ui::audit {

using core::base::Result;
using widgets::Button;

namespace {
constexpr int pageSize = 200;
constexpr int widestColumn = 260;
const QString brokenCode = QStringLiteral("audit-chain-broken");
} // namespace

AuditPage::AuditPage(AuditServices services, shell::Desk desk, QWidget* parent)
    : Page(parent)
    , m_services(services)
    , m_desk(std::move(desk))
    , m_checkCommand(new QAction(this))
    , m_model(new AuditModel(this))
    , m_head(new widgets::PageHead)
    , m_check(new Button(Button::Kind::Primary, QStringLiteral("shield")))
    , m_message(new widgets::MessageLine)
    , m_filters(new AuditFilters(m_desk.clock, this))
    , m_pane(new AuditPane)
    , m_list(new widgets::ListView(m_model, AuditModel::Detail, m_pane))
{
    build();
    m_check->follow(m_checkCommand);
    connect(m_checkCommand, &QAction::triggered, this, &AuditPage::check);
    connect(m_message->action(), &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QStringLiteral("%1 %2").arg(brokenCode).arg(m_broken));
    });
    connect(m_filters, &AuditFilters::changed, this, &AuditPage::filter);
    connect(m_list, &widgets::ListView::currentChanged, this, &AuditPage::showChosen);
    connect(m_list->emptyState()->primary(), &Button::clicked, this, [this] {
        if (m_filters->isNarrow())
            m_filters->clear();
        else
            Q_EMIT openRequested(QStringLiteral("galleries"), {});
    });
    connect(m_list->table()->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &AuditPage::readMoreAtTheEnd);
    widgets::onLanguage(this, [this] { speak(); });
}

AuditPage::~AuditPage() = default;

void AuditPage::build()
{
    m_check->setObjectName(QStringLiteral("checkAudit"));
    m_message->setObjectName(QStringLiteral("auditVerdict"));
    m_message->action()->setObjectName(QStringLiteral("copyCode"));
    m_message->clear();
    m_list->table()->setObjectName(QStringLiteral("auditRows"));
    m_list->emptyState()->setIconName(QStringLiteral("audit"));
    m_list->table()->horizontalHeader()->setMaximumSectionSize(theme::scaled(widestColumn));
    m_list->setLeaving({AuditModel::Detail, AuditModel::Number});
    m_filters->placeIn(m_list->bar());
    m_head->addAction(m_check);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_message);
    layout->addWidget(widgets::rule(this));
    layout->addWidget(m_list, 1);
}

void AuditPage::refresh()
{
    read(0);
}

QWidget* AuditPage::searchField() const
{
    return m_filters->search();
}

void AuditPage::forget()
{
    m_filters->clear();
    m_model->show({});
    m_model->forgetNames();
    m_pane->show(std::nullopt, {});
}

core::storage::AuditFilter AuditPage::wanted() const
{
    core::storage::AuditFilter filter = m_filters->filter();
    if (!filter.text.isEmpty()) {
        filter.meantActions = actionsMeant(filter.text);
        filter.meantActors = actorsMeant(filter.text);
        filter.meantObjects = statesMeant(filter.text);
    }
    return filter;
}

void AuditPage::filter()
{
    m_isReading = false; // what is on its way answers another question
    read(0);
}

Result<AuditPage::Reading> AuditPage::readFrom(const AuditServices& services,
                                               core::storage::AuditFilter filter, qint64 beforeId)
{
    if (!filter.text.isEmpty())
        filter.meantObjects << idsNamed(services, filter.text);
    auto rows = services.search.page(filter, beforeId, pageSize);
    if (!rows)
        return rows.error();
    const auto total = services.search.count(filter);
    if (!total)
        return total.error();
    auto names = readNames(services, *rows);
    if (!names)
        return names.error();
    auto actors = services.search.actors();
    if (!actors)
        return actors.error();
    return Reading{std::move(*rows), std::move(*names), std::move(*actors), *total};
}

void AuditPage::read(qint64 beforeId)
{
    if (m_isReading)
        return;
    m_isReading = true;
    shell::runInBackground(
        this, m_desk.pool,
        [services = m_services, filter = wanted(), beforeId] { return readFrom(services, filter, beforeId); },
        [this, beforeId, asked = ++m_asked](Result<Reading> reading) {
            if (asked != m_asked)
                return;
            m_isReading = false;
            if (!reading)
                m_desk.dialogs.showError(this, tr("The audit list could not be read"), reading.error());
            else
                take(std::move(*reading), beforeId == 0);
        });
}

void AuditPage::take(Reading reading, bool fromStart)
{
    m_total = reading.total;
    m_model->learn(reading.names);
    m_filters->setActors(reading.actors);
    const auto& shown = m_model->rows();
    const bool same = fromStart && !reading.rows.empty() && shown.size() >= reading.rows.size() &&
                      std::ranges::equal(reading.rows, shown | std::views::take(reading.rows.size()));
    if (!fromStart)
        m_model->append(std::move(reading.rows));
    else if (!same)
        m_model->renew(std::move(reading.rows), &core::storage::AuditRow::id);
    showChosen();
    speak();
}

void AuditPage::showChosen()
{
    const int row = m_list->current();
    m_pane->show(row < 0 ? std::nullopt : std::optional(m_model->at(row)), m_model->names());
}

void AuditPage::readMoreAtTheEnd()
{
    const QScrollBar* bar = m_list->table()->verticalScrollBar();
    const bool nearEnd = bar->value() >= bar->maximum() - bar->pageStep();
    if (nearEnd && !m_model->rows().empty() && m_model->rowCount() < m_total)
        read(m_model->rows().back().id);
}

void AuditPage::check()
{
    m_checkCommand->setEnabled(false);
    shell::runInBackground(
        this, m_desk.pool, [&audit = m_services.audit] { return audit.firstBroken(); },
        [this](const Result<qint64>& broken) {
            m_checkCommand->setEnabled(true);
            if (!broken) {
                m_desk.dialogs.showError(this, tr("The audit list could not be checked"), broken.error());
                return;
            }
            m_broken = *broken;
            m_model->setBroken(m_broken);
            sayCheck();
            read(0); // what was judged is what is shown
        });
}

void AuditPage::sayCheck()
{
    if (m_broken < 0)
        return;
    m_message->action()->setVisible(m_broken > 0);
    if (m_broken == 0) {
        m_message->say(theme::Status::Ok, tr("Checked: no line was changed, taken out or put in."));
        return;
    }
    const QString broken =
        tr("Line %1 does not fit the one before it: it was changed, or something before it is "
           "missing. It and all newer lines cannot be trusted; compare them with a backup.")
            .arg(m_broken);
    m_message->say(theme::Status::Bad, QStringLiteral("%1 (%2)").arg(broken, brokenCode));
    m_message->action()->setLabel(tr("Copy code"));
}

void AuditPage::speak()
{
    m_head->setTitle(title());
    m_head->setContext(m_filters->isNarrow()
                           ? tr("%Ln line(s) fit", nullptr, int(m_total))
                           : tr("Who changed what and when; %Ln line(s)", nullptr, int(m_total)));
    m_checkCommand->setText(tr("Check the chain"));
    m_list->table()->setAccessibleName(tr("Audit list"));
    m_filters->speak();
    speakEmpty();
    m_model->retranslate();
    sayCheck();
    Q_EMIT titleChanged();
}

void AuditPage::speakEmpty()
{
    widgets::EmptyState* empty = m_list->emptyState();
    if (m_filters->isNarrow()) {
        empty->setTexts(tr("No line fits"), tr("Choose another filter or word."));
        empty->setPrimary(tr("Show every line"));
        return;
    }
    empty->setTexts(tr("Nothing was changed yet"),
                    tr("Every change made here or through the interface is written down."));
    empty->setPrimary(tr("Open galleries"), QStringLiteral("galleries"));
}

} // namespace ui::audit
