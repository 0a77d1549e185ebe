// SPDX-License-Identifier: GPL-3.0-or-later
// A decoded picture: upright (EXIF applied), 8-bit BGR, with what the file said of itself. A value; share
// freely.
#pragma once

#include <opencv2/core/mat.hpp>

namespace core::engine {

enum class PictureFormat { Jpeg, Png, WebP, Bmp, Tiff, Gif, Pnm };

struct Picture {
    cv::Mat bgr; ///< CV_8UC3, upright
    PictureFormat format = PictureFormat::Jpeg;
    int orientation = 1; ///< EXIF value that was applied, 1..8
};

} // namespace core::engine
