// SPDX-License-Identifier: GPL-3.0-or-later
// The whole Qt palette from the tokens: every role in every group.
#pragma once

#include "ui/theme/Tokens.h"

namespace ui::theme {

QPalette paletteFor(const Tokens& tokens);

} // namespace ui::theme
