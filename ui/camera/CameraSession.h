// SPDX-License-Identifier: GPL-3.0-or-later
// One camera switched on: made, it delivers frames until it is deleted. A session that is stuck never
// recovers, so CameraDriver makes another one instead of stopping and starting it. The
// camera's thread; owned by CameraDriver.
#pragma once

#include <QCamera>
#include <QCameraDevice>
#include <QMediaCaptureSession>
#include <QVideoFrame>
#include <QVideoSink>

namespace ui::camera {

/// What a camera offers, as far as the choice goes.
struct FormatOffer {
    QSize size;
    double rate = 0; ///< most frames a second
};

/// The largest of at most 1280 x 720 that gives 25 frames a second, then the nearest to that; -1: none.
int bestFormat(const QList<FormatOffer>& offers);

class CameraSession : public QObject {
    Q_OBJECT
public:
    explicit CameraSession(const QCameraDevice& device, QObject* parent = nullptr);
    ~CameraSession() override;

Q_SIGNALS:
    void frameCame(const QVideoFrame& frame);
    void failed();

private:
    QVideoSink m_sink;
    QCamera m_camera;
    QMediaCaptureSession m_session; ///< destroyed first
};

} // namespace ui::camera
