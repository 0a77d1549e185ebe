// SPDX-License-Identifier: GPL-3.0-or-later
// Asks before a window closes over running tasks. GUI thread; owned by MainWindow.
#pragma once

#include <QObject>

class QWidget;

namespace ui::shell {

class Dialogs;
class TaskList;

class CloseGuard : public QObject {
    Q_OBJECT
public:
    CloseGuard(const TaskList& tasks, Dialogs& dialogs, QWidget* window);
    /// False: it asked, and quits when the answer is yes.
    bool mayClose();
    /// Closes for good, whatever a tray icon would make of a closed window.
    void quit();

Q_SIGNALS:
    void quitting(); ///< the close that follows is meant

private:
    const TaskList& m_tasks;
    Dialogs& m_dialogs;
    QWidget* m_window;
    bool m_confirmed = false;
};

} // namespace ui::shell
