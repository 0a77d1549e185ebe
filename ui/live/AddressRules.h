// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks an address on every listener, or lets it use one without a token, through the settings
// deny.addresses and allow.*. Writes the settings: call it from a worker. `actor`: who, for the audit list.
// Free functions.
#pragma once

#include "core/base/Settings.h"

namespace ui::live {

bool isBlocked(const core::base::Settings& settings, const QString& address);
/// Errors: InvalidArgument, those of the settings' store.
core::base::Result<void> setBlocked(core::base::Settings& settings, const QString& address, bool blocked,
                                    const QString& actor);
bool isAllowed(const core::base::Settings& settings, const QString& listener, const QString& address);
core::base::Result<void> setAllowed(core::base::Settings& settings, const QString& listener,
                                    const QString& address, bool allowed, const QString& actor);

} // namespace ui::live
