// SPDX-License-Identifier: GPL-3.0-or-later
// What texts about people and galleries may hold: lengths, no control characters, whole Unicode. Everything
// else is kept as it came. Pure functions. Errors: InvalidArgument naming the field, never the value.
#pragma once

#include "core/base/Result.h"
#include "core/storage/Records.h"

namespace core::galleries {

constexpr int ShortText = 256;
constexpr int LongText = 4096;
constexpr int GroupIdText = 128;

/// With `mayBreak` line breaks and tabs are allowed.
base::Result<void> checkText(const QString& field, const QString& value, int longest, bool mayBreak = false);
base::Result<void> checkPersonal(const storage::Personal& personal);
/// Empty, or 32 hex digits in lower case.
base::Result<void> checkPersonNo(const QString& personNo);

/// What `kept` does not know is taken from `other`; the user_id stays.
void fillGaps(storage::Personal& kept, const storage::Personal& other);
/// Each field of `now` that still is what it was `after` becomes what it was `before`.
void takeBack(storage::Personal& now, const storage::Personal& before, const storage::Personal& after);

} // namespace core::galleries
