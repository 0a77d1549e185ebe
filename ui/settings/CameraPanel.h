// SPDX-License-Identifier: GPL-3.0-or-later
// Below the camera's setting: the cameras that are plugged in, to choose from, and the picture of the chosen
// one. The camera is asked for nothing before somebody presses. GUI thread.
#pragma once

#include "ui/camera/CameraUsers.h"
#include "ui/settings/TopicPanel.h"
#include "ui/shell/SettingWriter.h"

#include <functional>
#include <optional>

class QLabel;
class QMenu;
class QVBoxLayout;

namespace ui::camera {
class CameraView;
}
namespace ui::widgets {
class Button;
}

namespace ui::settings {

class CameraPanel : public TopicPanel {
    Q_OBJECT
public:
    /// None while the cameras are still being looked for.
    using Names = std::function<std::optional<QStringList>()>;

    CameraPanel(shell::SettingWriter writer, camera::CameraOpener open, Names names,
                QWidget* parent = nullptr);

    QString topic() const override { return QStringLiteral("camera"); }
    bool matches(const QString& typed) const override;
    void refresh() override;
    void speak() override;

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void fillMenu();
    void fillMenuSoon();
    void choose(const QString& name);
    void showPicture(bool shown);

    const shell::SettingWriter m_writer;
    camera::CameraOpener m_open;
    Names m_names;
    QVBoxLayout* m_column;
    QLabel* m_sentence;
    widgets::Button* m_choose;
    widgets::Button* m_show;
    QMenu* m_menu;
    camera::FrameSource* m_source = nullptr; ///< while the picture is shown
    camera::CameraView* m_view = nullptr;
};

} // namespace ui::settings
