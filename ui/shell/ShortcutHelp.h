// SPDX-License-Identifier: GPL-3.0-or-later
// F1: every command that has a key, in a table. Shown with open(); deletes itself.
#pragma once

#include "ui/widgets/EdgedDialog.h"

class QAction;

namespace ui::shell {

class ShortcutHelp : public widgets::EdgedDialog {
    Q_OBJECT
public:
    ShortcutHelp(const QList<QAction*>& commands, QWidget* parent);
};

} // namespace ui::shell
