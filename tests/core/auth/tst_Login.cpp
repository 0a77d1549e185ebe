// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/auth/AccessFixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace core::auth;
using core::base::ErrorCode;
using tests::AccessFixture;
using tests::Password;

namespace {

const QString Actor = QStringLiteral("root");
const QString Name = QStringLiteral("Li Ming");
const QString Desk = QStringLiteral("10.0.0.5");
const QString Wrong = QStringLiteral("wrong password");
constexpr qint64 SecondMs = 1000;
constexpr qint64 HourMs = 3'600'000;

/// A fresh address for each attempt, so that only the name counts.
QString elsewhere()
{
    static int count = 0;
    ++count;
    return QStringLiteral("10.9.%1.%2").arg(count / 200).arg(count % 200);
}

ErrorCode failed(AccessFixture& access, const QString& name, const QString& address = elsewhere())
{
    const auto account = access.parts->accounts.checkPassword(name, Wrong, address);
    return account ? ErrorCode::Internal : account.error().code;
}

} // namespace

class TestLogin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void letsTheRightPasswordIn();
    void tellsNothingAboutNames();
    void takesAsLongForNamesThatDoNotExist();
    void tellsTheStateOnlyToTheOwner_data();
    void tellsTheStateOnlyToTheOwner();
    void locksOutAfterFiveFailures();
    void waitsLongerEachTime();
    void locksOutUnknownNamesAlike();
    void locksOutAnAddress();
    void sharesASubscribersCount();
    void forgivesAfterSuccess();
    void forgetsAfterADay();
    void remembersOverARestart();
    void followsTheSetting();
    void unlocks();
    void countsParallelGuesses();
    void neverWaitsLongerWhenTheClockIsSetBack();
    void countsFaceLogins();
    void auditsPasswordsAtTheDesk();
    void keepsNoNamesOfFailures();
    void bringsOldHashesUpToDate();
};

void TestLogin::letsTheRightPasswordIn()
{
    AccessFixture access;
    const Account made = access.account(Name, Role::Operator);
    access.clock.advance(5000);
    const auto account = access.parts->accounts.checkPassword(Name, Password, Desk);
    QVERIFY(account);
    QCOMPARE(account->id, made.id);
    QCOMPARE(account->lastLoginMs, access.clock.nowMs());
    QCOMPARE(account->failures, 0);
}

void TestLogin::tellsNothingAboutNames()
{
    AccessFixture access;
    access.account(Name, Role::Viewer);
    const auto known = access.parts->accounts.checkPassword(Name, Wrong, elsewhere());
    const auto unknown = access.parts->accounts.checkPassword(QStringLiteral("nobody"), Wrong, elsewhere());
    QCOMPARE(known.error().code, ErrorCode::LoginRefused);
    QCOMPARE(unknown.error().code, known.error().code);
    QCOMPARE(unknown.error().detail, known.error().detail);
}

void TestLogin::takesAsLongForNamesThatDoNotExist()
{
    AccessFixture access;
    PasswordCost cost = PasswordCost::lowest();
    cost.memory = 16U << 20;
    Accounts accounts(*access.database, *access.vault, access.parts->audit, access.settings, access.clock,
                      cost);
    QVERIFY(accounts.addActive(Name, Role::Viewer, Password, Actor));
    const auto shortest = [&](const QString& name) {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 4; ++i) {
            QElapsedTimer timer;
            timer.start();
            static_cast<void>(accounts.checkPassword(name, Wrong, elsewhere()));
            best = std::min(best, timer.nsecsElapsed());
        }
        return static_cast<double>(best);
    };
    const double known = shortest(Name);
    const double unknown = shortest(QStringLiteral("nobody"));
    QVERIFY2(unknown > known / 3 && unknown < known * 3,
             qPrintable(QStringLiteral("%1 and %2 ns").arg(known).arg(unknown)));
}

void TestLogin::tellsTheStateOnlyToTheOwner_data()
{
    QTest::addColumn<AccountState>("state");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("pending") << AccountState::Pending << ErrorCode::AccountPending;
    QTest::newRow("refused") << AccountState::Refused << ErrorCode::AccountLocked;
    QTest::newRow("locked") << AccountState::Locked << ErrorCode::AccountLocked;
}

void TestLogin::tellsTheStateOnlyToTheOwner()
{
    QFETCH(AccountState, state);
    AccessFixture access;
    const Account account = access.account(Name, Role::Viewer);
    QVERIFY(access.parts->accounts.setState(account.id, state, Actor));
    QCOMPARE(failed(access, Name), ErrorCode::LoginRefused);
    const auto answer = access.parts->accounts.checkPassword(Name, Password, elsewhere());
    QVERIFY(!answer);
    QTEST(answer.error().code, "code");
    QCOMPARE(access.parts->accounts.byName(Name)->lastLoginMs, 0);
}

