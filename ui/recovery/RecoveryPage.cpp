// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/RecoveryPage.h"

#include "ui/recovery/EngineDialog.h"
#include "ui/recovery/EngineStrip.h"
#include "ui/recovery/RecordPane.h"
#include "ui/recovery/RecordsExport.h"
#include "ui/recovery/RecordsModel.h"
#include "ui/recovery/ResumeRun.h"
#include "ui/recovery/SkipDialog.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/PageHead.h"
#include "ui/widgets/Retranslate.h"
#include "ui/widgets/SearchField.h"

#include <QButtonGroup>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::recovery {

using core::base::Result;
using core::recovery::DeliveryFilter;
using core::recovery::TaskRecord;
using widgets::Button;

namespace {

constexpr int pageSize = 200;
constexpr int againEveryMs = 5000;
} // namespace

RecoveryPage::RecoveryPage(RecoveryServices services, shell::Desk desk, QWidget* parent)
    : Page(parent)
    , m_services(services)
    , m_desk(std::move(desk))
    , m_run(new ResumeRun(m_services, m_desk, this))
    , m_model(new RecordsModel(this))
    , m_limit(pageSize)
    , m_head(new widgets::PageHead)
    , m_export(new Button(Button::Kind::Secondary, QStringLiteral("upload")))
    , m_add(new Button(Button::Kind::Secondary, QStringLiteral("add")))
    , m_resume(new Button(Button::Kind::Primary, QStringLiteral("recovery")))
    , m_engines(new EngineStrip)
    , m_unsolved(new widgets::Chip)
    , m_solved(new widgets::Chip)
    , m_search(new widgets::SearchField)
    , m_pane(new RecordPane)
    , m_list(new widgets::ListView(m_model, RecordsModel::State, m_pane))
{
    build();
    connectParts();
    widgets::onLanguage(this, [this] {
        speak();
        refresh();
    });
}

RecoveryPage::~RecoveryPage() = default;

void RecoveryPage::build()
{
    m_export->setObjectName(QStringLiteral("exportRecords"));
    m_add->setObjectName(QStringLiteral("addEngine"));
    m_resume->setObjectName(QStringLiteral("resumeRecords"));
    m_unsolved->setObjectName(QStringLiteral("recordsUnsolved"));
    m_solved->setObjectName(QStringLiteral("recordsSolved"));
    m_search->setObjectName(QStringLiteral("searchRecords"));
    m_list->table()->setObjectName(QStringLiteral("records"));
    m_list->table()->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->emptyState()->setIconName(QStringLiteral("recovery"));
    for (Button* action : {m_export, m_add, m_resume})
        m_head->addAction(action);
    auto* group = new QButtonGroup(this);
    for (widgets::Chip* chip : {m_unsolved, m_solved}) {
        chip->setCheckable(true);
        group->addButton(chip);
        m_list->bar()->addWidget(chip);
    }
    m_unsolved->setChecked(true);
    m_search->setMinimumWidth(theme::scaled(240));
    m_list->bar()->addStretch();
    m_list->bar()->addWidget(m_search);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_engines);
    layout->addWidget(widgets::rule(this));
    layout->addWidget(m_list, 1);
}

void RecoveryPage::connectParts()
{
    const auto again = [this] {
        m_limit = pageSize;
        refresh();
    };
    m_again.setInterval(againEveryMs);
    connect(&m_again, &QTimer::timeout, this, &RecoveryPage::refresh);
    connect(m_engines, &EngineStrip::chosenChanged, this, again);
    connect(m_engines, &EngineStrip::editRequested, this, &RecoveryPage::editEngine);
    connect(m_solved, &QAbstractButton::toggled, this, again);
    connect(m_search, &widgets::SearchField::searched, this, again);
    connect(m_run, &ResumeRun::progressed, this, &RecoveryPage::refresh);
    connect(m_run, &ResumeRun::finished, this, [this](const QString& summary) {
        Q_EMIT messageReady(summary);
        refresh();
    });
    connect(m_add, &Button::clicked, this, [this] { editEngine({}); });
    connect(m_list->emptyState()->primary(), &Button::clicked, this, [this] { editEngine({}); });
    connect(m_resume, &Button::clicked, this, &RecoveryPage::resume);
    connect(m_export, &Button::clicked, this, &RecoveryPage::exportRecords);
    connect(m_pane, &RecordPane::resumeRequested, this, [this](const QString& id) { m_run->start({id}); });
    connect(m_pane, &RecordPane::skipRequested, this, [this](const QString& id) {
        const QStringList ids = chosen();
        skip(ids.contains(id) ? ids : QStringList{id});
    });
    connect(m_list->table()->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &RecoveryPage::readMoreAtTheEnd);
    connect(m_list->table()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RecoveryPage::speakResume);
    connect(m_list, &widgets::ListView::currentChanged, this, [this](int row) {
        m_pane->show(row < 0 ? std::nullopt : std::optional<TaskRecord>(m_model->at(row)));
    });
}

DeliveryFilter RecoveryPage::filter() const
{
    return filterOf(m_solved->isChecked(), m_engines->chosen(), m_search->text().trimmed());
}

