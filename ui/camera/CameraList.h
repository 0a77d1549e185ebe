// SPDX-License-Identifier: GPL-3.0-or-later
// The cameras that are plugged in, each once. Qt 6.4.2 announces those it found at its start a second time
// and keeps the second entry after the camera was unplugged; these are left out here, which takes one list
// for the whole process, made before anything else asks Qt for cameras. The
// camera's thread.
#pragma once

#include <QCameraDevice>
#include <QMediaDevices>

#include <optional>

namespace ui::camera {

class CameraList : public QObject {
    Q_OBJECT
public:
    explicit CameraList(QObject* parent = nullptr);

    /// The first call loads GStreamer.
    QList<QCameraDevice> cameras();
    /// Their names, as the setting camera.device holds one; cameras of one name are listed once.
    QStringList names();
    /// By name; an empty one takes the first.
    std::optional<QCameraDevice> find(const QString& name);

Q_SIGNALS:
    void changed();

private:
    bool isSecondEntry(const QCameraDevice& camera) const;

    QMediaDevices m_devices;
    std::optional<QStringList> m_atStart; ///< names by Qt's number
};

} // namespace ui::camera
