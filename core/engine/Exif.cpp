// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/Exif.h"

#include <opencv2/core.hpp>

namespace core::engine {

namespace {

constexpr std::uint32_t kOrientationTag = 274;

int orientationOfJpeg(ByteView file)
{
    for (qint64 at = 2; file.has(at, 4) && file.byte(at) == 0xFF;) {
        const std::uint32_t marker = file.byte(at + 1);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        if (marker == 0xDA || marker == 0xD9)
            break;
        const qint64 length = file.be16(at + 2);
        if (marker == 0xE1 && file.startsWith(at + 4, "Exif"))
            return orientationOfTiff(file.part(at + 10, length - 8));
        at += 2 + std::max<qint64>(2, length);
    }
    return 1;
}

int orientationOfPng(ByteView file)
{
    for (qint64 at = 8; file.has(at, 12); at += 12 + qint64(file.be32(at))) {
        if (file.startsWith(at + 4, "eXIf"))
            return orientationOfTiff(file.part(at + 8, file.be32(at)));
    }
    return 1;
}

int orientationOfWebP(ByteView file)
{
    for (qint64 at = 12; file.has(at, 8);) {
        const qint64 length = file.le32(at + 4);
        if (file.startsWith(at, "EXIF")) {
            const qint64 skip = file.startsWith(at + 8, "Exif") ? 6 : 0;
            return orientationOfTiff(file.part(at + 8 + skip, length - skip));
        }
        at += 8 + length + length % 2;
    }
    return 1;
}

} // namespace

int orientationOfTiff(ByteView tiff)
{
    const bool little = tiff.startsWith(0, "II");
    if (!little && !tiff.startsWith(0, "MM"))
        return 1;
    const auto u16 = [&](qint64 at) { return little ? tiff.le16(at) : tiff.be16(at); };
    const qint64 folder = little ? tiff.le32(4) : tiff.be32(4);
    const qint64 entries = u16(folder);
    for (qint64 i = 0; i < entries && tiff.has(folder + 2 + i * 12, 12); ++i) {
        const qint64 entry = folder + 2 + i * 12;
        if (u16(entry) == kOrientationTag) {
            const int orientation = static_cast<int>(u16(entry + 8));
            return orientation >= 1 && orientation <= 8 ? orientation : 1;
        }
    }
    return 1;
}

int orientationOf(PictureFormat format, ByteView file)
{
    switch (format) {
    case PictureFormat::Jpeg:
        return orientationOfJpeg(file);
    case PictureFormat::Png:
        return orientationOfPng(file);
    case PictureFormat::WebP:
        return orientationOfWebP(file);
    default:
        return 1;
    }
}

cv::Mat upright(const cv::Mat& stored, int orientation)
{
    cv::Mat turned = stored;
    if (orientation >= 5)
        cv::transpose(stored, turned);
    // Flip codes: 0 around the horizontal axis, 1 around the vertical one, -1 both.
    constexpr int none = 2;
    constexpr int flips[9] = {none, none, 1, -1, 0, none, 1, -1, 0};
    const int code = flips[orientation];
    if (code == none)
        return turned;
    cv::Mat flipped;
    cv::flip(turned, flipped, code);
    return flipped;
}

} // namespace core::engine
