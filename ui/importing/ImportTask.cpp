// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/ImportTask.h"

#include "core/base/Log.h"
#include "ui/importing/ImportTaskWords.h"
#include "ui/importing/ImportWords.h"
#include "ui/pictures/RefusalText.h"
#include "ui/shell/TaskList.h"

#include <QLocale>

namespace ui::importing {

using core::base::ErrorCode;
using core::base::Result;
using core::importing::Checked;
using core::importing::ImportControl;
using core::importing::RowOutcome;

namespace {
constexpr int portionMs = 100;

/// Asked on the worker: reasons of thousands of rows take their time.
core::importing::Reasons reasonsOf(const Rows& rows, const QString& gallery)
{
    return {&pictures::RefusalText::of, [&rows, gallery](const core::importing::ImportRow& row) {
                return ImportWords::reason(rows, row, gallery);
            }};
}
} // namespace

/// What the worker found and the GUI thread has not fetched yet.
struct ImportTask::Inbox {
    std::mutex mutex;
    std::vector<CheckedRow> checked;
    std::vector<RowOutcome> enrolled;
    int done = 0;
    int total = 0;
    core::importing::Extent undone;
};

ImportTask::ImportTask(const subjects::Services& services, QObject* parent)
    : QObject(parent)
    , m_services(services)
{
    m_portions.setInterval(portionMs);
    connect(&m_portions, &QTimer::timeout, this, &ImportTask::drain);
}

ImportTask::~ImportTask()
{
    if (m_control)
        m_control->cancel();
}

core::importing::ImportServices ImportTask::with() const
{
    return {m_services.collection, m_services.galleries, m_services.faces, m_services.actor()};
}

void ImportTask::start(Kind kind, const shell::TaskText& title, int total, Work work)
{
    m_kind = kind;
    m_running = true;
    m_done = 0;
    m_total = total;
    m_startedMs = m_services.collection.clock.monotonicMs();
    m_pausedMs = 0;
    m_pausedSinceMs = 0;
    m_failures.clear();
    m_inbox = std::make_shared<Inbox>();
    m_inbox->total = total;
    m_control = std::make_shared<ImportControl>();
    if (m_services.tasks)
        m_task = m_services.tasks->begin(
            title, m_services.actor(), [this] { cancel(); }, QStringLiteral("import"));
    m_portions.start();
    Q_EMIT started();
    m_thread = std::jthread([this, inbox = m_inbox, control = m_control, work = std::move(work)] {
        const auto result = std::make_shared<const Result<int>>(guarded(work, *inbox, *control));
        QMetaObject::invokeMethod(
            this, [this, result] { end(*result); }, Qt::QueuedConnection);
    });
}

Result<int> ImportTask::guarded(const Work& work, Inbox& inbox, ImportControl& control)
{
    try {
        return work(inbox, control);
    } catch (const std::exception& problem) {
        qCWarning(core::base::lcUi, "import work failed: %s", problem.what());
        return core::base::fail(ErrorCode::Internal, QString::fromUtf8(problem.what()));
    }
}

void ImportTask::dryRun(const shell::TaskText& title, const core::storage::Gallery& gallery,
                        const core::importing::ImportPlan& plan)
{
    start(Kind::DryRun, title, int(plan.rows.size()),
          [services = with(), gallery, plan](Inbox& inbox, ImportControl& control) -> Result<int> {
              const auto done = core::importing::dryRun(services, gallery, plan, control,
                                                        [&inbox](int row, const Checked& found) {
                                                            const std::lock_guard lock(inbox.mutex);
                                                            inbox.checked.emplace_back(row, found);
                                                            ++inbox.done;
                                                        });
              return done ? Result<int>(0) : Result<int>(done.error());
          });
}

void ImportTask::enrol(const shell::TaskText& title, const core::storage::Gallery& gallery,
                       const core::importing::ImportBatch& import,
                       std::vector<core::importing::ImportRow> rows)
{
    const int total = int(std::ranges::count_if(rows, core::importing::willEnrol));
    m_names.clear();
    for (const auto& row : rows)
        m_names << row.plan.shown;
    start(Kind::Enrolment, title, total,
          [history = history(), gallery, import,
           rows = std::move(rows)](Inbox& inbox, ImportControl& control) mutable -> Result<int> {
              const auto done = history.enrol(gallery, import, rows, control, reasonsOf(rows, gallery.name),
                                              [&inbox](const RowOutcome& one) {
                                                  const std::lock_guard lock(inbox.mutex);
                                                  inbox.enrolled.push_back(one);
                                                  ++inbox.done;
                                              });
              return done ? Result<int>(0) : Result<int>(done.error());
          });
}

void ImportTask::undo(const shell::TaskText& title, const QStringList& batches)
{
    start(Kind::Undo, title, 0,
          [history = history(), batches](Inbox& inbox, ImportControl&) mutable -> Result<int> {
              const auto gone = history.undo(batches);
              if (!gone)
                  return gone.error();
              const std::lock_guard lock(inbox.mutex);
              inbox.undone = *gone;
              return gone->faces;
          });
}

core::importing::ImportHistory ImportTask::history() const
{
    return {with(), *m_services.imports};
}

void ImportTask::exportTo(const shell::TaskText& title, const core::storage::Gallery& gallery,
                          const QString& folder)
{
    start(Kind::Export, title, 0,
          [services = with(), gallery, folder](Inbox& inbox, ImportControl& control) -> Result<int> {
              const auto done = core::importing::exportGallery(services, gallery, folder, control,
                                                               [&inbox](int people, int total) {
                                                                   const std::lock_guard lock(inbox.mutex);
                                                                   inbox.done = people;
                                                                   inbox.total = total;
                                                               });
              return done ? Result<int>(done->faces) : Result<int>(done.error());
          });
}

void ImportTask::drain()
{
    std::vector<CheckedRow> found;
    std::vector<RowOutcome> outcomes;
    {
        const std::lock_guard lock(m_inbox->mutex);
        found.swap(m_inbox->checked);
        outcomes.swap(m_inbox->enrolled);
        m_done = m_inbox->done;
        m_total = m_inbox->total;
        m_undone = m_inbox->undone;
    }
    remember(outcomes);
    if (!found.empty())
        Q_EMIT checked(found);
    if (!outcomes.empty())
        Q_EMIT enrolled(outcomes);
    if (m_services.tasks && m_running)
        m_services.tasks->progress(m_task, m_done, m_total);
    Q_EMIT progressed();
}

void ImportTask::remember(const std::vector<RowOutcome>& outcomes)
{
    for (const RowOutcome& one : outcomes)
        if (!one.subject)
            m_failures.push_back({m_names.value(one.row), pictures::RefusalText::task(one.subject.error())});
}

void ImportTask::end(const Result<int>& result)
{
    m_thread.join();
    m_portions.stop();
    drain();
    m_running = false;
    if (m_services.tasks) {
        const bool cancelled = !result && result.error().code == ErrorCode::Cancelled;
        const auto state = cancelled             ? shell::TaskState::Cancelled
                           : !result             ? shell::TaskState::Failed
                           : !m_failures.empty() ? shell::TaskState::Attention
                                                 : shell::TaskState::Done;
        const shell::TaskText outcome = note(result);
        m_services.tasks->finish(m_task, state, outcome, std::exchange(m_failures, {}));
    }
    Q_EMIT finished(m_kind, result);
}

/// How it ended, to the task list.
shell::TaskText ImportTask::note(const Result<int>& result) const
{
    if (!result && result.error().code != ErrorCode::Cancelled)
        return pictures::RefusalText::task(result.error());
    if (result && m_kind == Kind::Undo)
        return taskWords::undone(m_undone);
    if (m_total == 0 && result)
        return {};
    return taskWords::outcome(m_done - int(m_failures.size()), m_total);
}

void ImportTask::setPaused(bool paused)
{
    if (!m_running || paused == m_control->isPaused())
        return;
    const qint64 now = m_services.collection.clock.monotonicMs();
    if (paused) {
        m_control->pause();
        m_pausedSinceMs = now;
    } else {
        m_pausedMs += now - m_pausedSinceMs;
        m_control->resume();
    }
    if (m_services.tasks)
        m_services.tasks->setPaused(m_task, paused);
    Q_EMIT progressed();
}

void ImportTask::cancel()
{
    if (m_running)
        m_control->cancel();
}

bool ImportTask::isPaused() const
{
    return m_running && m_control->isPaused();
}

ImportTask::Figures ImportTask::figures() const
{
    Figures now{m_done, m_total};
    const qint64 until = isPaused() ? m_pausedSinceMs : m_services.collection.clock.monotonicMs();
    const qint64 elapsed = until - m_startedMs - m_pausedMs;
    if (m_done > 0 && elapsed > 0) {
        now.perSecond = m_done * 1000.0 / double(elapsed);
        now.secondsLeft = qint64((m_total - m_done) / now.perSecond);
    }
    return now;
}

} // namespace ui::importing
