// SPDX-License-Identifier: GPL-3.0-or-later
// First start, three steps: language, colours and who may call; the administrator; the first gallery and the
// administrator token (when one was made). Shown with open(); the account is made before the last step. GUI
// thread.
#pragma once

#include "core/auth/Accounts.h"

#include "ui/widgets/EdgedDialog.h"
#include <QThreadPool>

#include <functional>
#include <optional>

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

/// In the name of the administrator made before; called on a worker, the error is shown beside the name.
using MakeGallery = std::function<core::base::Result<void>(const QString& name, const QString& actor)>;

/// Whether listeners are to answer the network or this machine alone.
struct StartReach {
    bool isNetwork = false;
    std::function<void(bool isNetwork)> set;
};

struct StartOptions {
    MakeAdministrator make;
    MakeGallery makeGallery = {};         ///< empty: there are galleries, none is asked for
    std::optional<StartReach> reach = {}; ///< none: nothing listens, or the command line decided
    bool isReachGiven = false;            ///< the command line decided
    QString token = {};                   ///< empty: none was made, none is shown
    int shortest = 10;                    ///< accounts.adminPasswordLength
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
    void buildReach(QVBoxLayout* column);
    void speakReach();
    QWidget* buildLast();
    void forward();
    void makeAdministrator();
    void take(const core::base::Result<core::auth::Account>& answer);
    void finish();
    void showStep(int step);
    void judge();
    void speak();
    void speakStep();

    StartOptions m_options;
    shell::LookSettings& m_look;
    QLabel* m_title;
    QLabel* m_hint;
    QLabel* m_step;
    QStackedWidget* m_steps;
    widgets::Button* m_back;
    widgets::Button* m_next;
    QLabel* m_languageLabel = nullptr;
    QLabel* m_themeLabel = nullptr;
    widgets::Segments* m_language = nullptr;
    widgets::Segments* m_theme = nullptr;
    FormField* m_name = nullptr;
    NewPassword* m_password = nullptr;
    widgets::MessageLine* m_message = nullptr;
    QLabel* m_reachLabel = nullptr;
    widgets::Segments* m_reach = nullptr;
    widgets::MessageLine* m_reachNote = nullptr;
    FormField* m_gallery = nullptr;
    widgets::MessageLine* m_galleryMessage = nullptr;
    QLabel* m_tokenTitle = nullptr;
};

} // namespace ui::login
