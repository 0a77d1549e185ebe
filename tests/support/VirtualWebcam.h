// SPDX-License-Identifier: GPL-3.0-or-later
// Steers the webcams of virtual_webcam.c. Make one before anything of Qt Multimedia is used; GUI thread.
#pragma once

#include <QImage>
#include <QTemporaryDir>

namespace support {

class VirtualWebcam {
public:
    /// That many cameras, none of them plugged in: "Virtual webcam", "Virtual webcam 2", …
    explicit VirtualWebcam(int cameras = 1);

    /// Plugs the camera in where it is not; otherwise swaps what it shows. Several are shown in turn.
    void show(const QList<QImage>& pictures, int camera = 0);
    void show(const QImage& picture, int camera = 0) { show(QList<QImage>{picture}, camera); }
    void unplug(int camera = 0);
    /// Another program has it: it cannot be started.
    void setBusy(bool busy, int camera = 0);
    /// The first starts of this process deliver nothing; before the first one.
    static void setStuckStarts(int starts);
    /// How long the next cameras take to open.
    static void setOpeningMs(int milliseconds);
    static void setNoise(bool noise);

    static QString description(int camera = 0);

private:
    QString path(int camera) const;

    QTemporaryDir m_folder;
};

/// 640 x 480 pixels as the camera stores them, two bytes a pixel.
QByteArray yuy2Of(const QImage& picture);

} // namespace support
