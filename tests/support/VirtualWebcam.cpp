// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/VirtualWebcam.h"

#include <QFile>
#include <QPainter>
#include <QSaveFile>

#include <algorithm>

namespace support {

namespace {

constexpr int width = 640;
constexpr int height = 480;

struct Yuv {
    double y, u, v;
};

/// BT.601, studio range.
Yuv yuvOf(QRgb pixel)
{
    const double r = qRed(pixel);
    const double g = qGreen(pixel);
    const double b = qBlue(pixel);
    return {16 + 0.257 * r + 0.504 * g + 0.098 * b, 128 - 0.148 * r - 0.291 * g + 0.439 * b,
            128 + 0.439 * r - 0.368 * g - 0.071 * b};
}

char byteOf(double value)
{
    return static_cast<char>(static_cast<uchar>(std::clamp(qRound(value), 0, 255)));
}

QImage fitted(const QImage& picture)
{
    QImage frame(width, height, QImage::Format_RGB32);
    frame.fill(QColor(96, 104, 112));
    const QImage scaled = picture.scaled(width, height, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QPainter painter(&frame);
    painter.drawImage((width - scaled.width()) / 2, (height - scaled.height()) / 2, scaled);
    return frame;
}

} // namespace

QByteArray yuy2Of(const QImage& picture)
{
    const QImage frame = fitted(picture);
    QByteArray bytes;
    bytes.reserve(width * height * 2);
    for (int row = 0; row < height; ++row) {
        const auto* line = reinterpret_cast<const QRgb*>(frame.constScanLine(row));
        for (int column = 0; column < width; column += 2) {
            const Yuv a = yuvOf(line[column]);
            const Yuv b = yuvOf(line[column + 1]);
            bytes += byteOf(a.y);
            bytes += byteOf((a.u + b.u) / 2);
            bytes += byteOf(b.y);
            bytes += byteOf((a.v + b.v) / 2);
        }
    }
    return bytes;
}

VirtualWebcam::VirtualWebcam(int cameras)
{
    QStringList paths;
    for (int camera = 0; camera < cameras; ++camera)
        paths << path(camera);
    qputenv("FACEDESK_WEBCAM", paths.join(u':').toLocal8Bit());
    qputenv("GST_PLUGIN_PATH", FACEDESK_WEBCAM_PLUGINS);
    // A registry of its own, kept from run to run: looking at every plug-in takes seconds.
    qputenv("GST_REGISTRY", FACEDESK_WEBCAM_PLUGINS "/registry.bin");
    setStuckStarts(0);
    setOpeningMs(0);
    setNoise(true);
}

QString VirtualWebcam::path(int camera) const
{
    return m_folder.filePath(QStringLiteral("camera%1.yuy2").arg(camera));
}

void VirtualWebcam::show(const QList<QImage>& pictures, int camera)
{
    QSaveFile file(path(camera));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the camera's file cannot be written");
    for (const QImage& picture : pictures)
        file.write(yuy2Of(picture));
    file.commit();
}

void VirtualWebcam::unplug(int camera)
{
    QFile::remove(path(camera));
}

void VirtualWebcam::setBusy(bool busy, int camera)
{
    QFile mark(path(camera) + QStringLiteral(".busy"));
    if (!busy)
        mark.remove();
    else if (!mark.open(QIODevice::WriteOnly))
        qFatal("the camera cannot be made busy");
}

void VirtualWebcam::setStuckStarts(int starts)
{
    qputenv("FACEDESK_WEBCAM_STUCK", QByteArray::number(starts));
}

void VirtualWebcam::setOpeningMs(int milliseconds)
{
    qputenv("FACEDESK_WEBCAM_OPENING", QByteArray::number(milliseconds));
}

void VirtualWebcam::setNoise(bool noise)
{
    qputenv("FACEDESK_WEBCAM_NOISE", noise ? "1" : "0");
}

QString VirtualWebcam::description(int camera)
{
    return camera == 0 ? QStringLiteral("Virtual webcam")
                       : QStringLiteral("Virtual webcam %1").arg(camera + 1);
}

} // namespace support
