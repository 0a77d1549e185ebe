// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ImageDecoder.h"
#include "tests/core/login/LoginFixture.h"

#include <QTest>

using namespace core::login;
using namespace tests;
using core::auth::Role;

class LoginServiceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesAPendingAccountWithItsFace()
    {
        Desks desks;
        const auto made = desks.enrol(1);
        QVERIFY(made);
        QCOMPARE(made->account.state, AccountState::Pending);
        QCOMPARE(made->account.role, Role::Viewer);
        QCOMPARE(made->account.subjectId, made->face.subject.id);
        QCOMPARE(desks.loginFaces(), 1);
        const auto second =
            desks.api.core->faceRows.templatesOf({made->face.face.id}, {QStringLiteral("dlib-resnet"), 1});
        QVERIFY(second);
        QCOMPARE(desks.api.core->faceRows.without({QStringLiteral("fr-feature"), 1}, 10)->size(), 0U);
    }

    void keepsEveryPoseOfOnePerson()
    {
        Desks desks;
        Registration wanted;
        wanted.account.username = Name;
        wanted.password = Password;
        wanted.image = pictureOf({1});
        wanted.more = {pictureOf({1}, 2), pictureOf({1}, 3)};
        const auto made = desks.login().enrol(wanted);
        QVERIFY(made);
        QCOMPARE(desks.loginFaces(), 1);
        QCOMPARE(desks.api.core->faceRows.ofSubject(made->account.subjectId)->size(), 3U);
    }

    void refusesPosesOfSeveralPeople()
    {
        Desks desks;
        Registration wanted;
        wanted.account.username = Name;
        wanted.password = Password;
        wanted.image = pictureOf({1});
        wanted.more = {pictureOf({1}, 2), pictureOf({2})};
        const auto made = desks.login().enrol(wanted);
        QVERIFY(!made);
        QCOMPARE(int(made.error().code), int(ErrorCode::SeveralFaces));
        QCOMPARE(desks.loginFaces(), 0);
        QCOMPARE(int(desks.api.core->accounts.byName(Name).error().code), int(ErrorCode::AccountUnknown));
    }

    void renewsTheFaceForThePasswordOnly()
    {
        Desks desks;
        desks.approved(1);
        Registration wanted;
        wanted.account.username = Name;
        wanted.password = QStringLiteral("wrong");
        wanted.image = pictureOf({2});
        QCOMPARE(int(desks.login().renew(wanted).error().code), int(ErrorCode::LoginRefused));
        QVERIFY(desks.logIn(1));
        wanted.password = Password;
        wanted.image = pictureOf({});
        QCOMPARE(int(desks.login().renew(wanted).error().code), int(ErrorCode::NoFace));
        QVERIFY(desks.logIn(1));
        wanted.image = pictureOf({2});
        QVERIFY(desks.login().renew(wanted));
        QCOMPARE(desks.loginFaces(), 1);
        QVERIFY(desks.logIn(2));
        QVERIFY(!desks.logIn(1));
    }

    void addsAFirstFaceToAnAccountWithoutOne()
    {
        Desks desks;
        QVERIFY(desks.api.core->accounts.addActive(Name, Role::Viewer, Password, Actor));
        Registration wanted;
        wanted.account.username = Name;
        wanted.password = Password;
        wanted.image = pictureOf({3});
        QVERIFY(desks.login().renew(wanted));
        QVERIFY(desks.logIn(3));
    }

    void makesAnActiveAccountWhenNobodyApproves()
    {
        Desks desks;
        desks.set("accounts.approval", "off");
        QCOMPARE(desks.enrol(1)->account.state, AccountState::Active);
        QVERIFY(desks.logIn(1));
    }

    void refusesBeforeTheEngineLooks_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("password");
        QTest::addColumn<int>("code");
        QTest::newRow("taken name") << QStringLiteral("AZD1") << Password << int(ErrorCode::AccountExists);
        QTest::newRow("no name") << QString() << Password << int(ErrorCode::InvalidArgument);
        QTest::newRow("short password")
            << QStringLiteral("azd2") << QStringLiteral("12345") << int(ErrorCode::PasswordTooShort);
    }
    void refusesBeforeTheEngineLooks()
    {
        QFETCH(QString, name);
        QFETCH(QString, password);
        QFETCH(int, code);
        Desks desks;
        QVERIFY(desks.enrol(1));
        const int calls = desks.api.engine.calls();
        Registration wanted;
        wanted.account.username = name;
        wanted.password = password;
        wanted.image = pictureOf({2});
        const auto made = desks.login().enrol(wanted);
        QVERIFY(!made);
        QCOMPARE(int(made.error().code), code);
        QCOMPARE(desks.api.engine.calls(), calls);
        QCOMPARE(desks.loginFaces(), 1);
    }

    void leavesNoAccountWithoutAFace()
    {
        Desks desks;
        Registration wanted;
        wanted.account.username = Name;
        wanted.password = Password;
        wanted.image = pictureOf({});
        const auto made = desks.login().enrol(wanted);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::NoFace);
        QVERIFY(!desks.api.core->accounts.byName(Name));
    }

    void leavesNoFaceWithoutAnAccount()
    {
        Desks desks;
        desks.api.engine.setBeforeAnalyse(
            [&] { (void)desks.api.core->accounts.addActive(Name, Role::Viewer, Password, Actor); });
        const auto made = desks.enrol(1);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::AccountExists);
        QCOMPARE(desks.loginFaces(), 0);
        QCOMPARE(desks.api.core->accounts.byName(Name)->subjectId, 0);
    }

    void removesTheFaceWithTheAccount()
    {
        Desks desks;
        const Account account = desks.approved(1);
        QVERIFY(desks.api.core->accounts.remove(account.id, Actor));
        QCOMPARE(desks.loginFaces(), 0);
        QVERIFY(!desks.api.core->subjectRows.byId(account.subjectId));
        QCOMPARE(desks.refusal(1), ErrorCode::LoginRefused);
    }

    void removesWhatACrashLeft()
    {
        Desks desks;
        desks.approved(1);
        core::faces::EnrollRequest stray;
        stray.image = pictureOf({2});
        QVERIFY(desks.api.core->faces.enrollLogin(stray));
        QCOMPARE(desks.loginFaces(), 2);
        QCOMPARE(*desks.login().removeStrays(), 1);
        QCOMPARE(desks.loginFaces(), 1);
        QVERIFY(desks.logIn(1));
    }

    void keepsLoginFacesPrivate()
    {
        Desks desks;
        desks.approved(1);
        desks.api.addGallery(QStringLiteral("people"));
        const auto found = desks.api.core->faces.identify({{}, pictureOf({1}), 5, true, Actor});
        QVERIFY(found);
        QVERIFY(found->matches.empty());
        QVERIFY(found->below.empty());
        desks.api.enroll(QStringLiteral("people"), 2);
        QCOMPARE(desks.refusal(2), ErrorCode::LoginRefused);
    }

    void opensASessionThatMayOnlyRead()
    {
        Desks desks;
        desks.approved(1);
        const auto in = desks.logIn(1);
        QVERIFY(in);
        QVERIFY(in->lowPrivilege);
        const auto session = desks.api.core->sessions.judge(in->token.toLatin1());
        QVERIFY(session);
        QCOMPARE(session->account, Name);
        QVERIFY(session->lowPrivilege);
        QCOMPARE(desks.lastAudit(), QStringLiteral("login.face azd1 face"));
        QCOMPARE(desks.api.core->accounts.byName(Name)->lastLoginMs, desks.api.clock.nowMs());
    }

    void opensAFullSessionWithThePassword()
    {
        Desks desks;
        desks.approved(1);
        const auto in = desks.logIn(1, Password);
        QVERIFY(in);
        QVERIFY(!in->lowPrivilege);
        QCOMPARE(desks.refusal(1, QStringLiteral("654321")), ErrorCode::LoginRefused);
        QCOMPARE(desks.lastAudit(), QStringLiteral("login.refused azd1 login-refused"));
    }

    void asksForTheSecondFactor()
    {
        Desks desks;
        const Account account = desks.approved(1);
        QVERIFY(desks.api.core->accounts.setSecondFactor(account.id, true, Actor));
        QCOMPARE(desks.refusal(1), ErrorCode::SecondFactorNeeded);
        QVERIFY(desks.logIn(1, Password));
        QVERIFY(desks.api.core->accounts.setSecondFactor(account.id, false, Actor));
        desks.set("login.policy", "second-factor");
        QCOMPARE(desks.refusal(1), ErrorCode::SecondFactorNeeded);
        QVERIFY(desks.logIn(1, Password));
    }

    void asksAdministratorsInAnyCase()
    {
        Desks desks;
        const Account account = desks.approved(1);
        const QString longer = QStringLiteral("long enough for the role");
        QVERIFY(desks.api.core->accounts.setPassword(account.id, longer, Actor));
        QVERIFY(desks.api.core->accounts.setRole(account.id, Role::Administrator, Actor));
        QCOMPARE(desks.refusal(1), ErrorCode::SecondFactorNeeded);
        QVERIFY(!desks.logIn(1, longer)->lowPrivilege);
    }

    void refusesWhoMayNotLogIn()
    {
        Desks desks;
        const Account account = desks.approved(1);
        QVERIFY(desks.api.core->accounts.setState(account.id, AccountState::Locked, Actor));
        QCOMPARE(desks.refusal(1), ErrorCode::AccountLocked);
        QVERIFY(desks.api.core->accounts.setState(account.id, AccountState::Pending, Actor));
        QCOMPARE(desks.refusal(1), ErrorCode::AccountPending);
        QVERIFY(desks.api.core->accounts.setState(account.id, AccountState::Active, Actor));
        desks.set("login.policy", "off");
        QCOMPARE(desks.refusal(1), ErrorCode::LoginRefused);
    }

    void asksForALivePicture()
    {
        Desks desks;
        desks.approved(1);
        desks.api.engine.setLiveness(0.2);
        QCOMPARE(desks.refusal(1), ErrorCode::NotLive);
        desks.set("login.liveness", "off");
        QVERIFY(desks.logIn(1));
    }

    void makesADeskWaitAfterFiveFailures()
    {
        Desks desks;
        desks.approved(1);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(desks.refusal(7), ErrorCode::LoginRefused);
        QVERIFY(desks.logIn(1));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(desks.refusal(7), ErrorCode::LoginRefused);
        const int calls = desks.api.engine.calls();
        QCOMPARE(desks.refusal(1), ErrorCode::AccountLocked);
        QCOMPARE(desks.api.engine.calls(), calls);
        QVERIFY(desks.logIn(1, {}, QStringLiteral("10.0.0.6")));
        desks.api.clock.advance(30 * MinuteMs);
        QVERIFY(desks.logIn(1));
    }

    void makesAnAccountWaitAfterFalseFaces()
    {
        Desks desks;
        desks.approved(1);
        desks.api.engine.setLiveness(0.1);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(desks.refusal(1, {}, QStringLiteral("10.0.1.%1").arg(i)), ErrorCode::NotLive);
        desks.api.engine.setLiveness(0.9);
        QCOMPARE(desks.refusal(1), ErrorCode::AccountLocked);
    }

    void countsNothingForUnreadablePictures()
    {
        Desks desks;
        desks.approved(1);
        for (int i = 0; i < 6; ++i)
            QVERIFY(!desks.login().logIn({"no picture", {}, Desk}));
        QVERIFY(desks.logIn(1));
    }

    void letsNobodyShutAPersonOut()
    {
        Desks desks;
        QVERIFY(desks.enrol(1, QStringLiteral("twin"))); // with somebody else's picture
        desks.approved(1);
        const auto in = desks.logIn(1);
        QVERIFY(in);
        QCOMPARE(in->account.username, Name);
        const auto twin = desks.api.core->accounts.byName(QStringLiteral("twin"));
        const auto approved = desks.api.core->accounts.setState(twin->id, AccountState::Active, Actor);
        QVERIFY(!approved);
        QCOMPARE(approved.error().code, ErrorCode::FaceDuplicate);
        QCOMPARE(desks.api.core->accounts.byName(QStringLiteral("twin"))->state, AccountState::Pending);
        QVERIFY(desks.logIn(1));
    }

    void refusesTheFaceOfAnotherAccount_data()
    {
        QTest::addColumn<bool>("isLocked");
        QTest::addColumn<bool>("approves");
        QTest::newRow("active") << false << true;
        QTest::newRow("locked") << true << true;
        QTest::newRow("nobody approves") << false << false;
    }
    void refusesTheFaceOfAnotherAccount()
    {
        QFETCH(bool, isLocked);
        QFETCH(bool, approves);
        Desks desks;
        const Account account = desks.approved(1);
        if (isLocked)
            QVERIFY(desks.api.core->accounts.setState(account.id, AccountState::Locked, Actor));
        desks.set("accounts.approval", approves ? "on" : "off");
        const auto made = desks.enrol(1, QStringLiteral("twin"));
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::FaceDuplicate);
        QVERIFY(!desks.api.core->accounts.byName(QStringLiteral("twin")));
        QCOMPARE(desks.loginFaces(), 1);
    }

    void renewsWithTheOwnFaceOnly()
    {
        Desks desks;
        desks.approved(1);
        const auto faces = [&](qint64 subject) {
            return desks.api.core->faceRows.ofSubject(subject)->size();
        };
        const Account second = desks.approved(2, QStringLiteral("azd2"));
        Registration wanted;
        wanted.account.username = second.username;
        wanted.password = Password;
        wanted.image = pictureOf({1}, 3);
        const auto renewed = desks.login().renew(wanted);
        QVERIFY(!renewed);
        QCOMPARE(renewed.error().code, ErrorCode::FaceDuplicate);
        QCOMPARE(desks.loginFaces(), 2);
        QCOMPARE(faces(second.subjectId), 1U);
        QVERIFY(desks.logIn(1));
        QVERIFY(desks.logIn(2));
        wanted.image = pictureOf({2}, 3); // the own one again
        QVERIFY(desks.login().renew(wanted));
        QVERIFY(desks.logIn(2));
    }

    void keepsPicturesOfRefusedLoginsOnly()
    {
        Desks desks;
        auto& failed = desks.api.core->failedLogins;
        const Account account = desks.approved(1);
        QVERIFY(desks.logIn(1));
        QVERIFY(desks.login().logInAtDesk(pictureOf({1}, 5)));
        QVERIFY(desks.api.core->accounts.setSecondFactor(account.id, true, Actor));
        QCOMPARE(desks.deskRefusal(1), ErrorCode::SecondFactorNeeded);
        QCOMPARE(*failed.count(), 0);
        QCOMPARE(desks.deskRefusal(7), ErrorCode::LoginRefused);
        desks.api.clock.advance(1);
        QVERIFY(desks.login().noteDeskFailure(QStringLiteral("looped-camera"), pictureOf({3})));
        QCOMPARE(desks.refusal(1, QStringLiteral("654321")), ErrorCode::LoginRefused);
        const auto rows = failed.page(0, 10);
        QVERIFY(rows);
        QCOMPARE(rows->size(), 3U);
        QCOMPARE((*rows)[0].place, Desk);
        QCOMPARE((*rows)[1].reason, QStringLiteral("looped-camera"));
        QCOMPARE((*rows)[1].place, QStringLiteral("desk"));
        QCOMPARE((*rows)[2].reason, QStringLiteral("login-refused"));
        const auto picture = failed.picture((*rows)[2].id);
        QVERIFY(picture);
        QCOMPARE(core::engine::readHeader(*picture)->format, core::engine::PictureFormat::Jpeg);
    }

    void refusesAFaceOfTwoAccounts()
    {
        Desks desks;
        desks.approved(1);
        const Account twin = desks.approved(2, QStringLiteral("twin"));
        core::faces::EnrollRequest added; // as data of before may have it
        added.image = pictureOf({1}, 2);
        added.subject = twin.subjectId;
        QVERIFY(desks.api.core->faces.enrollLogin(added));
        QCOMPARE(desks.refusal(1), ErrorCode::LoginRefused);
    }
};

QTEST_GUILESS_MAIN(LoginServiceTest)
#include "tst_LoginService.moc"
