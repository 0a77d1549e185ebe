// SPDX-License-Identifier: GPL-3.0-or-later
// First frame of a GIF, transparent parts on white. OpenCV 4.6 reads no GIF.
#pragma once

#include "core/base/Result.h"
#include "core/engine/ByteView.h"

#include <opencv2/core/mat.hpp>

namespace core::engine {

/// CV_8UC3 BGR of the logical screen's size.
base::Result<cv::Mat> decodeGif(ByteView file);

} // namespace core::engine
