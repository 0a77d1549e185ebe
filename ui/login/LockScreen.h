// SPDX-License-Identifier: GPL-3.0-or-later
// The curtain: a dark stage (the camera's place) and the login panel with language and theme at hand. Covers
// everything of the console; the interface keeps answering behind it. Esc pauses the camera and starts it
// again. GUI thread; owned by MainWindow.
#pragma once

#include "ui/login/FaceStage.h"
#include "ui/login/LoginPanel.h"

namespace ui::shell {
class LookSettings;
}

namespace ui::login {

class LockScreen : public QWidget {
    Q_OBJECT
public:
    LockScreen(PasswordCheck check, QThreadPool* pool, shell::LookSettings& look, QWidget* parent = nullptr);
    ~LockScreen() override;
    void askFor(const QString& username) { m_panel->askFor(username); }
    /// Puts the camera in place of the empty stage and takes it; null takes it away again.
    void setStage(FaceStage* stage);
    FaceStage* stage() const { return m_face; }
    /// Whether people may register their face here.
    void setOffersRegistration(bool offers);

Q_SIGNALS:
    void signedIn(const core::auth::Account& account);
    void signedInByFace(const core::login::LoggedIn& in);
    void registrationRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    class Stage;
    QWidget* buildSide(shell::LookSettings& look);
    QLayout* buildTop(QWidget* side, shell::LookSettings& look);
    void speak();
    void follow();

    LoginPanel* m_panel;
    widgets::Button* m_register;
    QWidget* m_stage;
    FaceStage* m_face = nullptr;
    bool m_asksSecond = false;
    widgets::Button* m_language;
    widgets::Button* m_theme;
    QLabel* m_note;
};

} // namespace ui::login
