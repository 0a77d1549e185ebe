// SPDX-License-Identifier: GPL-3.0-or-later
// What the usage page shows, read from the reports at once. Plain values.
#pragma once

#include "core/usage/UsageReports.h"
#include "ui/usage/UsageRange.h"

namespace ui::usage {

/// The busiest methods have a series each, all others together one more.
inline constexpr int mostSeries = 5;

struct Sums {
    qint64 calls = 0;
    qint64 failures = 0;
    qint64 costMs = 0;
    core::usage::Percentile percentile95; ///< not known of hours whose single calls are gone
    std::optional<double> mean() const
    {
        return calls == 0 ? std::nullopt : std::optional(double(costMs) / double(calls));
    }
};

struct UsageSlot {
    TimeSlot time;
    std::vector<qint64> succeeded; ///< for each series
    std::vector<qint64> failed;    ///< for each series
    Sums sums;
    qint64 before = -1;                      ///< calls of the same slot in the period before; -1: none
    std::vector<core::usage::UsageRow> rows; ///< one for each method, as the interface answers it
};

struct UsageFigures {
    UsageRange range;
    Grouping grouping = Grouping::Day;
    QStringList methods;        ///< of the series; an empty one stands for all others
    std::vector<UsageSlot> cut; ///< oldest first
    std::vector<int> colours;   ///< of the series, see SeriesColours
    Sums sums;
    Sums before; ///< up to UsageRange::endBefore()
};

/// Reads on the calling thread; several statements. `now`: local.
core::base::Result<UsageFigures> readUsage(const core::usage::UsageReports& reports, const UsageRange& range,
                                           Grouping grouping, const QDateTime& now);

} // namespace ui::usage
