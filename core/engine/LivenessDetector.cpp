// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/LivenessDetector.h"

#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include <numeric>

namespace core::engine {

namespace {

const cv::Size kInput(128, 128);
constexpr float kContext = 2.7F;

cv::Rect contextOf(const cv::Mat& view, const cv::Rect2f& box)
{
    const cv::Point2f centre = (box.tl() + box.br()) / 2;
    const cv::Size2f size = box.size() * kContext;
    const cv::Rect context(cv::Rect2f(centre - cv::Point2f(size.width, size.height) / 2, size));
    return context & cv::Rect(0, 0, view.cols, view.rows);
}

} // namespace

LivenessDetector::LivenessDetector(std::unique_ptr<Network> network)
    : m_network(std::move(network))
{
}

double LivenessDetector::score(const cv::Mat& view, const Face& face)
{
    const cv::Rect context = contextOf(view, face.box);
    if (context.empty())
        return 0;
    const auto outputs = m_network->run(cv::dnn::blobFromImage(view(context), 1, kInput));
    const auto* logits = outputs[0].ptr<float>();
    const auto count = outputs[0].total();
    const float largest = *std::max_element(logits, logits + count);
    const double sum = std::accumulate(logits, logits + count, 0.0,
                                       [&](double s, float l) { return s + std::exp(l - largest); });
    return std::exp(logits[0] - largest) / sum;
}

} // namespace core::engine