void TestLogin::locksOutAfterFiveFailures()
{
    AccessFixture access;
    const Account account = access.account(Name, Role::Viewer);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(failed(access, Name), ErrorCode::LoginRefused);
    QCOMPARE(access.parts->accounts.waitMs(account.id, elsewhere()), 0);
    QVERIFY(access.parts->accounts.checkPassword(Name, Password, elsewhere()));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(failed(access, Name), ErrorCode::LoginRefused);
    const auto locked = access.parts->accounts.checkPassword(Name, Password, elsewhere());
    QVERIFY(!locked);
    QCOMPARE(locked.error().code, ErrorCode::AccountLocked);
    QVERIFY(locked.error().detail.contains(QLatin1String("30 seconds")));
    QCOMPARE(access.parts->accounts.waitMs(account.id, elsewhere()), 30 * SecondMs);
    QCOMPARE(access.parts->accounts.byName(Name)->failures, 5);
    access.clock.advance(30 * SecondMs);
    QVERIFY(access.parts->accounts.checkPassword(Name, Password, elsewhere()));
}

void TestLogin::waitsLongerEachTime()
{
    AccessFixture access;
    const Account account = access.account(Name, Role::Viewer);
    for (int i = 0; i < 4; ++i)
        failed(access, Name);
    QList<qint64> waits;
    for (int i = 0; i < 9; ++i) {
        QCOMPARE(failed(access, Name), ErrorCode::LoginRefused);
        waits.append(access.parts->accounts.waitMs(account.id, elsewhere()) / SecondMs);
        access.clock.advance(waits.last() * SecondMs);
    }
    QCOMPARE(waits, (QList<qint64>{30, 60, 120, 240, 480, 960, 1920, 3600, 3600}));
}

void TestLogin::locksOutUnknownNamesAlike()
{
    AccessFixture access;
    const QString nobody = QStringLiteral("nobody");
    for (int i = 0; i < 5; ++i)
        QCOMPARE(failed(access, nobody), ErrorCode::LoginRefused);
    QCOMPARE(failed(access, QStringLiteral("NOBODY")), ErrorCode::AccountLocked);
}

void TestLogin::locksOutAnAddress()
{
    AccessFixture access;
    const Account account = access.account(Name, Role::Viewer);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(failed(access, QStringLiteral("guess %1").arg(i), Desk), ErrorCode::LoginRefused);
    const auto refused = access.parts->accounts.checkPassword(Name, Password, Desk);
    QCOMPARE(refused.error().code, ErrorCode::AccountLocked);
    QCOMPARE(access.parts->accounts.waitMs(0, Desk), 30 * SecondMs);
    QCOMPARE(access.parts->accounts.waitMs(account.id, QStringLiteral("10.0.0.6")), 0);
    QVERIFY(access.parts->accounts.checkPassword(Name, Password, QStringLiteral("10.0.0.6")));
}

void TestLogin::sharesASubscribersCount()
{
    AccessFixture access;
    for (int i = 0; i < 5; ++i)
        failed(access, QStringLiteral("guess %1").arg(i), QStringLiteral("2001:db8::%1").arg(i + 1));
    QVERIFY(access.parts->accounts.waitMs(0, QStringLiteral("2001:db8::99")) > 0);
    QCOMPARE(access.parts->accounts.waitMs(0, QStringLiteral("2001:db8:1::1")), 0);
}

void TestLogin::forgivesAfterSuccess()
{
    AccessFixture access;
    access.account(Name, Role::Viewer);
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 4; ++i)
            QCOMPARE(failed(access, Name, Desk), ErrorCode::LoginRefused);
        QVERIFY(access.parts->accounts.checkPassword(Name, Password, Desk));
    }
}

void TestLogin::forgetsAfterADay()
{
    AccessFixture access;
    const Account account = access.account(Name, Role::Viewer);
    for (int i = 0; i < 4; ++i)
        failed(access, Name);
    access.clock.advance(24 * HourMs + 1);
    failed(access, Name);
    QCOMPARE(access.parts->accounts.waitMs(account.id, elsewhere()), 0);
    QCOMPARE(access.parts->accounts.byName(Name)->failures, 1);
    QCOMPARE(access.count(QStringLiteral("login_failure")), 2);
}

void TestLogin::remembersOverARestart()
{
    AccessFixture access;
    access.account(Name, Role::Viewer);
    for (int i = 0; i < 5; ++i)
        failed(access, Name);
    access.reopen();
    QCOMPARE(access.parts->accounts.checkPassword(Name, Password, elsewhere()).error().code,
             ErrorCode::AccountLocked);
}

