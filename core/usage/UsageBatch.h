// SPDX-License-Identifier: GPL-3.0-or-later
// Writes calls and the rollups they belong to in one transaction.
#pragma once

#include "core/storage/Database.h"
#include "core/usage/UsageRecorder.h"

namespace core::usage {

enum class Span { Day = 0, Hour = 1, Minute = 2 };

/// Key of the rollup a moment belongs to: Julian day of the server's local date, hours or minutes since 1970
/// UTC.
qint64 rollupKey(Span span, qint64 whenMs);

base::Result<void> writeCalls(storage::Database& database, const std::vector<CallRecord>& calls);

} // namespace core::usage
