// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TaskList.h"

#include "ui/widgets/RowDelegate.h"

#include <QDateTime>
#include <QLocale>

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
        return theme::Status::Warn;
    case TaskState::Failed:
        return theme::Status::Bad;
    case TaskState::Cancelled:
        return theme::Status::Skipped;
    }
    return theme::Status::Info;
}

QString duration(qint64 milliseconds)
{
    const qint64 seconds = milliseconds / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
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
    beginInsertRows({}, 0, 0);
    m_tasks.insert(m_tasks.begin(), Task{.id = m_nextId,
                                         .what = what,
                                         .who = who,
                                         .cancel = std::move(cancel),
                                         .page = page,
                                         .startedMs = m_clock.nowMs(),
                                         .note = {}});
    endInsertRows();
    Q_EMIT runningChanged(++m_running);
    return m_nextId++;
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
    Q_EMIT dataChanged(index(row, 0), index(row, Columns - 1));
    Q_EMIT runningChanged(--m_running);
    Q_EMIT finished(task.what(), state, note());
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
    for (const TaskFailure& failure : task.failures)
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

QString TaskList::text(const Task& task, int column) const
{
    switch (column) {
    case Started:
        return QDateTime::fromMSecsSinceEpoch(task.startedMs).time().toString(QStringLiteral("HH:mm:ss"));
    case What:
        return task.what();
    case Who:
        return task.who;
    case State:
        return stateText(task);
    case Took:
        return duration((task.endedMs > 0 ? task.endedMs : m_clock.nowMs()) - task.startedMs);
    case Action:
        return task.cancel ? tr("Cancel") : tr("Details");
    default:
        return {};
    }
}

QString TaskList::progressText(const Task& task) const
{
    const QLocale locale;
    if (task.isPaused)
        return task.total <= 0
                   ? tr("paused")
                   : tr("paused, %1 of %2").arg(locale.toString(task.done), locale.toString(task.total));
    if (task.total <= 0)
        return tr("running");
    const QString counted =
        tr("running, %1 of %2").arg(locale.toString(task.done), locale.toString(task.total));
    if (task.done <= 0)
        return counted;
    const qint64 spent = m_clock.nowMs() - task.startedMs;
    const qint64 left = spent * (task.total - task.done) / task.done / 1000;
    return left < 60 ? tr("%1, about %2 s left").arg(counted).arg(std::max<qint64>(1, left))
                     : tr("%1, about %2 min left").arg(counted).arg((left + 59) / 60);
}

QString TaskList::stateText(const Task& task) const
{
    if (task.state == TaskState::Running)
        return progressText(task);
    const QString word = task.state == TaskState::Failed      ? tr("failed")
                         : task.state == TaskState::Cancelled ? tr("cancelled")
                                                              : tr("done");
    const QString note = task.note();
    return note.isEmpty() ? word : tr("%1: %2").arg(word, note);
}

QVariant TaskList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Took)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Started:
        return tr("Started");
    case What:
        return tr("Task");
    case Who:
        return tr("Who");
    case State:
        return tr("State");
    case Took:
        return tr("Time");
    default:
        return QString();
    }
}

} // namespace ui::shell
