// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that belong to the window itself, not to a page: one QAction each, shared by menu, palette and
// keyboard. Owned by MainWindow; GUI thread.
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace ui::shell {

class LookSettings;

class ShellCommands : public QObject {
    Q_OBJECT
public:
    ShellCommands(LookSettings& look, QWidget* window);

    QList<QAction*> all() const;
    /// What the person's menu offers.
    void fill(QMenu* menu) const;
    void speak();

    QAction* palette;
    QAction* find;
    QAction* refresh;
    QAction* tasks;
    QAction* help;
    QAction* lock;
    QAction* password;
    QAction* signOut;
    QAction* quit;
    QAction* chinese;
    QAction* english;
    QAction* systemLanguage;
    QAction* light;
    QAction* dark;
    QAction* systemTheme;

private:
    QAction* make(const char* name, const QKeySequence& keys, const QString& iconName = {});
    void connectLook(LookSettings& look);
    void nameInBothLanguages();
};

} // namespace ui::shell
