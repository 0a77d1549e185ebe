// SPDX-License-Identifier: GPL-3.0-or-later
// What the task log says of imports and exports.
#pragma once

#include "core/importing/ImportHistory.h"
#include "ui/shell/TaskText.h"

namespace ui::importing::taskWords {

shell::TaskText dryRun(const QString& source);
shell::TaskText enrolment(const QString& source, const QString& gallery);
shell::TaskText exportOf(const QString& gallery);
shell::TaskText undo(const QString& source);
shell::TaskText outcome(int good, int total);
shell::TaskText undone(const core::importing::Extent& extent);
shell::TaskWords all();

} // namespace ui::importing::taskWords