void TestLogin::followsTheSetting()
{
    AccessFixture access;
    access.account(Name, Role::Viewer);
    QVERIFY(access.settings.set(QStringLiteral("accounts.failures"), QStringLiteral("7")));
    for (int i = 0; i < 7; ++i)
        QCOMPARE(failed(access, Name), ErrorCode::LoginRefused);
    QCOMPARE(failed(access, Name), ErrorCode::AccountLocked);
}

void TestLogin::unlocks()
{
    AccessFixture access;
    const Account account = access.account(Name, Role::Viewer);
    for (int i = 0; i < 6; ++i)
        failed(access, Name);
    QVERIFY(access.parts->accounts.setState(account.id, AccountState::Locked, Actor));
    QVERIFY(access.parts->accounts.unlock(account.id, Actor));
    QVERIFY(access.parts->accounts.checkPassword(Name, Password, elsewhere()));
}

void TestLogin::countsParallelGuesses()
{
    AccessFixture access;
    access.account(Name, Role::Viewer);
    std::atomic<int> tried = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 12; ++i)
            threads.emplace_back([&, address = elsewhere()] {
                if (failed(access, Name, address) == ErrorCode::LoginRefused)
                    ++tried;
            });
    }
    QCOMPARE(tried.load(), 5);
}

void TestLogin::neverWaitsLongerWhenTheClockIsSetBack()
{
    AccessFixture access;
    const Account account = access.account(Name, Role::Viewer);
    for (int i = 0; i < 5; ++i)
        failed(access, Name);
    access.clock.setWallClock(access.clock.nowMs() - 1000 * HourMs);
    QVERIFY(access.parts->accounts.waitMs(account.id, elsewhere()) <= HourMs);
}

void TestLogin::countsFaceLogins()
{
    AccessFixture access;
    Accounts& accounts = access.parts->accounts;
    const Account account = access.account(Name, Role::Viewer);
    for (int i = 0; i < 5; ++i)
        QVERIFY(accounts.noteFailure(account.id, elsewhere()));
    QCOMPARE(accounts.waitMs(account.id, elsewhere()), 30 * SecondMs);
    QVERIFY(accounts.noteSuccess(account.id, Desk));
    QCOMPARE(accounts.waitMs(account.id, elsewhere()), 0);
    QCOMPARE(accounts.byName(Name)->lastLoginMs, access.clock.nowMs());
    for (int i = 0; i < 5; ++i)
        QVERIFY(accounts.noteFailure(0, Desk));
    QCOMPARE(accounts.waitMs(0, Desk), 30 * SecondMs);
    QCOMPARE(accounts.noteFailure(99, Desk).error().code, ErrorCode::AccountUnknown);
}

void TestLogin::keepsNoNamesOfFailures()
{
    AccessFixture access;
    failed(access, QStringLiteral("typed in the wrong field"), QStringLiteral("10.77.66.55"));
    QVERIFY(!access.isOnDisk("typed in the wrong field"));
    QVERIFY(!access.isOnDisk("10.77.66.55"));
}

void TestLogin::bringsOldHashesUpToDate()
{
    AccessFixture access;
    access.account(Name, Role::Viewer);
    const auto stored = [&] {
        auto row = access.database->read(QStringLiteral("SELECT password FROM account"));
        return row->next() ? row->value(0).toString() : QString();
    };
    const QString before = stored();
    QVERIFY(access.parts->accounts.checkPassword(Name, Password, Desk));
    QCOMPARE(stored(), before);
    PasswordCost cost = PasswordCost::lowest();
    cost.passes += 1;
    Accounts dearer(*access.database, *access.vault, access.parts->audit, access.settings, access.clock,
                    cost);
    QVERIFY(dearer.checkPassword(Name, Password, Desk));
    QVERIFY(stored() != before);
    QVERIFY(dearer.checkPassword(Name, Password, Desk));
}

void TestLogin::auditsPasswordsAtTheDesk()
{
    AccessFixture access;
    access.account(Name, Role::Operator);
    const qint64 before = access.count(QStringLiteral("audit"));
    QVERIFY(access.parts->accounts.checkPasswordAtDesk(Name.toUpper(), Password));
    QVERIFY(!access.parts->accounts.checkPasswordAtDesk(Name.toUpper(), Wrong));
    QVERIFY(!access.parts->accounts.checkPasswordAtDesk(QStringLiteral("nobody"), Wrong));
    const auto rows = access.parts->audit.page(0, 10).value();
    QCOMPARE(access.count(QStringLiteral("audit")), before + 2);
    QCOMPARE(rows[0].action, QStringLiteral("login.refused"));
    QCOMPARE(rows[0].actor, QStringLiteral("desk"));
    QCOMPARE(rows[0].object, Name);
    QCOMPARE(rows[1].action, QStringLiteral("login.password"));
    QCOMPARE(rows[1].actor, Name);
    QCOMPARE(rows[1].object, Name);
}

QTEST_GUILESS_MAIN(TestLogin)
#include "tst_Login.moc"
