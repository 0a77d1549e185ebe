// SPDX-License-Identifier: GPL-3.0-or-later
// Takes one picture with the camera: live view with advice, then the picture with what the engine says of it,
// to use or to take again. Space or Enter presses what is meant. Open with open(); deletes itself. GUI
// thread.
#pragma once

#include "ui/camera/CameraUsers.h"
#include "ui/camera/FaceGuide.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/EdgedDialog.h"

class QLabel;

namespace ui::widgets {
class Button;
class IconLabel;
} // namespace ui::widgets

namespace ui::camera {

class CameraView;

class CaptureDialog : public widgets::EdgedDialog {
    Q_OBJECT
public:
    CaptureDialog(const CameraOpener& camera, core::engine::FaceEngine& engine, QThreadPool* pool,
                  QWidget* parent);
    ~CaptureDialog() override;

Q_SIGNALS:
    /// A JPEG file, not mirrored.
    void taken(const QByteArray& picture);

private:
    void build();
    QLayout* buildButtons();
    void speak();
    void follow();
    void see(const Frame& frame);
    void hear(const Frame& frame, const core::engine::Analysis& analysis);
    void advise(const Frame& frame, const core::engine::Analysis& analysis);
    void judge(const core::engine::Analysis& analysis);
    void say(theme::Status status, const QString& text);
    void take();
    void takeAgain();
    void use();
    void showButtons();

    FrameSource* m_source;
    QThreadPool* m_pool;
    FaceGuide* m_guide;
    CameraView* m_view;
    QLabel* m_title = nullptr;
    widgets::IconLabel* m_sign = nullptr;
    QLabel* m_advice = nullptr;
    widgets::Button* m_cancel = nullptr;
    widgets::Button* m_again = nullptr;
    widgets::Button* m_take = nullptr;
    widgets::Button* m_use = nullptr;
    QString m_lastAdvice; ///< said once it comes twice, so that the words do not flicker
};

} // namespace ui::camera