void RecoveryPage::refresh()
{
    const quint64 asked = ++m_asked;
    shell::runInBackground(
        this, m_desk.pool,
        [services = m_services, filter = filter(), limit = m_limit] {
            return readRecords(services, filter, limit);
        },
        [this, asked](Result<RecoveryReading> reading) {
            if (asked != m_asked)
                return;
            if (!reading)
                m_desk.dialogs.showError(this, tr("The records could not be read"), reading.error());
            else
                take(std::move(*reading));
        });
}

void RecoveryPage::take(RecoveryReading reading)
{
    m_shown = reading.shown;
    m_unsolved->setCount(reading.unsolved);
    m_solved->setCount(reading.solved);
    m_engines->show(reading.engines, m_desk.clock.nowMs());
    qint64 waiting = 0;
    for (const EngineEntry& engine : reading.engines)
        waiting += engine.unsolved;
    Q_EMIT badgeChanged(int(waiting));
    const auto same = [](const TaskRecord& a, const TaskRecord& b) {
        return a.delivery.recordId == b.delivery.recordId && a.delivery.state == b.delivery.state &&
               a.delivery.attempts == b.delivery.attempts && a.delivery.error == b.delivery.error;
    };
    if (!std::ranges::equal(reading.records, m_model->rows(), same)) {
        const QStringList kept = chosen();
        m_model->show(std::move(reading.records));
        int first = -1;
        for (int row = 0; row < m_model->rowCount() && first < 0 && !kept.isEmpty(); ++row)
            if (kept.first() == m_model->at(row).delivery.recordId)
                first = row;
        m_list->choose(first);
    }
    speak();
}

void RecoveryPage::readMoreAtTheEnd()
{
    const QScrollBar* bar = m_list->table()->verticalScrollBar();
    if (bar->value() < bar->maximum() - bar->pageStep() || m_model->rowCount() < m_limit ||
        m_shown <= m_limit)
        return;
    m_limit += pageSize;
    refresh();
}

QStringList RecoveryPage::chosen() const
{
    QStringList ids;
    for (const QModelIndex& index : m_list->table()->selectionModel()->selectedRows())
        ids << m_model->at(index.row()).delivery.recordId;
    return ids;
}

void RecoveryPage::resume()
{
    const QStringList ids = chosen();
    if (ids.size() > 1)
        m_run->start(ids);
    else
        m_run->startAll(filter());
}

void RecoveryPage::skip(const QStringList& recordIds)
{
    auto* dialog = new SkipDialog(m_services, m_desk, recordIds, this);
    connect(dialog, &SkipDialog::skipped, this, &RecoveryPage::refresh);
    dialog->open();
}

void RecoveryPage::editEngine(const EngineEntry& engine)
{
    auto* dialog = new EngineDialog(m_services.settings, m_desk, engine, this);
    connect(dialog, &EngineDialog::saved, this, &RecoveryPage::refresh);
    dialog->open();
}

void RecoveryPage::exportRecords()
{
    m_desk.dialogs.saveFile(
        this, tr("Export records"), QStringLiteral("records.csv"), [this](const QString& path) {
            if (path.isEmpty())
                return;
            shell::changeInBackground(
                this, m_desk, tr("The records were not exported"),
                [&journal = m_services.journal, filter = filter(), path] {
                    return exportCsv(journal, filter, path);
                },
                [this, path](const auto&) { Q_EMIT messageReady(tr("Records exported to %1").arg(path)); });
        });
}

QWidget* RecoveryPage::searchField() const
{
    return m_search;
}

void RecoveryPage::speakResume()
{
    const int many = int(chosen().size());
    const int count = many > 1 ? many : int(m_unsolved->count());
    m_resume->setLabel(tr("Send %n record(s) again", nullptr, std::max(count, 0)));
    m_resume->setRefusal(m_run->isRunning()      ? tr("Records are being sent again")
                         : m_solved->isChecked() ? tr("Only unsolved records can be sent again")
                         : count <= 0            ? tr("Nothing is unsolved")
                                                 : QString());
}

void RecoveryPage::speak()
{
    m_head->setTitle(title());
    m_head->setContext(tr("Changes that replica engines did not take; pictures and records are kept"));
    m_export->setLabel(tr("Export CSV"));
    m_add->setLabel(tr("Add engine"));
    m_unsolved->setLabel(tr("Unsolved"));
    m_solved->setLabel(tr("Solved or skipped"));
    m_search->setHint(tr("Person id or part of the error"));
    m_list->table()->setAccessibleName(tr("Records"));
    m_export->setRefusal(m_shown > 0 ? QString() : tr("There is nothing to export"));
    widgets::EmptyState* empty = m_list->emptyState();
    if (m_engines->isEmpty()) {
        empty->setTexts(tr("No replica engine is set up"),
                        tr("Add one, and every change here is sent to it as well. What it does not take is "
                           "kept until it does."));
        empty->setPrimary(tr("Add engine"), QStringLiteral("add"));
    } else {
        empty->setTexts(m_solved->isChecked() ? tr("No record fits") : tr("Nothing waits"),
                        tr("Every change was taken, or no record fits the filter."));
    }
    empty->primary()->setVisible(m_engines->isEmpty());
    m_model->retranslate();
    speakResume();
    Q_EMIT titleChanged();
}

void RecoveryPage::showEvent(QShowEvent* event)
{
    m_again.start();
    Page::showEvent(event);
}

void RecoveryPage::hideEvent(QHideEvent* event)
{
    m_again.stop();
    Page::hideEvent(event);
}

} // namespace ui::recovery
