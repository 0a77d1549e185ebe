// SPDX-License-Identifier: GPL-3.0-or-later
// How an application's access stands now, as shape and words. Free functions, GUI thread.
#pragma once

#include "core/auth/Grants.h"
#include "ui/theme/Tokens.h"

namespace ui::grants {

enum class GrantState { Valid, Ending, Expired, Revoked };

constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr qint64 warningMs = 7 * dayMs;

GrantState stateOf(const core::auth::Grant& grant, qint64 nowMs);
theme::Status shapeOf(GrantState state);
/// The last day; with the time of day where that day does not count whole.
QString dueText(const core::auth::Grant& grant);
/// Its last day counts whole.
bool endsWithDay(const core::auth::Grant& grant);
QString wordOf(const core::auth::Grant& grant, qint64 nowMs);

} // namespace ui::grants
