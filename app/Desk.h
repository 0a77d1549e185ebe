// SPDX-License-Identifier: GPL-3.0-or-later
// Who sits at the console, and what of it they may see: first start, signing in, locking, roles. GUI thread;
// owned by Console.
#pragma once

#include "core/auth/Accounts.h"

#include <QObject>
#include <QThreadPool>

namespace ui::login {
class LockScreen;
}
namespace ui::shell {
class LookSettings;
class MainWindow;
} // namespace ui::shell

namespace app {

class Application;

/// What to do where there is no administrator yet.
enum class FirstStart { Guide, AsItIs };

class Desk : public QObject {
    Q_OBJECT
public:
    Desk(Application& application, ui::shell::MainWindow& window, ui::shell::LookSettings& look,
         QThreadPool& pool);
    ~Desk() override;

    /// Where there is an administrator: the curtain, whatever is asked for.
    void begin(FirstStart firstStart = FirstStart::Guide);
    /// Name of the account, for the audit list; "desk" before anybody could sign in.
    QString actor() const;

private:
    void showGuide(const QString& newToken);
    void signIn(const core::auth::Account& account);
    void signOut();
    void lock();

    Application& m_application;
    ui::shell::MainWindow& m_window;
    ui::shell::LookSettings& m_look;
    QThreadPool& m_pool;
    ui::login::LockScreen* m_curtain;
    core::auth::Account m_account;
};

} // namespace app
