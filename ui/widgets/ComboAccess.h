// SPDX-License-Identifier: GPL-3.0-or-later
// Lets a screen reader say what a choice is for: Qt gives the chosen entry for its name as well. Free
// functions, GUI thread.
#pragma once

namespace ui::widgets {

/// For every combo box with an accessible name a screen reader asks about from now on.
void installComboAccess();

} // namespace ui::widgets
