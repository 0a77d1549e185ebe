// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine says of one picture: boxes, landmarks, quality, liveness, templates. Plain values.
// All coordinates are pixels of the upright picture, origin at the top left.
#pragma once

#include <QString>

#include <opencv2/core/types.hpp>

#include <array>
#include <optional>
#include <vector>

namespace core::engine {

/// Which network made a template. Templates of different models are never compared.
struct ModelTag {
    QString id; ///< "fr-feature" or "dlib-resnet"
    int version = 0;
    bool operator==(const ModelTag&) const = default;
};

/// L2-normalised float vector: 512 values for fr-feature, 128 for dlib-resnet. Similarity = dot product.
struct Template {
    ModelTag model;
    std::vector<float> values;
    bool isEmpty() const { return values.empty(); }
};

struct Face {
    cv::Rect2f box;
    float detection = 0;                ///< detector score 0..1
    std::vector<cv::Point2f> landmarks; ///< 68 points (default chain) or 5 (dlib chain)
    std::array<cv::Point2f, 5> five{};  ///< eye left, eye right, nose, mouth left, mouth right (image sides)
};

/// One criterion: raw measure in its own unit and a 0..100 score; ok = score reaches the pass mark 50.
struct QualityMeasure {
    const char* name =
        ""; ///< "single-face", "sharpness", "light", "frontal", "eye-distance", "exposure", "occlusion"
    double raw = 0;
    const char* unit = "";
    double score = 0;
    bool ok() const { return score >= 50.0; }
};

struct Quality {
    /// The five documented checks of 7.9 in order (single face, sharpness, light, frontal, eye distance),
    /// then the rest.
    std::vector<QualityMeasure> measures;
    double score = 0; ///< overall 0..100
    double yaw = 0;   ///< degrees, positive = subject's head turned to the image's right
    double pitch = 0; ///< degrees, positive = up
    double roll = 0;  ///< degrees
    bool isGood() const
    {
        for (std::size_t i = 0; i < measures.size() && i < 5; ++i)
            if (!measures[i].ok())
                return false;
        return !measures.empty();
    }
};

/// Least liveness that counts as live.
constexpr double kLivenessMark = 0.5;
/// Between this and kLivenessMark the desk asks for one move more, below it nobody gets to the moves. On the
/// development set: three attack pictures score at most 0.055, 14 of 150 portraits of people under 0.5, 6 of
/// them under 0.15.
constexpr double kDoubtMark = 0.15;

struct FaceAnalysis {
    Face face;
    std::optional<Quality> quality;
    std::optional<double> liveness; ///< 0..1, 1 = live; a hint (see docs), needs surroundings
    Template primary;               ///< for identify; empty when not asked for
    Template second;                ///< second opinion for verify and login; empty when not asked for
};

struct Analysis {
    int width = 0;
    int height = 0;
    int rotation = 0;                ///< degrees the detector had to turn the picture by: 0, 90, 180, 270
    int detected = 0;                ///< faces found before choosing
    std::vector<FaceAnalysis> faces; ///< chosen ones, largest first for Choice::All
    double milliseconds = 0;
};

} // namespace core::engine
