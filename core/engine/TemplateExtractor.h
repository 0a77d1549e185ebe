// SPDX-License-Identifier: GPL-3.0-or-later
// Template of a face with fr_feature: 512 values, L2-normalised. One per worker.
#pragma once

#include "core/engine/FaceAnalysis.h"
#include "core/engine/Network.h"

namespace core::engine {

extern const ModelTag kFeatureModel;
constexpr int kFeatureValues = 512;

class TemplateExtractor {
public:
    explicit TemplateExtractor(std::unique_ptr<Network> network);
    Template extract(const cv::Mat& view, const Face& face);

private:
    std::unique_ptr<Network> m_network;
};

/// Divides by the Euclidean length; a zero vector stays zero.
void normalise(std::vector<float>& values);

} // namespace core::engine
