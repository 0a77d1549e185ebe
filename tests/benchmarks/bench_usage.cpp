// SPDX-License-Identifier: GPL-3.0-or-later
// How long reports take as the calls of one month grow: bench_usage [MOST_CALLS], 10,000,000 unless told.
// Writes a store of its own in the temporary folder ($TMPDIR), about 5 GB for ten million calls.
#include "core/storage/Vault.h"
#include "core/usage/UsageBatch.h"
#include "core/usage/UsageReports.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <random>

using core::usage::CallRecord;
using core::usage::UsageFilter;
using core::usage::UsageReports;

namespace {

constexpr qint64 BatchCalls = 20'000;
constexpr int Methods = 20;
const QDate Month(2026, 5, 1);

CallRecord call(std::mt19937& random, qint64 number)
{
    CallRecord made;
    const auto method = random() % Methods;
    made.traceId = QStringLiteral("%1").arg(number, 32, 16, QLatin1Char('0'));
    made.whenMs = Month.startOfDay().toMSecsSinceEpoch() + static_cast<qint64>(random() % 2'678'400U) * 1000;
    made.method = QStringLiteral("method%1").arg(method);
    made.description = QStringLiteral("方法%1").arg(method);
    made.path = QStringLiteral("/aicp/face/add");
    made.listener = QStringLiteral("open");
    made.address = QStringLiteral("127.0.0.1");
    made.ok = random() % 10 != 0;
    made.milliseconds = static_cast<double>(random() % 200U);
    made.source = QStringLiteral("人脸识别(FaceDesk)");
    return made;
}

bool write(core::storage::Database& database, std::mt19937& random, qint64 from, qint64 to)
{
    for (; from < to; from += BatchCalls) {
        std::vector<CallRecord> batch;
        for (qint64 number = from; number < std::min(to, from + BatchCalls); ++number)
            batch.push_back(call(random, number));
        if (!core::usage::writeCalls(database, batch))
            return false;
    }
    return true;
}

/// Median of nine runs.
template <typename Work> double milliseconds(Work work)
{
    std::vector<double> runs;
    for (int i = 0; i < 9; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        runs.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(runs.begin(), runs.begin() + 4, runs.end());
    return runs[4];
}

qint64 countOf(const core::base::Result<std::vector<core::usage::UsageRow>>& rows)
{
    qint64 sum = 0;
    for (const auto& row : rows.value())
        sum += row.count;
    return sum;
}

void measure(const UsageReports& reports, qint64 calls)
{
    UsageFilter month;
    month.from = Month.startOfDay();
    month.to = Month.addMonths(1).addDays(-1).endOfDay();
    UsageFilter ragged;
    ragged.from = month.from->addSecs(40'271);
    ragged.to = month.to->addSecs(-20'383);
    const bool isExact = countOf(reports.totals(month)) == calls;
    std::printf("| %10lld | %8.2f | %8.2f | %8.2f | %8.2f | %8.2f | %8.2f | %s |\n", calls,
                milliseconds([&] { return reports.totals(month).isOk(); }),
                milliseconds([&] { return reports.byDay(month).isOk(); }),
                milliseconds([&] { return reports.byMonth(month).isOk(); }),
                milliseconds([&] { return reports.totals(ragged).isOk(); }),
                milliseconds([&] { return reports.durations(month).isOk(); }),
                milliseconds([&] { return reports.calls(month, 0, 100).isOk(); }), isExact ? "yes" : "NO");
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 most = argc > 1 ? QByteArray(argv[1]).toLongLong() : 10'000'000;
    const QTemporaryDir folder;
    const auto vault = core::storage::Vault::open(folder.path());
    auto database = core::storage::Database::open(folder.path());
    if (!vault || !database)
        return 1;
    std::mt19937 random(5);
    std::printf("milliseconds for one month of calls, %d methods, median of 9\n\n"
                "|      calls |   totals |   by day | by month |   ragged | duration | 100 rows | exact |\n"
                "|-----------:|---------:|---------:|---------:|---------:|---------:|---------:|-------|\n",
                Methods);
    qint64 written = 0;
    for (qint64 calls = std::min<qint64>(most, 10'000); written < most; calls = std::min(most, calls * 10)) {
        if (!write(**database, random, written, calls))
            return 1;
        written = calls;
        measure(UsageReports(**database), calls);
    }
    return 0;
}
