// SPDX-License-Identifier: GPL-3.0-or-later
// First start, three steps: language and colours, the administrator, the administrator token (when one was
// made). Shown with open(); the account is made before the last step. GUI thread.
#pragma once

#include "core/auth/Accounts.h"

#include "ui/widgets/EdgedDialog.h"
#include <QThreadPool>

#include <functional>

class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace ui::shell {
class LookSettings;
}
namespace ui::widgets {
class Button;
class MessageLine;
class Segments;
} // namespace ui::widgets

namespace ui::login {

class FormField;
class NewPassword;

/// Accounts::addActive for an administrator; called on a worker.
using MakeAdministrator =
    std::function<core::base::Result<core::auth::Account>(const QString& name, const QString& password)>;

struct StartOptions {
    MakeAdministrator make;
    QString token;     ///< empty: none was made, the step is left out
    int shortest = 10; ///< accounts.adminPasswordLength
    QThreadPool* pool = nullptr;
};

class StartDialog : public widgets::EdgedDialog {
    Q_OBJECT
public:
    StartDialog(StartOptions options, shell::LookSettings& look, QWidget* parent = nullptr);

Q_SIGNALS:
    void administratorMade(const core::auth::Account& account);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* buildLook();
    QWidget* buildAdministrator();
    QWidget* buildToken();
    void forward();
    void makeAdministrator();
    void take(const core::base::Result<core::auth::Account>& answer);
    void showStep(int step);
    void judge();
    void speak();

    StartOptions m_options;
    shell::LookSettings& m_look;
    QLabel* m_title;
    QLabel* m_hint;
    QLabel* m_step;
    QStackedWidget* m_steps;
    widgets::Button* m_next;
    QLabel* m_languageLabel = nullptr;
    QLabel* m_themeLabel = nullptr;
    widgets::Segments* m_language = nullptr;
    widgets::Segments* m_theme = nullptr;
    FormField* m_name = nullptr;
    NewPassword* m_password = nullptr;
    widgets::MessageLine* m_message = nullptr;
};

} // namespace ui::login
