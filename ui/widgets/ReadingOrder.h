// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which Tab goes through a window: as one reads it, by the layouts, whatever was made first.
// Free functions, GUI thread.
#pragma once

#include <QList>

class QWidget;

namespace ui::widgets {

/// What Tab stops at in and below `root` now.
QList<QWidget*> tabStops(QWidget* root);
/// Gives the focus to the stop after (or before) the one that has it, round at the ends; false: there is
/// none.
bool focusNext(QWidget* root, bool forward);

} // namespace ui::widgets
