// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/auth/AccessFixture.h"

#include <QTest>

using namespace core::auth;
using core::base::ErrorCode;
using tests::AccessFixture;

namespace {

const QString App = QStringLiteral("testan");
const QString Actor = QStringLiteral("root");
const QString C1 = QStringLiteral("C10000000001");
const QString C2 = QStringLiteral("C10000000002");
const QString C3 = QStringLiteral("C10000000003");

} // namespace

class TestGrants : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersATokenOfTheDocumentedLook();
    void splitsAndOrdersCapabilities();
    void keepsTheTokenOverAnUpdate();
    void tellsKeptFromAdded();
    void refusesASecondGrant();
    void refusesUnknownApplications();
    void refusesBadInput_data();
    void refusesBadInput();
    void leavesEverythingAsItWasAfterARefusal();
    void opensItsOperationsAndNothingElse();
    void endsAtTheDueTime();
    void renewsTheToken();
    void revokesAndRestores();
    void forgetsARemovedToken();
    void listsWhatExpiresSoon();
    void keepsLastUse();
    void countsNoRefusalAsUse();
    void staysTheSameAfterARestart();
    void keepsNoTokenOnDisk();
    void writesTheAudit();
};

void TestGrants::answersATokenOfTheDocumentedLook()
{
    AccessFixture access;
    const QByteArray token = access.grantToken(App, {C1});
    QCOMPARE(token.size(), 24);
    QVERIFY(token.endsWith("=="));
    QVERIFY(access.grantToken(QStringLiteral("other"), {C1}) != token);
}

void TestGrants::splitsAndOrdersCapabilities()
{
    AccessFixture access;
    const auto change = access.parts->grants.grant(
        App, access.inDays(1), {QStringLiteral("C10000000003, C10000000001"), C1, C2}, Actor);
    QVERIFY(change);
    const QStringList wanted{C1, C2, C3};
    QCOMPARE(change->grant.capabilities, wanted);
    QCOMPARE(change->added, wanted);
    QVERIFY(change->kept.isEmpty());
}

void TestGrants::keepsTheTokenOverAnUpdate()
{
    AccessFixture access;
    const QByteArray token = access.grantToken(App, {C1});
    const auto change = access.parts->grants.update(App, access.inDays(2), {C2}, Actor);
    QVERIFY(change);
    QCOMPARE(change->token.toLatin1(), token);
    QCOMPARE(change->grant.dueMs, access.inDays(2));
    QVERIFY(access.parts->grants.judge(token, Operation::FaceRecognition, {}));
    QVERIFY(!access.parts->grants.judge(token, Operation::FaceEntry, {}));
}

void TestGrants::tellsKeptFromAdded()
{
    AccessFixture access;
    access.grantToken(App, {C1, C2});
    const auto change = access.parts->grants.update(App, access.inDays(1), {C3, C2}, Actor);
    QVERIFY(change);
    QCOMPARE(change->kept, QStringList{C2});
    QCOMPARE(change->added, QStringList{C3});
}

void TestGrants::refusesASecondGrant()
{
    AccessFixture access;
    access.grantToken(App, {C1});
    const auto again = access.parts->grants.grant(App, access.inDays(1), {C2}, Actor);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::GrantExists);
    QCOMPARE(access.parts->grants.find(App)->capabilities, QStringList{C1});
}

void TestGrants::refusesUnknownApplications()
{
    AccessFixture access;
    Grants& grants = access.parts->grants;
    QCOMPARE(grants.update(App, 1, {C1}, Actor).error().code, ErrorCode::GrantUnknown);
    QCOMPARE(grants.renewToken(App, Actor).error().code, ErrorCode::GrantUnknown);
    QCOMPARE(grants.setRevoked(App, true, Actor).error().code, ErrorCode::GrantUnknown);
    QCOMPARE(grants.remove(App, Actor).error().code, ErrorCode::GrantUnknown);
    QCOMPARE(grants.find(App).error().code, ErrorCode::GrantUnknown);
}

