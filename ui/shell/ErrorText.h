// SPDX-License-Identifier: GPL-3.0-or-later
// An error as a sentence in the language of the console. English keeps the error's own detail, which knows
// more; other languages get the detail where it is a known one, else the sentence of its code. GUI thread.
#pragma once

#include "core/base/Error.h"
#include "ui/shell/TaskText.h"

#include <optional>

namespace ui::shell {

QString errorText(const core::base::Error& error);
/// To wait before it is of use to try again, where the error says so.
std::optional<int> secondsToWait(const core::base::Error& error);
/// The same for the task log.
TaskText errorTaskText(const core::base::Error& error);
/// What the task log may say of the shell's own.
TaskWords errorTaskWords();

} // namespace ui::shell
