// SPDX-License-Identifier: GPL-3.0-or-later
// What a record says that was not sent because of a picture here; also how such records are found again.
#pragma once

#include <QString>

namespace core::recovery {

inline QString pictureDamaged()
{
    return QStringLiteral("A picture of this person is damaged or lost here, so the engine was not asked. "
                          "\"Choose a new picture…\" in recovery, This machine, mends it.");
}

} // namespace core::recovery