void TestGrants::refusesBadInput_data()
{
    QTest::addColumn<QString>("appId");
    QTest::addColumn<QStringList>("capabilities");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("empty id") << QString() << QStringList{C1} << ErrorCode::InvalidArgument;
    QTest::newRow("long id") << QString(129, u'x') << QStringList{C1} << ErrorCode::InvalidArgument;
    QTest::newRow("control") << QStringLiteral("a\nb") << QStringList{C1} << ErrorCode::InvalidArgument;
    QTest::newRow("blank") << QStringLiteral(" a") << QStringList{C1} << ErrorCode::InvalidArgument;
    QTest::newRow("nothing") << App << QStringList() << ErrorCode::InvalidArgument;
    QTest::newRow("unknown") << App << QStringList{QStringLiteral("C9")} << ErrorCode::CapabilityUnknown;
    QTest::newRow("one unknown") << App << QStringList{C1, QStringLiteral("C10000000099")}
                                 << ErrorCode::CapabilityUnknown;
    QTest::newRow("empty part") << App << QStringList{QStringLiteral("C10000000001,")}
                                << ErrorCode::CapabilityUnknown;
}

void TestGrants::refusesBadInput()
{
    QFETCH(QString, appId);
    QFETCH(QStringList, capabilities);
    AccessFixture access;
    const auto change = access.parts->grants.grant(appId, access.inDays(1), capabilities, Actor);
    QVERIFY(!change);
    QTEST(change.error().code, "code");
    QVERIFY(access.parts->grants.all().empty());
}

void TestGrants::leavesEverythingAsItWasAfterARefusal()
{
    AccessFixture access;
    const QByteArray token = access.grantToken(App, {C1});
    QVERIFY(!access.parts->grants.update(App, access.inDays(9), {QStringLiteral("C9")}, Actor));
    QVERIFY(access.parts->grants.judge(token, Operation::FaceEntry, {}));
    QCOMPARE(access.parts->grants.find(App)->dueMs, access.inDays(30));
}

void TestGrants::opensItsOperationsAndNothingElse()
{
    AccessFixture access;
    for (const OperationInfo& granted : operations()) {
        const QString capability = QString::fromLatin1(granted.capability);
        const QByteArray token = access.grantToken(capability, {capability});
        for (const OperationInfo& asked : operations()) {
            const auto caller = access.parts->grants.judge(token, asked.operation, {});
            QCOMPARE(caller.isOk(), asked.operation == granted.operation);
            if (!caller)
                QCOMPARE(caller.error().code, ErrorCode::CapabilityMissing);
        }
    }
}

void TestGrants::endsAtTheDueTime()
{
    AccessFixture access;
    Grants& grants = access.parts->grants;
    const QByteArray token = access.grantToken(App, {C1}, 1);
    access.clock.advance(86'400'000 - 1);
    QVERIFY(grants.judge(token, Operation::FaceEntry, {}));
    access.clock.advance(1);
    QCOMPARE(grants.judge(token, Operation::FaceEntry, {}).error().code, ErrorCode::TokenExpired);
    QVERIFY(grants.update(App, access.inDays(1), {C1}, Actor));
    QVERIFY(grants.judge(token, Operation::FaceEntry, {}));
    const QByteArray late = access.grantToken(QStringLiteral("late"), {C1}, -1);
    QCOMPARE(grants.judge(late, Operation::FaceEntry, {}).error().code, ErrorCode::TokenExpired);
}

void TestGrants::renewsTheToken()
{
    AccessFixture access;
    Grants& grants = access.parts->grants;
    const QByteArray old = access.grantToken(App, {C1});
    const auto change = grants.renewToken(App, Actor);
    QVERIFY(change);
    QVERIFY(change->token.toLatin1() != old);
    QCOMPARE(grants.judge(old, Operation::FaceEntry, {}).error().code, ErrorCode::TokenUnknown);
    QVERIFY(grants.judge(change->token.toLatin1(), Operation::FaceEntry, {}));
    QCOMPARE(grants.update(App, access.inDays(1), {C1}, Actor)->token, change->token);
}

void TestGrants::revokesAndRestores()
{
    AccessFixture access;
    Grants& grants = access.parts->grants;
    const QByteArray token = access.grantToken(App, {C1});
    QVERIFY(grants.setRevoked(App, true, Actor));
    QCOMPARE(grants.judge(token, Operation::FaceEntry, {}).error().code, ErrorCode::TokenRevoked);
    QVERIFY(grants.update(App, access.inDays(1), {C1}, Actor));
    QCOMPARE(grants.judge(token, Operation::FaceEntry, {}).error().code, ErrorCode::TokenRevoked);
    QVERIFY(grants.setRevoked(App, false, Actor));
    QVERIFY(grants.judge(token, Operation::FaceEntry, {}));
}

