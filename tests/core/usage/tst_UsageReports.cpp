// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Migrations.h"
#include "core/usage/UsageBatch.h"
#include "core/usage/UsageReports.h"
#include "tests/core/usage/UsageCalls.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QTest>

#include <random>

using core::usage::CallFilter;
using core::usage::CallRecord;
using core::usage::Percentile;
using core::usage::UsageDurations;
using core::usage::UsageFilter;
using core::usage::UsageReports;
using core::usage::UsageRow;

namespace {

/// Calls of two methods over four months, some at the very edges of days and hours.
std::vector<CallRecord> scattered()
{
    std::mt19937 random(7);
    std::vector<CallRecord> calls;
    const qint64 start = tests::at("2026-01-20 00:00:00").toMSecsSinceEpoch();
    for (int i = 0; i < 4000; ++i) {
        const qint64 when =
            start + static_cast<qint64>(random() % 8'640'000U) * 1000 + static_cast<qint64>(random() % 1000U);
        const QString method =
            random() % 3U == 0 ? QStringLiteral("faceEntry") : QStringLiteral("faceRecognition");
        calls.push_back(tests::callAt(QDateTime::fromMSecsSinceEpoch(when), method,
                                      static_cast<double>(random() % 500U), random() % 5U != 0));
    }
    for (const char* edge :
         {"2026-02-01 00:00:00", "2026-02-01 23:59:59", "2026-02-28 23:59:59", "2026-03-01 00:00:00"})
        calls.push_back(tests::callAt(tests::at(edge), QStringLiteral("faceEntry")));
    return calls;
}

/// The same by looking at every call.
UsageRow counted(const std::vector<CallRecord>& calls, const UsageFilter& filter, const QString& method)
{
    UsageRow row;
    qint64 latest = -1;
    for (const CallRecord& call : calls) {
        const bool inside = (!filter.from || call.whenMs >= filter.from->toMSecsSinceEpoch()) &&
                            (!filter.to || call.whenMs <= filter.to->toMSecsSinceEpoch() + 999);
        if (!inside || call.method != method)
            continue;
        row.count += 1;
        row.failures += call.ok ? 0 : 1;
        row.costMs += qRound64(call.milliseconds);
        latest = std::max(latest, call.whenMs);
    }
    row.latest = QDateTime::fromMSecsSinceEpoch(latest);
    return row;
}

} // namespace

class tst_UsageReports : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyRangeIsExact_data();
    void everyRangeIsExact();
    void daysWeeksAndMonthsAddUp();
    void theLatestCallGivesTimeAndDuration();
    void bothNamesOfAMethodFilter();
    void pagesAreNewestFirstAndWhole();
    void aPageFarBackIsTheSame_data() { everyRangeIsExact_data(); }
    void aPageFarBackIsTheSame();
    void singleCallsAreFoundByTrace();
    void singleCallsAreFoundByABeginning();
    void percentilesAreThoseOfTheCalls_data();
    void percentilesAreThoseOfTheCalls();
    void boundsGiveAboutAPercentile();
    void percentilesStayWhenTheCallsAreGone();
    void olderFoldersKeepWhatIsKnown();

private:
    UsageReports reports() { return UsageReports(*m_store.database); }

    tests::UsageStore m_store;
    const std::vector<CallRecord> m_calls = scattered();
};

void tst_UsageReports::initTestCase()
{
    // In uneven batches, as they come.
    for (std::size_t at = 0, size = 1; at < m_calls.size(); at += size, size = size % 700 + 37) {
        const auto end = m_calls.begin() + static_cast<std::ptrdiff_t>(std::min(m_calls.size(), at + size));
        QVERIFY(core::usage::writeCalls(*m_store.database,
                                        {m_calls.begin() + static_cast<std::ptrdiff_t>(at), end}));
    }
}

