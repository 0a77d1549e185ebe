// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/DefaultChain.h"

#include "core/engine/FaceAligner.h"

namespace core::engine {

namespace {

const QString kDetect = QStringLiteral("fr_detect.onnx");
const QString kLandmark = QStringLiteral("fr_landmark.onnx");
const QString kFeature = QStringLiteral("fr_feature.onnx");
const QString kLiveness = QStringLiteral("fr_liveness.onnx");
const QString kResnet = QStringLiteral("dlib_face_recognition_resnet_model_v1.dat");

// The detector also sees faces that lie on their side, only less surely, and the landmarks it then gets put
// the eyes close together. On the development set no upright picture is turned and nine of ten lying on a
// side are; one in seventy upright ones costs the second look.
/// Detector score from which nothing is suspected.
constexpr float kSure = 0.9995F;
/// Eye distance in box widths of a face that looks at the camera.
constexpr double kPlainEyes = 0.36;
/// Detector score times eye distance from which nothing is suspected.
constexpr double kPlain = 0.97;
/// How plain a turned picture has to be, and by how much plainer.
constexpr double kPlainWhenTurned = 0.90;
constexpr double kClearly = 0.1;

const Face& largestOf(const std::vector<Face>& faces)
{
    return *std::max_element(faces.begin(), faces.end(),
                             [](const Face& a, const Face& b) { return a.box.area() < b.box.area(); });
}

} // namespace

const QStringList& DefaultChain::files()
{
    static const QStringList names{kDetect, kLandmark, kFeature, kLiveness, kResnet};
    return names;
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
    Detection found = m_detector.detect(bgr, framing);
    const bool mayLieOnItsSide = framing == Framing::Portrait && found.rotation == 0 &&
                                 !found.faces.empty() && largestOf(found.faces).detection < kSure;
    return mayLieOnItsSide ? plainest(bgr, std::move(found)) : found;
}

double DefaultChain::plainness(const Detection& detection)
{
    if (detection.faces.empty())
        return 0;
    Face face = largestOf(detection.faces);
    m_landmarks.find(detection.view, face);
    const double eyes = cv::norm(face.five[1] - face.five[0]) / static_cast<double>(face.box.width);
    return static_cast<double>(face.detection) * std::min(1.0, eyes / kPlainEyes);
}

Detection DefaultChain::plainest(const cv::Mat& bgr, Detection found)
{
    const double upright = plainness(found);
    double best = std::max(kPlainWhenTurned, upright + kClearly);
    for (int degrees = 90; degrees < 360 && upright < kPlain; degrees += 90) {
        Detection other = m_detector.detectTurned(bgr, degrees);
        const double value = plainness(other);
        if (value <= best)
            continue;
        best = value;
        found = std::move(other);
    }
    return found;
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
