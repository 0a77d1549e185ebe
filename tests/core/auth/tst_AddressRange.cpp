// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/AddressRange.h"

#include <QRegularExpression>
#include <QTest>

using namespace core::auth;

class TestAddressRange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contains_data();
    void contains();
    void refuses_data();
    void refuses();
    void leavesOutWhatItCannotRead();
    void knowsLoopback_data();
    void knowsLoopback();
    void tellsSubscribersApart();
};

void TestAddressRange::contains_data()
{
    QTest::addColumn<QString>("range");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("inside");
    const auto row = [](const char* range, const char* address, bool inside) {
        QTest::addRow("%s %s", range, address)
            << QString::fromLatin1(range) << QString::fromLatin1(address) << inside;
    };
    row("192.168.1.0/24", "192.168.1.0", true);
    row("192.168.1.0/24", "192.168.1.255", true);
    row("192.168.1.0/24", "192.168.2.0", false);
    row("192.168.1.77/24", "192.168.1.1", true);
    row("10.0.0.0/9", "10.127.255.255", true);
    row("10.0.0.0/9", "10.128.0.0", false);
    row("10.1.2.3", "10.1.2.3", true);
    row("10.1.2.3", "10.1.2.4", false);
    row("10.1.2.3/32", "10.1.2.3", true);
    row("0.0.0.0/0", "8.8.8.8", true);
    row("0.0.0.0/0", "2001:db8::1", false);
    row("192.168.1.0/24", "::ffff:192.168.1.9", true);
    row("::ffff:192.168.1.0/120", "192.168.1.9", true);
    row("::ffff:192.168.1.0/120", "192.168.2.9", false);
    row("fd00::/8", "fdab::1", true);
    row("fd00::/8", "fe80::1", false);
    row("2001:db8:0:8::/61", "2001:db8:0:f::1", true);
    row("2001:db8:0:8::/61", "2001:db8:0:10::1", false);
    row("2001:db8::1", "2001:db8::1", true);
    row("2001:db8::1", "2001:db8::2", false);
    row("::/0", "2001:db8::1", true);
    row("::/0", "10.0.0.1", true);
}

void TestAddressRange::contains()
{
    QFETCH(QString, range);
    QFETCH(QString, address);
    const auto parsed = AddressRange::parse(range);
    QVERIFY(parsed);
    QTEST(parsed->contains(bitsOf(QHostAddress(address))), "inside");
}

void TestAddressRange::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "/", "/24", "10", "10.1", "10.1.2", "10.1.2.3/", "10.1.2.3/33",
                             "10.1.2.3/-1", "10.1.2.3/+8", "10.1.2.3/8/8", "10.1.2.3/ 8", "10.1.2.3/0x8",
                             "10.1.2.3/255.0.0.0", "fd00::/129", "localhost", "300.1.2.3", "*"})
        QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
}

void TestAddressRange::refuses()
{
    QFETCH(QString, text);
    const auto range = AddressRange::parse(text);
    QVERIFY(!range);
    QCOMPARE(range.error().code, core::base::ErrorCode::InvalidArgument);
}

void TestAddressRange::leavesOutWhatItCannotRead()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("entry ignored.*nonsense")));
    const auto ranges =
        rangesOf({QStringLiteral("10.0.0.0/8"), QStringLiteral("nonsense"), QStringLiteral("fd00::/8")});
    QCOMPARE(ranges.size(), std::size_t(2));
    QVERIFY(isWithin(ranges, QHostAddress(QStringLiteral("10.1.1.1"))));
    QVERIFY(isWithin(ranges, QHostAddress(QStringLiteral("fd00::1"))));
    QVERIFY(!isWithin(ranges, QHostAddress(QStringLiteral("11.1.1.1"))));
}

void TestAddressRange::knowsLoopback_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("loopback");
    const auto row = [](const char* address, bool loopback) {
        QTest::newRow(*address ? address : "none") << QString::fromLatin1(address) << loopback;
    };
    row("127.0.0.1", true);
    row("127.255.0.9", true);
    row("::1", true);
    row("::ffff:127.0.0.1", true);
    row("126.0.0.1", false);
    row("0.0.0.0", false);
    row("::", false);
    row("::2", false);
    row("192.168.1.1", false);
    row("", false);
}

void TestAddressRange::knowsLoopback()
{
    QFETCH(QString, address);
    QTEST(isLoopback(QHostAddress(address)), "loopback");
}

void TestAddressRange::tellsSubscribersApart()
{
    const auto subscriber = [](const char* text) {
        return subscriberOf(QHostAddress(QString::fromLatin1(text)));
    };
    QCOMPARE(subscriber("2001:db8::1"), subscriber("2001:db8::ffff:1"));
    QVERIFY(subscriber("2001:db8:0:1::1") != subscriber("2001:db8:0:2::1"));
    QVERIFY(subscriber("10.0.0.1") != subscriber("10.0.0.2"));
    QCOMPARE(subscriber("10.0.0.1"), subscriber("::ffff:10.0.0.1"));
}

QTEST_APPLESS_MAIN(TestAddressRange)
#include "tst_AddressRange.moc"
