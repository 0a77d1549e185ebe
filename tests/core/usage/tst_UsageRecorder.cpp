// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/UsageReports.h"
#include "tests/core/usage/UsageCalls.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

using core::usage::CallRecord;
using core::usage::UsageRecorder;
using core::usage::UsageReports;

class tst_UsageRecorder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRecordIsWrittenWithoutBeingAskedFor();
    void flushWritesWhatWasRecordedBefore();
    void anOrderlyStopLosesNothing();
    void manyThreadsLoseNothing();
    void recordsAreAnnouncedBeforeTheyAreWritten();
    void purgeKeepsTheSums();

private:
    static qint64 stored(core::storage::Database& database)
    {
        return UsageReports(database).calls({}, 0, 1).value().total;
    }
};

void tst_UsageRecorder::aRecordIsWrittenWithoutBeingAskedFor()
{
    tests::UsageStore store;
    UsageRecorder recorder(*store.database);
    recorder.record(tests::callAt(tests::at("2026-03-02 10:00:00"), QStringLiteral("faceEntry")));
    QTRY_COMPARE_WITH_TIMEOUT(stored(*store.database), 1, 2000);
}

void tst_UsageRecorder::flushWritesWhatWasRecordedBefore()
{
    tests::UsageStore store;
    UsageRecorder recorder(*store.database);
    for (int i = 0; i < 50; ++i)
        recorder.record(
            tests::callAt(tests::at("2026-03-02 10:00:00").addSecs(i), QStringLiteral("faceEntry")));
    QVERIFY(recorder.flush());
    QCOMPARE(stored(*store.database), 50);
}

void tst_UsageRecorder::anOrderlyStopLosesNothing()
{
    tests::UsageStore store;
    {
        UsageRecorder recorder(*store.database);
        for (int i = 0; i < 300; ++i)
            recorder.record(
                tests::callAt(tests::at("2026-03-02 10:00:00").addSecs(i), QStringLiteral("faceEntry")));
    }
    QCOMPARE(stored(*store.database), 300);
}

void tst_UsageRecorder::manyThreadsLoseNothing()
{
    tests::UsageStore store;
    {
        UsageRecorder recorder(*store.database);
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&recorder, t] {
                for (int i = 0; i < 1500; ++i)
                    recorder.record(tests::callAt(tests::at("2026-03-02 10:00:00").addMSecs(i * 4 + t),
                                                  QStringLiteral("faceEntry")));
            });
        for (auto& thread : threads)
            thread.join();
    }
    QCOMPARE(stored(*store.database), 6000);
    QCOMPARE(UsageReports(*store.database).totals({}).value().front().count, 6000);
}

void tst_UsageRecorder::recordsAreAnnouncedBeforeTheyAreWritten()
{
    tests::UsageStore store;
    UsageRecorder recorder(*store.database);
    QSignalSpy announced(&recorder, &UsageRecorder::recorded);
    recorder.record(tests::callAt(tests::at("2026-03-02 10:00:00"), QStringLiteral("faceEntry")));
    QCOMPARE(announced.size(), 1);
    QCOMPARE(announced.front().front().value<CallRecord>().method, QStringLiteral("faceEntry"));
}

void tst_UsageRecorder::purgeKeepsTheSums()
{
    tests::UsageStore store;
    UsageRecorder recorder(*store.database);
    recorder.record(tests::callAt(tests::at("2026-01-02 10:00:00"), QStringLiteral("faceEntry")));
    recorder.record(tests::callAt(tests::at("2026-03-02 10:00:00"), QStringLiteral("faceEntry")));
    QVERIFY(recorder.flush());
    QCOMPARE(recorder.purgeBefore(tests::at("2026-02-01 00:00:00").toMSecsSinceEpoch()).value(), 1);
    QCOMPARE(stored(*store.database), 1);
    QCOMPARE(UsageReports(*store.database).totals({}).value().front().count, 2);
    QCOMPARE(UsageReports(*store.database).byDay({}).value().size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(tst_UsageRecorder)
#include "tst_UsageRecorder.moc"
