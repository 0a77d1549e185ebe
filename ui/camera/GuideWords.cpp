// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera/GuideWords.h"

#include "core/engine/QualityScorer.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace ui::camera {

namespace {

struct Advice {
    const char* measure;
    const char* words;
};

/// What helps most comes first.
constexpr Advice advices[] = {
    {"eye-distance", QT_TRANSLATE_NOOP("ui::camera::GuideWords", "Come closer")},
    {"exposure", QT_TRANSLATE_NOOP("ui::camera::GuideWords", "Too dark or too bright: find a softer light")},
    {"light", QT_TRANSLATE_NOOP("ui::camera::GuideWords", "Too dark: turn to the light")},
    {"frontal", QT_TRANSLATE_NOOP("ui::camera::GuideWords", "Look straight into the camera")},
    {"occlusion", QT_TRANSLATE_NOOP("ui::camera::GuideWords", "Show the whole face: something covers it")},
    {"sharpness",
     QT_TRANSLATE_NOOP("ui::camera::GuideWords", "Blurred: hold still, or wipe the camera's lens")},
};

constexpr int samples = 16;   ///< in each direction
constexpr int darkLevel = 32; ///< of 255

/// Null where it does not fail.
const core::engine::QualityMeasure* failing(const core::engine::Quality& quality, const char* measure)
{
    const auto found = std::ranges::find_if(quality.measures, [measure](const auto& each) {
        return std::strcmp(each.name, measure) == 0 && !each.ok();
    });
    return found == quality.measures.end() ? nullptr : &*found;
}

} // namespace

bool GuideWords::isDark(const QImage& frame)
{
    if (frame.isNull())
        return false;
    int sum = 0;
    for (int y = 0; y < samples; ++y)
        for (int x = 0; x < samples; ++x)
            sum += qGray(frame.pixel(x * frame.width() / samples, y * frame.height() / samples));
    return sum < darkLevel * samples * samples;
}

QString GuideWords::of(core::engine::Straighten way)
{
    using core::engine::Straighten;
    switch (way) {
    case Straighten::HoldUpright:
        return tr("Hold your head upright");
    case Straighten::LowerChin:
        return tr("Lower your chin a little");
    case Straighten::RaiseChin:
        return tr("Raise your chin a little");
    case Straighten::TurnLeft:
        return tr("Turn a little to your left");
    case Straighten::TurnRight:
        break;
    }
    return tr("Turn a little to your right");
}

QString GuideWords::of(const core::engine::Analysis& analysis, const QImage& frame, Pose pose)
{
    if (analysis.faces.empty())
        return isDark(frame) ? tr("Too dark: switch a light on or uncover the camera")
                             : tr("No face is seen: look into the camera");
    if (analysis.faces.size() > 1)
        return tr("Only one face may be in the picture");
    const auto& quality = analysis.faces.front().quality;
    for (const Advice& advice : advices) {
        const bool counts = pose == Pose::Straight || std::strcmp(advice.measure, "frontal") != 0;
        const auto* fault = counts && quality ? failing(*quality, advice.measure) : nullptr;
        if (fault)
            return std::strcmp(advice.measure, "frontal") == 0 ? of(core::engine::straightening(*quality))
                   : std::strcmp(advice.measure, "light") == 0 && core::engine::isTooBright(*fault)
                       ? tr("Too bright: turn away from the light")
                       : tr(advice.words);
    }
    return {};
}

} // namespace ui::camera
