// SPDX-License-Identifier: GPL-3.0-or-later
// The curtain: a dark stage (the camera's place) and the login panel with language and theme at hand. Covers
// everything of the console; the interface keeps answering behind it. GUI thread; owned by MainWindow.
#pragma once

#include "ui/login/LoginPanel.h"

namespace ui::shell {
class LookSettings;
}

namespace ui::login {

class LockScreen : public QWidget {
    Q_OBJECT
public:
    LockScreen(PasswordCheck check, QThreadPool* pool, shell::LookSettings& look, QWidget* parent = nullptr);
    void askFor(const QString& username) { m_panel->askFor(username); }
    /// Puts a widget (the camera) in place of the empty stage; takes it.
    void setStage(QWidget* stage);

Q_SIGNALS:
    void signedIn(const core::auth::Account& account);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    class Stage;
    QWidget* buildSide(shell::LookSettings& look);
    QLayout* buildTop(QWidget* side, shell::LookSettings& look);
    void speak();

    LoginPanel* m_panel;
    QWidget* m_stage;
    widgets::Button* m_language;
    widgets::Button* m_theme;
    QLabel* m_note;
};

} // namespace ui::login
