// SPDX-License-Identifier: GPL-3.0-or-later
// A quality measurement in words: what is good about a face, or what is wrong with it. GUI thread.
#pragma once

#include "core/engine/FaceAnalysis.h"

#include <QCoreApplication>

namespace ui::pictures {

class QualityWords {
    Q_DECLARE_TR_FUNCTIONS(ui::pictures::QualityWords)
public:
    /// "sharp, frontal, evenly lit", or the measures that fail: "blurred, turned away".
    static QString of(const core::engine::Quality& quality);

private:
    static QString fault(const char* measure);
};

} // namespace ui::pictures
