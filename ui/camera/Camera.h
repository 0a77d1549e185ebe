// SPDX-License-Identifier: GPL-3.0-or-later
// The camera of the desk: the one the setting camera.device names, or the first. Starts by itself when it is
// plugged in, starts anew when frames stop coming. Frames are copied on the GUI thread and made into pictures
// on a worker, one at a time, newest wins. GUI thread; owned by the console, used through CameraUse.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Settings.h"
#include "ui/camera/CameraList.h"
#include "ui/camera/RawFrame.h"

#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace ui::camera {

class CameraSession;

class Camera : public FrameSource {
    Q_OBJECT
public:
    static constexpr qint64 settlingMs = 300; ///< the first frames of a camera are dark or stale

    Camera(core::base::Settings& settings, const core::base::Clock& clock, QObject* parent = nullptr);
    ~Camera() override;

    void start() override;
    void stop() override;
    CameraState state() const override { return m_state; }
    QString problem() const override;

    CameraList& list() { return m_list; }

private:
    void open();
    void close();
    void endLingering();
    void lookAgain();
    void restart();
    void take(const QVideoFrame& frame);
    void convertNext();
    void deliver(const Frame& frame);
    void enter(CameraState state);
    QString noCameraProblem() const;
    QString wanted() const;

    core::base::Settings& m_settings;
    const core::base::Clock& m_clock;
    CameraList m_list;
    CameraSession* m_session = nullptr;
    bool m_lingers = false; ///< stopped before its first frame; ends with it
    QByteArray m_deviceId;  ///< of the session
    QTimer m_watchdog;
    CameraState m_state = CameraState::Off;
    QStringList m_missing; ///< packages
    int m_attempts = 0;    ///< starts without a frame
    std::optional<qint64> m_firstFrameMs;
    std::optional<RawFrame> m_next; ///< waits for the worker
    bool m_converting = false;
    int m_generation = 0; ///< frames of an earlier session are dropped
    QThreadPool m_worker; ///< one thread
};

} // namespace ui::camera
