// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/FaceDetector.h"

#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

namespace core::engine {

namespace {

const cv::Size kInput(320, 240);
constexpr float kLeastScore = 0.65F;
/// In a picture turned on suspicion a face must be plainer: dogs and drawings reach 0.7 there.
constexpr float kLeastTurnedScore = 0.80F;
constexpr float kOverlap = 0.35F;
constexpr float kBorder = 0.30F; // of the letterboxed picture, on each side
const cv::Scalar kGrey = cv::Scalar::all(127);

/// Bilinear without smoothing, as the network was trained: averaging finds faces in the fur of dogs.
cv::Mat resized(const cv::Mat& bgr, const cv::Size& size)
{
    cv::Mat small;
    cv::resize(bgr, small, size, 0, 0, cv::INTER_LINEAR);
    return small;
}

/// To an eighth of a pixel: what runtimes compute differently in the last digits ends here, and both look for
/// landmarks in the very same square.
cv::Rect2f rounded(const cv::Vec2f& first, const cv::Vec2f& last)
{
    const auto eighth = [](float value) { return std::round(value * 8) / 8; };
    return {cv::Point2f(eighth(first[0]), eighth(first[1])), cv::Point2f(eighth(last[0]), eighth(last[1]))};
}

bool overlaps(const Face& a, const Face& b)
{
    const float common = (a.box & b.box).area();
    return common > kOverlap * (a.box.area() + b.box.area() - common);
}

/// Greedy non-maximum suppression.
std::vector<Face> distinct(std::vector<Face> found)
{
    std::sort(found.begin(), found.end(),
              [](const Face& a, const Face& b) { return a.detection > b.detection; });
    std::vector<Face> kept;
    for (const Face& face : found)
        if (std::none_of(kept.begin(), kept.end(), [&](const Face& k) { return overlaps(face, k); }))
            kept.push_back(face);
    return kept;
}

} // namespace

FaceDetector::FaceDetector(std::unique_ptr<Network> network)
    : m_network(std::move(network))
{
}

std::vector<Face> FaceDetector::run(const cv::Mat& fed, const cv::Matx23f& toPicture, const cv::Size& picture)
{
    const cv::Mat blob = cv::dnn::blobFromImage(fed, 1 / 128.0, kInput, cv::Scalar::all(127), true);
    const auto outputs = m_network->run(blob);
    const auto* scores = outputs[0].ptr<float>();
    const auto* boxes = outputs[1].ptr<float>();
    const auto corner = [&](const float* at) {
        return toPicture * cv::Vec3f(at[0] * static_cast<float>(kInput.width),
                                     at[1] * static_cast<float>(kInput.height), 1);
    };
    std::vector<Face> found;
    const auto count = outputs[0].total() / 2;
    for (std::size_t i = 0; i < count; ++i) {
        if (scores[i * 2 + 1] < kLeastScore)
            continue;
        const auto first = corner(boxes + i * 4);
        const auto last = corner(boxes + i * 4 + 2);
        Face face;
        face.box = rounded(first, last);
        face.detection = scores[i * 2 + 1];
        const cv::Rect2f inside = face.box & cv::Rect2f(0, 0, static_cast<float>(picture.width),
                                                        static_cast<float>(picture.height));
        if (inside.area() > 0)
            found.push_back(face);
    }
    return distinct(std::move(found));
}

std::vector<Face> FaceDetector::stretched(const cv::Mat& bgr)
{
    const auto scaleX = static_cast<float>(bgr.cols) / static_cast<float>(kInput.width);
    const auto scaleY = static_cast<float>(bgr.rows) / static_cast<float>(kInput.height);
    return run(resized(bgr, kInput), {scaleX, 0, 0, 0, scaleY, 0}, bgr.size());
}

std::vector<Face> FaceDetector::padded(const cv::Mat& bgr)
{
    const float room = 1 / (1 + 2 * kBorder);
    const float scale = room * std::min(static_cast<float>(kInput.width) / static_cast<float>(bgr.cols),
                                        static_cast<float>(kInput.height) / static_cast<float>(bgr.rows));
    const cv::Size size(std::max(1, cvRound(static_cast<float>(bgr.cols) * scale)),
                        std::max(1, cvRound(static_cast<float>(bgr.rows) * scale)));
    const cv::Rect place((kInput.width - size.width) / 2, (kInput.height - size.height) / 2, size.width,
                         size.height);
    cv::Mat canvas(kInput, CV_8UC3, kGrey);
    resized(bgr, size).copyTo(canvas(place));
    const auto scaleX = static_cast<float>(bgr.cols) / static_cast<float>(size.width);
    const auto scaleY = static_cast<float>(bgr.rows) / static_cast<float>(size.height);
    return run(
        canvas,
        {scaleX, 0, -scaleX * static_cast<float>(place.x), 0, scaleY, -scaleY * static_cast<float>(place.y)},
        bgr.size());
}

std::vector<Face> FaceDetector::upright(const cv::Mat& bgr, Framing framing)
{
    const bool portrait = framing == Framing::Portrait;
    auto found = portrait ? padded(bgr) : stretched(bgr);
    return found.empty() ? (portrait ? stretched(bgr) : padded(bgr)) : found;
}

Detection FaceDetector::detect(const cv::Mat& bgr, Framing framing)
{
    Detection detection{bgr, 0, upright(bgr, framing)};
    for (int degrees = 90; degrees < 360 && detection.faces.empty(); degrees += 90)
        detection = detectTurned(bgr, degrees);
    return detection.faces.empty() ? Detection{bgr, 0, {}} : detection;
}

Detection FaceDetector::detectTurned(const cv::Mat& bgr, int degrees)
{
    const cv::Mat view = turned(bgr, degrees);
    auto faces = padded(view);
    std::erase_if(faces, [](const Face& face) { return face.detection < kLeastTurnedScore; });
    return {view, degrees, std::move(faces)};
}

cv::Mat turned(const cv::Mat& bgr, int degrees)
{
    if (degrees == 0)
        return bgr;
    // A fresh matrix: rotating into a copy of the header would overwrite the picture itself.
    cv::Mat view;
    cv::rotate(bgr, view,
               degrees == 90    ? cv::ROTATE_90_CLOCKWISE
               : degrees == 180 ? cv::ROTATE_180
                                : cv::ROTATE_90_COUNTERCLOCKWISE);
    return view;
}

cv::Point2f turnedBack(const cv::Point2f& point, int degrees, const cv::Size& picture)
{
    const auto width = static_cast<float>(picture.width);
    const auto height = static_cast<float>(picture.height);
    switch (degrees) {
    case 90:
        return {point.y, height - point.x};
    case 180:
        return {width - point.x, height - point.y};
    case 270:
        return {width - point.y, point.x};
    default:
        return point;
    }
}

} // namespace core::engine
