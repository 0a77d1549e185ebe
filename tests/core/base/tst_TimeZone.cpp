// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/TimeZone.h"

#include <QDateTime>
#include <QFileInfo>
#include <QTest>
#include <QTimeZone>

class TestTimeZone : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { qunsetenv("TZ"); }
    void namesTheZoneOfTheMachine();
    void leavesAChosenZoneAlone();
};

void TestTimeZone::namesTheZoneOfTheMachine()
{
    const QString file = QFileInfo(QStringLiteral("/etc/localtime")).canonicalFilePath();
    if (!file.startsWith(QStringLiteral("/usr/share/zoneinfo/")))
        QSKIP("This machine's time zone is not one of the usual files.");
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(1'780'000'000'000);
    const QString before = moment.toString(Qt::ISODate);
    const QByteArray zone = QTimeZone::systemTimeZoneId();
    core::base::holdTimeZone();
    QVERIFY(file.endsWith(QLatin1Char('/') + qEnvironmentVariable("TZ")));
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(1'780'000'000'000).toString(Qt::ISODate), before);
    QVERIFY(QTimeZone::systemTimeZone().isValid());
    QCOMPARE(QTimeZone::systemTimeZone().offsetFromUtc(moment), QTimeZone(zone).offsetFromUtc(moment));
}

void TestTimeZone::leavesAChosenZoneAlone()
{
    qputenv("TZ", "Asia/Shanghai");
    core::base::holdTimeZone();
    QCOMPARE(qgetenv("TZ"), QByteArray("Asia/Shanghai"));
}

QTEST_GUILESS_MAIN(TestTimeZone)
#include "tst_TimeZone.moc"
