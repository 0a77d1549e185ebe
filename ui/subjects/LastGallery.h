// SPDX-License-Identifier: GPL-3.0-or-later
// Where the groupId of the gallery somebody opened or imported into last is remembered, for every page that
// asks for a gallery.
#pragma once

#include <QLatin1StringView>

namespace ui::subjects {

inline constexpr QLatin1StringView lastGallery("gallery/last");

} // namespace ui::subjects
