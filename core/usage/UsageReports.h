// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of sections 5 and 8, and the console's charts, from rollups: time does not grow with the number of calls.
// Reads only; any thread. Days are local days of the server.
#pragma once

#include "core/storage/Database.h"
#include "core/usage/UsageRecorder.h"

#include <QDate>
#include <QDateTime>

namespace core::usage {

struct UsageFilter {
    QString method;                  ///< methodName or Chinese name; empty: all
    std::optional<QDateTime> from;   ///< inclusive
    std::optional<QDateTime> to;     ///< inclusive
};

struct UsageRow {
    QString method;
    QString description;
    QString source;
    qint64 count = 0;
    qint64 failures = 0;
    qint64 costMs = 0;               ///< sum; in totals() the latest call's
    QDate begin;                     ///< first and last day of the row
    QDate end;
    QDateTime latest;                ///< totals(): time of the latest call
};

struct CallPage {
    qint64 total = 0;
    std::vector<CallRecord> rows;    ///< newest first
};

class UsageReports {
public:
    explicit UsageReports(storage::Database& database);

    base::Result<std::vector<UsageRow>> totals(const UsageFilter& filter) const;
    base::Result<std::vector<UsageRow>> byDay(const UsageFilter& filter) const;
    base::Result<std::vector<UsageRow>> byWeek(const UsageFilter& filter) const;
    base::Result<std::vector<UsageRow>> byMonth(const UsageFilter& filter) const;
    base::Result<CallPage> calls(const UsageFilter& filter, qint64 offset, qint64 limit) const;

private:
    storage::Database& m_database;
};

} // namespace core::usage
