// SPDX-License-Identifier: GPL-3.0-or-later
// A still portrait made to move: its landmarks are displaced and the triangles between them warped, with the
// noise of a sensor on top, 640 x 480 as a webcam shows it. Head turns are the landmarks of an average head
// turned in space. One thread.
#pragma once

#include <opencv2/core.hpp>

#include <random>
#include <vector>

namespace support {

struct Pose {
    double yaw = 0;   ///< degrees, positive: to the image's right, the person's left
    double pitch = 0; ///< degrees, positive: up
    double eyes = 0;  ///< 0 as in the portrait, 1 closed
    double mouth = 0; ///< 0 as in the portrait, 1 wide open
};

class MovingPortrait {
public:
    /// `landmarks`: 68 points in the portrait; the face is put in the middle of the frame.
    MovingPortrait(const cv::Mat& bgr, const std::vector<cv::Point2f>& landmarks);

    cv::Mat frame(const Pose& pose);

    static constexpr int Width = 640;
    static constexpr int Height = 480;

private:
    cv::Mat noisy(const cv::Mat& made);
    std::vector<cv::Point2f> moved(const Pose& pose) const;
    void turn(std::vector<cv::Point2f>& points, const Pose& pose) const;
    void closeEyes(std::vector<cv::Point2f>& points, double share) const;
    void openMouth(std::vector<cv::Point2f>& points, double share) const;

    cv::Mat m_still;
    std::vector<cv::Point2f> m_points; ///< landmarks, then the frame's edge, which stays
    std::vector<cv::Vec3i> m_triangles;
    std::mt19937 m_random{7};
};

} // namespace support
