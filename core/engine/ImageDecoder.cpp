// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ImageDecoder.h"

#include "core/engine/Exif.h"
#include "core/engine/GifDecoder.h"
#include "core/engine/JpegDecoder.h"
#include "core/engine/PictureStructure.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace core::engine {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

base::Error undecodable(const QString& why)
{
    return fail(ErrorCode::PictureUndecodable, QStringLiteral("The picture cannot be decoded: %1.").arg(why));
}

/// Transparent parts on white, as a printed photograph would show them.
cv::Mat onWhite(const cv::Mat& bgra)
{
    cv::Mat bgr(bgra.size(), CV_8UC3);
    bgr.forEach<cv::Vec3b>([&](cv::Vec3b& pixel, const int* at) {
        const auto& from = bgra.at<cv::Vec4b>(at[0], at[1]);
        for (int c = 0; c < 3; ++c)
            pixel[c] = static_cast<uchar>((from[c] * from[3] + 255 * (255 - from[3]) + 127) / 255);
    });
    return bgr;
}

/// `alpha`: whether a fourth channel means transparency (in BMP it mostly means nothing).
Result<cv::Mat> toBgr(cv::Mat any, bool alpha)
{
    if (any.depth() == CV_16U)
        any.convertTo(any, CV_8U, 1 / 257.0);
    if (any.depth() != CV_8U)
        return undecodable(QStringLiteral("its samples are neither 8 nor 16 bit integers"));
    if (any.channels() == 4 && alpha)
        return onWhite(any);
    if (any.channels() == 3)
        return any;
    cv::Mat bgr;
    cv::cvtColor(any, bgr, any.channels() == 4 ? cv::COLOR_BGRA2BGR : cv::COLOR_GRAY2BGR);
    return bgr;
}

Result<cv::Mat> decodeByOpenCv(const QByteArray& bytes, PictureFormat format)
{
    const cv::Mat raw(1, static_cast<int>(bytes.size()), CV_8U, const_cast<char*>(bytes.constData()));
    const cv::Mat any = cv::imdecode(raw, cv::IMREAD_UNCHANGED);
    if (any.empty())
        return undecodable(QStringLiteral("its data are damaged or of an unsupported kind"));
    return toBgr(any, format != PictureFormat::Bmp);
}

Result<cv::Mat> decodePng(const QByteArray& bytes)
{
    const auto essential = essentialPng(ByteView(bytes));
    if (!essential)
        return essential.error();
    return decodeByOpenCv(*essential, PictureFormat::Png);
}

Result<cv::Mat> decodeStored(const QByteArray& bytes, PictureFormat format)
{
    switch (format) {
    case PictureFormat::Jpeg:
        return decodeJpeg(bytes);
    case PictureFormat::Gif:
        return decodeGif(ByteView(bytes));
    case PictureFormat::Png:
        return decodePng(bytes);
    default:
        return decodeByOpenCv(bytes, format);
    }
}

Result<void> checkSize(const PictureHeader& header, const DecodeLimits& limits)
{
    const qint64 pixels = qint64(header.width) * header.height;
    if (pixels <= limits.pixels)
        return {};
    return fail(
        ErrorCode::PictureTooManyPixels,
        QStringLiteral("The picture has %1 x %2 pixels; at most %3 million are accepted, so make it smaller.")
            .arg(header.width)
            .arg(header.height)
            .arg(static_cast<double>(limits.pixels) / 1e6));
}

Result<Picture> decodeChecked(const QByteArray& bytes, const PictureHeader& header)
{
    const ByteView file(bytes);
    const auto whole = checkStructure(header, file);
    if (!whole)
        return whole.error();
    auto stored = decodeStored(bytes, header.format);
    if (!stored)
        return stored.error();
    if (stored->cols * qint64(stored->rows) != header.width * qint64(header.height))
        return undecodable(QStringLiteral("its size differs from what its header says"));
    const int orientation = orientationOf(header.format, file);
    return Picture{upright(*stored, orientation), header.format, orientation};
}

} // namespace

Result<Picture> decodePicture(const QByteArray& bytes, const DecodeLimits& limits)
{
    if (bytes.size() > limits.bytes)
        return fail(ErrorCode::PictureTooLarge,
                    QStringLiteral("The picture has %1 bytes; at most %2 are accepted.")
                        .arg(bytes.size())
                        .arg(limits.bytes));
    const auto header = readHeader(bytes);
    if (!header)
        return header.error();
    if (const auto sized = checkSize(*header, limits); !sized)
        return sized.error();
    try {
        return decodeChecked(bytes, *header);
    } catch (const cv::Exception& e) {
        return undecodable(QString::fromStdString(e.err));
    } catch (const std::exception& e) {
        return undecodable(QString::fromLatin1(e.what()));
    }
}

} // namespace core::engine
