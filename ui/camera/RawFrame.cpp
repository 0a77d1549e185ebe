// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera/RawFrame.h"

#include <QHash>

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace ui::camera {

using enum QVideoFrameFormat::PixelFormat;

namespace {

/// How many bytes of a row of this plane are pixels, and how many rows it has; 0 rows: there is no such
/// plane.
struct PlaneShape {
    int bytes = 0;
    int rows = 0;
};

PlaneShape shapeOf(const RawFrame& raw, int plane)
{
    const int width = raw.size.width();
    const int height = raw.size.height();
    const int halfWidth = (width + 1) / 2;
    const int halfHeight = (height + 1) / 2;
    switch (raw.format) {
    case Format_YUV420P:
    case Format_YV12:
        return plane == 0 ? PlaneShape{width, height} : PlaneShape{halfWidth, halfHeight};
    case Format_YUV422P:
        return plane == 0 ? PlaneShape{width, height} : PlaneShape{halfWidth, height};
    case Format_NV12:
    case Format_NV21:
        return plane == 0   ? PlaneShape{width, height}
               : plane == 1 ? PlaneShape{2 * halfWidth, halfHeight}
                            : PlaneShape{};
    case Format_YUYV:
    case Format_UYVY:
        return plane == 0 ? PlaneShape{4 * halfWidth, height} : PlaneShape{};
    case Format_Y8:
        return plane == 0 ? PlaneShape{width, height} : PlaneShape{};
    default: // four bytes a pixel
        return plane == 0 ? PlaneShape{4 * width, height} : PlaneShape{};
    }
}

bool isWhole(const RawFrame& raw)
{
    if (raw.size.isEmpty())
        return false;
    for (int plane = 0; plane < RawFrame::mostPlanes; ++plane) {
        const auto at = static_cast<std::size_t>(plane);
        const PlaneShape shape = shapeOf(raw, plane);
        const qsizetype needed =
            shape.rows == 0 ? 0 : qsizetype(shape.rows - 1) * raw.bytesPerLine[at] + shape.bytes;
        if (raw.bytesPerLine[at] < shape.bytes || raw.planes[at].size() < needed)
            return false;
    }
    return true;
}

/// A view of a plane; `type` gives the channels of its pixels.
cv::Mat planeOf(const RawFrame& raw, std::size_t plane, int width, int height, int type)
{
    return {height, width, type, const_cast<char*>(raw.planes[plane].constData()),
            static_cast<std::size_t>(raw.bytesPerLine[plane])};
}

void fromSeparatePlanes(const RawFrame& raw, cv::Mat& picture)
{
    const PlaneShape chroma = shapeOf(raw, 1);
    const bool swapped = raw.format == Format_YV12;
    const cv::Size half((raw.size.width() + 1) / 2, (raw.size.height() + 1) / 2);
    std::array<cv::Mat, 2> halves; // u before v
    cv::resize(planeOf(raw, swapped ? 2 : 1, chroma.bytes, chroma.rows, CV_8UC1), halves[0], half, 0, 0,
               cv::INTER_AREA);
    cv::resize(planeOf(raw, swapped ? 1 : 2, chroma.bytes, chroma.rows, CV_8UC1), halves[1], half, 0, 0,
               cv::INTER_AREA);
    cv::Mat chromas;
    cv::merge(halves.data(), halves.size(), chromas);
    cv::cvtColorTwoPlane(planeOf(raw, 0, raw.size.width(), raw.size.height(), CV_8UC1), chromas, picture,
                         cv::COLOR_YUV2BGRA_NV12);
}

void fromTwoPlanes(const RawFrame& raw, cv::Mat& picture)
{
    const PlaneShape chroma = shapeOf(raw, 1);
    cv::cvtColorTwoPlane(planeOf(raw, 0, raw.size.width(), raw.size.height(), CV_8UC1),
                         planeOf(raw, 1, chroma.bytes / 2, chroma.rows, CV_8UC2), picture,
                         raw.format == Format_NV12 ? cv::COLOR_YUV2BGRA_NV12 : cv::COLOR_YUV2BGRA_NV21);
}

void fromOnePlane(const RawFrame& raw, cv::Mat& picture, int type, int conversion)
{
    cv::cvtColor(planeOf(raw, 0, raw.size.width(), raw.size.height(), type), picture, conversion);
}

/// Four bytes a pixel, three of them colours: pairs of where each is and where it goes. Alpha is left out.
void reorder(const RawFrame& raw, cv::Mat& picture, const std::array<int, 6>& order)
{
    const cv::Mat from = planeOf(raw, 0, raw.size.width(), raw.size.height(), CV_8UC4);
    cv::mixChannels(&from, 1, &picture, 1, order.data(), 3);
}

/// Writes blue, green, red and a solid byte, as Format_RGB32 lies in memory; leaves `picture` as it is where
/// the format is not known.
bool convert(const RawFrame& raw, cv::Mat& picture)
{
    switch (raw.format) {
    case Format_YUYV:
        return fromOnePlane(raw, picture, CV_8UC2, cv::COLOR_YUV2BGRA_YUYV), true;
    case Format_UYVY:
        return fromOnePlane(raw, picture, CV_8UC2, cv::COLOR_YUV2BGRA_UYVY), true;
    case Format_Y8:
        return fromOnePlane(raw, picture, CV_8UC1, cv::COLOR_GRAY2BGRA), true;
    case Format_NV12:
    case Format_NV21:
        return fromTwoPlanes(raw, picture), true;
    case Format_YUV420P:
    case Format_YV12:
    case Format_YUV422P:
        return fromSeparatePlanes(raw, picture), true;
    case Format_BGRA8888:
    case Format_BGRA8888_Premultiplied:
    case Format_BGRX8888:
        return reorder(raw, picture, {0, 0, 1, 1, 2, 2}), true;
    case Format_RGBA8888:
    case Format_RGBX8888:
        return reorder(raw, picture, {0, 2, 1, 1, 2, 0}), true;
    case Format_ARGB8888:
    case Format_ARGB8888_Premultiplied:
    case Format_XRGB8888:
        return reorder(raw, picture, {1, 2, 2, 1, 3, 0}), true;
    case Format_ABGR8888:
    case Format_XBGR8888:
        return reorder(raw, picture, {1, 0, 2, 1, 3, 2}), true;
    default:
        return false;
    }
}

/// OpenCV refuses odd sizes of halved chroma by an exception.
QImage pictureOf(const RawFrame& raw)
{
    QImage image(raw.size, QImage::Format_RGB32);
    image.fill(Qt::black);
    cv::Mat pixels(image.height(), image.width(), CV_8UC4, image.bits(),
                   static_cast<std::size_t>(image.bytesPerLine()));
    try {
        return convert(raw, pixels) ? image : QImage();
    } catch (const cv::Exception&) {
        return {};
    }
}

} // namespace

RawFrame copyPixels(QVideoFrame frame, qint64 milliseconds)
{
    RawFrame raw;
    if (!frame.map(QVideoFrame::ReadOnly))
        return raw;
    raw.format = frame.pixelFormat();
    raw.size = frame.size();
    raw.milliseconds = milliseconds;
    raw.mirrored = frame.mirrored();
    raw.flipped = frame.surfaceFormat().scanLineDirection() == QVideoFrameFormat::BottomToTop;
    const int planes = std::min(frame.planeCount(), RawFrame::mostPlanes);
    for (int plane = 0; plane < planes; ++plane) {
        const auto at = static_cast<std::size_t>(plane);
        raw.planes[at] =
            QByteArray(reinterpret_cast<const char*>(frame.bits(plane)), frame.mappedBytes(plane));
        raw.bytesPerLine[at] = frame.bytesPerLine(plane);
    }
    frame.unmap();
    return raw;
}

Frame toFrame(const RawFrame& raw)
{
    Frame frame;
    frame.milliseconds = raw.milliseconds;
    frame.digest = digestOf(raw);
    if (raw.format == Format_Jpeg)
        frame.image = QImage::fromData(raw.planes[0], "JPEG").convertToFormat(QImage::Format_RGB32);
    else if (isWhole(raw))
        frame.image = pictureOf(raw);
    if (raw.mirrored || raw.flipped)
        frame.image = frame.image.mirrored(raw.mirrored, raw.flipped);
    return frame;
}

quint64 digestOf(const RawFrame& raw)
{
    if (raw.format == Format_Jpeg || !isWhole(raw))
        return qHashBits(raw.planes[0].constData(), static_cast<std::size_t>(raw.planes[0].size()));
    std::size_t digest = 0;
    for (int plane = 0; plane < RawFrame::mostPlanes; ++plane) {
        const auto at = static_cast<std::size_t>(plane);
        const PlaneShape shape = shapeOf(raw, plane);
        for (int row = 0; row < shape.rows; ++row)
            digest = qHashBits(raw.planes[at].constData() + qsizetype(row) * raw.bytesPerLine[at],
                               static_cast<std::size_t>(shape.bytes), digest);
    }
    return digest;
}

} // namespace ui::camera
