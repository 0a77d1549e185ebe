// SPDX-License-Identifier: GPL-3.0-or-later
// Quality of a face for recognition: raw measures and a 0..100 score each, 50 being the pass mark. Pure
// functions.
#pragma once

#include "core/engine/FaceAnalysis.h"

#include <opencv2/core/mat.hpp>

namespace core::engine {

/// `view` is the upright picture the face's coordinates belong to, `detected` the number of faces in it.
Quality scoreQuality(const cv::Mat& view, const Face& face, int detected);

/// The overall score as if the face were the only one in its picture.
double scoreAlone(const Quality& quality);

/// The single measures, on the aligned 112 x 112 crop where they need pixels.
QualityMeasure measureSingleFace(int detected);
QualityMeasure measureSharpness(const cv::Mat& crop, double cropScale);
QualityMeasure measureLight(const cv::Mat& crop);
/// Which way a light that fails does so.
bool isTooBright(const QualityMeasure& light);
QualityMeasure measureFrontal(double yaw, double pitch, double roll);
QualityMeasure measureEyeDistance(const Face& face);
QualityMeasure measureExposure(const cv::Mat& crop);
QualityMeasure measureOcclusion(const cv::Mat& crop);

} // namespace core::engine
