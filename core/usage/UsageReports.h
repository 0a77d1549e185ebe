// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of sections 5 and 8, and the console's charts, from rollups: time does not grow with the number of
// calls. Reads only; any thread. Days are local days of the server.
#pragma once

#include "core/storage/Database.h"
#include "core/usage/UsageDurations.h"
#include "core/usage/UsageRecorder.h"

#include <QDate>
#include <QDateTime>

#include <optional>

namespace core::usage {

struct UsageFilter {
    QString method;                ///< methodName or Chinese name; empty: all
    std::optional<QDateTime> from; ///< inclusive
    std::optional<QDateTime> to;   ///< inclusive, the whole second when it has no milliseconds
};

/// Further conditions on single calls; they scan the range, so they are for the console only.
struct CallFilter {
    QString traceStart; ///< the trace id or its beginning
    QString caller;
    std::optional<bool> ok;
    bool isEmpty() const { return traceStart.isEmpty() && caller.isEmpty() && !ok; }
};

struct UsageRow {
    QString method;
    QString description;
    QString source;
    qint64 count = 0;
    qint64 failures = 0;
    qint64 costMs = 0;       ///< sum over the row's calls
    qint64 latestCostMs = 0; ///< of the latest call alone: what totals answer
    QDate begin;             ///< first and last day of the row
    QDate end;
    QDateTime first;  ///< time of the row's first call
    QDateTime latest; ///< and of its latest
};

struct UsageRange;

struct CallPage {
    qint64 total = 0;
    std::vector<CallRecord> rows; ///< newest first
};

class UsageReports {
public:
    explicit UsageReports(storage::Database& database);

    base::Result<std::vector<UsageRow>> totals(const UsageFilter& filter) const;
    base::Result<std::vector<UsageRow>> byDay(const UsageFilter& filter) const;
    base::Result<std::vector<UsageRow>> byWeek(const UsageFilter& filter) const;
    base::Result<std::vector<UsageRow>> byMonth(const UsageFilter& filter) const;
    base::Result<CallPage> calls(const UsageFilter& filter, qint64 offset, qint64 limit,
                                 const CallFilter& further = {}) const;
    /// Of all methods, both moments inclusive. Where they cut a day, only calls that are still kept are in
    /// it: fewer than totals() counts.
    base::Result<UsageDurations> durations(const QDateTime& from, const QDateTime& to) const;

private:
    using KeyOfDay = std::pair<QDate, QDate> (*)(QDate day);
    base::Result<std::vector<UsageRow>> grouped(const UsageFilter& filter, KeyOfDay key) const;

    base::Result<qint64> countCalls(const UsageFilter& filter, const CallFilter& further) const;

    /// Where a page begins: calls up to a moment, and how many of them to skip.
    struct PageStart {
        qint64 toMs = 0;
        qint64 offset = 0;
    };
    base::Result<PageStart> startOfPage(const UsageFilter& filter, const UsageRange& range,
                                        qint64 offset) const;

    storage::Database& m_database;
};

} // namespace core::usage
