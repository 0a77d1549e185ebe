// SPDX-License-Identifier: GPL-3.0-or-later
// F1: every command that has a key, in a table, and the way to all others. Shown with open(); deletes itself.
#pragma once

#include "ui/widgets/EdgedDialog.h"

class QAction;
class QHBoxLayout;
class QTableWidget;

namespace ui::shell {

class ShortcutHelp : public widgets::EdgedDialog {
    Q_OBJECT
public:
    /// `palette`: offers every command by its name.
    ShortcutHelp(const QList<QAction*>& commands, QAction& palette, QWidget* parent);

private:
    QTableWidget* shortcuts(const QList<QAction*>& commands);
    QHBoxLayout* foot(QAction& palette);
};

} // namespace ui::shell
