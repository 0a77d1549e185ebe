// SPDX-License-Identifier: GPL-3.0-or-later
// How long reports take as the calls of one month grow: bench_usage [MOST_CALLS], 10,000,000 unless told.
// Writes a store of its own in the temporary folder ($TMPDIR), about 5 GB for ten million calls.
#include "core/base/TimeZone.h"
#include "core/storage/Vault.h"
#include "core/usage/UsageReports.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using core::usage::UsageFilter;
using core::usage::UsageReports;

namespace {

constexpr int Methods = 20;
const QDate Month(2026, 5, 1);

/// Every call of the month has a number; its values follow from it.
QString rawRows()
{
    return QStringLiteral(
        "WITH RECURSIVE n(i) AS (SELECT ?1 UNION ALL SELECT i+1 FROM n WHERE i+1<?2),"
        " r(i,a,b) AS (SELECT i, i*2654435761%4294967296, i*40503%65536 FROM n)"
        "INSERT INTO "
        "usage_call(when_ms,trace,method,description,path,listener,caller,address,ok,code,message,"
        "cost_ms,source)"
        "SELECT ?3+a%2678400*1000, printf('%032x',i), 'method'||(b%20), '方法'||(b%20), '/aicp/face/add',"
        "'open','','127.0.0.1', a%10!=0, a%10=0, '', b%200, '人脸识别(FaceDesk)' FROM r");
}

/// As writeCalls() sums them; the latest call is found by time and cost in one number.
QStringList rollupStatements()
{
    const auto sums =
        QStringLiteral("INSERT INTO usage_rollup SELECT %1,%2,method,max(description),max(source),%3,"
                       "max(%4*1000000+%5)/1000000,max(%4*1000000+%5)%1000000 FROM %6 GROUP BY 2,method");
    const auto added = QStringLiteral("sum(calls),sum(failures),sum(cost_ms),min(first_ms)");
    const auto latest = QStringLiteral("latest_ms");
    const auto latestCost = QStringLiteral("latest_cost_ms");
    const auto day = QStringLiteral("%1+(first_ms-%2)/86400000")
                         .arg(Month.toJulianDay())
                         .arg(Month.startOfDay().toMSecsSinceEpoch());
    return {QStringLiteral("DELETE FROM usage_rollup"),
            sums.arg(QStringLiteral("2"), QStringLiteral("when_ms/60000"),
                     QStringLiteral("count(*),sum(ok=0),sum(cost_ms),min(when_ms)"),
                     QStringLiteral("when_ms"), QStringLiteral("cost_ms"), QStringLiteral("usage_call")),
            sums.arg(QStringLiteral("1"), QStringLiteral("begin/60"), added, latest, latestCost,
                     QStringLiteral("usage_rollup WHERE span=2")),
            sums.arg(QStringLiteral("0"), day, added, latest, latestCost,
                     QStringLiteral("usage_rollup WHERE span=1"))};
}

QString durationRows()
{
    return QStringLiteral(
               "INSERT INTO usage_cost SELECT %1+(when_ms-%2)/86400000,method,cost_ms,cost_ms,count(*)"
               " FROM usage_call GROUP BY 1,2,3")
        .arg(Month.toJulianDay())
        .arg(Month.startOfDay().toMSecsSinceEpoch());
}

bool write(core::storage::Database& database, qint64 from, qint64 to)
{
    const auto done = database.transact([&](core::storage::Transaction& tx) -> core::base::Result<void> {
        if (auto rows = tx.run(rawRows(), {from, to, Month.startOfDay().toMSecsSinceEpoch()}); !rows)
            return rows.error();
        QStringList derived = rollupStatements();
        derived << QStringLiteral("DELETE FROM usage_cost") << durationRows();
        for (const QString& statement : std::as_const(derived))
            if (auto rows = tx.run(statement); !rows)
                return rows.error();
        return {};
    });
    if (!done)
        std::fprintf(stderr, "%s\n", qPrintable(done.error().detail));
    return done.isOk();
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
    std::printf("| %10lld | %8.2f | %8.2f | %8.2f | %8.2f | %8.2f | %8.2f | %8.2f | %s |\n", calls,
                milliseconds([&] { return reports.totals(month).isOk(); }),
                milliseconds([&] { return reports.byDay(month).isOk(); }),
                milliseconds([&] { return reports.byMonth(month).isOk(); }),
                milliseconds([&] { return reports.totals(ragged).isOk(); }),
                milliseconds([&] { return reports.durations(*month.from, *month.to).isOk(); }),
                milliseconds([&] { return reports.calls(month, 0, 100).isOk(); }),
                milliseconds([&] { return reports.calls(month, calls - 100, 100).isOk(); }),
                isExact ? "yes" : "NO");
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    core::base::holdTimeZone(); // as the programs do
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("facedesk.*.info=false"));
    const qint64 most = argc > 1 ? QByteArray(argv[1]).toLongLong() : 10'000'000;
    const QTemporaryDir folder;
    const auto vault = core::storage::Vault::open(folder.path());
    auto database = core::storage::Database::open(folder.path());
    if (!vault || !database)
        return 1;
    std::printf("milliseconds for one month of calls, %d methods, median of 9\n\n"
                "|      calls |   totals |   by day | by month |   ragged | duration | 100 rows | last 100 | "
                "exact |\n"
                "|-----------:|---------:|---------:|---------:|---------:|---------:|---------:|---------:|-"
                "------|\n",
                Methods);
    qint64 written = 0;
    for (qint64 calls = std::min<qint64>(most, 10'000); written < most; calls = std::min(most, calls * 10)) {
        if (!write(**database, written, calls))
            return 1;
        written = calls;
        measure(UsageReports(**database), calls);
    }
    return 0;
}
