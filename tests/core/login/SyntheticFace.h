// SPDX-License-Identifier: GPL-3.0-or-later
// A face as the engine would describe it, with eyes, mouth and pose as a test wants them.
#pragma once

#include "core/engine/FaceAnalysis.h"

namespace tests {

struct Look {
    double yaw = 0;
    double pitch = 0;
    double eyes = 0.3;
    double mouth = 0.05;
    double liveness = 0.9;
    bool isGood = true; ///< the light
    bool isFrontal = true;
    bool isSharp = true;
    double level = 60;      ///< of the light
    std::size_t person = 0; ///< another number, another template
};

inline void setRatio(std::vector<cv::Point2f>& points, std::size_t first, std::size_t count, double ratio)
{
    const auto half = static_cast<float>(ratio * 20);
    const std::size_t middle = count / 2;
    points[first] = {100, 100};
    points[first + middle] = {140, 100};
    for (std::size_t i = 1; i < middle; ++i) {
        const auto x = 100.F + 40.F * static_cast<float>(i) / static_cast<float>(middle);
        points[first + i] = {x, 100 - half};
        points[first + count - i] = {x, 100 + half};
    }
}

inline core::engine::FaceAnalysis faceWith(const Look& look)
{
    core::engine::FaceAnalysis face;
    face.face.landmarks.resize(68);
    setRatio(face.face.landmarks, 36, 6, look.eyes);
    setRatio(face.face.landmarks, 42, 6, look.eyes);
    setRatio(face.face.landmarks, 60, 8, look.mouth);
    face.face.landmarks[27] = {120, 50};
    face.face.landmarks[33] = {120, 90}; // a nose as long as the lips are wide
    core::engine::Quality quality;
    quality.measures = {{"single-face", 1, "", 100},
                        {"light", look.level, "", look.isGood ? 100.0 : 10.0},
                        {"frontal", 1, "", look.isFrontal ? 100.0 : 10.0},
                        {"sharpness", 1, "", look.isSharp ? 100.0 : 10.0}};
    quality.score = 80;
    quality.yaw = look.yaw;
    quality.pitch = look.pitch;
    face.quality = quality;
    face.liveness = look.liveness;
    face.primary.model = {QStringLiteral("fr-feature"), 1};
    face.primary.values.assign(4, 0.F);
    face.primary.values[look.person] = 1.F;
    return face;
}

} // namespace tests
