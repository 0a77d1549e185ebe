// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera/FramePicture.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace ui::camera {

namespace {
constexpr int fileQuality = 95;
}

core::engine::Picture pictureOf(const QImage& image)
{
    const QImage rgb = image.convertToFormat(QImage::Format_RGB32);
    const cv::Mat pixels(rgb.height(), rgb.width(), CV_8UC4, const_cast<uchar*>(rgb.constBits()),
                         static_cast<std::size_t>(rgb.bytesPerLine()));
    core::engine::Picture picture;
    if (!pixels.empty())
        cv::cvtColor(pixels, picture.bgr, cv::COLOR_BGRA2BGR);
    return picture;
}

QByteArray jpegOf(const QImage& image)
{
    const core::engine::Picture picture = pictureOf(image);
    std::vector<uchar> bytes;
    if (!picture.bgr.empty())
        cv::imencode(".jpg", picture.bgr, bytes, {cv::IMWRITE_JPEG_QUALITY, fileQuality});
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

} // namespace ui::camera
