// SPDX-License-Identifier: GPL-3.0-or-later
// What the person before the camera should do for a better picture: one sentence, the most helpful one. GUI
// thread.
#pragma once

#include "core/engine/FaceAnalysis.h"

#include <QCoreApplication>

namespace ui::camera {

class GuideWords {
    Q_DECLARE_TR_FUNCTIONS(ui::camera::GuideWords)
public:
    /// Empty when the picture is good.
    static QString of(const core::engine::Analysis& analysis);
};

} // namespace ui::camera
