// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/auth/AccessFixture.h"

#include <QTest>

using namespace core::auth;
using core::base::ErrorCode;
using tests::AccessFixture;

namespace {

constexpr qint64 MinuteMs = 60'000;
const QString Actor = QStringLiteral("root");

} // namespace

class TestSessions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensWithTheAccountsRole();
    void endsWhenIdle();
    void endsInAnyCase();
    void followsTheSettingsAtOnce();
    void refusesWhatWasNeverOpened();
    void closes();
    void closesOneFromTheList();
    void opensNoneForAnAccountThatMayNot_data();
    void opensNoneForAnAccountThatMayNot();
    void endsWithAChangeOfTheAccount_data();
    void endsWithAChangeOfTheAccount();
    void keepsOpenWhenTheChangeFails();
    void crowdsOutTheOldest();
    void livesThroughARestart();
    void flushDropsWhatHasEnded();
    void keepsNoTokenOnDisk();
};

void TestSessions::opensWithTheAccountsRole()
{
    AccessFixture access;
    const Account account = access.account(QStringLiteral("Li"), Role::Operator);
    const QByteArray token = access.sessionToken(account, true);
    QCOMPARE(token.size(), 24);
    const auto session = access.parts->sessions.judge(token);
    QVERIFY(session);
    QCOMPARE(session->account, QStringLiteral("Li"));
    QCOMPARE(session->accountId, account.id);
    QCOMPARE(session->role, Role::Operator);
    QVERIFY(session->lowPrivilege);
}

void TestSessions::endsWhenIdle()
{
    AccessFixture access;
    const QByteArray token = access.sessionToken(access.account(QStringLiteral("a"), Role::Viewer));
    for (int i = 0; i < 3; ++i) {
        access.clock.advance(30 * MinuteMs - 1);
        QVERIFY(access.parts->sessions.judge(token));
    }
    access.clock.advance(30 * MinuteMs);
    QCOMPARE(access.parts->sessions.judge(token).error().code, ErrorCode::TokenExpired);
    QVERIFY(access.parts->sessions.all().empty());
}

void TestSessions::endsInAnyCase()
{
    AccessFixture access;
    const QByteArray token = access.sessionToken(access.account(QStringLiteral("a"), Role::Viewer));
    for (int minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
        access.clock.advance(20 * MinuteMs);
        QVERIFY(access.parts->sessions.judge(token));
    }
    access.clock.advance(20 * MinuteMs);
    QCOMPARE(access.parts->sessions.judge(token).error().code, ErrorCode::TokenExpired);
}

void TestSessions::followsTheSettingsAtOnce()
{
    AccessFixture access;
    const QByteArray token = access.sessionToken(access.account(QStringLiteral("a"), Role::Viewer));
    access.clock.advance(5 * MinuteMs);
    QVERIFY(access.settings.set(QStringLiteral("login.idleMinutes"), QStringLiteral("5")));
    QCOMPARE(access.parts->sessions.judge(token).error().code, ErrorCode::TokenExpired);
}

void TestSessions::refusesWhatWasNeverOpened()
{
    AccessFixture access;
    for (const QByteArray& token : {QByteArray(), QByteArray("DU/mHOzoR4it4ljQFugDcA==")})
        QCOMPARE(access.parts->sessions.judge(token).error().code, ErrorCode::SessionUnknown);
    QCOMPARE(access.parts->sessions.close("nothing").error().code, ErrorCode::SessionUnknown);
    QCOMPARE(access.parts->sessions.closeOne(7).error().code, ErrorCode::SessionUnknown);
}

void TestSessions::closes()
{
    AccessFixture access;
    const Account account = access.account(QStringLiteral("a"), Role::Viewer);
    const QByteArray one = access.sessionToken(account);
    const QByteArray other = access.sessionToken(account);
    QVERIFY(access.parts->sessions.close(one));
    QCOMPARE(access.parts->sessions.judge(one).error().code, ErrorCode::SessionUnknown);
    QVERIFY(access.parts->sessions.judge(other));
    QVERIFY(access.parts->sessions.closeAllOf(account.id));
    QVERIFY(!access.parts->sessions.judge(other));
    QCOMPARE(access.count(QStringLiteral("session")), 0);
}

void TestSessions::closesOneFromTheList()
{
    AccessFixture access;
    const Account account = access.account(QStringLiteral("a"), Role::Viewer);
    const QByteArray one = access.sessionToken(account);
    const QByteArray other = access.sessionToken(account);
    QVERIFY(access.parts->sessions.closeOne(access.parts->sessions.all().front().id));
    QVERIFY(!access.parts->sessions.judge(one));
    QVERIFY(access.parts->sessions.judge(other));
}

void TestSessions::opensNoneForAnAccountThatMayNot_data()
{
    QTest::addColumn<AccountState>("state");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("pending") << AccountState::Pending << ErrorCode::AccountPending;
    QTest::newRow("refused") << AccountState::Refused << ErrorCode::AccountLocked;
    QTest::newRow("locked") << AccountState::Locked << ErrorCode::AccountLocked;
}

