// SPDX-License-Identifier: GPL-3.0-or-later
// What a plain widget is to a screen reader: a heading, a notice, the window. GUI thread.
#pragma once

#include <QAccessible>

class QWidget;

namespace ui::widgets {

/// Before anybody asks for it: right after it is made.
void setSpokenRole(QWidget* widget, QAccessible::Role role);
/// Reads its name out although nobody went there.
void announce(QWidget* widget);
void installSpokenRoles();

} // namespace ui::widgets
