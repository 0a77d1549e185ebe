// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/QualityWords.h"

#include <QStringList>

#include <cstring>

namespace ui::pictures {

namespace {

struct Fault {
    const char* measure;
    const char* words;
};

constexpr Fault faults[] = {
    {"single-face", QT_TRANSLATE_NOOP("ui::pictures::QualityWords", "more than one face")},
    {"sharpness", QT_TRANSLATE_NOOP("ui::pictures::QualityWords", "blurred")},
    {"light", QT_TRANSLATE_NOOP("ui::pictures::QualityWords", "badly lit")},
    {"frontal", QT_TRANSLATE_NOOP("ui::pictures::QualityWords", "turned away")},
    {"eye-distance", QT_TRANSLATE_NOOP("ui::pictures::QualityWords", "face too small")},
    {"exposure", QT_TRANSLATE_NOOP("ui::pictures::QualityWords", "too dark or too bright")},
    {"occlusion", QT_TRANSLATE_NOOP("ui::pictures::QualityWords", "partly covered")},
};

} // namespace

QString QualityWords::fault(const char* measure)
{
    for (const Fault& known : faults) {
        if (std::strcmp(known.measure, measure) == 0)
            return tr(known.words);
    }
    return QString::fromLatin1(measure);
}

QString QualityWords::of(const core::engine::Quality& quality)
{
    QStringList wrong;
    for (const auto& measure : quality.measures) {
        if (!measure.ok())
            wrong << fault(measure.name);
    }
    return wrong.isEmpty() ? tr("sharp, frontal, evenly lit") : wrong.join(tr(", "));
}

} // namespace ui::pictures
