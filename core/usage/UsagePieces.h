// SPDX-License-Identifier: GPL-3.0-or-later
// What a range of time is made of: whole days from their rollups, what sticks out at its ends from hours,
// minutes and at last single calls, so that every answer is exact and none reads more than a few thousand
// rows. Any thread.
#pragma once

#include "core/storage/Database.h"
#include "core/usage/UsageReports.h"

namespace core::usage {

/// Milliseconds, both inclusive.
struct UsageRange {
    qint64 fromMs = 0;
    qint64 toMs = 0;
};

UsageRange rangeOf(const UsageFilter& filter);

/// A range as whole local days, none when `first` is after `last`, and parts that lie within one day each.
struct DayCut {
    QDate first;
    QDate last;
    std::vector<UsageRange> parts;
};

DayCut cutIntoDays(UsageRange range);

/// Sums of calls of one method on one local day within the range; a day may be in several pieces. Moments
/// stay numbers: making a local time of each costs more than everything else.
struct UsagePiece {
    QString method;
    QString description;
    QString source;
    qint64 count = 0;
    qint64 failures = 0;
    qint64 costMs = 0;
    qint64 firstMs = 0;
    qint64 latestMs = 0;
    qint64 latestCostMs = 0;
    QDate day;
};

base::Result<std::vector<UsagePiece>> piecesOf(const storage::Database& database, const UsageFilter& filter);

/// "" or " AND (method=? OR description=?)" and its bindings.
QString methodCondition(const UsageFilter& filter, QVariantList& bindings);

} // namespace core::usage
