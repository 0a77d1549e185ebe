// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/auth/AccessFixture.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace core::auth;
using core::base::ErrorCode;
using tests::AccessFixture;

namespace {

const QString Actor = QStringLiteral("root");
const QHostAddress Local(QHostAddress::LocalHost);
const QHostAddress Lan(QStringLiteral("192.168.7.20"));
/// What an answer is in the tables below: allowed, or one of these.
constexpr int Allowed = -1;

AccessQuestion asked(AccessRule rule, const QByteArray& token = {}, const QHostAddress& peer = Lan,
                     Operation operation = Operation::FaceQuery)
{
    return {Listener::Services, rule, operation, peer, token};
}

int outcome(RequestGuard& guard, const AccessQuestion& question)
{
    const auto caller = guard.judge(question);
    return caller ? Allowed : static_cast<int>(caller.error().code);
}

/// Tokens of every kind, by the names the matrix uses.
QHash<QString, QByteArray> everyToken(AccessFixture& access)
{
    const QStringList query{QStringLiteral("C10000000005")};
    QHash<QString, QByteArray> tokens;
    tokens[QStringLiteral("admin")] = access.parts->admin.rotate(access.clock.nowMs())->toLatin1();
    tokens[QStringLiteral("app")] = access.grantToken(QStringLiteral("app"), query);
    tokens[QStringLiteral("expired")] = access.grantToken(QStringLiteral("late"), query, -1);
    tokens[QStringLiteral("revoked")] = access.grantToken(QStringLiteral("bad"), query);
    static_cast<void>(access.parts->grants.setRevoked(QStringLiteral("bad"), true, Actor));
    const Account viewer = access.account(QStringLiteral("viewer"), Role::Viewer);
    const Account worker = access.account(QStringLiteral("operator"), Role::Operator);
    const Account chief = access.account(QStringLiteral("chief"), Role::Administrator);
    tokens[QStringLiteral("viewer")] = access.sessionToken(viewer);
    tokens[QStringLiteral("operator")] = access.sessionToken(worker);
    tokens[QStringLiteral("operatorByFace")] = access.sessionToken(worker, true);
    tokens[QStringLiteral("chief")] = access.sessionToken(chief);
    tokens[QStringLiteral("chiefByFace")] = access.sessionToken(chief, true);
    tokens[QStringLiteral("wrong")] = "DU/mHOzoR4it4ljQFugDcA==";
    tokens[QStringLiteral("huge")] = QByteArray(16'000, 'A');
    return tokens;
}

} // namespace

class TestRequestGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tokenMatrix_data();
    void tokenMatrix();
    void giveEachRefusalItsOwnMessage();
    void namesTheCaller();
    void namesWhoseTokenWasRefused();
    void opensLocallyWithoutAToken_data();
    void opensLocallyWithoutAToken();
    void judgesATokenAlsoWhereNoneIsNeeded();
    void ignoresACookieThatHasEnded();
    void trustsNoRelayedAddress();
    void opensAllowListedAddresses_data();
    void opensAllowListedAddresses();
    void followsTheAllowListAtOnce();
    void deniesAddresses();
    void leavesPublicThingsOpen();
    void delaysRefusalsMoreEachTime();
    void neverDelaysOthers();
    void countsOnlyRefusedTokens();
    void followsChangesAtOnce();
    void answersInMicroseconds();
};

