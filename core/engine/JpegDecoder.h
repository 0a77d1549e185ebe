// SPDX-License-Identifier: GPL-3.0-or-later
// JPEG by libjpeg itself, because its warnings say what OpenCV's decoder hides: that the data ended early.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

#include <opencv2/core/mat.hpp>

namespace core::engine {

/// As stored (EXIF not applied), CV_8UC3 BGR. Grey, YCbCr, RGB, CMYK and YCCK; baseline and progressive.
base::Result<cv::Mat> decodeJpeg(const QByteArray& bytes);

} // namespace core::engine
