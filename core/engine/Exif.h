// SPDX-License-Identifier: GPL-3.0-or-later
// The orientation of a picture: where a file keeps it and how it is applied. Stateless.
#pragma once

#include "core/engine/ByteView.h"
#include "core/engine/Picture.h"

namespace core::engine {

/// Orientation 1..8 of a TIFF structure (the body of an EXIF block, or a TIFF file); 1 when absent or
/// nonsense.
int orientationOfTiff(ByteView tiff);
/// Orientation the file carries: JPEG APP1, PNG eXIf, WebP EXIF chunk. TIFF is left to its decoder, which
/// applies it.
int orientationOf(PictureFormat format, ByteView file);
/// The picture as it is meant to be seen.
cv::Mat upright(const cv::Mat& stored, int orientation);

} // namespace core::engine
