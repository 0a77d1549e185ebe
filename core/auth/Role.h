// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of account somebody has; each role may do what the one before it may.
#pragma once

namespace core::auth {

enum class Role { Viewer = 0, Operator = 1, Administrator = 2 };

} // namespace core::auth
