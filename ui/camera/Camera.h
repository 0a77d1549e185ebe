// SPDX-License-Identifier: GPL-3.0-or-later
// The camera of the desk, as the console's windows use it: what CameraDriver does on its thread, told on this
// one; nothing here ever waits for the camera but the destructor, for up to two seconds while it starts. One
// for the whole process, because Qt 6.4.2 keeps telling the thread that asked first about cameras. GUI
// thread; owned by the console, used through CameraUsers.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Settings.h"
#include "ui/camera/FrameSource.h"

#include <QThread>

#include <optional>

namespace ui::camera {

class CameraDriver;

class Camera : public FrameSource {
    Q_OBJECT
public:
    Camera(core::base::Settings& settings, const core::base::Clock& clock, QObject* parent = nullptr);
    ~Camera() override;

    void start() override;
    void stop() override;
    CameraState state() const override { return m_state; }
    QString problem() const override;

    /// Of those that are plugged in, as the setting camera.device holds one; none until they are known.
    const std::optional<QStringList>& names();
    const std::optional<QStringList>& knownNames() const { return m_names; } ///< asks nobody

private:
    void follow(int run, CameraState state, const QStringList& missingPackages);
    void deliver(int run);
    void enter(CameraState state);
    QString noCameraProblem() const;

    core::base::Settings& m_settings;
    QThread m_thread;       ///< runs from the first use on
    CameraDriver* m_driver; ///< lives on the thread and ends with it
    std::optional<QStringList> m_names;
    CameraState m_state = CameraState::Off;
    QStringList m_missing; ///< packages
    int m_run = 0;         ///< what the driver says of an earlier one is dropped
};

} // namespace ui::camera