void TestGrants::forgetsARemovedToken()
{
    AccessFixture access;
    Grants& grants = access.parts->grants;
    const QByteArray old = access.grantToken(App, {C1});
    QVERIFY(grants.remove(App, Actor));
    QCOMPARE(grants.judge(old, Operation::FaceEntry, {}).error().code, ErrorCode::TokenUnknown);
    QCOMPARE(access.count(QStringLiteral("grant_capability")), 0);
    QVERIFY(access.grantToken(App, {C1}) != old);
    QCOMPARE(grants.judge(old, Operation::FaceEntry, {}).error().code, ErrorCode::TokenUnknown);
}

void TestGrants::listsWhatExpiresSoon()
{
    AccessFixture access;
    access.grantToken(QStringLiteral("in8"), {C1}, 8);
    access.grantToken(QStringLiteral("in7"), {C1}, 7);
    access.grantToken(QStringLiteral("in1"), {C1}, 1);
    access.grantToken(QStringLiteral("gone"), {C1}, -1);
    access.grantToken(QStringLiteral("revoked"), {C1}, 2);
    QVERIFY(access.parts->grants.setRevoked(QStringLiteral("revoked"), true, Actor));
    QStringList names;
    for (const Grant& grant : access.parts->grants.expiringWithin(7 * qint64(86'400'000)))
        names << grant.appId;
    QCOMPARE(names, (QStringList{QStringLiteral("in1"), QStringLiteral("in7")}));
}

void TestGrants::keepsLastUse()
{
    AccessFixture access;
    const QByteArray token = access.grantToken(App, {C1});
    QVERIFY(access.parts->grants.judge(token, Operation::FaceEntry, QStringLiteral("10.0.0.9")));
    const qint64 used = access.clock.nowMs();
    QVERIFY(access.parts->grants.flush());
    access.reopen();
    const auto grant = access.parts->grants.find(App);
    QCOMPARE(grant->lastUsedMs, used);
    QCOMPARE(grant->lastAddress, QStringLiteral("10.0.0.9"));
    QVERIFY(access.parts->grants.update(App, access.inDays(1), {C2}, Actor));
    QCOMPARE(access.parts->grants.find(App)->lastUsedMs, used);
    access.reopen();
    QCOMPARE(access.parts->grants.find(App)->lastUsedMs, used);
}

void TestGrants::countsNoRefusalAsUse()
{
    AccessFixture access;
    const QByteArray token = access.grantToken(App, {C1});
    QVERIFY(!access.parts->grants.judge(token, Operation::FaceQuery, QStringLiteral("10.0.0.9")));
    QCOMPARE(access.parts->grants.find(App)->lastUsedMs, 0);
}

void TestGrants::staysTheSameAfterARestart()
{
    AccessFixture access;
    const QByteArray token = access.grantToken(App, {C1, C3});
    access.reopen();
    const auto grant = access.parts->grants.find(App);
    QVERIFY(grant);
    QCOMPARE(grant->capabilities, (QStringList{C1, C3}));
    QVERIFY(access.parts->grants.judge(token, Operation::FaceEntry, {}));
    QCOMPARE(access.parts->grants.update(App, access.inDays(1), {C1}, Actor)->token.toLatin1(), token);
}

void TestGrants::keepsNoTokenOnDisk()
{
    AccessFixture access;
    const QByteArray token = access.grantToken(App, {C1});
    QVERIFY(access.isOnDisk(App.toLatin1()));
    QVERIFY(!access.isOnDisk(token));
    QVERIFY(!access.isOnDisk(token.left(20)));
}

void TestGrants::writesTheAudit()
{
    AccessFixture access;
    Grants& grants = access.parts->grants;
    access.grantToken(App, {C1});
    QVERIFY(grants.update(App, access.inDays(1), {C2}, Actor));
    QVERIFY(grants.renewToken(App, Actor));
    QVERIFY(grants.setRevoked(App, true, Actor));
    QVERIFY(grants.setRevoked(App, true, Actor));
    QVERIFY(grants.setRevoked(App, false, Actor));
    QVERIFY(grants.remove(App, Actor));
    const QStringList wanted{QStringLiteral("grant.create"),  QStringLiteral("grant.update"),
                             QStringLiteral("grant.renew"),   QStringLiteral("grant.revoke"),
                             QStringLiteral("grant.restore"), QStringLiteral("grant.remove")};
    QCOMPARE(access.auditActions(), wanted);
    QCOMPARE(access.parts->audit.page(0, 1)->front().actor, Actor);
    QCOMPARE(access.parts->audit.page(0, 1)->front().object, App);
}

QTEST_GUILESS_MAIN(TestGrants)
#include "tst_Grants.moc"
