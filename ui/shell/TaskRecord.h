// SPDX-License-Identifier: GPL-3.0-or-later
// A task of the log as far as it can be kept. Plain values.
#pragma once

#include "ui/shell/TaskText.h"

#include <optional>

namespace ui::shell {

/// Interrupted: the program ended before the task did.
enum class TaskState { Running, Done, Attention, Failed, Cancelled, Interrupted };

/// One thing a task could not do.
struct TaskFailure {
    QString name; ///< file, row, record
    TaskText reason;
};

struct TaskRecord {
    TaskText what;
    QString who;
    QString page; ///< where its work is shown; empty: nowhere
    qint64 startedMs = 0;
    qint64 endedMs = 0; ///< 0: it runs, or nobody knows when it was interrupted
    TaskState state = TaskState::Running;
    TaskText note = {};
    std::vector<TaskFailure> failures = {}; ///< the first ones
    qint64 failed = 0;                      ///< all of them
};

/// Everything but the times.
QByteArray packed(const TaskRecord& record);
/// Nothing when these are no bytes of a task. One that had not ended was interrupted.
std::optional<TaskRecord> unpacked(const QByteArray& bytes, const TaskWords& words);

} // namespace ui::shell
