// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/DlibChain.h"

#include <opencv2/imgproc.hpp>

namespace core::engine {

namespace {

const QString kDetector = QStringLiteral("mmod_human_face_detector.dat");
const QString kLandmarks = QStringLiteral("shape_predictor_5_face_landmarks.dat");
const QString kResnet = QStringLiteral("dlib_face_recognition_resnet_model_v1.dat");

/// Longest edges the detector is given: its time grows with the area.
constexpr double kPortraitEdge = 320;
constexpr double kGroupEdge = 1000;
/// Room around the picture for faces cut off at its edge, as part of the longer edge.
constexpr double kBorder = 0.15;

double scaleTo(const cv::Mat& bgr, double edge)
{
    return edge / std::max(bgr.cols, bgr.rows);
}

cv::Mat bordered(const cv::Mat& bgr, int margin)
{
    cv::Mat canvas;
    cv::copyMakeBorder(bgr, canvas, margin, margin, margin, margin, cv::BORDER_CONSTANT,
                       cv::Scalar::all(127));
    return canvas;
}

} // namespace

const QStringList& DlibChain::files()
{
    static const QStringList names{kDetector, kLandmarks, kResnet};
    return names;
}

DlibChain::DlibChain(const ModelFiles& files)
    : m_detector(files.bytes(kDetector))
    , m_landmarks(files.bytes(kLandmarks))
    , m_extractor(files.bytes(kResnet))
{
}

std::vector<Face> DlibChain::upright(const cv::Mat& bgr, Framing framing)
{
    auto found =
        m_detector.detect(bgr, scaleTo(bgr, framing == Framing::Portrait ? kPortraitEdge : kGroupEdge));
    if (!found.empty())
        return found;
    const int margin = cvRound(kBorder * std::max(bgr.cols, bgr.rows));
    const cv::Mat canvas = bordered(bgr, margin);
    found = m_detector.detect(canvas, scaleTo(canvas, 2 * kPortraitEdge));
    for (Face& face : found)
        face.box -= cv::Point2f(static_cast<float>(margin), static_cast<float>(margin));
    return found;
}

Detection DlibChain::detect(const cv::Mat& bgr, Framing framing)
{
    Detection detection{bgr, 0, upright(bgr, framing)};
    for (int degrees = 90; degrees < 360 && detection.faces.empty(); degrees += 90) {
        detection.view = turned(bgr, degrees);
        detection.rotation = degrees;
        detection.faces = m_detector.detect(detection.view, scaleTo(bgr, kPortraitEdge));
    }
    return detection.faces.empty() ? Detection{bgr, 0, {}} : detection;
}

void DlibChain::findLandmarks(const cv::Mat& view, Face& face)
{
    m_landmarks.find(view, face);
}

Template DlibChain::primary(const cv::Mat& view, const Face& face)
{
    return m_extractor.extract(DlibLandmarks::chip(view, face));
}

Template DlibChain::second(const cv::Mat&, const Face&)
{
    return {};
}

std::optional<double> DlibChain::liveness(const cv::Mat&, const Face&)
{
    return std::nullopt;
}

} // namespace core::engine
