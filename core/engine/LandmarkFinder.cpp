// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/LandmarkFinder.h"

#include "core/engine/FaceAligner.h"

#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include <numeric>

namespace core::engine {

namespace {

constexpr int kSide = 64;
constexpr std::size_t kPoints = 68;

/// Square around the box with the longer edge as side; outside the picture its edge is repeated.
cv::Mat squareAround(const cv::Mat& view, const cv::Point2f& corner, float side)
{
    const float scale = side / kSide;
    const cv::Point2f first = corner + cv::Point2f(scale - 1, scale - 1) / 2;
    return sampled(view, {scale, 0, first.x, 0, scale, first.y}, {kSide, kSide}, Outside::EdgeRepeated);
}

cv::Point2f meanOf(const std::vector<cv::Point2f>& points, std::initializer_list<std::size_t> which)
{
    const auto add = [&](const cv::Point2f& sum, std::size_t i) { return sum + points[i]; };
    return std::accumulate(which.begin(), which.end(), cv::Point2f(), add) / static_cast<float>(which.size());
}

} // namespace

LandmarkFinder::LandmarkFinder(std::unique_ptr<Network> network)
    : m_network(std::move(network))
{
}

void LandmarkFinder::find(const cv::Mat& view, Face& face)
{
    const float side = std::max(face.box.width, face.box.height);
    const cv::Point2f centre = (face.box.tl() + face.box.br()) / 2;
    const cv::Point2f corner = centre - cv::Point2f(side, side) / 2;
    cv::Mat grey;
    cv::cvtColor(squareAround(view, corner, side), grey, cv::COLOR_BGR2GRAY);
    const auto outputs = m_network->run(cv::dnn::blobFromImage(grey, 1 / 256.0));
    const auto* at = outputs[0].ptr<float>();
    face.landmarks.resize(kPoints);
    for (std::size_t i = 0; i < kPoints; ++i)
        face.landmarks[i] = corner + side * cv::Point2f(at[i * 2], at[i * 2 + 1]);
    const auto& p = face.landmarks;
    face.five = {meanOf(p, {37, 38, 40, 41}), meanOf(p, {43, 44, 46, 47}), p[30], meanOf(p, {48, 60}),
                 meanOf(p, {54, 64})};
}

} // namespace core::engine
