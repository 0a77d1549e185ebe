// SPDX-License-Identifier: GPL-3.0-or-later
// Recogniser "default": fr networks, dlib's ResNet as second opinion. Liveness and second opinion load on
// first use.
#pragma once

#include "core/engine/DlibNetworks.h"
#include "core/engine/LandmarkFinder.h"
#include "core/engine/LivenessDetector.h"
#include "core/engine/ModelFiles.h"
#include "core/engine/RecogniserChain.h"
#include "core/engine/TemplateExtractor.h"

namespace core::engine {

class DefaultChain : public RecogniserChain {
public:
    static const QStringList& files();
    /// Throws when a model is unreadable.
    DefaultChain(const ModelFiles& files, std::shared_ptr<NetworkRuntime> runtime);

    Detection detect(const cv::Mat& bgr, Framing framing) override;
    void findLandmarks(const cv::Mat& view, Face& face) override;
    Template primary(const cv::Mat& view, const Face& face) override;
    Template second(const cv::Mat& view, const Face& face) override;
    std::optional<double> liveness(const cv::Mat& view, const Face& face) override;

private:
    double plainness(const Detection& detection);
    Detection plainest(const cv::Mat& bgr, Detection found);

    ModelFiles m_files;
    std::shared_ptr<NetworkRuntime> m_runtime;
    FaceDetector m_detector;
    LandmarkFinder m_landmarks;
    TemplateExtractor m_extractor;
    std::unique_ptr<LivenessDetector> m_liveness;
    std::unique_ptr<DlibResnet> m_second;
};

} // namespace core::engine
