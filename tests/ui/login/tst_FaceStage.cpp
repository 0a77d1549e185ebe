// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in at the camera of the desk, from the frames to the account, with made-up frames and the real
// service.
#include "tests/support/TestApi.h"
#include "tests/ui/login/ScriptedFace.h"
#include "tests/ui/shell/ConsoleFixture.h"
#include "ui/login/LockScreen.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using core::auth::Account;
using core::auth::AccountState;
using core::login::Failure;
using core::login::LoggedIn;
using core::login::Step;
using tests::Look;
using tests::MovingEngine;
using tests::ScriptedFrames;
using ui::camera::CameraState;
using ui::login::FaceAttempt;
using Phase = FaceAttempt::Phase;

namespace {

const QString mia = QStringLiteral("mia");
const QString password = QStringLiteral("123456");

struct FaceDesk {
    FaceDesk()
        : screen([](const QString&, const QString&) { return refusedPassword(); }, &console.inlinePool,
                 console.look)
    {
        stage = new ui::login::FaceStage(
            {frames, engine, api.core->login, api.settings, &console.inlinePool, &random, 50});
        screen.setStage(stage);
        screen.resize(1280, 800);
        byFace = std::make_unique<QSignalSpy>(&screen, &ui::login::LockScreen::signedInByFace);
        byPassword = std::make_unique<QSignalSpy>(&screen, &ui::login::LockScreen::signedIn);
        screen.show();
    }
    static core::base::Result<Account> refusedPassword()
    {
        return core::base::fail(core::base::ErrorCode::LoginRefused, QStringLiteral("Not this one."));
    }
    Account addAccount(int person, const QString& name = mia)
    {
        core::login::Registration wanted;
        wanted.account.username = name;
        wanted.password = password;
        wanted.image = support::fakePhotograph({support::fakePerson(person)});
        const auto made = api.core->login.enrol(wanted);
        if (!made || !api.core->accounts.setState(made->account.id, AccountState::Active, mia))
            qFatal("no account");
        return *api.core->accounts.byName(name);
    }

    FaceAttempt& attempt() const { return stage->attempt(); }
    void show(int person, const Look& look = {})
    {
        engine.setLook(look);
        frames.show(person);
    }
    void hold(int person, int count, const Look& look = {})
    {
        for (int i = 0; i < count && attempt().phase() == Phase::Looking; ++i)
            show(person, look);
    }
    void leave()
    {
        const QImage empty =
            QImage::fromData(support::fakePhotograph({})).convertToFormat(QImage::Format_RGB32);
        for (int i = 0; i < 200; ++i)
            Q_EMIT frames.frameArrived({empty, frames.milliseconds += 100, ++frames.digest, frames.camera});
    }
    /// Does what the stage asks for until it asks for nothing more.
    void obey(int person)
    {
        hold(person, 6);
        for (int i = 0; i < 60 && attempt().progress().step == Step::Challenge; ++i)
            show(person, i % 6 < 2 ? Look() : tests::lookOf(attempt().progress().move));
    }
    QLineEdit* passwordField() const { return screen.findChild<QLineEdit*>(QStringLiteral("loginPassword")); }
    QString lastAudit() const
    {
        const auto rows = api.core->audit.page(0, 1);
        return rows->front().action + u' ' + rows->front().object + u' ' + rows->front().detail;
    }

    tests::TestApi api;
    tests::ConsoleFixture console;
    MovingEngine engine;
    ScriptedFrames frames;
    QRandomGenerator random{3};
    ui::login::LockScreen screen;
    ui::login::FaceStage* stage;
    std::unique_ptr<QSignalSpy> byFace;
    std::unique_ptr<QSignalSpy> byPassword;
};

} // namespace

