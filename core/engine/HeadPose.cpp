// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/HeadPose.h"

#include <opencv2/core.hpp>

namespace core::engine {

namespace {

constexpr double kDegrees = 180 / CV_PI;

struct ModelPoint {
    std::size_t landmark;
    float x, y, z;
};

// Average adult head in tenths of a millimetre, widely used for this; x to the image's right, y down, z away
// from the camera.
constexpr ModelPoint kHead[] = {
    {30, 0, 0, 0},        {8, 0, 330, 65},      {36, -225, -170, 135},
    {45, 225, -170, 135}, {48, -150, 150, 125}, {54, 150, 150, 125},
};

/// Rotation whose first two rows are the scaled affine map of the head onto the picture.
cv::Matx33d rotationOf(const std::vector<cv::Point2f>& landmarks)
{
    constexpr int count = static_cast<int>(std::size(kHead));
    cv::Mat_<double> head(count, 4);
    cv::Mat_<double> seen(count, 2);
    for (int i = 0; i < count; ++i) {
        const auto& model = kHead[i];
        const auto& point = landmarks[model.landmark];
        cv::Mat(cv::Matx14d(model.x, model.y, model.z, 1)).copyTo(head.row(i));
        cv::Mat(cv::Matx12d(point.x, point.y)).copyTo(seen.row(i));
    }
    cv::Mat_<double> map;
    cv::solve(head, seen, map, cv::DECOMP_SVD);
    const cv::Vec3d first(map(0, 0), map(1, 0), map(2, 0));
    const cv::Vec3d second(map(0, 1), map(1, 1), map(2, 1));
    const cv::Vec3d third =
        first.cross(second) / std::max(1e-9, std::sqrt(cv::norm(first) * cv::norm(second)));
    const cv::Matx33d rough(first[0], first[1], first[2], second[0], second[1], second[2], third[0], third[1],
                            third[2]);
    cv::SVD svd(rough);
    return cv::Mat(svd.u * svd.vt);
}

HeadPose fromFive(const std::array<cv::Point2f, 5>& five)
{
    const cv::Point2f eyes = five[1] - five[0];
    const double distance = std::max(1.0, cv::norm(eyes));
    const cv::Point2f middle = (five[0] + five[1]) / 2;
    const cv::Point2f nose = five[2] - middle;
    // Along the line of the eyes the nose moves by its length (about 0.45 eye distances) times the sine of
    // the yaw.
    const double along = nose.dot(eyes) / (distance * distance);
    const double below = std::abs(nose.cross(eyes)) / (distance * distance);
    const auto angle = [](double sine) { return std::asin(std::clamp(sine, -1.0, 1.0)) * kDegrees; };
    return {angle(along / 0.45), angle((0.72 - below) / 0.6), std::atan2(eyes.y, eyes.x) * kDegrees};
}

} // namespace

HeadPose headPose(const Face& face)
{
    if (face.landmarks.size() < 68)
        return fromFive(face.five);
    const cv::Matx33d r = rotationOf(face.landmarks);
    return {std::atan2(-r(0, 2), r(2, 2)) * kDegrees, std::asin(std::clamp(r(1, 2), -1.0, 1.0)) * kDegrees,
            std::atan2(r(1, 0), r(0, 0)) * kDegrees};
}

Straighten straightening(const Quality& quality)
{
    if (std::abs(quality.roll) > std::max(std::abs(quality.yaw), std::abs(quality.pitch)))
        return Straighten::HoldUpright;
    if (std::abs(quality.pitch) > std::abs(quality.yaw))
        return quality.pitch > 0 ? Straighten::LowerChin : Straighten::RaiseChin;
    return quality.yaw > 0 ? Straighten::TurnRight : Straighten::TurnLeft; // the picture is no looking glass
}

} // namespace core::engine
