// SPDX-License-Identifier: GPL-3.0-or-later
// The buttons, boxes and choices a page shows, as commands: what the mouse can press there can be run by
// name.
#pragma once

#include <QList>

class QAction;
class QObject;
class QWidget;

namespace ui::shell {

/// Of what can be pressed there now; the first of several with the same name. `owner` owns the actions.
QList<QAction*> controlCommands(const QWidget* page, QObject* owner);

} // namespace ui::shell
