// SPDX-License-Identifier: GPL-3.0-or-later
// 68 points of a face with fr_landmark. One per worker.
#pragma once

#include "core/engine/FaceAnalysis.h"
#include "core/engine/Network.h"

namespace core::engine {

class LandmarkFinder {
public:
    explicit LandmarkFinder(std::unique_ptr<Network> network);

    /// Fills landmarks and five.
    void find(const cv::Mat& view, Face& face);

private:
    std::unique_ptr<Network> m_network;
};

} // namespace core::engine
