// SPDX-License-Identifier: GPL-3.0-or-later
// Where a head looks, from its landmarks. Pure function.
#pragma once

#include "core/engine/FaceAnalysis.h"

namespace core::engine {

struct HeadPose {
    double yaw = 0;   ///< degrees, positive = turned to the image's right
    double pitch = 0; ///< degrees, positive = up
    double roll = 0;  ///< degrees, positive = clockwise in the image
};

/// With 68 landmarks a weak-perspective fit; with five a rougher one from eyes and nose.
HeadPose headPose(const Face& face);

/// What brings a head to look straight ahead, as far as it is clear; left and right are the person's own.
enum class Straighten { HoldUpright, LowerChin, RaiseChin, TurnLeft, TurnRight };
Straighten straightening(const Quality& quality);

} // namespace core::engine
