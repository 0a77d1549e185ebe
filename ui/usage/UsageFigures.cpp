// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/UsageFigures.h"

namespace ui::usage {

using core::base::Result;
using core::usage::UsageFilter;
using core::usage::UsageReports;
using core::usage::UsageRow;

namespace {

using Rows = std::vector<UsageRow>;

UsageFilter filterOf(const QDateTime& from, const QDateTime& to)
{
    return {.method = {}, .from = from, .to = to};
}

UsageFilter filterOf(const UsageRange& range)
{
    return filterOf(range.from.startOfDay(), range.to.endOfDay());
}

/// One list for each slot.
Result<std::vector<Rows>> rowsOf(const UsageReports& reports, const UsageRange& range, Grouping grouping)
{
    const auto cut = slotsOf(range, grouping);
    std::vector<Rows> sorted(cut.size());
    if (grouping == Grouping::Hour) {
        for (std::size_t i = 0; i < cut.size(); ++i) {
            auto rows = reports.totals(filterOf(cut[i].begin, cut[i].end));
            if (!rows)
                return rows.error();
            sorted[i] = std::move(*rows);
        }
        return sorted;
    }
    auto rows = grouping == Grouping::Day    ? reports.byDay(filterOf(range))
                : grouping == Grouping::Week ? reports.byWeek(filterOf(range))
                                             : reports.byMonth(filterOf(range));
    if (!rows)
        return rows.error();
    for (UsageRow& row : *rows) {
        const QDateTime begin = std::max(row.begin, range.from).startOfDay();
        const auto after = std::ranges::upper_bound(cut, begin, {}, &TimeSlot::begin);
        sorted[std::size_t(after - cut.begin()) - 1].push_back(std::move(row));
    }
    return sorted;
}

void addRow(Sums& sums, const UsageRow& row)
{
    sums.calls += row.count;
    sums.failures += row.failures;
    sums.costMs += row.costMs;
}

Result<void> addPercentile(const UsageReports& reports, const TimeSlot& time, Sums& sums)
{
    if (sums.calls == 0)
        return {};
    const auto durations = reports.durations(time.begin, time.end);
    if (!durations)
        return durations.error();
    if (durations->calls() >= sums.calls) // otherwise single calls are gone
        sums.percentile95 = durations->percentile(0.95);
    return {};
}

QStringList busiest(const std::vector<Rows>& sorted)
{
    std::map<QString, qint64> calls;
    for (const Rows& rows : sorted)
        for (const UsageRow& row : rows)
            calls[row.method] += row.count;
    std::vector<std::pair<qint64, QString>> order;
    for (const auto& [method, count] : calls)
        order.emplace_back(-count, method);
    std::ranges::sort(order);
    QStringList methods;
    for (const auto& [count, method] : order)
        methods << method;
    if (methods.size() > mostSeries)
        methods = methods.mid(0, mostSeries - 1) << QString();
    return methods;
}

UsageSlot slotOf(const TimeSlot& time, const Rows& rows, const QStringList& methods)
{
    const std::vector<qint64> none(std::size_t(methods.size()));
    UsageSlot slot{time, none, none, {}, -1, {}};
    for (const UsageRow& row : rows) {
        addRow(slot.sums, row);
        const qsizetype own = methods.indexOf(row.method);
        const auto series = std::size_t(own < 0 ? methods.size() - 1 : own);
        slot.succeeded[series] += row.count - row.failures;
        slot.failed[series] += row.failures;
    }
    return slot;
}

Result<void> compare(const UsageReports& reports, UsageFigures& figures, const QDateTime& now)
{
    const UsageRange earlier = figures.range.before();
    const auto sorted = rowsOf(reports, earlier, figures.grouping);
    if (!sorted)
        return sorted.error();
    for (std::size_t i = 0; i < sorted->size(); ++i) {
        Sums slot;
        for (const UsageRow& row : (*sorted)[i])
            addRow(slot, row);
        if (i < figures.cut.size())
            figures.cut[i].before = slot.calls;
    }
    const TimeSlot before{earlier.from.startOfDay(), figures.range.endBefore(now)};
    const auto sums = reports.totals(filterOf(before.begin, before.end));
    if (!sums)
        return sums.error();
    for (const UsageRow& row : *sums)
        addRow(figures.before, row);
    return addPercentile(reports, before, figures.before);
}

} // namespace

Result<UsageFigures> readUsage(const UsageReports& reports, const UsageRange& range, Grouping grouping,
                               const QDateTime& now)
{
    UsageFigures figures{range, grouping, {}, {}, {}, {}, {}};
    const auto sorted = rowsOf(reports, range, grouping);
    if (!sorted)
        return sorted.error();
    const auto cut = slotsOf(range, grouping);
    figures.methods = busiest(*sorted);
    for (std::size_t i = 0; i < cut.size(); ++i) {
        UsageSlot& slot = figures.cut.emplace_back(slotOf(cut[i], (*sorted)[i], figures.methods));
        slot.rows = (*sorted)[i];
        for (const UsageRow& row : slot.rows)
            addRow(figures.sums, row);
        if (auto done = addPercentile(reports, slot.time, slot.sums); !done)
            return done.error();
    }
    const TimeSlot whole{range.from.startOfDay(), range.to.endOfDay()};
    if (auto done = addPercentile(reports, whole, figures.sums); !done)
        return done.error();
    if (const auto compared = compare(reports, figures, now); !compared)
        return compared.error();
    return figures;
}

} // namespace ui::usage
