// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera/GuideWords.h"

#include <algorithm>
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
    {"light", QT_TRANSLATE_NOOP("ui::camera::GuideWords", "Turn to the light")},
    {"frontal", QT_TRANSLATE_NOOP("ui::camera::GuideWords", "Look straight into the camera")},
    {"occlusion", QT_TRANSLATE_NOOP("ui::camera::GuideWords", "Show the whole face: something covers it")},
    {"sharpness", QT_TRANSLATE_NOOP("ui::camera::GuideWords", "Hold still")},
};

bool fails(const core::engine::Quality& quality, const char* measure)
{
    return std::ranges::any_of(quality.measures, [measure](const core::engine::QualityMeasure& each) {
        return std::strcmp(each.name, measure) == 0 && !each.ok();
    });
}

} // namespace

QString GuideWords::of(const core::engine::Analysis& analysis)
{
    if (analysis.faces.empty())
        return tr("No face is seen: look into the camera");
    if (analysis.faces.size() > 1)
        return tr("Only one face may be in the picture");
    const auto& quality = analysis.faces.front().quality;
    for (const Advice& advice : advices) {
        if (quality && fails(*quality, advice.measure))
            return tr(advice.words);
    }
    return {};
}

} // namespace ui::camera
