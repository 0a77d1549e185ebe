// SPDX-License-Identifier: GPL-3.0-or-later
// Works the camera on a thread of its own: loading GStreamer, opening a camera and ending one that still
// starts take up to two seconds, which no window may wait for. Opens the one the setting camera.device names,
// or the first; starts by itself when it is plugged in, starts anew when frames stop coming. Frames are made
// into pictures here; of those nobody took yet the newest wins. Lives on the thread of Camera, which owns it.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Settings.h"
#include "ui/camera/CameraList.h"
#include "ui/camera/FrameSource.h"

#include <QTimer>

#include <memory>
#include <mutex>
#include <optional>

class QVideoFrame;

namespace ui::camera {

class CameraSession;

class CameraDriver : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 settlingMs = 300; ///< the first frames of a camera are dark or stale

    CameraDriver(core::base::Settings& settings, const core::base::Clock& clock);
    ~CameraDriver() override;

    /// Loads GStreamer and lists the cameras.
    void begin();
    /// What is reported from here on carries this number.
    void start(int run);
    void stop();
    /// The frame announced by frameReady(); none where a newer announcement took it. Any thread.
    std::optional<Frame> takeNewest();

Q_SIGNALS:
    /// Their names, as the setting camera.device holds one.
    void listed(const QStringList& names);
    void reported(int run, ui::camera::CameraState state, const QStringList& missingPackages);
    void frameReady(int run);

private:
    void open();
    void close();
    void endLingering();
    void lookAgain();
    void restart();
    void take(const QVideoFrame& frame);
    void deliver(const Frame& frame);
    void enter(CameraState state);
    QString wanted() const;

    core::base::Settings& m_settings;
    const core::base::Clock& m_clock;
    std::unique_ptr<CameraList> m_list; ///< from begin() on
    CameraSession* m_session = nullptr;
    bool m_lingers = false; ///< stopped before its first frame; ends with it
    QByteArray m_deviceId;  ///< of the session
    QTimer m_watchdog{this};
    CameraState m_state = CameraState::Off;
    QStringList m_missing; ///< packages
    int m_run = 0;
    int m_attempts = 0; ///< starts without a frame
    std::optional<qint64> m_firstFrameMs;
    std::mutex m_guard;
    std::optional<Frame> m_newest; ///< guarded
};

} // namespace ui::camera
