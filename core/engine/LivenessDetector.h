// SPDX-License-Identifier: GPL-3.0-or-later
// Passive liveness with fr_liveness. It judges the surroundings of a face, so it needs a frame, not a tight
// crop. One per worker.
#pragma once

#include "core/engine/FaceAnalysis.h"
#include "core/engine/Network.h"

namespace core::engine {

class LivenessDetector {
public:
    explicit LivenessDetector(std::unique_ptr<Network> network);
    /// 0..1, 1 = live.
    double score(const cv::Mat& view, const Face& face);

private:
    std::unique_ptr<Network> m_network;
};

} // namespace core::engine
