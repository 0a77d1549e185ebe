// SPDX-License-Identifier: GPL-3.0-or-later
// Recogniser "dlib": only models given to the public domain (MMOD detector, 5 points, ResNet). No second
// opinion, no liveness. Slower and less exact than the default one; for those who may not use networks of
// unknown training data.
#pragma once

#include "core/engine/DlibNetworks.h"
#include "core/engine/ModelFiles.h"
#include "core/engine/RecogniserChain.h"

namespace core::engine {

class DlibChain : public RecogniserChain {
public:
    static const QStringList& files();
    /// Throws when a model is unreadable.
    explicit DlibChain(const ModelFiles& files);

    Detection detect(const cv::Mat& bgr, Framing framing) override;
    void findLandmarks(const cv::Mat& view, Face& face) override;
    Template primary(const cv::Mat& view, const Face& face) override;
    Template second(const cv::Mat& view, const Face& face) override;
    std::optional<double> liveness(const cv::Mat& view, const Face& face) override;

private:
    std::vector<Face> upright(const cv::Mat& bgr, Framing framing);

    DlibDetector m_detector;
    DlibLandmarks m_landmarks;
    DlibResnet m_extractor;
};

} // namespace core::engine
