// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/auth/AccessFixture.h"

#include <QTest>

using tests::AccessFixture;

class TestAdminToken : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isNotThereAtFirst();
    void looksAsDocumented();
    void replacesTheOldOne();
    void worksAfterARestart();
    void isNotOnDisk();
};

void TestAdminToken::isNotThereAtFirst()
{
    AccessFixture access;
    QCOMPARE(access.parts->admin.exists().value(), false);
    for (const QByteArray& token : {QByteArray(), QByteArray("x")})
        QVERIFY(!access.parts->admin.matches(token));
}

void TestAdminToken::looksAsDocumented()
{
    AccessFixture access;
    const auto token = access.parts->admin.rotate(access.clock.nowMs());
    QVERIFY(token);
    QCOMPARE(token->size(), 24);
    QVERIFY(token->endsWith(QLatin1String("==")));
    QCOMPARE(access.auditActions(), QStringList{QStringLiteral("token.rotate")});
}

void TestAdminToken::replacesTheOldOne()
{
    AccessFixture access;
    const QByteArray old = access.parts->admin.rotate(access.clock.nowMs())->toLatin1();
    QVERIFY(access.parts->admin.matches(old));
    const QByteArray fresh = access.parts->admin.rotate(access.clock.nowMs())->toLatin1();
    QVERIFY(!access.parts->admin.matches(old));
    QVERIFY(access.parts->admin.matches(fresh));
    QVERIFY(!access.parts->admin.matches(fresh.left(23)));
    QVERIFY(!access.parts->admin.matches(fresh + ' '));
}

void TestAdminToken::worksAfterARestart()
{
    AccessFixture access;
    const QByteArray token = access.parts->admin.rotate(access.clock.nowMs())->toLatin1();
    access.reopen();
    QCOMPARE(access.parts->admin.exists().value(), true);
    QVERIFY(access.parts->admin.matches(token));
}

void TestAdminToken::isNotOnDisk()
{
    AccessFixture access;
    const QByteArray token = access.parts->admin.rotate(access.clock.nowMs())->toLatin1();
    QVERIFY(access.isOnDisk("token.rotate"));
    QVERIFY(!access.isOnDisk(token.left(20)));
}

QTEST_GUILESS_MAIN(TestAdminToken)
#include "tst_AdminToken.moc"
