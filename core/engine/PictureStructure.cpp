// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/PictureStructure.h"

#include "core/engine/TiffFolder.h"

#include <array>

namespace core::engine {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

base::Error cut(const char* format)
{
    return fail(
        ErrorCode::PictureTruncated,
        QStringLiteral("The %1 file ends before the picture is complete.").arg(QLatin1String(format)));
}

base::Error damaged(const char* what)
{
    return fail(ErrorCode::PictureUndecodable, QLatin1String(what));
}

/// CRC-32 of ISO 3309 as the PNG specification prints it.
std::uint32_t crc32(ByteView bytes)
{
    static const auto table = [] {
        std::array<std::uint32_t, 256> made{};
        for (std::uint32_t n = 0; n < 256; ++n) {
            std::uint32_t c = n;
            for (int k = 0; k < 8; ++k)
                c = (c & 1U) != 0 ? 0xEDB88320U ^ (c >> 1U) : c >> 1U;
            made[n] = c;
        }
        return made;
    }();
    std::uint32_t crc = 0xFFFFFFFFU;
    for (qint64 i = 0; i < bytes.size(); ++i)
        crc = table[(crc ^ bytes.byte(i)) & 0xFFU] ^ (crc >> 8U);
    return ~crc;
}

Result<void> checkBmp(const PictureHeader& header, ByteView file)
{
    const bool old = file.le32(14) == 12;
    const qint64 bits = old ? file.le16(24) : file.le16(28);
    const std::uint32_t compression = old ? 0 : file.le32(30);
    constexpr std::uint32_t plain = 0;
    constexpr std::uint32_t masked = 3;
    if (compression != plain && compression != masked)
        return {};
    const qint64 row = (bits * header.width + 31) / 32 * 4;
    return file.has(file.le32(10), row * header.height) ? Result<void>() : cut("BMP");
}

bool tilesAreSane(const TiffFolder& folder)
{
    constexpr qint64 most = 8192;
    const qint64 width = folder.value(TiffFolder::TileWidth);
    const qint64 height = folder.value(TiffFolder::TileHeight);
    return width <= most && height <= most && folder.value(TiffFolder::SamplesPerPixel) <= 5;
}

Result<void> checkTiff(ByteView file)
{
    const TiffFolder folder(file);
    if (!tilesAreSane(folder))
        return damaged("The TIFF file declares tiles or samples that no picture has.");
    const bool tiled = folder.value(TiffFolder::TileWidth) > 0;
    const auto offsets = folder.values(tiled ? TiffFolder::TileOffsets : TiffFolder::StripOffsets);
    const auto counts = folder.values(tiled ? TiffFolder::TileByteCounts : TiffFolder::StripByteCounts);
    if (offsets.empty() || offsets.size() != counts.size())
        return damaged("The TIFF file does not say where its picture is.");
    for (std::size_t i = 0; i < offsets.size(); ++i)
        if (!file.has(offsets[i], counts[i]))
            return cut("TIFF");
    return {};
}

Result<void> checkWebP(ByteView file)
{
    const bool animated = file.startsWith(12, "VP8X") && (file.byte(20) & 2U) != 0;
    if (animated)
        return damaged("Animated WebP is not supported; save one frame.");
    return file.has(8, file.le32(4)) ? Result<void>() : cut("WebP");
}

/// Raw forms only: the bytes after the header must cover the picture, whatever the header's length.
Result<void> checkPnm(const PictureHeader& header, ByteView file)
{
    const std::uint32_t kind = file.byte(1);
    const qint64 pixels = qint64(header.width) * header.height;
    const qint64 row = kind == '4' ? (header.width + 7) / 8 * qint64(header.height) : pixels;
    const qint64 least = kind < '4' ? pixels : kind == '6' ? pixels * 3 : row;
    return file.size() >= least + 7 ? Result<void>() : cut("PNM");
}

bool isEssential(ByteView file, qint64 chunk)
{
    constexpr const char* names[] = {"IHDR", "PLTE", "tRNS", "IDAT", "IEND"};
    return std::any_of(std::begin(names), std::end(names),
                       [&](auto name) { return file.startsWith(chunk + 4, name); });
}

} // namespace

Result<void> checkStructure(const PictureHeader& header, ByteView file)
{
    switch (header.format) {
    case PictureFormat::Bmp:
        return checkBmp(header, file);
    case PictureFormat::Tiff:
        return checkTiff(file);
    case PictureFormat::WebP:
        return checkWebP(file);
    case PictureFormat::Pnm:
        return checkPnm(header, file);
    default:
        return {};
    }
}

Result<QByteArray> essentialPng(ByteView file)
{
    QByteArray essential(file.data(), 8);
    for (qint64 at = 8; file.has(at, 12);) {
        const qint64 length = file.be32(at);
        if (!file.has(at, 12 + length))
            break;
        if (isEssential(file, at)) {
            if (crc32(file.part(at + 4, 4 + length)) != file.be32(at + 8 + length))
                return damaged("The PNG file is damaged: a checksum is wrong.");
            essential.append(file.data() + at, 12 + length);
        }
        if (file.startsWith(at + 4, "IEND"))
            return essential;
        at += 12 + length;
    }
    return cut("PNG");
}

} // namespace core::engine