void TestRequestGuard::tokenMatrix_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<int>("read");       // faceQuery
    QTest::addColumn<int>("write");      // faceRemove
    QTest::addColumn<int>("administer"); // grantAuthorize
    constexpr int missing = static_cast<int>(ErrorCode::CapabilityMissing);
    const auto row = [](const char* name, int read, int write, int administer) {
        QTest::newRow(name) << QString::fromLatin1(name) << read << write << administer;
    };
    const auto same = [&](const char* name, ErrorCode code) {
        row(name, static_cast<int>(code), static_cast<int>(code), static_cast<int>(code));
    };
    row("admin", Allowed, Allowed, Allowed);
    row("chief", Allowed, Allowed, Allowed);
    row("chiefByFace", Allowed, missing, missing);
    row("operator", Allowed, Allowed, missing);
    row("operatorByFace", Allowed, missing, missing);
    row("viewer", Allowed, missing, missing);
    row("app", Allowed, missing, missing);
    same("expired", ErrorCode::TokenExpired);
    same("revoked", ErrorCode::TokenRevoked);
    same("wrong", ErrorCode::TokenUnknown);
    same("huge", ErrorCode::TokenUnknown);
    same("none", ErrorCode::TokenMissing);
}

void TestRequestGuard::tokenMatrix()
{
    QFETCH(QString, token);
    AccessFixture access;
    const QByteArray sent = everyToken(access).value(token);
    RequestGuard& guard = access.parts->guard;
    const auto ask = [&](AccessRule rule, Operation operation) {
        return outcome(guard, asked(rule, sent, Local, operation));
    };
    QTEST(ask(AccessRule::Token, Operation::FaceQuery), "read");
    QTEST(ask(AccessRule::Token, Operation::FaceRemove), "write");
    QTEST(ask(AccessRule::Administrator, Operation::GrantAuthorize), "administer");
}

void TestRequestGuard::giveEachRefusalItsOwnMessage()
{
    AccessFixture access;
    const auto tokens = everyToken(access);
    QSet<QString> messages;
    for (const char* name : {"none", "wrong", "expired", "revoked", "app"}) {
        const QByteArray token = tokens.value(QString::fromLatin1(name));
        const auto caller =
            access.parts->guard.judge(asked(AccessRule::Token, token, Lan, Operation::FaceRemove));
        QVERIFY(!caller);
        messages.insert(caller.error().detail);
        QVERIFY(token.isEmpty() || !caller.error().detail.contains(QString::fromLatin1(token)));
    }
    QCOMPARE(messages.size(), 5);
}

void TestRequestGuard::namesWhoseTokenWasRefused()
{
    AccessFixture access;
    const auto tokens = everyToken(access);
    const auto name = [&](const char* token) {
        return access.parts->guard.nameOf(tokens.value(QString::fromLatin1(token)));
    };
    QCOMPARE(name("app"), QStringLiteral("app"));
    QCOMPARE(name("expired"), QStringLiteral("late"));
    QCOMPARE(name("revoked"), QStringLiteral("bad"));
    QCOMPARE(name("viewer"), QStringLiteral("viewer"));
    QCOMPARE(name("admin"), QStringLiteral("administrator"));
    QVERIFY(name("wrong").isEmpty() && name("none").isEmpty());
}

void TestRequestGuard::namesTheCaller()
{
    AccessFixture access;
    const auto tokens = everyToken(access);
    const auto caller = [&](const char* name) {
        return *access.parts->guard.judge(asked(AccessRule::Token, tokens.value(QString::fromLatin1(name))));
    };
    QVERIFY(caller("admin").isAdministrator());
    QCOMPARE(caller("app").kind, CallerKind::Application);
    QCOMPARE(caller("app").name, QStringLiteral("app"));
    QCOMPARE(caller("operator").kind, CallerKind::Account);
    QCOMPARE(caller("operator").name, QStringLiteral("operator"));
    QVERIFY(caller("chief").isAdministrator());
    QCOMPARE(caller("chief").name, QStringLiteral("chief"));
    QVERIFY(!caller("chiefByFace").isAdministrator());
}

void TestRequestGuard::opensLocallyWithoutAToken_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<int>("local");
    constexpr int notAllowed = static_cast<int>(ErrorCode::AddressNotAllowed);
    QTest::newRow("v4") << QStringLiteral("127.0.0.1") << Allowed;
    QTest::newRow("v6") << QStringLiteral("::1") << Allowed;
    QTest::newRow("mapped") << QStringLiteral("::ffff:127.0.0.1") << Allowed;
    QTest::newRow("lan") << QStringLiteral("192.168.7.20") << notAllowed;
    QTest::newRow("mapped lan") << QStringLiteral("::ffff:192.168.7.20") << notAllowed;
    QTest::newRow("v6 lan") << QStringLiteral("fe80::1") << notAllowed;
    QTest::newRow("unknown") << QString() << notAllowed;
}

