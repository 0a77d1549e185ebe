// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/DefaultChain.h"

#include "core/engine/FaceAligner.h"

#include <future>

namespace core::engine {

namespace {

const QString kDetect = QStringLiteral("fr_detect.onnx");
const QString kLandmark = QStringLiteral("fr_landmark.onnx");
const QString kFeature = QStringLiteral("fr_feature.onnx");
const QString kLiveness = QStringLiteral("fr_liveness.onnx");
const QString kResnet = QStringLiteral("dlib_face_recognition_resnet_model_v1.dat");

} // namespace

const QStringList& DefaultChain::files()
{
    static const QStringList names{kDetect, kLandmark, kFeature, kLiveness, kResnet};
    return names;
}

void DefaultChain::prepare(const ModelFiles& files, NetworkRuntime& runtime)
{
    if (!runtime.sharesCompiled())
        return;
    std::vector<std::future<void>> loading;
    for (const auto& file : {kDetect, kLandmark, kFeature})
        loading.push_back(std::async(std::launch::async, [&, file] { runtime.load(files, file, {}); }));
    for (auto& one : loading)
        one.get();
}

DefaultChain::DefaultChain(const ModelFiles& files, std::shared_ptr<NetworkRuntime> runtime)
    : m_files(files)
    , m_runtime(std::move(runtime))
    , m_detector(m_runtime->load(files, kDetect, {"scores", "boxes"}))
    , m_landmarks(m_runtime->load(files, kLandmark, {"output"}))
    , m_extractor(m_runtime->load(files, kFeature, {"output"}))
{
}

Detection DefaultChain::detect(const cv::Mat& bgr, Framing framing)
{
    return m_detector.detect(bgr, framing);
}

void DefaultChain::findLandmarks(const cv::Mat& view, Face& face)
{
    m_landmarks.find(view, face);
}

Template DefaultChain::primary(const cv::Mat& view, const Face& face)
{
    return m_extractor.extract(view, face);
}

Template DefaultChain::second(const cv::Mat& view, const Face& face)
{
    if (!m_second)
        m_second = std::make_unique<DlibResnet>(m_files.bytes(kResnet));
    cv::Mat chip;
    alignedCrop(view, face.five, kResnetCrop).convertTo(chip, CV_8U);
    return m_second->extract(chip);
}

std::optional<double> DefaultChain::liveness(const cv::Mat& view, const Face& face)
{
    if (!m_liveness)
        m_liveness = std::make_unique<LivenessDetector>(m_runtime->load(m_files, kLiveness, {"output"}));
    return m_liveness->score(view, face);
}

} // namespace core::engine
