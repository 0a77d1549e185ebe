// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a face out so that its five points land where a network expects them. Pure functions.
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>

#include <array>

namespace core::engine {

using FivePoints = std::array<cv::Point2f, 5>;

struct CropPlan {
    cv::Size size;
    FivePoints points;
};

/// 112 x 112, the usual template of face recognition networks.
extern const CropPlan kFeatureCrop;
/// 150 x 150 chip of dlib's ResNet, with the five points its training chips had on average.
extern const CropPlan kResnetCrop;

/// Least-squares similarity (rotation, scale, shift; no mirroring) from `from` onto `to`.
cv::Matx23f similarity(const FivePoints& from, const FivePoints& to);
/// What lies outside the view.
enum class Outside { Black, EdgeRepeated };
/// `size` pixels of `view`, BGR, where `toView` maps them, as floats 0..255. Bilinear with exact weights and
/// unrounded, so that a face found a hair's breadth aside gives all but the same values (cv::warpAffine
/// rounds places to 1/32).
cv::Mat sampled(const cv::Mat& view, const cv::Matx23f& toView, const cv::Size& size, Outside outside);
/// Floats 0..255 too. A much larger face is first shrunk with area averaging.
cv::Mat alignedCrop(const cv::Mat& view, const FivePoints& five, const CropPlan& plan);

} // namespace core::engine
