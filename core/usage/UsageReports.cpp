// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/UsageReports.h"

#include "core/storage/Rows.h"
#include "core/usage/UsageCosts.h"

#include <algorithm>

namespace core::usage {

using base::Result;

namespace {

constexpr qint64 HourMs = 3'600'000;

void addTo(UsagePiece& sum, const UsagePiece& piece)
{
    sum.count += piece.count;
    sum.failures += piece.failures;
    sum.costMs += piece.costMs;
    sum.firstMs = std::min(sum.firstMs, piece.firstMs);
    if (piece.latestMs < sum.latestMs)
        return;
    sum.latestMs = piece.latestMs;
    sum.latestCostMs = piece.latestCostMs;
    sum.description = piece.description;
    sum.source = piece.source;
}

UsageRow rowOf(UsagePiece sum, const std::pair<QDate, QDate>& days)
{
    UsageRow row;
    row.method = std::move(sum.method);
    row.description = std::move(sum.description);
    row.source = std::move(sum.source);
    row.count = sum.count;
    row.failures = sum.failures;
    row.costMs = sum.costMs;
    row.latestCostMs = sum.latestCostMs;
    std::tie(row.begin, row.end) = days;
    row.first = QDateTime::fromMSecsSinceEpoch(sum.firstMs);
    row.latest = QDateTime::fromMSecsSinceEpoch(sum.latestMs);
    return row;
}

using Days = std::pair<QDate, QDate>;
using Sum = std::pair<Days, UsagePiece>;

bool comesFirst(const Sum& a, const Sum& b)
{
    return std::tie(a.first, a.second.firstMs, a.second.method) <
           std::tie(b.first, b.second.firstMs, b.second.method);
}

std::pair<QDate, QDate> everything(QDate)
{
    return {};
}

std::pair<QDate, QDate> sameDay(QDate day)
{
    return {day, day};
}

std::pair<QDate, QDate> weekOf(QDate day)
{
    const QDate monday = day.addDays(1 - day.dayOfWeek());
    return {monday, monday.addDays(6)};
}

std::pair<QDate, QDate> monthOf(QDate day)
{
    const QDate first(day.year(), day.month(), 1);
    return {first, first.addMonths(1).addDays(-1)};
}

CallRecord callOf(const QSqlQuery& row)
{
    CallRecord call;
    call.traceId = row.value(0).toString();
    call.whenMs = row.value(1).toLongLong();
    call.method = row.value(2).toString();
    call.description = row.value(3).toString();
    call.path = row.value(4).toString();
    call.listener = row.value(5).toString();
    call.caller = row.value(6).toString();
    call.address = row.value(7).toString();
    call.ok = row.value(8).toBool();
    call.code = row.value(9).toInt();
    call.message = row.value(10).toString();
    call.milliseconds = row.value(11).toDouble() / 1000;
    call.source = row.value(12).toString();
    call.isDenied = row.value(13).toBool();
    return call;
}

QString furtherConditions(const CallFilter& further, QVariantList& bindings)
{
    QString conditions;
    const auto add = [&](const QString& condition, const QVariant& value) {
        conditions += condition;
        bindings << value;
    };
    if (!further.traceStart.isEmpty()) {
        // By its own index; the order by time would make the planner walk through all calls.
        conditions += QStringLiteral(" AND id IN (SELECT id FROM usage_call WHERE trace>=? AND trace<?)");
        bindings << further.traceStart << QString(further.traceStart + QChar(0xFFFF));
    }
    if (!further.caller.isEmpty())
        add(QStringLiteral(" AND caller=?"), further.caller);
    if (further.ok)
        add(QStringLiteral(" AND ok=?"), *further.ok);
    return conditions;
}

} // namespace

UsageReports::UsageReports(storage::Database& database)
    : m_database(database)
{
}

Result<std::vector<UsageRow>> UsageReports::grouped(const UsageFilter& filter, KeyOfDay key) const
{
    auto pieces = piecesOf(m_database, filter);
    if (!pieces)
        return pieces.error();
    std::map<std::pair<Days, QString>, UsagePiece> sums;
    for (const UsagePiece& piece : *pieces) {
        const auto [place, isNew] = sums.try_emplace({key(piece.day), piece.method}, piece);
        if (!isNew)
            addTo(place->second, piece);
    }
    std::vector<Sum> sorted;
    for (auto& [place, sum] : sums)
        sorted.emplace_back(place.first, std::move(sum));
    std::sort(sorted.begin(), sorted.end(), comesFirst);
    std::vector<UsageRow> rows;
    for (auto& [days, sum] : sorted)
        rows.push_back(rowOf(std::move(sum), days));
    return rows;
}

Result<std::vector<UsageRow>> UsageReports::totals(const UsageFilter& filter) const
{
    return grouped(filter, everything);
}

Result<std::vector<UsageRow>> UsageReports::byDay(const UsageFilter& filter) const
{
    return grouped(filter, sameDay);
}

Result<std::vector<UsageRow>> UsageReports::byWeek(const UsageFilter& filter) const
{
    return grouped(filter, weekOf);
}

Result<std::vector<UsageRow>> UsageReports::byMonth(const UsageFilter& filter) const
{
    return grouped(filter, monthOf);
}

Result<qint64> UsageReports::countCalls(const UsageFilter& filter, const CallFilter& further) const
{
    // Single calls may have been purged where their sums stay: count from the oldest that is left.
    const auto oldest =
        storage::number(m_database.read(QStringLiteral("SELECT min(when_ms) FROM usage_call")));
    if (!oldest)
        return oldest;
    UsageFilter kept = filter;
    kept.from = QDateTime::fromMSecsSinceEpoch(std::max(rangeOf(filter).fromMs, *oldest));
    if (further.isEmpty()) {
        const auto rows = totals(kept);
        if (!rows)
            return rows.error();
        qint64 sum = 0;
        for (const UsageRow& row : *rows)
            sum += row.count;
        return sum;
    }
    const UsageRange range = rangeOf(kept);
    QVariantList bindings{range.fromMs, range.toMs};
    const QString conditions = methodCondition(filter, bindings) + furtherConditions(further, bindings);
    return storage::number(m_database.read(
        QStringLiteral("SELECT count(*) FROM usage_call WHERE when_ms BETWEEN ? AND ?") + conditions,
        bindings));
}

/// Skips whole hours by their sums, so that a page far back is found without reading the calls before it.
Result<UsageReports::PageStart> UsageReports::startOfPage(const UsageFilter& filter, const UsageRange& range,
                                                          qint64 offset) const
{
    const qint64 firstHour = (range.fromMs + HourMs - 1) / HourMs;
    const qint64 afterHours = std::max(firstHour, (range.toMs + 1) / HourMs);
    QVariantList bindings{afterHours * HourMs, range.toMs};
    const QString ofMethod = methodCondition(filter, bindings);
    const auto later = storage::number(m_database.read(
        QStringLiteral("SELECT count(*) FROM usage_call WHERE when_ms BETWEEN ? AND ?") + ofMethod,
        bindings));
    if (!later)
        return later.error();
    PageStart start{range.toMs, offset};
    if (*later > offset)
        return start;
    start = {std::min(range.toMs, afterHours * HourMs - 1), offset - *later};
    bindings[0] = firstHour;
    bindings[1] = afterHours - 1;
    auto hours = m_database.read(QStringLiteral("SELECT begin,sum(calls) FROM usage_rollup WHERE span=1 AND "
                                                "begin BETWEEN ? AND ?%1 GROUP BY begin ORDER BY begin DESC")
                                     .arg(ofMethod),
                                 bindings);
    if (!hours)
        return hours.error();
    while (hours->next() && hours->value(1).toLongLong() <= start.offset)
        start = {hours->value(0).toLongLong() * HourMs - 1, start.offset - hours->value(1).toLongLong()};
    return start;
}

Result<CallPage> UsageReports::calls(const UsageFilter& filter, qint64 offset, qint64 limit,
                                     const CallFilter& further) const
{
    const auto total = countCalls(filter, further);
    if (!total)
        return total.error();
    const UsageRange whole = rangeOf(filter);
    const auto from = further.isEmpty() && offset > 0 ? startOfPage(filter, whole, offset)
                                                      : Result<PageStart>(PageStart{whole.toMs, offset});
    if (!from)
        return from.error();
    QVariantList bindings{whole.fromMs, from->toMs};
    const QString conditions = methodCondition(filter, bindings) + furtherConditions(further, bindings);
    bindings << limit << from->offset;
    auto rows = storage::collect<CallRecord>(
        m_database.read(
            QStringLiteral(
                "SELECT trace,when_ms,method,description,path,listener,caller,address,ok,code,"
                "message,coalesce(cost_us,cost_ms*1000),source,denied FROM usage_call WHERE when_ms "
                "BETWEEN ? AND ?%1"
                " ORDER BY when_ms DESC, id DESC LIMIT ? OFFSET ?")
                .arg(conditions),
            bindings),
        callOf);
    if (!rows)
        return rows.error();
    return CallPage{*total, std::move(*rows)};
}

Result<UsageDurations> UsageReports::durations(const QDateTime& from, const QDateTime& to) const
{
    return durationsOf(m_database, rangeOf({.method = {}, .from = from, .to = to}));
}

} // namespace core::usage