class tst_FaceStage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void signsInWhoMovesAsAsked()
    {
        FaceDesk desk;
        desk.addAccount(1);
        desk.obey(1);
        QCOMPARE(desk.byFace->count(), 1);
        const auto in = desk.byFace->first().first().value<LoggedIn>();
        QCOMPARE(in.account.username, mia);
        QVERIFY(in.lowPrivilege);
        QCOMPARE(desk.lastAudit(), QStringLiteral("login.face mia desk, face"));
        QCOMPARE(desk.frames.state(), CameraState::Off);
        QCOMPARE(*desk.api.core->failedLogins.count(), 0);
    }

    void saysThatItIsTooDark()
    {
        FaceDesk desk;
        QImage frame(320, 240, QImage::Format_RGB32);
        frame.fill(Qt::black);
        Q_EMIT desk.frames.frameArrived({frame, 100, 1, desk.frames.camera});
        QVERIFY2(desk.stage->instruction().startsWith(QStringLiteral("Too dark")),
                 qPrintable(desk.stage->instruction()));
    }

    void neverNamesAnybodyBefore()
    {
        FaceDesk desk;
        desk.addAccount(1);
        desk.hold(1, 6);
        QCOMPARE(desk.attempt().progress().step, Step::Challenge);
        for (const auto* label : desk.screen.findChildren<QLabel*>())
            QVERIFY(!label->text().contains(mia));
        QVERIFY(!desk.stage->instruction().contains(mia));
    }

    void aStillPictureRunsOutOfTime()
    {
        FaceDesk desk;
        desk.addAccount(1);
        desk.hold(1, 100);
        QCOMPARE(desk.attempt().phase(), Phase::Refused);
        QCOMPARE(desk.attempt().failure(), Failure::TooSlow);
        QCOMPARE(desk.byFace->count(), 0);
        QCOMPARE(desk.lastAudit(), QStringLiteral("login.refused  too-slow"));
        QCOMPARE(*desk.api.core->failedLogins.count(), 1);
        QTRY_COMPARE(desk.attempt().phase(), Phase::Looking);
    }

    void stillPicturesMakeTheDeskWait()
    {
        FaceDesk desk;
        for (int i = 0; i < 5; ++i) {
            QTRY_COMPARE(desk.attempt().phase(), Phase::Looking);
            desk.hold(1, 100);
            if (desk.stage->isPaused())
                QTest::keyClick(desk.passwordField(), Qt::Key_Escape);
        }
        QCOMPARE(*desk.api.core->failedLogins.count(), 5);
        QVERIFY(desk.attempt().mustWait());
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(desk.passwordField(), Qt::Key_Escape);
        QVERIFY2(desk.attempt().mustWait(), "a pause does not shorten the wait");
        QVERIFY(desk.attempt().waitSeconds() > 20);
    }

    void nobodyThereIsNoFailure()
    {
        FaceDesk desk;
        desk.hold(1, 4);
        QCOMPARE(desk.attempt().progress().step, Step::Liveness);
        desk.leave();
        QCOMPARE(desk.attempt().phase(), Phase::Looking);
        QCOMPARE(desk.attempt().progress().step, Step::Quality);
        QCOMPARE(*desk.api.core->failedLogins.count(), 0);
        QCOMPARE(desk.api.core->login.deskWaitMs(), 0);
    }

    /// Whoever passes by and looks; the camera does not go on looking at the corridor.
    void glancesAreNoFailuresAndPauseTheCamera()
    {
        FaceDesk desk;
        for (int i = 1; i < FaceAttempt::MostGlances; ++i) {
            desk.hold(1, 6);
            QCOMPARE(desk.attempt().progress().step, Step::Challenge);
            desk.leave();
            QCOMPARE(desk.attempt().phase(), Phase::Looking);
        }
        QCOMPARE(*desk.api.core->failedLogins.count(), 0);
        desk.hold(1, 6);
        desk.leave();
        QVERIFY(desk.attempt().isPausedByItself());
        QCOMPARE(desk.frames.state(), CameraState::Off);
        QCOMPARE(desk.lastAudit(), QStringLiteral("login.refused  went-away"));
        QCOMPARE(*desk.api.core->failedLogins.count(), 1);
        desk.hold(1, 60);
        QCOMPARE(*desk.api.core->failedLogins.count(), 1);
    }

    /// A password ends the attempt; it did not fail.
    void thePasswordInsteadIsNoFailure()
    {
        FaceDesk desk;
        for (int round = 0; round < 6; ++round) {
            desk.hold(1, 6);
            QCOMPARE(desk.attempt().progress().step, Step::Challenge);
            desk.attempt().excuse();
            desk.screen.hide();
            desk.screen.show();
        }
        QCOMPARE(*desk.api.core->failedLogins.count(), 0);
        QCOMPARE(desk.api.core->login.deskWaitMs(), 0);
    }

    void movesCannotBeChosenByGoingAway()
    {
        FaceDesk desk;
        const auto away = {std::function([&] { desk.leave(); }), std::function([&] {
                               for (int i = 0; i < 2; ++i)
                                   QTest::keyClick(desk.passwordField(), Qt::Key_Escape);
                           }),
                           std::function([&] {
                               desk.screen.hide();
                               desk.screen.show();
                           }),
                           std::function([&] {
                               desk.frames.become(CameraState::NoCamera, {});
                               desk.frames.become(CameraState::Running, {});
                           })};
        const auto begin = [&] {
            if (desk.stage->isPaused())
                QTest::keyClick(desk.passwordField(), Qt::Key_Escape);
            desk.hold(1, 6);
        };
        for (int i = 1; i < FaceAttempt::MostGlances; ++i) {
            begin();
            desk.leave();
        }
        for (const auto& goAway : away) {
            begin();
            QCOMPARE(desk.attempt().progress().step, Step::Challenge);
            goAway();
        }
        begin(); // the camera that was plugged in again
        QCOMPARE(*desk.api.core->failedLogins.count(), 4);
        QVERIFY(!desk.attempt().mustWait());
        begin();
        desk.leave();
        begin();
        QVERIFY(desk.attempt().mustWait());
        QCOMPARE(desk.attempt().phase(), Phase::Refused);
    }

    void pausesWhereNobodyFollows()
    {
        FaceDesk desk;
        for (int i = 0; i < FaceAttempt::MostTooSlow; ++i) {
            QTRY_COMPARE(desk.attempt().phase(), Phase::Looking);
            desk.hold(1, 100);
        }
        QVERIFY(desk.stage->isPaused());
        QCOMPARE(desk.frames.state(), CameraState::Off);
    }

    void refusesEverybodyWithTheSameWords()
    {
        FaceDesk desk;
        const Account account = desk.addAccount(1);
        desk.obey(7);
        QCOMPARE(desk.attempt().phase(), Phase::Refused);
        const QString stranger = desk.stage->instruction();
        QTRY_COMPARE(desk.attempt().phase(), Phase::Looking);
        QVERIFY(desk.api.core->accounts.setState(account.id, AccountState::Locked, mia));
        desk.obey(1);
        QCOMPARE(desk.attempt().phase(), Phase::Refused);
        QCOMPARE(desk.stage->instruction(), stranger);
        QCOMPARE(desk.byFace->count(), 0);
    }

    void anotherFaceMidwayStartsOver()
    {
        FaceDesk desk;
        desk.addAccount(1);
        desk.hold(1, 6);
        QCOMPARE(desk.attempt().progress().step, Step::Challenge);
        desk.hold(7, 2);
        QCOMPARE(desk.attempt().progress().step, Step::Quality);
        desk.obey(7);
        QCOMPARE(desk.byFace->count(), 0);
    }

    void noticesAFrozenCamera()
    {
        FaceDesk desk;
        for (int i = 0; i < 6; ++i) {
            desk.frames.digest = 41;
            desk.hold(1, 1);
        }
        QCOMPARE(desk.attempt().failure(), Failure::Frozen);
        QCOMPARE(desk.lastAudit(), QStringLiteral("login.refused  frozen-camera"));
        QCOMPARE(*desk.api.core->failedLogins.count(), 1);
    }

    void noticesASwitchedCamera()
    {
        FaceDesk desk;
        const auto plugInAgain = [&desk](const char* camera) {
            desk.hold(1, 6);
            QCOMPARE(desk.attempt().progress().step, Step::Challenge);
            desk.frames.become(CameraState::NoCamera);
            desk.frames.camera = camera;
            desk.frames.become(CameraState::Running);
            desk.hold(1, 1);
        };
        plugInAgain("1");
        QCOMPARE(desk.attempt().phase(), Phase::Looking);
        plugInAgain("2");
        QCOMPARE(desk.attempt().failure(), Failure::Switched);
        QVERIFY2(desk.stage->instruction().contains(u"switched"), qPrintable(desk.stage->instruction()));
        QCOMPARE(desk.lastAudit(), QStringLiteral("login.refused  switched-camera"));
        QCOMPARE(*desk.api.core->failedLogins.count(), 1);
    }

    void fraudsMakeTheDeskWait()
    {
        FaceDesk desk;
        Look printed;
        printed.liveness = 0.1;
        for (int i = 0; i < 5; ++i) {
            QTRY_COMPARE(desk.attempt().phase(), Phase::Looking);
            desk.hold(1, 12, printed);
            QCOMPARE(desk.attempt().failure(), Failure::NotLive);
        }
        QVERIFY(desk.attempt().mustWait());
        QVERIFY(desk.attempt().waitSeconds() > 20);
        desk.screen.hide();
        desk.screen.show();
        QVERIFY2(desk.attempt().mustWait(), "a curtain lifted and lowered does not shorten the wait");
    }

    void asksForThePasswordOfAnAccountThatNeedsIt()
    {
        FaceDesk desk;
        QVERIFY(desk.api.core->accounts.setSecondFactor(desk.addAccount(1).id, true, mia));
        desk.obey(1);
        QCOMPARE(desk.attempt().phase(), Phase::Second);
        QVERIFY(desk.stage->instruction().contains(QStringLiteral("within 60 seconds")));
        QCOMPARE(desk.byFace->count(), 0);
        QVERIFY(!desk.screen.findChild<QLineEdit*>(QStringLiteral("loginName"))->isVisible());
        desk.passwordField()->setText(QStringLiteral("654321"));
        QTest::keyClick(desk.passwordField(), Qt::Key_Return);
        QCOMPARE(desk.byPassword->count(), 0);
        QVERIFY(!desk.screen.findChild<ui::widgets::MessageLine*>()->text().isEmpty());
        desk.passwordField()->setText(password);
        QTest::keyClick(desk.passwordField(), Qt::Key_Return);
        QCOMPARE(desk.byPassword->count(), 1);
        QCOMPARE(desk.byPassword->first().first().value<Account>().username, mia);
        QCOMPARE(desk.lastAudit(), QStringLiteral("login.face mia desk, face, password"));
    }

    void aRightFaceDoesNotWaitAfterStartingAgain()
    {
        FaceDesk desk;
        QVERIFY(desk.api.core->accounts.setSecondFactor(desk.addAccount(1).id, true, mia));
        desk.obey(1);
        QCOMPARE(desk.attempt().phase(), Phase::Second);
        desk.screen.findChild<QAbstractButton*>(QStringLiteral("loginOther"))->click();
        QCOMPARE(desk.attempt().phase(), Phase::Looking);
        QVERIFY(desk.screen.findChild<QLineEdit*>(QStringLiteral("loginName"))->isVisible());
        desk.passwordField()->setText(password);
        QTest::keyClick(desk.passwordField(), Qt::Key_Return);
        QCOMPARE(desk.byPassword->count(), 0);
    }

    void escapePausesAndEnterStartsAgain()
    {
        FaceDesk desk;
        auto* link = desk.screen.findChild<ui::widgets::Button*>(QStringLiteral("loginFace"));
        desk.hold(1, 6);
        QTest::keyClick(desk.passwordField(), Qt::Key_Escape);
        QVERIFY(desk.stage->isPaused());
        QCOMPARE(desk.frames.state(), CameraState::Off);
        QCOMPARE(link->label(), QStringLiteral("Sign in by face"));
        QTest::keyClick(&desk.screen, Qt::Key_Return);
        QCOMPARE(desk.attempt().phase(), Phase::Looking);
        QCOMPARE(desk.attempt().progress().step, Step::Quality);
        QCOMPARE(desk.frames.state(), CameraState::Running);
        link->click();
        QVERIFY(desk.stage->isPaused());
    }

    void runsOnlyWhileItIsSeen()
    {
        FaceDesk desk;
        desk.hold(1, 6);
        desk.screen.hide();
        QCOMPARE(desk.frames.state(), CameraState::Off);
        const int calls = desk.engine.calls();
        desk.show(1);
        QCOMPARE(desk.engine.calls(), calls);
        desk.screen.show();
        QCOMPARE(desk.frames.state(), CameraState::Running);
        QCOMPARE(desk.attempt().progress().step, Step::Quality);
    }

    void saysWhatIsWrongWithTheCamera()
    {
        FaceDesk desk;
        desk.hold(1, 6);
        desk.frames.become(CameraState::NoCamera, QStringLiteral("Plug one in."));
        QCOMPARE(desk.stage->instruction(), QStringLiteral("Plug one in."));
        desk.frames.become(CameraState::Running);
        QCOMPARE(desk.attempt().progress().step, Step::Quality);
    }

    void tellsScreenReadersWhatToDo()
    {
        FaceDesk desk;
        desk.hold(1, 6);
        const auto* access = QAccessible::queryAccessibleInterface(desk.stage);
        const QString before = access->text(QAccessible::Name);
        QVERIFY(!before.isEmpty());
        desk.hold(1, 30);
        QCOMPARE(desk.attempt().progress().secondsLeft, 5);
        QVERIFY2(access->text(QAccessible::Name) == before, "seconds are not read out");
        desk.hold(1, 80);
        QVERIFY(access->text(QAccessible::Name) != before);
    }
};

QTEST_MAIN(tst_FaceStage)
#include "tst_FaceStage.moc"
