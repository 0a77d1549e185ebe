// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"
#include "tests/support/FixedClock.h"

#include <QTest>

#include <chrono>

using core::base::SystemClock;

class tst_Clock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSystemClockTellsTheTime();
    void monotonicTimeNeverStepsBack();
    void localTimeIsThatOfTheServer();
    void aSetWallClockLeavesDurationsAlone();
};

void tst_Clock::theSystemClockTellsTheTime()
{
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    const qint64 expected = std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
    QVERIFY(std::abs(SystemClock().nowMs() - expected) < 5000);
}

void tst_Clock::monotonicTimeNeverStepsBack()
{
    const SystemClock clock;
    qint64 before = clock.monotonicNs();
    for (int i = 0; i < 1000; ++i) {
        const qint64 now = clock.monotonicNs();
        QVERIFY(now >= before);
        before = now;
    }
    QVERIFY(clock.monotonicMs() >= before / 1'000'000);
}

void tst_Clock::localTimeIsThatOfTheServer()
{
    const tests::FixedClock clock(1'780'000'000'123);
    QCOMPARE(clock.localNow().timeSpec(), Qt::LocalTime);
    QCOMPARE(clock.localNow().toMSecsSinceEpoch(), 1'780'000'000'123);
}

void tst_Clock::aSetWallClockLeavesDurationsAlone()
{
    tests::FixedClock clock;
    const qint64 before = clock.monotonicMs();
    clock.advance(1500);
    clock.setWallClock(5);
    QCOMPARE(clock.monotonicMs() - before, 1500);
    QCOMPARE(clock.nowMs(), 5);
}

QTEST_GUILESS_MAIN(tst_Clock)
#include "tst_Clock.moc"
