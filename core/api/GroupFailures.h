// SPDX-License-Identifier: GPL-3.0-or-later
// Error codes of chapter 9, which follow the on-premises face interface it mirrors. Pure function.
#pragma once

#include "core/api/Failures.h"

namespace core::api {

/// Field name under which a list of more than 20 groups is refused.
constexpr char TooManyGroups[] = "group_id_list.size";

Failure groupFailureOf(const Call& call, const base::Error& error);

} // namespace core::api
