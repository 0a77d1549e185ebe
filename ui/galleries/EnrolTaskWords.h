// SPDX-License-Identifier: GPL-3.0-or-later
// What the task log says of enrolments.
#pragma once

#include "ui/shell/TaskText.h"

namespace ui::galleries::taskWords {

extern const shell::TaskWord enrolment;
extern const shell::TaskWord addingFaces;
extern const shell::TaskWord outcome; ///< enrolled, of how many
shell::TaskWords all();

} // namespace ui::galleries::taskWords