void TestSessions::opensNoneForAnAccountThatMayNot()
{
    QFETCH(AccountState, state);
    AccessFixture access;
    const Account account = access.account(QStringLiteral("a"), Role::Viewer);
    QVERIFY(access.parts->accounts.setState(account.id, state, Actor));
    Session session;
    session.accountId = account.id;
    const auto token = access.parts->sessions.open(session);
    QVERIFY(!token);
    QTEST(token.error().code, "code");
    session.accountId = 99;
    QCOMPARE(access.parts->sessions.open(session).error().code, ErrorCode::AccountUnknown);
}

void TestSessions::endsWithAChangeOfTheAccount_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("ends");
    QTest::newRow("lock") << QStringLiteral("lock") << true;
    QTest::newRow("role") << QStringLiteral("role") << true;
    QTest::newRow("password") << QStringLiteral("password") << true;
    QTest::newRow("remove") << QStringLiteral("remove") << true;
    QTest::newRow("second factor") << QStringLiteral("secondFactor") << false;
}

void TestSessions::endsWithAChangeOfTheAccount()
{
    QFETCH(QString, change);
    QFETCH(bool, ends);
    AccessFixture access;
    Accounts& accounts = access.parts->accounts;
    const Account account = access.account(QStringLiteral("a"), Role::Viewer);
    const QByteArray token = access.sessionToken(account);
    const QByteArray bystander = access.sessionToken(access.account(QStringLiteral("b"), Role::Viewer));
    if (change == QLatin1String("lock"))
        QVERIFY(accounts.setState(account.id, AccountState::Locked, Actor));
    else if (change == QLatin1String("role"))
        QVERIFY(accounts.setRole(account.id, Role::Operator, Actor));
    else if (change == QLatin1String("password"))
        QVERIFY(accounts.setPassword(account.id, QStringLiteral("another one"), Actor));
    else if (change == QLatin1String("remove"))
        QVERIFY(accounts.remove(account.id, Actor));
    else
        QVERIFY(accounts.setSecondFactor(account.id, true, Actor));
    QCOMPARE(access.parts->sessions.judge(token).isOk(), !ends);
    access.reopen();
    QCOMPARE(access.parts->sessions.judge(token).isOk(), !ends);
    QVERIFY(access.parts->sessions.judge(bystander));
}

void TestSessions::keepsOpenWhenTheChangeFails()
{
    AccessFixture access;
    const Account chief = access.account(QStringLiteral("chief"), Role::Administrator);
    const QByteArray token = access.sessionToken(chief);
    QVERIFY(!access.parts->accounts.setRole(chief.id, Role::Viewer, Actor));
    QVERIFY(!access.parts->accounts.setPassword(chief.id, QStringLiteral("short1"), Actor));
    QVERIFY(access.parts->sessions.judge(token));
}

void TestSessions::crowdsOutTheOldest()
{
    AccessFixture access;
    const Account account = access.account(QStringLiteral("a"), Role::Viewer);
    QList<QByteArray> tokens;
    for (int i = 0; i < 33; ++i)
        tokens.append(access.sessionToken(account));
    QCOMPARE(access.parts->sessions.all().size(), std::size_t(32));
    QVERIFY(!access.parts->sessions.judge(tokens.at(0)));
    QVERIFY(access.parts->sessions.judge(tokens.at(1)));
}

void TestSessions::livesThroughARestart()
{
    AccessFixture access;
    const QByteArray token = access.sessionToken(access.account(QStringLiteral("a"), Role::Operator));
    access.clock.advance(20 * MinuteMs);
    QVERIFY(access.parts->sessions.judge(token));
    QVERIFY(access.parts->sessions.flush());
    access.reopen();
    access.clock.advance(20 * MinuteMs);
    const auto session = access.parts->sessions.judge(token);
    QVERIFY(session);
    QCOMPARE(session->role, Role::Operator);
    QCOMPARE(session->account, QStringLiteral("a"));
}

void TestSessions::flushDropsWhatHasEnded()
{
    AccessFixture access;
    const Account account = access.account(QStringLiteral("a"), Role::Viewer);
    const QByteArray old = access.sessionToken(account);
    access.clock.advance(31 * MinuteMs);
    const QByteArray fresh = access.sessionToken(account);
    QVERIFY(access.parts->sessions.flush());
    QCOMPARE(access.count(QStringLiteral("session")), 1);
    QCOMPARE(access.parts->sessions.judge(old).error().code, ErrorCode::SessionUnknown);
    QVERIFY(access.parts->sessions.judge(fresh));
}

void TestSessions::keepsNoTokenOnDisk()
{
    AccessFixture access;
    const QByteArray token = access.sessionToken(access.account(QStringLiteral("somebody"), Role::Viewer));
    QVERIFY(access.isOnDisk("somebody"));
    QVERIFY(!access.isOnDisk(token.left(20)));
}

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_Sessions.moc"
