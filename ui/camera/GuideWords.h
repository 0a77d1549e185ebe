// SPDX-License-Identifier: GPL-3.0-or-later
// What the person before the camera should do for a better picture: one sentence, the most helpful one. GUI
// thread.
#pragma once

#include "core/engine/HeadPose.h"

#include <QCoreApplication>
#include <QImage>

namespace ui::camera {

class GuideWords {
    Q_DECLARE_TR_FUNCTIONS(ui::camera::GuideWords)
public:
    /// Whether a turned head is a fault.
    enum class Pose { Straight, Turned };

    /// Empty when the picture is good. Without a face the frame itself says whether it is too dark.
    static QString of(const core::engine::Analysis& analysis, const QImage& frame = {},
                      Pose pose = Pose::Straight);
    static QString of(core::engine::Straighten way);
    /// So dark that no face can be seen.
    static bool isDark(const QImage& frame);
};

} // namespace ui::camera
