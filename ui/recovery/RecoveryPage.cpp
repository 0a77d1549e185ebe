// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/RecoveryPage.h"

#include "core/recovery/TargetKind.h"
#include "ui/pictures/FacePicture.h"
#include "ui/recovery/CompareDialog.h"
#include "ui/recovery/EngineDialog.h"
#include "ui/recovery/EngineStrip.h"
#include "ui/recovery/EngineTrial.h"
#include "ui/recovery/MachineView.h"
#include "ui/recovery/PreviewDialog.h"
#include "ui/recovery/RecordFilters.h"
#include "ui/recovery/RecordPane.h"
#include "ui/recovery/RecordsExport.h"
#include "ui/recovery/RecordsModel.h"
#include "ui/recovery/ResumeReport.h"
#include "ui/recovery/ResumeRun.h"
#include "ui/recovery/SkipDialog.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/PageHead.h"
#include "ui/widgets/Retranslate.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Segments.h"
#include "ui/widgets/WhileShown.h"

#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>

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
    , m_compare(new Button(Button::Kind::Secondary, QStringLiteral("columns")))
    , m_preview(new Button(Button::Kind::Secondary, QStringLiteral("eye")))
    , m_resume(new Button(Button::Kind::Primary, QStringLiteral("recovery")))
    , m_engines(new EngineStrip)
    , m_unsolved(new widgets::Chip)
    , m_solved(new widgets::Chip)
    , m_filters(new RecordFilters(m_desk.clock))
    , m_search(new widgets::SearchField)
    , m_pane(new RecordPane)
    , m_list(new widgets::ListView(m_model, RecordsModel::State, m_pane))
    , m_parts(new widgets::Segments)
    , m_stack(new QStackedWidget)
{
    build();
    connectParts();
    widgets::onLanguage(this, [this] {
        speak();
        refresh();
    });
}

RecoveryPage::~RecoveryPage() = default;

void RecoveryPage::connectParts()
{
    const auto again = [this] {
        m_limit = pageSize;
        refresh();
    };
    widgets::whileShown(this, againEveryMs, [this] { refresh(); });
    auto* away = new QTimer(this);
    away->setInterval(againEveryMs);
    connect(away, &QTimer::timeout, this, &RecoveryPage::countWhileAway);
    away->start();
    connect(m_engines, &EngineStrip::chosenChanged, this, again);
    connect(m_engines, &EngineStrip::editRequested, this, &RecoveryPage::editEngine);
    connect(m_engines, &EngineStrip::retryRequested, this, &RecoveryPage::tryNow);
    connect(m_solved, &QAbstractButton::toggled, this, again);
    connect(m_filters, &RecordFilters::changed, this, again);
    connect(m_search, &widgets::SearchField::searched, this, again);
    connect(m_run, &ResumeRun::progressed, this, &RecoveryPage::refresh);
    connect(m_run, &ResumeRun::finished, this, &RecoveryPage::report);
    connect(m_add, &Button::clicked, this, [this] { editEngine({}); });
    connect(m_list->emptyState()->primary(), &Button::clicked, this, [this] { editEngine({}); });
    connect(m_parts, &widgets::Segments::chosen, this, &RecoveryPage::showPart);
    connect(m_resume, &Button::clicked, this, &RecoveryPage::resume);
    connect(m_preview, &Button::clicked, this, &RecoveryPage::preview);
    connect(m_compare, &Button::clicked, this, &RecoveryPage::compare);
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
        if (row >= 0)
            readDetails(m_model->at(row).delivery);
    });
}

void RecoveryPage::readDetails(const core::recovery::Delivery& delivery)
{
    const QString recordId = delivery.recordId;
    shell::runInBackground(
        this, m_desk.pool, [&journal = m_services.journal, recordId] { return journal.attempts(recordId); },
        [this, recordId](Result<std::vector<core::recovery::Attempt>> attempts) {
            if (attempts)
                m_pane->showAttempts(recordId, std::move(*attempts));
        });
    if (core::recovery::isOfGallery(delivery.kind))
        return;
    shell::runInBackground(
        this, m_desk.pool,
        [&reconciler = m_services.reconciler, delivery]() -> Result<QImage> {
            const auto bytes = reconciler.picture(delivery);
            return bytes ? pictures::decode(*bytes, theme::scaled(RecordPane::pictureEdge)) : bytes.error();
        },
        [this, recordId](const Result<QImage>& picture) {
            m_pane->showPicture(recordId, picture ? *picture : QImage());
        });
}

DeliveryFilter RecoveryPage::filter() const
{
    DeliveryFilter filter = filterOf(m_solved->isChecked(), m_engines->chosen(), m_search->text().trimmed());
    m_filters->narrow(filter);
    return filter;
}

