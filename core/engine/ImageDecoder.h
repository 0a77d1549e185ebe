// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes to Picture, header first: format by content, size and pixel caps before any decoding.
// Stateless and thread-safe. Errors: PictureEmpty, PictureTooLarge, PictureFormatUnknown,
// PictureTooManyPixels, PictureTruncated, PictureUndecodable; each detail names the cause.
#pragma once

#include "core/base/Result.h"
#include "core/engine/Picture.h"

#include <QByteArray>

namespace core::engine {

struct DecodeLimits {
    qint64 bytes = 32 * 1024 * 1024;
    qint64 pixels = 40'000'000;
};

struct PictureHeader {
    PictureFormat format = PictureFormat::Jpeg;
    int width = 0; ///< as stored, before orientation
    int height = 0;
};

/// What the first bytes say, without decoding.
base::Result<PictureHeader> readHeader(const QByteArray& bytes);
/// File suffix without dot and MIME type of a format.
const char* suffixOf(PictureFormat format);
const char* mimeOf(PictureFormat format);

base::Result<Picture> decodePicture(const QByteArray& bytes, const DecodeLimits& limits = {});

} // namespace core::engine
