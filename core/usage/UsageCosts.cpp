// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/UsageCosts.h"

namespace core::usage {

using base::Result;

namespace {

Result<void> addRows(const storage::Database& database, const QString& statement, qint64 first, qint64 last,
                     UsageDurations& durations)
{
    auto rows = database.read(statement, {first, last});
    if (!rows)
        return rows.error();
    while (rows->next())
        durations.add(rows->value(0).toLongLong(), rows->value(1).toLongLong(), rows->value(2).toLongLong());
    return {};
}

Result<void> addDays(const storage::Database& database, const DayCut& cut, UsageDurations& durations)
{
    if (cut.first > cut.last)
        return {};
    return addRows(database,
                   QStringLiteral("SELECT least_ms,most_ms,sum(calls) FROM usage_cost WHERE day BETWEEN ? "
                                  "AND ? GROUP BY least_ms,most_ms"),
                   cut.first.toJulianDay(), cut.last.toJulianDay(), durations);
}

} // namespace

Result<UsageDurations> durationsOf(const storage::Database& database, UsageRange range)
{
    const DayCut cut = cutIntoDays(range);
    UsageDurations durations;
    if (auto done = addDays(database, cut, durations); !done)
        return done.error();
    for (const UsageRange& part : cut.parts)
        if (auto done = addRows(database,
                                QStringLiteral("SELECT cost_ms,cost_ms,count(*) FROM usage_call WHERE "
                                               "when_ms BETWEEN ? AND ? GROUP BY cost_ms"),
                                part.fromMs, part.toMs, durations);
            !done)
            return done.error();
    return durations;
}

} // namespace core::usage
