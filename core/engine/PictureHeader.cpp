// SPDX-License-Identifier: GPL-3.0-or-later
// readHeader: format and size of a picture from its first bytes.
#include "core/engine/ByteView.h"
#include "core/engine/ImageDecoder.h"
#include "core/engine/TiffFolder.h"

namespace core::engine {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

base::Error cut(const char* format)
{
    return fail(ErrorCode::PictureTruncated,
                QStringLiteral("The %1 file ends inside its header.").arg(QLatin1String(format)));
}

Result<PictureHeader> sized(PictureFormat format, qint64 width, qint64 height)
{
    constexpr qint64 most = 1 << 24;
    if (width < 1 || height < 1 || width > most || height > most)
        return fail(ErrorCode::PictureUndecodable,
                    QStringLiteral("The picture declares a size of %1 x %2.").arg(width).arg(height));
    return PictureHeader{format, static_cast<int>(width), static_cast<int>(height)};
}

bool isFrameMarker(std::uint32_t marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

Result<PictureHeader> jpegHeader(ByteView file)
{
    for (qint64 at = 2; file.has(at, 4);) {
        if (file.byte(at) != 0xFF)
            return fail(ErrorCode::PictureUndecodable, QStringLiteral("The JPEG file has a damaged header."));
        const std::uint32_t marker = file.byte(at + 1);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        if (isFrameMarker(marker))
            return file.has(at, 10) ? sized(PictureFormat::Jpeg, file.be16(at + 7), file.be16(at + 5))
                                    : cut("JPEG");
        if (marker == 0xDA || marker == 0xD9)
            return fail(ErrorCode::PictureUndecodable, QStringLiteral("The JPEG file has no frame header."));
        at += 2 + std::max<qint64>(2, file.be16(at + 2));
    }
    return cut("JPEG");
}

Result<PictureHeader> pngHeader(ByteView file)
{
    if (!file.has(0, 33))
        return cut("PNG");
    if (!file.startsWith(12, "IHDR"))
        return fail(ErrorCode::PictureUndecodable,
                    QStringLiteral("The PNG file does not begin with its header."));
    return sized(PictureFormat::Png, file.be32(16), file.be32(20));
}

Result<PictureHeader> webpHeader(ByteView file)
{
    if (!file.has(0, 30))
        return cut("WebP");
    if (file.startsWith(12, "VP8X"))
        return sized(PictureFormat::WebP, file.le24(24) + 1, file.le24(27) + 1);
    if (file.startsWith(12, "VP8L"))
        return sized(PictureFormat::WebP, (file.le32(21) & 0x3FFFU) + 1,
                     (file.le32(21) >> 14U & 0x3FFFU) + 1);
    if (file.startsWith(12, "VP8 "))
        return sized(PictureFormat::WebP, file.le16(26) & 0x3FFFU, file.le16(28) & 0x3FFFU);
    return fail(ErrorCode::PictureUndecodable, QStringLiteral("The WebP file holds no picture."));
}

Result<PictureHeader> bmpHeader(ByteView file)
{
    if (!file.has(0, 30))
        return cut("BMP");
    if (file.le32(14) == 12)
        return sized(PictureFormat::Bmp, file.le16(18), file.le16(20));
    const qint64 height = static_cast<std::int32_t>(file.le32(22));
    return sized(PictureFormat::Bmp, static_cast<std::int32_t>(file.le32(18)), std::abs(height));
}

Result<PictureHeader> tiffHeader(ByteView file)
{
    const TiffFolder folder(file);
    if (!folder.isWhole())
        return cut("TIFF");
    return sized(PictureFormat::Tiff, folder.value(TiffFolder::Width), folder.value(TiffFolder::Height));
}

Result<PictureHeader> gifHeader(ByteView file)
{
    return file.has(0, 13) ? sized(PictureFormat::Gif, file.le16(6), file.le16(8)) : cut("GIF");
}

/// The two numbers after the magic, comments skipped.
Result<PictureHeader> pnmHeader(ByteView file)
{
    qint64 numbers[2] = {0, 0};
    qint64 at = 2;
    for (qint64& number : numbers) {
        while (file.byte(at) == '#' || (file.has(at, 1) && std::isspace(static_cast<int>(file.byte(at)))))
            at = file.byte(at) == '#' ? QByteArrayView(file.data(), file.size()).indexOf('\n', at) + 1
                                      : at + 1;
        if (!file.has(at, 1))
            return cut("PNM");
        for (; file.has(at, 1) && std::isdigit(static_cast<int>(file.byte(at))) && number < 1 << 24; ++at)
            number = number * 10 + (file.byte(at) - '0');
    }
    return sized(PictureFormat::Pnm, numbers[0], numbers[1]);
}

struct FormatName {
    const char* suffix;
    const char* mime;
};

FormatName nameOf(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Jpeg:
        return {"jpg", "image/jpeg"};
    case PictureFormat::Png:
        return {"png", "image/png"};
    case PictureFormat::WebP:
        return {"webp", "image/webp"};
    case PictureFormat::Bmp:
        return {"bmp", "image/bmp"};
    case PictureFormat::Tiff:
        return {"tif", "image/tiff"};
    case PictureFormat::Gif:
        return {"gif", "image/gif"};
    case PictureFormat::Pnm:
        return {"pnm", "image/x-portable-anymap"};
    }
    return {"bin", "application/octet-stream"};
}

} // namespace

Result<PictureHeader> readHeader(const QByteArray& bytes)
{
    const ByteView file(bytes);
    if (file.size() == 0)
        return fail(ErrorCode::PictureEmpty, QStringLiteral("The picture is empty."));
    if (file.byte(0) == 0xFF && file.byte(1) == 0xD8 && file.byte(2) == 0xFF)
        return jpegHeader(file);
    if (file.startsWith(0, "\x89PNG\r\n\x1a\n"))
        return pngHeader(file);
    if (file.startsWith(0, "RIFF") && file.startsWith(8, "WEBP"))
        return webpHeader(file);
    if (file.startsWith(0, "BM"))
        return bmpHeader(file);
    if ((file.startsWith(0, "II") && file.le16(2) == 42) || (file.startsWith(0, "MM") && file.be16(2) == 42))
        return tiffHeader(file);
    if (file.startsWith(0, "GIF87a") || file.startsWith(0, "GIF89a"))
        return gifHeader(file);
    if (file.byte(0) == 'P' && file.byte(1) >= '1' && file.byte(1) <= '6' &&
        std::isspace(static_cast<int>(file.byte(2))))
        return pnmHeader(file);
    return fail(ErrorCode::PictureFormatUnknown,
                QStringLiteral("The file is not a JPEG, PNG, WebP, BMP, TIFF, GIF or PNM picture."));
}

const char* suffixOf(PictureFormat format)
{
    return nameOf(format).suffix;
}

const char* mimeOf(PictureFormat format)
{
    return nameOf(format).mime;
}

} // namespace core::engine
