// SPDX-License-Identifier: GPL-3.0-or-later
// How long the calls of a range took: whole days from what is kept of each day, the ends that stick out from
// single calls. A month reads some ten thousand rows, however many calls it has. Any thread.
#pragma once

#include "core/storage/Database.h"
#include "core/usage/UsageDurations.h"
#include "core/usage/UsagePieces.h"

namespace core::usage {

base::Result<UsageDurations> durationsOf(const storage::Database& database, UsageRange range);

} // namespace core::usage