void TestRequestGuard::opensLocallyWithoutAToken()
{
    QFETCH(QString, peer);
    AccessFixture access;
    RequestGuard& guard = access.parts->guard;
    const QHostAddress address(peer);
    QTEST(outcome(guard, asked(AccessRule::LocalOrToken, {}, address)), "local");
    QCOMPARE(outcome(guard, asked(AccessRule::Token, {}, address)),
             static_cast<int>(ErrorCode::TokenMissing));
    QCOMPARE(outcome(guard, asked(AccessRule::Administrator, {}, address)),
             static_cast<int>(ErrorCode::TokenMissing));
}

void TestRequestGuard::judgesATokenAlsoWhereNoneIsNeeded()
{
    AccessFixture access;
    const auto tokens = everyToken(access);
    const auto ask = [&](const char* name, const QHostAddress& peer) {
        return outcome(access.parts->guard,
                       asked(AccessRule::LocalOrToken, tokens.value(QString::fromLatin1(name)), peer));
    };
    QCOMPARE(ask("wrong", Local), static_cast<int>(ErrorCode::TokenUnknown));
    QCOMPARE(ask("expired", Local), static_cast<int>(ErrorCode::TokenExpired));
    QCOMPARE(ask("app", Local), Allowed);
    QCOMPARE(ask("app", Lan), Allowed);
    QCOMPARE(outcome(access.parts->guard, asked(AccessRule::LocalOrToken, tokens[QStringLiteral("app")],
                                                Local, Operation::FaceRemove)),
             static_cast<int>(ErrorCode::CapabilityMissing));
}

void TestRequestGuard::ignoresACookieThatHasEnded()
{
    AccessFixture access;
    AccessQuestion question =
        asked(AccessRule::LocalOrToken,
              access.sessionToken(access.account(QStringLiteral("v"), Role::Viewer)), Local);
    question.fromCookie = true;
    QCOMPARE(access.parts->guard.judge(question)->kind, CallerKind::Account);
    access.clock.advance(48 * 3'600'000);
    QCOMPARE(access.parts->guard.judge(question)->kind, CallerKind::Anonymous);
    question.rule = AccessRule::Token;
    QCOMPARE(outcome(access.parts->guard, question), static_cast<int>(ErrorCode::TokenMissing));
    question.fromCookie = false;
    QCOMPARE(outcome(access.parts->guard, question), static_cast<int>(ErrorCode::TokenExpired));
}

void TestRequestGuard::trustsNoRelayedAddress()
{
    AccessFixture access;
    AccessQuestion question = asked(AccessRule::LocalOrToken, {}, Local);
    question.relayed = true;
    QCOMPARE(outcome(access.parts->guard, question), static_cast<int>(ErrorCode::AddressNotAllowed));
    question.token = access.grantToken(QStringLiteral("app"), {QStringLiteral("C10000000005")});
    QCOMPARE(outcome(access.parts->guard, question), Allowed);
}

void TestRequestGuard::opensAllowListedAddresses_data()
{
    QTest::addColumn<Listener>("listener");
    QTest::addColumn<QString>("key");
    QTest::newRow("open") << Listener::Open << QStringLiteral("allow.open");
    QTest::newRow("operations") << Listener::Operations << QStringLiteral("allow.operations");
    QTest::newRow("services") << Listener::Services << QStringLiteral("allow.services");
    QTest::newRow("platform") << Listener::Platform << QStringLiteral("allow.platform");
    QTest::newRow("combined") << Listener::Combined << QStringLiteral("allow.combined");
}

