// SPDX-License-Identifier: GPL-3.0-or-later
// What LoginService decides when somebody looks at the desk's camera.
#include "tests/core/login/LoginFixture.h"

#include <QTest>

using namespace tests;

class DeskSignInTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void letsInAtTheDeskWithoutASession()
    {
        Desks desks;
        desks.approved(1);
        const auto in = desks.login().logInAtDesk(pictureOf({1}, 5));
        QVERIFY(in);
        QCOMPARE(in->account.username, Name);
        QVERIFY(in->lowPrivilege);
        QVERIFY(in->token.isEmpty());
        QVERIFY(desks.api.core->sessions.all().empty());
        QCOMPARE(desks.lastAudit(), QStringLiteral("login.face azd1 desk, face"));
    }

    void refusesAtTheDeskAsElsewhere()
    {
        Desks desks;
        const Account account = desks.approved(1);
        desks.approved(2, QStringLiteral("azd2"));
        QCOMPARE(desks.deskRefusal(7), ErrorCode::LoginRefused);
        QVERIFY(desks.api.core->accounts.setState(account.id, AccountState::Locked, Actor));
        QCOMPARE(desks.deskRefusal(1), ErrorCode::AccountLocked);
        desks.api.engine.setLiveness(0.1);
        QCOMPARE(desks.deskRefusal(2), ErrorCode::NotLive);
        desks.api.engine.setLiveness(0.3); // made a move more before; over the network nobody moves
        QVERIFY(desks.login().logInAtDesk(pictureOf({2}, 5), {}));
        QCOMPARE(desks.refusal(2), ErrorCode::NotLive);
        desks.api.engine.setLiveness(0.9);
        desks.set("login.policy", "off");
        QCOMPARE(desks.deskRefusal(2), ErrorCode::LoginRefused);
    }

    void whoWaitsForApprovalMakesNobodyWait()
    {
        Desks desks;
        QVERIFY(desks.enrol(1));
        for (int i = 0; i < 7; ++i)
            QCOMPARE(desks.deskRefusal(1), ErrorCode::AccountPending);
        QCOMPARE(desks.login().deskWaitMs(), 0);
        for (int i = 0; i < 6; ++i)
            std::ignore = desks.deskRefusal(7);
        QVERIFY(desks.login().deskWaitMs() > 0);
    }

    void asksForTheSecondFactorAtTheDesk()
    {
        Desks desks;
        const Account account = desks.approved(1);
        QVERIFY(desks.api.core->accounts.setSecondFactor(account.id, true, Actor));
        QCOMPARE(desks.deskRefusal(1), ErrorCode::SecondFactorNeeded);
        QCOMPARE(desks.deskRefusal(1, QStringLiteral("654321")), ErrorCode::LoginRefused);
        const auto in = desks.login().logInAtDesk(pictureOf({1}, 5), Password);
        QVERIFY(in);
        QVERIFY(!in->lowPrivilege);
        QCOMPARE(desks.lastAudit(), QStringLiteral("login.face azd1 desk, face, password"));
    }

    void makesTheDeskWaitAfterFrauds()
    {
        Desks desks;
        desks.approved(1);
        for (int i = 0; i < 5; ++i)
            QVERIFY(desks.login().noteDeskFailure(QStringLiteral("looped")));
        QCOMPARE(desks.lastAudit(), QStringLiteral("login.refused  looped"));
        QCOMPARE(desks.deskRefusal(1), ErrorCode::AccountLocked);
        QVERIFY(desks.logIn(1));
        QVERIFY(desks.api.core->accounts.checkPassword(Name, Password));
        desks.api.clock.advance(30 * MinuteMs);
        QVERIFY(desks.login().logInAtDesk(pictureOf({1}, 5)));
    }

    void anAdministratorEndsTheWaitOfTheDesk()
    {
        Desks desks;
        const Account account = desks.approved(1);
        for (int i = 0; i < 5; ++i)
            QVERIFY(desks.login().noteDeskFailure(QStringLiteral("looped-camera")));
        QVERIFY(desks.login().deskWaitMs() > 0);
        QVERIFY(desks.login().liftDeskWait(account));
        QCOMPARE(desks.login().deskWaitMs(), 0);
        QVERIFY(desks.login().logInAtDesk(pictureOf({1}, 5)));
    }
};

QTEST_GUILESS_MAIN(DeskSignInTest)
#include "tst_DeskSignIn.moc"
