// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/auth/AccessFixture.h"

#include <QTest>

#include <thread>

using namespace core::auth;
using core::base::ErrorCode;
using tests::AccessFixture;

namespace {

const QString Actor = QStringLiteral("root");
const QString App = QStringLiteral("app");
const QStringList Query{QStringLiteral("C10000000005")};

/// Runs `work` on three threads again and again until `change` has ended on this one.
void during(const std::function<void()>& change, const std::function<void()>& work)
{
    std::atomic<bool> over = false;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 3; ++i)
        threads.emplace_back([&] {
            while (!over)
                work();
        });
    change();
    over = true;
}

} // namespace

class TestAccessThreads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judgesWhileGrantsChange();
    void judgesWhileSessionsComeAndGo();
    void judgesWhileListsChange();
};

void TestAccessThreads::judgesWhileGrantsChange()
{
    AccessFixture access;
    Grants& grants = access.parts->grants;
    const QByteArray steady = access.grantToken(QStringLiteral("steady"), Query);
    const QByteArray token = access.grantToken(App, Query);
    std::atomic<int> wrong = 0;
    during(
        [&] {
            for (int i = 0; i < 10; ++i) {
                QVERIFY(grants.setRevoked(App, true, Actor));
                QVERIFY(!grants.judge(token, Operation::FaceQuery, {}));
                QVERIFY(grants.update(App, access.inDays(i + 1), Query, Actor));
                QVERIFY(grants.setRevoked(App, false, Actor));
                QVERIFY(grants.judge(token, Operation::FaceQuery, {}));
                QVERIFY(grants.flush());
            }
        },
        [&] {
            const auto caller = grants.judge(token, Operation::FaceQuery, QStringLiteral("10.0.0.1"));
            wrong += !caller && caller.error().code != ErrorCode::TokenRevoked;
            wrong += !grants.judge(steady, Operation::FaceQuery, QStringLiteral("10.0.0.1"));
        });
    QCOMPARE(wrong.load(), 0);
}

void TestAccessThreads::judgesWhileSessionsComeAndGo()
{
    AccessFixture access;
    const Account account = access.account(QStringLiteral("a"), Role::Viewer);
    const QByteArray steady = access.sessionToken(access.account(QStringLiteral("steady"), Role::Viewer));
    std::atomic<int> wrong = 0;
    during(
        [&] {
            for (int i = 0; i < 10; ++i) {
                const QByteArray token = access.sessionToken(account);
                QVERIFY(access.parts->sessions.judge(token));
                QVERIFY(access.parts->accounts.setRole(account.id, Role(i % 2), Actor));
                QVERIFY(!access.parts->sessions.judge(token));
                QVERIFY(access.parts->sessions.flush());
            }
        },
        [&] {
            wrong += !access.parts->sessions.judge(steady);
            wrong += access.parts->sessions.all().empty();
        });
    QCOMPARE(wrong.load(), 0);
}

void TestAccessThreads::judgesWhileListsChange()
{
    AccessFixture access;
    RequestGuard& guard = access.parts->guard;
    const QHostAddress always(QStringLiteral("10.0.0.1"));
    std::atomic<int> wrong = 0;
    QVERIFY(access.settings.set(QStringLiteral("allow.open"), QStringLiteral("10.0.0.1")));
    during(
        [&] {
            for (int i = 0; i < 50; ++i)
                QVERIFY(access.settings.set(QStringLiteral("allow.open"),
                                            QStringLiteral("10.0.0.1, 10.1.0.%1").arg(i)));
        },
        [&] {
            wrong +=
                !guard.judge({Listener::Open, AccessRule::LocalOrToken, Operation::FaceQuery, always, {}});
            wrong +=
                guard.judge({Listener::Open, AccessRule::Token, Operation::FaceQuery, always, "x"}).isOk();
            wrong += guard.refusalDelayMs(always) < 50;
        });
    QCOMPARE(wrong.load(), 0);
}

QTEST_GUILESS_MAIN(TestAccessThreads)
#include "tst_AccessThreads.moc"
