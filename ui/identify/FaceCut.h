// SPDX-License-Identifier: GPL-3.0-or-later
// Where a face is in a picture, and the picture around it. Pure functions.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QRectF>

#include <opencv2/core/types.hpp>

namespace ui::identify {

constexpr int cutSide = 300;      ///< pixels of a face as it is shown
constexpr double widestCut = 2.2; ///< sides of what is cut out, in those of the face

QRectF rectOf(const cv::Rect2f& box);
QRectF around(const QRectF& box, double margin);
/// What is around the box, as a picture of its own.
QByteArray cutOut(const QImage& picture, const QRectF& box, double margin);

} // namespace ui::identify