void TestRequestGuard::opensAllowListedAddresses()
{
    QFETCH(Listener, listener);
    QFETCH(QString, key);
    AccessFixture access;
    QVERIFY(access.settings.set(key, QStringLiteral("192.168.7.0/24, fd00::/8")));
    const RequestGuard& guard = access.parts->guard;
    QVERIFY(guard.isTrustedAddress(listener, Lan));
    QVERIFY(guard.isTrustedAddress(listener, QHostAddress(QStringLiteral("::ffff:192.168.7.20"))));
    QVERIFY(guard.isTrustedAddress(listener, QHostAddress(QStringLiteral("fd12::9"))));
    QVERIFY(!guard.isTrustedAddress(listener, QHostAddress(QStringLiteral("192.168.8.20"))));
    for (int other = 0; other < 5; ++other)
        if (other != static_cast<int>(listener))
            QVERIFY(!guard.isTrustedAddress(static_cast<Listener>(other), Lan));
    QCOMPARE(
        outcome(access.parts->guard, {listener, AccessRule::LocalOrToken, Operation::FaceQuery, Lan, {}}),
        Allowed);
    QCOMPARE(outcome(access.parts->guard, {listener, AccessRule::Token, Operation::FaceQuery, Lan, {}}),
             static_cast<int>(ErrorCode::TokenMissing));
}

void TestRequestGuard::followsTheAllowListAtOnce()
{
    AccessFixture access;
    const auto ask = [&] { return outcome(access.parts->guard, asked(AccessRule::LocalOrToken)); };
    constexpr int notAllowed = static_cast<int>(ErrorCode::AddressNotAllowed);
    QCOMPARE(ask(), notAllowed);
    QVERIFY(access.settings.set(QStringLiteral("allow.services"), QStringLiteral("192.168.7.20")));
    QCOMPARE(ask(), Allowed);
    QVERIFY(access.settings.set(QStringLiteral("allow.services"), QStringLiteral("192.168.7.21")));
    QCOMPARE(ask(), notAllowed);
    QVERIFY(access.settings.overrideForRun(QStringLiteral("allow.services"), QStringLiteral("192.168.7.20")));
    QCOMPARE(ask(), Allowed);
}

void TestRequestGuard::deniesAddresses()
{
    AccessFixture access;
    const auto tokens = everyToken(access);
    QVERIFY(access.settings.set(QStringLiteral("allow.services"), QStringLiteral("0.0.0.0/0")));
    QVERIFY(
        access.settings.set(QStringLiteral("deny.addresses"), QStringLiteral("192.168.0.0/16, 127.0.0.0/8")));
    constexpr int notAllowed = static_cast<int>(ErrorCode::AddressNotAllowed);
    RequestGuard& guard = access.parts->guard;
    QCOMPARE(outcome(guard, asked(AccessRule::LocalOrToken)), notAllowed);
    QCOMPARE(outcome(guard, asked(AccessRule::Public)), notAllowed);
    QCOMPARE(outcome(guard, asked(AccessRule::Token, tokens[QStringLiteral("admin")])), notAllowed);
    QCOMPARE(outcome(guard, asked(AccessRule::LocalOrToken, {}, Local)), Allowed);
    QCOMPARE(outcome(guard, asked(AccessRule::LocalOrToken, {}, QHostAddress(QStringLiteral("10.1.1.1")))),
             Allowed);
}

void TestRequestGuard::leavesPublicThingsOpen()
{
    AccessFixture access;
    const auto tokens = everyToken(access);
    for (const QByteArray& token : tokens)
        QCOMPARE(access.parts->guard.judge(asked(AccessRule::Public, token))->kind, CallerKind::Anonymous);
    QCOMPARE(access.parts->guard.refusalDelayMs(Lan), 0);
}

