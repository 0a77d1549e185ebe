// SPDX-License-Identifier: GPL-3.0-or-later
// What the stage says to the person before the camera. Free functions in the language of the console.
#pragma once

#include "ui/login/FaceAttempt.h"

namespace ui::login {

struct StageWords {
    QString text; ///< the one instruction or result
    QString side; ///< seconds left, what to press
    QString icon; ///< of resources/icons
};

StageWords wordsFor(const FaceAttempt& attempt, const camera::FrameSource& source);
/// The four steps in order.
QStringList stepNames();

} // namespace ui::login
