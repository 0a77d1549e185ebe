// SPDX-License-Identifier: GPL-3.0-or-later
// Finds faces with fr_detect (320 x 240), fed in two ways: the whole picture stretched, or letterboxed inside
// a border. One per worker.
#pragma once

#include "core/engine/FaceEngine.h"
#include "core/engine/Network.h"

namespace core::engine {

/// Faces in coordinates of `view`, the picture turned clockwise by `rotation` degrees.
struct Detection {
    cv::Mat view;
    int rotation = 0;
    std::vector<Face> faces;
};

class FaceDetector {
public:
    explicit FaceDetector(std::unique_ptr<Network> network);

    /// Tries one way after another until something is found; lastly the picture turned by 90, 180 and 270
    /// degrees.
    Detection detect(const cv::Mat& bgr, Framing framing);
    /// Only the picture turned clockwise by these degrees, and only plain faces.
    Detection detectTurned(const cv::Mat& bgr, int degrees);

private:
    std::vector<Face> stretched(const cv::Mat& bgr);
    std::vector<Face> padded(const cv::Mat& bgr);
    std::vector<Face> upright(const cv::Mat& bgr, Framing framing);
    std::vector<Face> run(const cv::Mat& fed, const cv::Matx23f& toPicture, const cv::Size& picture);

    std::unique_ptr<Network> m_network;
};

/// The picture turned clockwise by 0, 90, 180 or 270 degrees.
cv::Mat turned(const cv::Mat& bgr, int degrees);
/// A point of turned(picture, degrees) in the picture itself, whose size is given.
cv::Point2f turnedBack(const cv::Point2f& point, int degrees, const cv::Size& picture);

} // namespace core::engine
