// SPDX-License-Identifier: GPL-3.0-or-later
// The curtain: a dark stage (the camera's place) and the login panel with language and theme at hand. Covers
// everything of the console; the interface keeps answering behind it. Esc pauses the camera and starts it
// again. GUI thread; owned by MainWindow.
#pragma once

#include "ui/login/FaceStage.h"
#include "ui/login/LoginPanel.h"
#include "ui/login/TakeOverPanel.h"

namespace ui::shell {
class LookSettings;
}

namespace ui::login {

class LockScreen : public QWidget {
    Q_OBJECT
public:
    LockScreen(PasswordCheck check, QThreadPool* pool, shell::LookSettings& look, QWidget* parent = nullptr);
    ~LockScreen() override;
    void askFor(const QString& username);
    /// `next` signed in where the session of `owner` is locked: says what would be lost and asks. Face login
    /// rests meanwhile; it ends by itself when the curtain is raised.
    void askToTakeOver(const QString& owner, const QString& next);
    /// Puts the camera in place of the empty stage and takes it; null takes it away again.
    void setStage(FaceStage* stage);
    FaceStage* stage() const { return m_face; }
    /// Whether people may register their face here.
    void setOffersRegistration(bool offers);

Q_SIGNALS:
    void signedIn(const core::auth::Account& account);
    void signedInByFace(const core::login::LoggedIn& in);
    void registrationRequested();
    void takenOver();
    void takeOverDeclined(); ///< or nobody answered

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    class Stage;
    QWidget* buildSide(shell::LookSettings& look);
    QLayout* buildTop(QWidget* side, shell::LookSettings& look);
    void speak();
    void follow();
    void showAsking(bool isAsking);
    void endTakeOver();

    LoginPanel* m_panel;
    TakeOverPanel* m_takeOver;
    widgets::Button* m_register;
    QWidget* m_stage;
    FaceStage* m_face = nullptr;
    bool m_asksSecond = false;
    bool m_offersRegistration = false;
    widgets::Button* m_language;
    widgets::Button* m_theme;
    QLabel* m_note;
};

} // namespace ui::login
