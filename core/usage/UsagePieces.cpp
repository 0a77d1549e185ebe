// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/UsagePieces.h"

#include "core/storage/Rows.h"
#include "core/usage/UsageBatch.h"

#include <QTimeZone>

#include <limits>

namespace core::usage {

using base::Result;

namespace {

constexpr qint64 HourMs = 3'600'000;
constexpr qint64 MinuteMs = 60'000;

qint64 startOf(QDate day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

QDate dayOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).date();
}

class PieceReader {
public:
    PieceReader(const storage::Database& database, const UsageFilter& filter)
        : m_database(database)
        , m_filter(filter)
    {
    }

    Result<void> read(UsageRange range);
    std::vector<UsagePiece> take() { return std::move(m_pieces); }

private:
    Result<void> readDays(qint64 first, qint64 last);
    Result<void> readPart(UsageRange part);
    Result<void> readSpan(Span span, qint64 lengthMs, UsageRange& left, UsageRange& right, QDate day);
    Result<void> readRollups(Span span, qint64 first, qint64 last, QDate day);
    Result<void> readCalls(UsageRange part, QDate day);
    Result<void> run(const QString& statement, QVariantList bindings, QDate day);

    const storage::Database& m_database;
    const UsageFilter& m_filter;
    std::vector<UsagePiece> m_pieces;
};

Result<void> PieceReader::read(UsageRange range)
{
    const DayCut cut = cutIntoDays(range);
    for (const UsageRange& part : cut.parts)
        if (auto done = readPart(part); !done)
            return done;
    return cut.first > cut.last ? Result<void>() : readDays(cut.first.toJulianDay(), cut.last.toJulianDay());
}

Result<void> PieceReader::readDays(qint64 first, qint64 last)
{
    return readRollups(Span::Day, first, last, {}); // a day's key is its date
}

/// A part lies within one local day. Hours inside it first, then minutes at both ends, then single calls.
Result<void> PieceReader::readPart(UsageRange part)
{
    const QDate day = dayOf(part.fromMs);
    UsageRange left = part;
    UsageRange right{1, 0};
    for (const auto& [span, length] : {std::pair{Span::Hour, HourMs}, std::pair{Span::Minute, MinuteMs}})
        if (auto done = readSpan(span, length, left, right, day); !done)
            return done;
    for (const UsageRange& rest : {left, right})
        if (rest.fromMs <= rest.toMs)
            if (auto done = readCalls(rest, day); !done)
                return done;
    return {};
}

/// Reads the whole spans inside `left` and `right` and leaves what sticks out of them.
Result<void> PieceReader::readSpan(Span span, qint64 lengthMs, UsageRange& left, UsageRange& right, QDate day)
{
    UsageRange rests[2] = {left, right};
    for (UsageRange& rest : rests) {
        const qint64 first = (rest.fromMs + lengthMs - 1) / lengthMs;
        const qint64 last = (rest.toMs + 1) / lengthMs - 1;
        if (rest.fromMs > rest.toMs || first > last)
            continue;
        if (auto done = readRollups(span, first, last, day); !done)
            return done;
        // What was one range becomes two; the second of a pair has its own place.
        const UsageRange before{rest.fromMs, first * lengthMs - 1};
        const UsageRange after{(last + 1) * lengthMs, rest.toMs};
        if (&rest == &rests[0] && right.fromMs > right.toMs) {
            left = before;
            right = after;
        } else if (&rest == &rests[0]) {
            left = before;
        } else {
            right = after;
        }
    }
    return {};
}

Result<void> PieceReader::readRollups(Span span, qint64 first, qint64 last, QDate day)
{
    QVariantList bindings{static_cast<int>(span), first, last};
    const QString condition = methodCondition(m_filter, bindings);
    return run(
        QStringLiteral(
            "SELECT method,description,source,calls,failures,cost_ms,first_ms,latest_ms,latest_cost_ms,"
            "begin FROM usage_rollup WHERE span=? AND begin BETWEEN ? AND ?") +
            condition,
        bindings, day);
}

Result<void> PieceReader::readCalls(UsageRange part, QDate day)
{
    QVariantList bindings{part.fromMs, part.toMs};
    const QString condition = methodCondition(m_filter, bindings);
    return run(QStringLiteral(
                   "SELECT method,description,source,1,ok=0,cost_ms,when_ms,when_ms,cost_ms,0 FROM usage_call"
                   " WHERE when_ms BETWEEN ? AND ?") +
                   condition,
               bindings, day);
}

Result<void> PieceReader::run(const QString& statement, QVariantList bindings, QDate day)
{
    auto query = m_database.read(statement, bindings);
    if (!query)
        return query.error();
    while (query->next()) {
        UsagePiece piece;
        piece.method = query->value(0).toString();
        piece.description = query->value(1).toString();
        piece.source = query->value(2).toString();
        piece.count = query->value(3).toLongLong();
        piece.failures = query->value(4).toLongLong();
        piece.costMs = query->value(5).toLongLong();
        piece.firstMs = query->value(6).toLongLong();
        piece.latestMs = query->value(7).toLongLong();
        piece.latestCostMs = query->value(8).toLongLong();
        piece.day = day.isValid() ? day : QDate::fromJulianDay(query->value(9).toLongLong());
        m_pieces.push_back(std::move(piece));
    }
    return {};
}

} // namespace

DayCut cutIntoDays(UsageRange range)
{
    const QDate first = dayOf(range.fromMs);
    const QDate last = dayOf(range.toMs);
    DayCut cut{first, last, {}};
    if (range.fromMs != startOf(first))
        cut.first = first.addDays(1);
    if (range.toMs != startOf(last.addDays(1)) - 1)
        cut.last = last.addDays(-1);
    if (range.fromMs > range.toMs)
        return {last.addDays(1), last, {}};
    if (first == last && cut.first > cut.last)
        return {cut.first, cut.last, {range}};
    if (cut.first != first)
        cut.parts.push_back({range.fromMs, startOf(cut.first) - 1});
    if (cut.last != last)
        cut.parts.push_back({startOf(last), range.toMs});
    return cut;
}

UsageRange rangeOf(const UsageFilter& filter)
{
    UsageRange range{0, QDateTime(QDate(9999, 12, 31), QTime(23, 59, 59, 999)).toMSecsSinceEpoch()};
    if (filter.from)
        range.fromMs = std::max<qint64>(0, filter.from->toMSecsSinceEpoch());
    if (filter.to)
        range.toMs = filter.to->toMSecsSinceEpoch() + (filter.to->time().msec() == 0 ? 999 : 0);
    return range;
}

QString methodCondition(const UsageFilter& filter, QVariantList& bindings)
{
    if (filter.method.isEmpty())
        return {};
    // Two spellings of one method; see the published list.
    const QString name =
        filter.method == QStringLiteral("人证比对") ? QStringLiteral("人证对比") : filter.method;
    bindings << name << name;
    return QStringLiteral(" AND (method=? OR description=?)");
}

Result<std::vector<UsagePiece>> piecesOf(const storage::Database& database, const UsageFilter& filter)
{
    PieceReader reader(database, filter);
    if (auto done = reader.read(rangeOf(filter)); !done)
        return done.error();
    return reader.take();
}

} // namespace core::usage
