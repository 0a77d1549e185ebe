// SPDX-License-Identifier: GPL-3.0-or-later
// The networks of one recogniser as one worker owns them. Plug a recogniser in by implementing this and
// naming it in EngineFactory. Calls may throw; the engine catches at its edge.
#pragma once

#include "core/engine/FaceDetector.h"

namespace core::engine {

class RecogniserChain {
public:
    virtual ~RecogniserChain() = default;

    virtual Detection detect(const cv::Mat& bgr, Framing framing) = 0;
    virtual void findLandmarks(const cv::Mat& view, Face& face) = 0;
    virtual Template primary(const cv::Mat& view, const Face& face) = 0;
    /// Empty when the recogniser has no second opinion.
    virtual Template second(const cv::Mat& view, const Face& face) = 0;
    virtual std::optional<double> liveness(const cv::Mat& view, const Face& face) = 0;
};

} // namespace core::engine
