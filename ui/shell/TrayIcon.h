// SPDX-License-Identifier: GPL-3.0-or-later
// The console while its window is away: with setting look.tray closing hides it behind a tray icon and the
// interface goes on answering; a task that ends behind another window is told. GUI thread; owned by Console,
// outlived by settings, tasks and window.
#pragma once

#include "core/base/Settings.h"
#include "ui/shell/DesktopNotice.h"
#include "ui/shell/TaskList.h"

#include <QMenu>
#include <QSystemTrayIcon>

#include <optional>

namespace ui::shell {

class MainWindow;

class TrayIcon : public QObject {
    Q_OBJECT
public:
    /// Whether the desktop has a place for it; asked again each time.
    using TrayThere = std::function<bool()>;

    TrayIcon(const core::base::Settings& settings, const TaskList& tasks, MainWindow& window,
             TrayThere trayThere = &QSystemTrayIcon::isSystemTrayAvailable, GiveNotice give = &giveNotice);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool mayHide() const;
    void connectParts(const core::base::Settings& settings, const TaskList& tasks);
    void makeIcon();
    void follow();
    void speak();
    void showWindow();
    void tell(const QString& what, TaskState state, const QString& note);
    Notice noticeOf(const QString& what, TaskState state, const QString& note) const;

    const core::base::Settings& m_settings;
    MainWindow& m_window;
    const TrayThere m_trayThere;
    const GiveNotice m_give;
    std::optional<QSystemTrayIcon> m_icon; ///< once wanted: making one waits for the session bus
    QMenu m_menu;
    QAction* m_show;
    QAction* m_quit;
    bool m_quitting = false;
};

} // namespace ui::shell
