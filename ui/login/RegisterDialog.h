// SPDX-License-Identifier: GPL-3.0-or-later
// Registration at the desk: name and password at the right, the camera at the left, which takes three poses
// by itself as soon as each is seen. The account waits for approval where the setting says so. Open with
// open(); deletes itself. GUI thread.
#pragma once

#include "core/login/LoginService.h"
#include "ui/camera/CameraUsers.h"
#include "ui/login/PoseSteps.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/EdgedDialog.h"

#include <QThreadPool>

class QLabel;

namespace ui::camera {
class CameraView;
class FaceGuide;
} // namespace ui::camera
namespace ui::pictures {
class FaceTile;
}
namespace ui::widgets {
class Button;
class IconLabel;
class MessageLine;
} // namespace ui::widgets

namespace ui::login {

class RefusalLine;
class RegisterForm;

struct RegisterParts {
    camera::CameraOpener openCamera;
    core::engine::FaceEngine& engine;
    using Enrol =
        std::function<core::base::Result<core::login::Registered>(const core::login::Registration&)>;
    Enrol enrol; ///< LoginService::enrol; called on a worker
    Enrol renew; ///< LoginService::renew, for who has an account already
    QThreadPool* pool;
};

class RegisterDialog : public widgets::EdgedDialog {
    Q_OBJECT
public:
    RegisterDialog(RegisterParts parts, QWidget* parent);
    ~RegisterDialog() override;

Q_SIGNALS:
    void registered(const core::auth::Account& account);

private:
    void build();
    QLayout* buildCamera();
    QLayout* buildButtons();
    void speak();
    void hear(const QImage& frame, const core::engine::Analysis& analysis);
    void showSteps();
    void startAgain();
    void judge();
    QString missing() const;
    void enrol();
    void finish(const core::base::Result<core::login::Registered>& made);
    QString reasonOf(const core::base::Error& error) const;

    RegisterParts m_parts;
    PoseSteps m_steps;
    bool m_sending = false;
    bool m_done = false;
    camera::FrameSource* m_source;
    camera::FaceGuide* m_guide;
    camera::CameraView* m_view;
    RegisterForm* m_form;
    QLabel* m_title = nullptr;
    QLabel* m_hint = nullptr;
    QLabel* m_instruction = nullptr;
    QLabel* m_advice = nullptr;
    QList<pictures::FaceTile*> m_tiles;
    widgets::MessageLine* m_message = nullptr;
    RefusalLine* m_refusal = nullptr;
    widgets::Button* m_again = nullptr;
    widgets::Button* m_cancel = nullptr;
    widgets::Button* m_send = nullptr;
};

} // namespace ui::login
