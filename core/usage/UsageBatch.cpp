// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/UsageBatch.h"

#include "core/storage/Rows.h"

#include <QDateTime>

#include <cmath>
#include <map>
#include <tuple>

namespace core::usage {

using base::Result;

namespace {

constexpr qint64 HourMs = 3'600'000;
constexpr qint64 MinuteMs = 60'000;

struct Rollup {
    QString description;
    QString source;
    qint64 calls = 0;
    qint64 failures = 0;
    qint64 costMs = 0;
    qint64 firstMs = 0;
    qint64 latestMs = 0;
    qint64 latestCostMs = 0;
};

using RollupKey = std::tuple<Span, qint64, QString>;
using CostKey = std::tuple<qint64, QString, qint64>; ///< day, method, milliseconds

struct Sums {
    std::map<RollupKey, Rollup> rollups;
    std::map<CostKey, qint64> costs;
};

qint64 costOf(const CallRecord& call)
{
    return qRound64(call.milliseconds);
}

/// Rounded down, so that whole milliseconds made of it are those of costOf().
qint64 microsecondsOf(const CallRecord& call)
{
    return static_cast<qint64>(std::floor(call.milliseconds * 1000));
}

void addTo(Rollup& sum, const CallRecord& call)
{
    sum.firstMs = sum.calls == 0 ? call.whenMs : std::min(sum.firstMs, call.whenMs);
    sum.calls += 1;
    sum.failures += call.ok ? 0 : 1;
    sum.costMs += costOf(call);
    if (call.whenMs < sum.latestMs)
        return;
    sum.latestMs = call.whenMs;
    sum.latestCostMs = costOf(call);
    sum.description = call.description;
    sum.source = call.source;
}

Sums sumsOf(const std::vector<CallRecord>& calls)
{
    Sums sums;
    for (const CallRecord& call : calls) {
        for (const Span span : {Span::Day, Span::Hour, Span::Minute})
            addTo(sums.rollups[{span, rollupKey(span, call.whenMs), call.method}], call);
        sums.costs[{rollupKey(Span::Day, call.whenMs), call.method, costOf(call)}] += 1;
    }
    return sums;
}

Result<void> insertCall(storage::Transaction& tx, const CallRecord& call)
{
    using storage::text;
    static const auto statement =
        QStringLiteral("INSERT INTO "
                       "usage_call(when_ms,trace,method,description,path,listener,"
                       "caller,address,ok,code,message,cost_ms,cost_us,denied,source)"
                       " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    const auto done =
        tx.run(statement,
               {call.whenMs, text(call.traceId), text(call.method), text(call.description), text(call.path),
                text(call.listener), text(call.caller), text(call.address), call.ok, call.code,
                text(call.message), costOf(call), microsecondsOf(call), call.isDenied, text(call.source)});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> mergeRollup(storage::Transaction& tx, const RollupKey& key, const Rollup& sum)
{
    using storage::text;
    // Where the row is there already, the later of both latest calls stays.
    static const auto statement = QStringLiteral(
        "INSERT INTO "
        "usage_rollup(span,begin,method,description,source,calls,failures,cost_ms,first_ms,latest_ms,latest_"
        "cost_ms)"
        " VALUES(?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(span,begin,method) DO UPDATE SET"
        " calls=calls+excluded.calls, failures=failures+excluded.failures, cost_ms=cost_ms+excluded.cost_ms,"
        " first_ms=min(first_ms,excluded.first_ms),"
        " description=iif(excluded.latest_ms>=latest_ms,excluded.description,description),"
        " source=iif(excluded.latest_ms>=latest_ms,excluded.source,source),"
        " latest_cost_ms=iif(excluded.latest_ms>=latest_ms,excluded.latest_cost_ms,latest_cost_ms),"
        " latest_ms=max(latest_ms,excluded.latest_ms)");
    const auto& [span, begin, method] = key;
    const auto done = tx.run(statement, {static_cast<int>(span), begin, text(method), text(sum.description),
                                         text(sum.source), sum.calls, sum.failures, sum.costMs, sum.firstMs,
                                         sum.latestMs, sum.latestCostMs});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> mergeCost(storage::Transaction& tx, const CostKey& key, qint64 calls)
{
    const auto& [day, method, ms] = key;
    const auto done = tx.run(
        QStringLiteral("INSERT INTO usage_cost(day,method,least_ms,most_ms,calls) VALUES(?,?,?,?,?)"
                       " ON CONFLICT(day,method,least_ms,most_ms) DO UPDATE SET calls=calls+excluded.calls"),
        {day, storage::text(method), ms, ms, calls});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> writeAll(storage::Transaction& tx, const std::vector<CallRecord>& calls, const Sums& sums)
{
    for (const CallRecord& call : calls)
        if (auto done = insertCall(tx, call); !done)
            return done;
    for (const auto& [key, sum] : sums.rollups)
        if (auto done = mergeRollup(tx, key, sum); !done)
            return done;
    for (const auto& [key, count] : sums.costs)
        if (auto done = mergeCost(tx, key, count); !done)
            return done;
    return {};
}

} // namespace

qint64 rollupKey(Span span, qint64 whenMs)
{
    switch (span) {
    case Span::Day:
        return QDateTime::fromMSecsSinceEpoch(whenMs).date().toJulianDay();
    case Span::Hour:
        return whenMs / HourMs;
    case Span::Minute:
        return whenMs / MinuteMs;
    }
    return 0;
}

Result<void> writeCalls(storage::Database& database, const std::vector<CallRecord>& calls)
{
    const Sums sums = sumsOf(calls);
    return database.transact([&](storage::Transaction& tx) { return writeAll(tx, calls, sums); });
}

} // namespace core::usage
