// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/AuditPage.h"

#include "ui/audit/AuditModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Moments.h"
#include "ui/widgets/PageHead.h"
#include "ui/widgets/Retranslate.h"

#include <QAction>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::audit {

using core::base::Result;
using widgets::Button;

namespace {
constexpr int pageSize = 200;
}

AuditPage::AuditPage(const core::storage::AuditStore& audit, shell::Desk desk, QWidget* parent)
    : Page(parent)
    , m_audit(audit)
    , m_desk(std::move(desk))
    , m_checkCommand(new QAction(this))
    , m_model(new AuditModel(this))
    , m_head(new widgets::PageHead)
    , m_check(new Button(Button::Kind::Primary, QStringLiteral("shield")))
    , m_message(new widgets::MessageLine)
    , m_list(new widgets::ListView(m_model, AuditModel::Detail, nullptr))
{
    build();
    m_check->follow(m_checkCommand);
    connect(m_checkCommand, &QAction::triggered, this, &AuditPage::check);
    connect(m_list->table()->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &AuditPage::readMoreAtTheEnd);
    widgets::onLanguage(this, [this] { speak(); });
}

AuditPage::~AuditPage() = default;

void AuditPage::build()
{
    m_check->setObjectName(QStringLiteral("checkAudit"));
    m_message->setObjectName(QStringLiteral("auditVerdict"));
    m_message->clear();
    m_list->table()->setObjectName(QStringLiteral("auditRows"));
    m_list->emptyState()->setIconName(QStringLiteral("audit"));
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

void AuditPage::read(qint64 beforeId)
{
    if (m_isReading)
        return;
    m_isReading = true;
    shell::runInBackground(
        this, m_desk.pool,
        [&audit = m_audit, beforeId]() -> Result<Reading> {
            auto rows = audit.page(beforeId, pageSize);
            if (!rows)
                return rows.error();
            const auto total = audit.count();
            if (!total)
                return total.error();
            return Reading{std::move(*rows), *total};
        },
        [this, beforeId](Result<Reading> reading) {
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
    const bool same = fromStart && !m_model->rows().empty() && !reading.rows.empty() &&
                      reading.rows.front().id == m_model->rows().front().id;
    if (!fromStart)
        m_model->append(std::move(reading.rows));
    else if (!same)
        m_model->show(std::move(reading.rows));
    speak();
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
        this, m_desk.pool, [&audit = m_audit] { return audit.firstBroken(); },
        [this](const Result<qint64>& broken) {
            m_checkCommand->setEnabled(true);
            if (!broken) {
                m_desk.dialogs.showError(this, tr("The audit list could not be checked"), broken.error());
                return;
            }
            m_broken = *broken;
            m_model->setBroken(m_broken);
            sayCheck();
        });
}

void AuditPage::sayCheck()
{
    if (m_broken < 0)
        return;
    if (m_broken == 0)
        m_message->say(theme::Status::Ok, tr("Checked: no line was changed, taken out or put in."));
    else
        m_message->say(theme::Status::Bad,
                       tr("Line %1 does not fit the one before it: it was changed, or something before it is "
                          "missing. It and all newer lines cannot be trusted; compare them with a backup.")
                           .arg(m_broken));
}

void AuditPage::speak()
{
    m_head->setTitle(title());
    m_head->setContext(tr("Who changed what and when; %Ln line(s)", nullptr, int(m_total)));
    m_checkCommand->setText(tr("Check the chain"));
    m_list->table()->setAccessibleName(tr("Audit list"));
    m_list->emptyState()->setTexts(tr("Nothing was changed yet"),
                                   tr("Every change made here or through the interface is written down."));
    m_model->retranslate();
    sayCheck();
    Q_EMIT titleChanged();
}

} // namespace ui::audit