void tst_UsageReports::everyRangeIsExact_data()
{
    QTest::addColumn<QDateTime>("from");
    QTest::addColumn<QDateTime>("to");
    const auto row = [](const char* name, const char* from, const char* to) {
        QTest::newRow(name) << tests::at(from) << tests::at(to);
    };
    row("whole days", "2026-02-01 00:00:00", "2026-02-28 23:59:59");
    row("one day", "2026-02-01 00:00:00", "2026-02-01 23:59:59");
    row("within a day", "2026-02-14 03:17:21", "2026-02-14 19:44:02");
    row("within an hour", "2026-02-14 03:17:21", "2026-02-14 03:52:40");
    row("within a minute", "2026-02-14 03:17:00", "2026-02-14 03:17:30");
    row("whole hours", "2026-02-14 03:00:00", "2026-02-14 04:59:59");
    row("over midnight", "2026-02-14 22:10:10", "2026-02-15 01:20:20");
    row("ragged month", "2026-02-03 11:22:33", "2026-03-04 05:06:07");
    row("end at midnight", "2026-02-03 11:22:33", "2026-03-01 00:00:00");
    row("nothing", "2025-02-03 11:22:33", "2025-03-01 00:00:00");
    row("backwards", "2026-03-03 11:22:33", "2026-02-01 00:00:00");
    QTest::newRow("no start") << QDateTime() << tests::at("2026-03-10 10:00:00");
    QTest::newRow("no end") << tests::at("2026-03-10 10:00:00") << QDateTime();
}

void tst_UsageReports::everyRangeIsExact()
{
    QFETCH(QDateTime, from);
    QFETCH(QDateTime, to);
    UsageFilter filter;
    if (from.isValid())
        filter.from = from;
    if (to.isValid())
        filter.to = to;
    qint64 all = 0;
    for (const QString& method : {QStringLiteral("faceEntry"), QStringLiteral("faceRecognition")}) {
        const UsageRow expected = counted(m_calls, filter, method);
        filter.method = method;
        const auto rows = reports().totals(filter).value();
        QCOMPARE(rows.size(), std::size_t(expected.count > 0 ? 1 : 0));
        if (rows.empty())
            continue;
        QCOMPARE(rows.front().count, expected.count);
        QCOMPARE(rows.front().failures, expected.failures);
        QCOMPARE(rows.front().costMs, expected.costMs);
        QCOMPARE(rows.front().latest, expected.latest);
        all += expected.count;
    }
    filter.method.clear();
    QCOMPARE(reports().calls(filter, 0, 10).value().total, all);
}

void tst_UsageReports::daysWeeksAndMonthsAddUp()
{
    const auto sum = [](const std::vector<UsageRow>& rows) {
        qint64 count = 0;
        for (const UsageRow& row : rows)
            count += row.count;
        return count;
    };
    const auto calls = static_cast<qint64>(m_calls.size());
    QCOMPARE(sum(reports().byDay({}).value()), calls);
    QCOMPARE(sum(reports().byWeek({}).value()), calls);
    QCOMPARE(sum(reports().byMonth({}).value()), calls);
    const auto weeks = reports().byWeek({}).value();
    for (const UsageRow& week : weeks) {
        QCOMPARE(week.begin.dayOfWeek(), 1);
        QCOMPARE(week.end, week.begin.addDays(6));
    }
    const auto months = reports().byMonth({}).value();
    for (const UsageRow& month : months) {
        QCOMPARE(month.begin.day(), 1);
        QCOMPARE(month.end.day(), month.end.daysInMonth());
    }
}

void tst_UsageReports::theLatestCallGivesTimeAndDuration()
{
    tests::UsageStore store;
    const auto method = QStringLiteral("faceEntry");
    QVERIFY(core::usage::writeCalls(*store.database,
                                    {tests::callAt(tests::at("2026-03-02 10:00:05"), method, 70),
                                     tests::callAt(tests::at("2026-03-02 10:00:01"), method, 20)}));
    QVERIFY(core::usage::writeCalls(*store.database,
                                    {tests::callAt(tests::at("2026-03-02 10:00:03"), method, 50)}));
    const auto rows = UsageReports(*store.database).totals({}).value();
    QCOMPARE(rows.front().latestCostMs, 70);
    QCOMPARE(rows.front().latest, tests::at("2026-03-02 10:00:05"));
    QCOMPARE(rows.front().first, tests::at("2026-03-02 10:00:01"));
    QCOMPARE(rows.front().costMs, 140);
}

