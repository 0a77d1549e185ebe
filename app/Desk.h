// SPDX-License-Identifier: GPL-3.0-or-later
// Who sits at the console, and what of it they may see: first start, signing in by password or face, locking,
// roles. GUI thread; owned by Console.
#pragma once

#include "core/auth/Accounts.h"
#include "ui/camera/CameraUsers.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <optional>

namespace core::login {
struct LoggedIn;
}
namespace ui::login {
class FaceStage;
class LockScreen;
} // namespace ui::login
namespace ui::shell {
class LookSettings;
class MainWindow;
} // namespace ui::shell

namespace app {

class Application;
struct FirstStartFacts;

/// What to do where there is no administrator yet.
enum class FirstStart { Guide, AsItIs };

/// The camera of the lock screen, and what its frames are judged on.
struct DeskCamera {
    ui::camera::CameraOpener open; ///< asked only where somebody wants face login
    QThreadPool& pool;
};

class Desk : public QObject {
    Q_OBJECT
public:
    Desk(Application& application, ui::shell::MainWindow& window, ui::shell::LookSettings& look,
         QThreadPool& pool, const DeskCamera& camera);
    ~Desk() override;

    /// Where there is an administrator: the curtain, whatever is asked for.
    void begin(FirstStart firstStart = FirstStart::Guide);
    /// Name of the account, for the audit list; "desk" before anybody could sign in.
    QString actor() const;

private:
    void showGuide(const FirstStartFacts& facts);
    void signIn(const core::auth::Account& account);
    void signInByFace(const core::login::LoggedIn& in);
    void takeOver();
    void comeIn(const core::auth::Account& account, core::auth::Role seen);
    void seat(const core::auth::Account& account, core::auth::Role seen);
    void forgetPerson();
    void speak();
    void liftWait();
    void followSettings();
    ui::login::FaceStage* makeStage();
    void registerFace();
    void changePassword();
    void signOut();
    void lock();

    Application& m_application;
    ui::shell::MainWindow& m_window;
    ui::shell::LookSettings& m_look;
    QThreadPool& m_pool;
    const DeskCamera m_camera;
    ui::login::LockScreen* m_curtain;
    struct Sitting {
        core::auth::Account account;
        core::auth::Role seen;
    };
    core::auth::Account m_account;
    core::auth::Role m_seen = core::auth::Role::Viewer; ///< what of the console is shown
    QPointer<QWidget> m_guide;
    bool m_isGuided = false;       ///< the first start's guide was shown
    std::optional<Sitting> m_next; ///< signed in where somebody else's session is locked, and was asked
};

} // namespace app
