// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/RefusalDelays.h"
#include "tests/support/FixedClock.h"

#include <QTest>

using namespace core::auth;

class TestRefusalDelays : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void remembersABoundedNumber();
    void forgetsTheLongestQuietFirst();
    void startsAnewAfterAQuietMinute();
};

void TestRefusalDelays::remembersABoundedNumber()
{
    tests::FixedClock clock;
    RefusalDelays delays(clock);
    for (quint32 i = 0; i < RefusalDelays::MostAddresses + 100; ++i)
        delays.noteRefusal(QHostAddress(i + 1));
    QCOMPARE(delays.remembered(), RefusalDelays::MostAddresses);
}

void TestRefusalDelays::forgetsTheLongestQuietFirst()
{
    tests::FixedClock clock;
    RefusalDelays delays(clock);
    for (quint32 i = 0; i < RefusalDelays::MostAddresses; ++i) {
        delays.noteRefusal(QHostAddress(i + 1));
        clock.advance(1);
    }
    delays.noteRefusal(QHostAddress(1));
    delays.noteRefusal(QHostAddress(quint32(1'000'000)));
    QVERIFY(delays.delayMs(QHostAddress(1)) > 0);
    QCOMPARE(delays.delayMs(QHostAddress(2)), 0);
    QVERIFY(delays.delayMs(QHostAddress(quint32(1'000'000))) > 0);
}

void TestRefusalDelays::startsAnewAfterAQuietMinute()
{
    tests::FixedClock clock;
    RefusalDelays delays(clock);
    const QHostAddress peer(QStringLiteral("10.0.0.1"));
    for (int i = 0; i < 6; ++i)
        delays.noteRefusal(peer);
    QCOMPARE(delays.delayMs(peer), RefusalDelays::LongestMs);
    clock.advance(60'001);
    delays.noteRefusal(peer);
    QCOMPARE(delays.delayMs(peer), 50);
}

QTEST_APPLESS_MAIN(TestRefusalDelays)
#include "tst_RefusalDelays.moc"