void tst_UsageReports::bothNamesOfAMethodFilter()
{
    const auto byName = reports().byDay({QStringLiteral("faceEntry"), {}, {}}).value();
    const auto byChinese = reports().byDay({QStringLiteral("人脸录入"), {}, {}}).value();
    QVERIFY(!byName.empty());
    QCOMPARE(byChinese.size(), byName.size());
    QVERIFY(reports().byDay({QStringLiteral("人脸"), {}, {}}).value().empty());
}

void tst_UsageReports::pagesAreNewestFirstAndWhole()
{
    std::vector<CallRecord> read;
    for (qint64 offset = 0; offset < 5000; offset += 1000) {
        const auto page = reports().calls({}, offset, 1000).value();
        read.insert(read.end(), page.rows.begin(), page.rows.end());
    }
    QCOMPARE(read.size(), m_calls.size());
    QVERIFY(std::is_sorted(read.begin(), read.end(),
                           [](const CallRecord& a, const CallRecord& b) { return a.whenMs > b.whenMs; }));
}

void tst_UsageReports::aPageFarBackIsTheSame()
{
    QFETCH(QDateTime, from);
    QFETCH(QDateTime, to);
    for (const QString& method : {QString(), QStringLiteral("人脸录入")}) {
        UsageFilter filter;
        filter.method = method;
        if (from.isValid())
            filter.from = from;
        if (to.isValid())
            filter.to = to;
        const auto whole = reports().calls(filter, 0, 100'000).value();
        for (qint64 offset = 1; offset <= whole.total; offset += 1 + whole.total / 7) {
            const auto page = reports().calls(filter, offset, 3).value();
            QCOMPARE(page.total, whole.total);
            QCOMPARE(qint64(page.rows.size()), std::min<qint64>(3, whole.total - offset));
            for (std::size_t i = 0; i < page.rows.size(); ++i)
                QCOMPARE(page.rows[i].traceId, whole.rows[static_cast<std::size_t>(offset) + i].traceId);
        }
    }
}

void tst_UsageReports::singleCallsAreFoundByTrace()
{
    CallFilter further;
    further.traceStart = m_calls.front().traceId;
    const auto page = reports().calls({}, 0, 10, further).value();
    QCOMPARE(page.total, 1);
    QCOMPARE(page.rows.front().whenMs, m_calls.front().whenMs);
    further.ok = !m_calls.front().ok;
    QCOMPARE(reports().calls({}, 0, 10, further).value().total, 0);
}

void tst_UsageReports::singleCallsAreFoundByABeginning()
{
    tests::UsageStore store;
    auto call = tests::callAt(tests::at("2026-03-02 10:00:00"), QStringLiteral("faceEntry"), 0.5);
    call.traceId = QStringLiteral("f65c01cc8cbd4a66");
    QVERIFY(core::usage::writeCalls(*store.database, {call}));
    const UsageReports reports(*store.database);
    const auto found = [&](const char* start) {
        return reports.calls({}, 0, 10, {.traceStart = QLatin1String(start), .caller = {}, .ok = {}}).value();
    };
    QCOMPARE(found("f65c01cc").total, 1);
    QCOMPARE(found("f65c01cc8cbd4a66").rows.front().milliseconds, 0.5);
    QCOMPARE(found("65c01cc").total, 0);
    QCOMPARE(found("f65c01cd").total, 0);
}

void tst_UsageReports::percentilesAreThoseOfTheCalls_data()
{
    everyRangeIsExact_data();
}

/// Nearest rank, by looking at every call.
void tst_UsageReports::percentilesAreThoseOfTheCalls()
{
    QFETCH(QDateTime, from);
    QFETCH(QDateTime, to);
    const QDateTime first = from.isValid() ? from : tests::at("2000-01-01 00:00:00");
    const QDateTime last = to.isValid() ? to : tests::at("2100-01-01 00:00:00");
    std::vector<qint64> costs;
    for (const CallRecord& call : m_calls)
        if (call.whenMs >= first.toMSecsSinceEpoch() && call.whenMs <= last.toMSecsSinceEpoch() + 999)
            costs.push_back(qRound64(call.milliseconds));
    std::sort(costs.begin(), costs.end());
    const UsageDurations durations = reports().durations(first, last).value();
    QCOMPARE(durations.calls(), static_cast<qint64>(costs.size()));
    for (const int part : {1, 50, 95, 100}) {
        const auto rank = (static_cast<std::size_t>(part) * costs.size() + 99) / 100;
        const Percentile expected = costs.empty() ? Percentile() : Percentile{costs[rank - 1], false};
        QCOMPARE(durations.percentile(part / 100.0), expected);
    }
}

void tst_UsageReports::boundsGiveAboutAPercentile()
{
    UsageDurations durations;
    QVERIFY(!durations.percentile(0.95).isKnown());
    durations.add(10, 10, 80);
    QCOMPARE(durations.percentile(0.95), (Percentile{10, false}));
    durations.add(100, 139, 20);
    QCOMPARE(durations.percentile(0.95), (Percentile{129, true}));
    QCOMPARE(durations.percentile(1), (Percentile{139, true}));
}

void tst_UsageReports::percentilesStayWhenTheCallsAreGone()
{
    tests::UsageStore store;
    core::usage::UsageRecorder recorder(*store.database);
    const QDateTime day = tests::at("2026-03-02 00:00:00");
    for (int ms = 1; ms <= 100; ++ms)
        recorder.record(tests::callAt(day.addSecs(ms), QStringLiteral("faceEntry"), ms));
    QVERIFY(recorder.flush());
    const UsageReports reports(*store.database);
    const auto of = [&](const QDateTime& to) { return reports.durations(day, to).value(); };
    QCOMPARE(of(day.addSecs(3599)).percentile(0.95), (Percentile{95, false}));
    QVERIFY(recorder.purgeBefore(day.addDays(30).toMSecsSinceEpoch()));
    QCOMPARE(of(day.addSecs(86'399)).percentile(0.95), (Percentile{95, false}));
    QCOMPARE(of(day.addSecs(3599)).calls(), 0);
}

/// A data folder from before: of one day all calls are kept, of the other only counts in buckets.
void tst_UsageReports::olderFoldersKeepWhatIsKnown()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(core::storage::Database::fileName());
    const qint64 kept = tests::at("2026-03-02 00:00:00").date().toJulianDay();
    const qint64 keptMs = tests::at("2026-03-02 12:00:00").toMSecsSinceEpoch();
    const auto rollup = QStringLiteral("INSERT INTO usage_rollup VALUES(0,%1,'m','','',%2,0,%3,%4,%4,0)");
    {
        auto connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("before"));
        connection.setDatabaseName(path);
        QVERIFY(connection.open());
        auto until = core::storage::schemaFiles();
        std::erase_if(until, [](const auto& file) { return file.version > 9; });
        QVERIFY(core::storage::migrate(connection, until, folder.path()));
        QSqlQuery query(connection);
        for (const QString& statement :
             {rollup.arg(kept).arg(2).arg(300).arg(keptMs),
              rollup.arg(kept - 1).arg(1).arg(105).arg(keptMs - 86'400'000),
              QStringLiteral("INSERT INTO usage_duration VALUES(%1,'m',18,1)").arg(kept - 1),
              QStringLiteral("INSERT INTO usage_duration VALUES(%1,'m',23,2)").arg(kept),
              QStringLiteral(
                  "INSERT INTO usage_call SELECT NULL,%1,'t','m','','','','','',1,0,'',v,'' FROM (SELECT "
                  "100 AS v UNION SELECT 200)")
                  .arg(keptMs)})
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text() + statement));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("before"));
    const auto database = core::storage::Database::open(folder.path()).value();
    const UsageReports reports(*database);
    const auto of = [&](const char* from, const char* to) {
        return reports.durations(tests::at(from), tests::at(to)).value();
    };
    QCOMPARE(of("2026-03-02 00:00:00", "2026-03-02 23:59:59").percentile(0.95), (Percentile{200, false}));
    const auto before = of("2026-03-01 00:00:00", "2026-03-01 23:59:59");
    QCOMPARE(before.calls(), 1);
    QCOMPARE(before.percentile(0.95), (Percentile{105, true})); // the bucket goes to 118, but it was all
    QCOMPARE(reports.calls({}, 0, 1).value().rows.front().milliseconds, 200.0);
}

QTEST_GUILESS_MAIN(tst_UsageReports)
#include "tst_UsageReports.moc"
