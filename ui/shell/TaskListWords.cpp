// SPDX-License-Identifier: GPL-3.0-or-later
// What the task log says of a task.
#include "ui/shell/TaskList.h"

#include "ui/widgets/Moments.h"

#include <QLocale>

#include <algorithm>

namespace ui::shell {

namespace {

QString duration(qint64 milliseconds)
{
    const qint64 seconds = milliseconds / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

/// What to do about it.
QString interruptedText(const QString& page)
{
    if (page == u"settings")
        return TaskList::tr(
            "interrupted: FaceDesk ended meanwhile; delete the unfinished folder and start it "
            "again");
    return TaskList::tr("interrupted: FaceDesk ended meanwhile; what was done until then is kept, start it "
                        "again for the rest");
}

} // namespace

QString TaskList::text(const Task& task, int column) const
{
    switch (column) {
    case Started:
        return widgets::shortMoment(task.startedMs, m_clock.nowMs());
    case What:
        return task.what();
    case Who:
        return task.who;
    case State:
        return stateText(task);
    case Took:
        return tookText(task);
    case Action:
        return task.cancel ? tr("Cancel") : tr("Details");
    default:
        return {};
    }
}

QString TaskList::tookText(const Task& task) const
{
    if (task.state == TaskState::Interrupted)
        return {};
    return duration((task.endedMs > 0 ? task.endedMs : m_clock.nowMs()) - task.startedMs);
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
    if (task.state == TaskState::Interrupted)
        return interruptedText(task.page);
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
