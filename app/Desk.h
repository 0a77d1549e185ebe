// SPDX-License-Identifier: GPL-3.0-or-later
// Who sits at the console, and what of it they may see: first start, signing in, locking, roles. GUI thread;
// owned by Console.
#pragma once

#include "core/auth/Accounts.h"

#include <QObject>
#include <QThreadPool>

namespace ui::login {
class IdleWatch;
class LockScreen;
} // namespace ui::login
namespace ui::shell {
class LookSettings;
class MainWindow;
} // namespace ui::shell

namespace app {

class Application;

class Desk : public QObject {
    Q_OBJECT
public:
    Desk(Application& application, ui::shell::MainWindow& window, ui::shell::LookSettings& look,
         QThreadPool& pool);
    ~Desk() override;

    /// The guide where there is no administrator yet, otherwise the curtain.
    void begin();
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
    ui::login::IdleWatch* m_idle;
    core::auth::Account m_account;
};

} // namespace app