void RecoveryPage::refresh()
{
    if (m_machine)
        m_machine->refresh();
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
    m_engines->show(reading.engines, m_desk.clock);
    m_sendable = reading.sendable;
    setWaiting(reading.waiting);
    const auto same = [](const TaskRecord& a, const TaskRecord& b) {
        return a.delivery.recordId == b.delivery.recordId && a.delivery.state == b.delivery.state &&
               a.delivery.attempts == b.delivery.attempts && a.delivery.error == b.delivery.error &&
               a.reach == b.reach && a.engineName == b.engineName;
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

/// The badge beside its name is seen from every page.
void RecoveryPage::countWhileAway()
{
    if (isVisible())
        return;
    shell::runInBackground(
        this, m_desk.pool, [services = m_services] { return countUnsolved(services); },
        [this](const Result<qint64>& waiting) {
            if (waiting && !isVisible())
                setWaiting(*waiting);
        });
}

void RecoveryPage::setWaiting(qint64 waiting)
{
    m_waiting = waiting;
    Q_EMIT badgeChanged(int(m_waiting + m_findings));
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

std::vector<TaskRecord> RecoveryPage::chosenRecords() const
{
    std::vector<TaskRecord> records;
    for (const QModelIndex& index : m_list->table()->selectionModel()->selectedRows())
        records.push_back(m_model->at(index.row()));
    return records;
}

QStringList RecoveryPage::chosenToSend() const
{
    std::vector<TaskRecord> records = chosenRecords();
    std::erase_if(records, [](const TaskRecord& one) { return one.reach != core::recovery::Reach::Sent; });
    std::ranges::sort(records, {}, [](const TaskRecord& one) { return one.delivery.id; });
    QStringList ids;
    for (const TaskRecord& record : records)
        ids << record.delivery.recordId;
    return ids;
}

void RecoveryPage::resume()
{
    if (chosen().size() > 1)
        m_run->start(chosenToSend());
    else
        m_run->startAll(filter());
}

/// The chosen ones, otherwise the first that are shown; of a change of somebody every part.
void RecoveryPage::preview()
{
    const std::vector<TaskRecord> wanted = chosenRecords();
    const auto isWanted = [&wanted](const TaskRecord& record) {
        return wanted.empty() || std::ranges::any_of(wanted, [&record](const TaskRecord& one) {
                   return one.delivery.recordId == record.delivery.recordId ||
                          one.delivery.isPartOf(record.delivery);
               });
    };
    std::vector<TaskRecord> records;
    for (const TaskRecord& record : m_model->rows())
        if (record.delivery.state == core::recovery::DeliveryState::Unsolved &&
            record.reach == core::recovery::Reach::Sent && isWanted(record))
            records.push_back(record);
    if (records.empty()) {
        Q_EMIT messageReady(tr("None of these records can be sent to its engine"));
        return;
    }
    const qint64 notShown = wanted.empty() ? std::max<qint64>(0, m_sendable - qint64(records.size())) : 0;
    auto* dialog = new PreviewDialog(m_services, m_desk, std::move(records), notShown, this);
    connect(dialog, &PreviewDialog::sendRequested, m_run, &ResumeRun::start);
    dialog->open();
}

void RecoveryPage::compare()
{
    auto* dialog = new CompareDialog(m_services, m_desk, m_engines->engines(), this);
    connect(dialog, &CompareDialog::queued, this, [this](const QString& summary) {
        Q_EMIT messageReady(summary);
        refresh();
    });
    dialog->open();
}

void RecoveryPage::skip(const QStringList& recordIds)
{
    auto* dialog = new SkipDialog(m_services, m_desk, recordIds, this);
    connect(dialog, &SkipDialog::skipped, this, &RecoveryPage::refresh);
    dialog->open();
}

void RecoveryPage::editEngine(const EngineEntry& engine)
{
    auto* dialog = new EngineDialog(m_services, m_desk, engine, this);
    const auto before = core::recovery::enabledTargets(m_services.settings);
    connect(dialog, &EngineDialog::saved, this, &RecoveryPage::refresh);
    connect(dialog, &EngineDialog::saved, this, [this, before] {
        tryNewEngines(m_services.settings, before, this,
                      [this](const QString& host, const Result<void>& answer) { sayTrial(host, answer); });
    });
    dialog->open();
}

void RecoveryPage::sayTrial(const QString& host, const Result<void>& answer)
{
    if (answer)
        Q_EMIT messageReady(tr("The engine at %1 answers and takes the token").arg(host));
    else
        m_desk.dialogs.showError(
            this, tr("The engine at %1 is saved; what changes waits until it takes requests").arg(host),
            answer.error());
}

/// One record says it in its pane; where there were several, totals do not say whose was refused.
void RecoveryPage::report(const QString& summary)
{
    Q_EMIT messageReady(summary);
    refresh();
    if (m_run->results().size() < 2 || m_run->refused() == 0 || !isVisible())
        return;
    auto* dialog = new ResumeReport(m_services, m_desk, m_run->results(), summary, this);
    connect(dialog, &ResumeReport::sendRequested, m_run, &ResumeRun::start);
    dialog->open();
}

void RecoveryPage::tryNow()
{
    m_services.replicator->retryNow();
    Q_EMIT messageReady(tr("Engines that did not answer are tried now"));
    refresh();
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
    return isMachine() ? nullptr : m_search;
}

} // namespace ui::recovery