void TestRequestGuard::delaysRefusalsMoreEachTime()
{
    AccessFixture access;
    RequestGuard& guard = access.parts->guard;
    QList<int> delays{guard.refusalDelayMs(Lan)};
    for (int i = 0; i < 8; ++i) {
        QVERIFY(!guard.judge(asked(AccessRule::Token, "wrong")));
        delays.append(guard.refusalDelayMs(Lan));
    }
    QCOMPARE(delays, (QList<int>{0, 50, 100, 200, 400, 800, 1000, 1000, 1000}));
    access.clock.advance(60'001);
    QCOMPARE(guard.refusalDelayMs(Lan), 0);
}

void TestRequestGuard::neverDelaysOthers()
{
    AccessFixture access;
    RequestGuard& guard = access.parts->guard;
    for (int i = 0; i < 8; ++i)
        QVERIFY(!guard.judge(asked(AccessRule::Token, "wrong", QHostAddress(QStringLiteral("2001:db8::1")))));
    QCOMPARE(guard.refusalDelayMs(QHostAddress(QStringLiteral("2001:db8::2"))), 1000);
    QCOMPARE(guard.refusalDelayMs(QHostAddress(QStringLiteral("2001:db8:0:1::1"))), 0);
    QCOMPARE(guard.refusalDelayMs(Lan), 0);
}

void TestRequestGuard::countsOnlyRefusedTokens()
{
    AccessFixture access;
    const auto tokens = everyToken(access);
    RequestGuard& guard = access.parts->guard;
    for (int i = 0; i < 5; ++i) {
        QVERIFY(guard.judge(asked(AccessRule::Token, tokens[QStringLiteral("app")])));
        QVERIFY(!guard.judge(asked(AccessRule::Token)));
        QVERIFY(!guard.judge(asked(AccessRule::LocalOrToken)));
    }
    QCOMPARE(guard.refusalDelayMs(Lan), 0);
    for (const char* name : {"expired", "revoked", "viewer"})
        QVERIFY(!guard.judge(
            asked(AccessRule::Token, tokens.value(QString::fromLatin1(name)), Lan, Operation::FaceRemove)));
    QCOMPARE(guard.refusalDelayMs(Lan), 200);
}

void TestRequestGuard::followsChangesAtOnce()
{
    AccessFixture access;
    auto tokens = everyToken(access);
    RequestGuard& guard = access.parts->guard;
    const auto remove = [&](const char* name) {
        return outcome(guard, asked(AccessRule::Token, tokens.value(QString::fromLatin1(name)), Lan,
                                    Operation::FaceRemove));
    };
    QVERIFY(access.parts->grants.update(QStringLiteral("app"), access.inDays(1),
                                        {QStringLiteral("C10000000004")}, Actor));
    QCOMPARE(remove("app"), Allowed);
    QCOMPARE(remove("operator"), Allowed);
    const auto account = access.parts->accounts.byName(QStringLiteral("operator"));
    QVERIFY(access.parts->accounts.setRole(account->id, Role::Viewer, Actor));
    QCOMPARE(remove("operator"), static_cast<int>(ErrorCode::TokenUnknown));
    QVERIFY(access.parts->admin.rotate(access.clock.nowMs()));
    QCOMPARE(remove("admin"), static_cast<int>(ErrorCode::TokenUnknown));
}

void TestRequestGuard::answersInMicroseconds()
{
    AccessFixture access;
    const auto tokens = everyToken(access);
    for (const char* name : {"admin", "app", "operator", "wrong"}) {
        const AccessQuestion question = asked(AccessRule::Token, tokens.value(QString::fromLatin1(name)));
        constexpr int Times = 2000;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < Times; ++i)
            static_cast<void>(access.parts->guard.judge(question));
        const double micros = static_cast<double>(timer.nsecsElapsed()) / 1000.0 / Times;
        qInfo("%s: %.1f microseconds", name, micros);
        QVERIFY2(micros < 500, "a judgement must not reach the disk");
    }
}

QTEST_GUILESS_MAIN(TestRequestGuard)
#include "tst_RequestGuard.moc"
