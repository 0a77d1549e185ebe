// SPDX-License-Identifier: GPL-3.0-or-later
// Asks before a window closes over running tasks. GUI thread; owned by MainWindow.
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace ui::shell {

class Dialogs;
class TaskList;

class CloseGuard : public QObject {
    Q_OBJECT
public:
    /// `isLocked`: nobody is signed in, so nobody may stop tasks.
    CloseGuard(const TaskList& tasks, Dialogs& dialogs, QWidget* window, std::function<bool()> isLocked);
    /// False: it asked, and quits when the answer is yes; or it said why not.
    bool mayClose();
    /// Closes for good, whatever a tray icon would make of a closed window.
    void quit();

Q_SIGNALS:
    void quitting(); ///< the close that follows is meant

private:
    void sayLocked();

    const TaskList& m_tasks;
    Dialogs& m_dialogs;
    QWidget* m_window;
    const std::function<bool()> m_isLocked;
    bool m_confirmed = false;
};

} // namespace ui::shell
