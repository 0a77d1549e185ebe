// SPDX-License-Identifier: GPL-3.0-or-later
// What the task log says, as a code and what goes into it: so it follows the language, and can be kept and
// said again after a restart. Plain values, GUI thread.
#pragma once

#include "core/base/Error.h"

#include <QJsonArray>

#include <vector>

namespace ui::shell {

/// One sentence; `code` stays what it is and is never shown.
struct TaskWord {
    const char* code = "";
    QString (*say)(const QJsonArray& with) = nullptr;
};
using TaskWords = std::vector<TaskWord>;

class TaskText {
public:
    TaskText() = default;
    /// What no language changes.
    TaskText(const QString& fixed);
    TaskText(const TaskWord& word, QJsonArray with = {});
    QString operator()() const;
    /// Its code and what goes into it.
    QJsonArray kept() const;
    /// `words`: all there are; of a code that is not among them only what goes into it is known.
    static TaskText fromKept(const QJsonArray& kept, const TaskWords& words);

private:
    TaskWord m_word;
    QJsonArray m_with;
};

/// An error as what goes into a sentence, and back.
QJsonArray keptError(const core::base::Error& error);
core::base::Error errorFrom(const QJsonArray& with);

} // namespace ui::shell
