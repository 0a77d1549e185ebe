// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TaskList.h"

#include "ui/widgets/RowDelegate.h"

#include <QDateTime>

#include <algorithm>

namespace ui::shell {

namespace {

constexpr std::size_t kept = 200;

theme::Status shapeOf(TaskState state)
{
    switch (state) {
    case TaskState::Running:
        return theme::Status::Waiting;
    case TaskState::Done:
        return theme::Status::Ok;
    case TaskState::Attention:
    case TaskState::Interrupted:
        return theme::Status::Warn;
    case TaskState::Failed:
        return theme::Status::Bad;
    case TaskState::Cancelled:
        return theme::Status::Skipped;
    }
    return theme::Status::Info;
}

} // namespace

TaskList::TaskList(const core::base::Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
}

int TaskList::begin(const TaskText& what, const QString& who, std::function<void()> cancel,
                    const QString& page)
{
    if (m_tasks.size() == kept && m_tasks.back().state != TaskState::Running) {
        beginRemoveRows({}, int(kept) - 1, int(kept) - 1);
        m_tasks.pop_back();
        endRemoveRows();
    }
    Task task;
    task.what = what;
    task.who = who;
    task.page = page;
    task.startedMs = m_clock.nowMs();
    task.id = m_nextId;
    task.cancel = std::move(cancel);
    beginInsertRows({}, 0, 0);
    m_tasks.insert(m_tasks.begin(), std::move(task));
    endInsertRows();
    Q_EMIT runningChanged(++m_running);
    Q_EMIT begun(m_nextId);
    return m_nextId++;
}

void TaskList::bringBack(std::vector<TaskRecord> records)
{
    records.resize(std::min(records.size(), kept - std::min(kept, m_tasks.size())));
    if (records.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(records.size()) - 1);
    for (TaskRecord& record : records) {
        Task task;
        static_cast<TaskRecord&>(task) = std::move(record);
        task.id = m_nextId++;
        task.isKept = true;
        m_tasks.push_back(std::move(task));
    }
    endInsertRows();
    Q_EMIT runningChanged(m_running);
}

const TaskRecord* TaskList::record(int id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_tasks[std::size_t(row)];
}

bool TaskList::mayRead(const Task& task) const
{
    return !task.isKept || !m_reader || task.who == m_reader();
}

void TaskList::progress(int id, qint64 done, qint64 total)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    Task& task = m_tasks[std::size_t(row)];
    task.done = done;
    task.total = total;
    Q_EMIT dataChanged(index(row, State), index(row, Took));
}

void TaskList::setPaused(int id, bool paused)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    m_tasks[std::size_t(row)].isPaused = paused;
    Q_EMIT dataChanged(index(row, State), index(row, State));
}

void TaskList::finish(int id, TaskState state, const TaskText& note, std::vector<TaskFailure> failures)
{
    const int row = rowOf(id);
    if (row < 0 || m_tasks[std::size_t(row)].state != TaskState::Running)
        return;
    Task& task = m_tasks[std::size_t(row)];
    task.state = state;
    task.note = note;
    task.failed = qint64(failures.size());
    failures.resize(std::min(failures.size(), failuresKept));
    task.failures = std::move(failures);
    task.endedMs = m_clock.nowMs();
    task.cancel = {};
    const QString what = task.what();
    Q_EMIT dataChanged(index(row, 0), index(row, Columns - 1));
    Q_EMIT runningChanged(--m_running);
    Q_EMIT ended(id);
    Q_EMIT finished(what, state, note());
}

bool TaskList::canCancel(int row) const
{
    return row >= 0 && row < rowCount() && m_tasks[std::size_t(row)].cancel != nullptr;
}

void TaskList::cancel(int row)
{
    if (!canCancel(row))
        return;
    const auto act = std::exchange(m_tasks[std::size_t(row)].cancel, nullptr);
    Q_EMIT dataChanged(index(row, 0), index(row, Columns - 1));
    act();
}

int TaskList::finishedToday() const
{
    const QDate today = m_clock.localNow().date();
    return int(std::count_if(m_tasks.begin(), m_tasks.end(), [&](const Task& task) {
        return task.state != TaskState::Running &&
               QDateTime::fromMSecsSinceEpoch(task.endedMs).date() == today;
    }));
}

TaskDetails TaskList::details(int row) const
{
    const Task& task = m_tasks[std::size_t(row)];
    TaskDetails all{.what = task.what(),
                    .who = task.who,
                    .state = stateText(task),
                    .started = text(task, Started),
                    .took = text(task, Took),
                    .failures = {},
                    .failed = task.failed,
                    .page = task.page};
    for (const TaskFailure& failure : mayRead(task) ? task.failures : std::vector<TaskFailure>())
        all.failures.emplace_back(failure.name, failure.reason());
    return all;
}

void TaskList::forgetFailures()
{
    for (Task& task : m_tasks)
        task.failures.clear();
}

void TaskList::retranslate()
{
    if (!m_tasks.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

int TaskList::rowOf(int id) const
{
    const auto found =
        std::find_if(m_tasks.begin(), m_tasks.end(), [id](const Task& task) { return task.id == id; });
    return found == m_tasks.end() ? -1 : int(found - m_tasks.begin());
}

int TaskList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_tasks.size());
}

int TaskList::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QVariant TaskList::data(const QModelIndex& index, int role) const
{
    const Task& task = m_tasks[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(task, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Took ? QVariant(int(Qt::AlignRight)) : QVariant();
    case widgets::RowDelegate::StatusRole:
        return index.column() == State ? QVariant(int(shapeOf(task.state))) : QVariant();
    case widgets::RowDelegate::QuietRole:
        return index.column() == Started || index.column() == Who;
    default:
        return {};
    }
}

} // namespace ui::shell
