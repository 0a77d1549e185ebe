// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the faces found an operation goes on with. Pure function.
#pragma once

#include "core/base/Result.h"
#include "core/engine/FaceEngine.h"

namespace core::engine {

/// Chosen faces, largest first. Errors: NoFace, SeveralFaces.
base::Result<std::vector<Face>> chooseFaces(std::vector<Face> found, Choice choice);

} // namespace core::engine
