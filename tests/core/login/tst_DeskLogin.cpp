// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/login/DeskLogin.h"

#include "tests/core/login/SyntheticFace.h"

#include <QTest>

using namespace core::login;
using tests::Look;

namespace {

constexpr qint64 FrameMs = 100;

struct Desk {
    QRandomGenerator random{3};
    DeskLogin login{core::engine::ScoreScale::forRecogniser(QStringLiteral("default")), {}, random};
    qint64 ms = 0;
    quint64 digest = 0;
    QByteArray camera = QByteArrayLiteral("1");
    Progress last;

    Progress show(const std::vector<Look>& looks)
    {
        Observation seen;
        seen.milliseconds = ms += FrameMs;
        seen.digest = ++digest;
        seen.camera = camera;
        login.pass(seen.digest);
        for (const Look& look : looks)
            seen.analysis.faces.push_back(tests::faceWith(look));
        seen.analysis.detected = static_cast<int>(looks.size());
        return last = login.see(seen);
    }
    Progress hold(int frames, const Look& look = {})
    {
        for (int i = 0; i < frames; ++i)
            show({look});
        return last;
    }
    /// Does what it is told until nothing is asked any more.
    Progress obey(std::size_t person = 0)
    {
        for (int i = 0; i < 60 && last.step == Step::Challenge && last.failure == Failure::None; ++i)
            show({i % 6 < 2 ? neutral(person) : moved(person)});
        return last;
    }
    static Look neutral(std::size_t person)
    {
        Look look;
        look.person = person;
        return look;
    }
    Look moved(std::size_t person) const
    {
        Look look = neutral(person);
        look.yaw = last.move == Move::TurnLeft ? 20 : last.move == Move::TurnRight ? -20 : 0;
        look.pitch = last.move == Move::Nod ? -12 : 0;
        look.eyes = last.move == Move::Blink ? 0.1 : 0.3;
        look.mouth = last.move == Move::OpenMouth ? 0.6 : 0.05;
        return look;
    }
};

} // namespace

/// Different moves that were asked for on the way.
int movesUntilDone(Desk& desk)
{
    QSet<int> asked;
    for (int i = 0; i < 90 && desk.last.step == Step::Challenge; ++i) {
        asked << static_cast<int>(desk.last.move);
        desk.show({i % 6 < 2 ? Desk::neutral(0) : desk.moved(0)});
    }
    return desk.last.isDone ? static_cast<int>(asked.size()) : -1;
}

class DeskLoginTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lastsToTheDecision()
    {
        Desk desk;
        QVERIFY(desk.show({{}}).isBest);
        QCOMPARE(desk.last.step, Step::Quality);
        QCOMPARE(desk.hold(3).step, Step::Liveness);
        QCOMPARE(desk.hold(1).step, Step::Challenge);
        QCOMPARE(desk.last.hint, Hint::DoMove);
        QCOMPARE(desk.last.secondsLeft, 8);
        const double before = desk.last.progress;
        QVERIFY(desk.obey().isDone);
        QCOMPARE(desk.last.step, Step::Decision);
        QCOMPARE(desk.last.progress, 1.0);
        QVERIFY(before < 1.0);
        QVERIFY(desk.hold(1).isDone);
    }

    void saysWhatIsWrongWithThePicture()
    {
        Desk desk;
        QCOMPARE(desk.show({}).hint, Hint::LookHere);
        Look dark;
        dark.isGood = false;
        QCOMPARE(desk.hold(20, dark).hint, Hint::MoreLight);
        QCOMPARE(desk.last.step, Step::Quality);
        Look bright = dark;
        bright.level = 230;
        QCOMPARE(desk.hold(2, bright).hint, Hint::LessLight);
        Look blurred;
        blurred.isSharp = false;
        QCOMPARE(desk.hold(2, blurred).hint, Hint::Sharper);
        QCOMPARE(desk.show({{}, {}}).hint, Hint::OneFaceOnly);
    }

    void aStillPictureFails()
    {
        Desk desk;
        QCOMPARE(desk.hold(6).step, Step::Challenge);
        QCOMPARE(desk.hold(90).failure, Failure::TooSlow);
        QVERIFY(!desk.last.isDone);
        QCOMPARE(desk.hold(1).failure, Failure::TooSlow);
        desk.login.restart();
        QCOMPARE(desk.hold(1).failure, Failure::None);
    }

    void saysWhichWayIsStraight()
    {
        Desk desk;
        Look turned;
        turned.isFrontal = false;
        turned.yaw = 40;
        QCOMPARE(desk.hold(2, turned).hint, Hint::LookStraight);
        QVERIFY(desk.last.way == core::engine::Straighten::TurnRight);
        turned.yaw = -40;
        QVERIFY(desk.hold(2, turned).way == core::engine::Straighten::TurnLeft);
        QVERIFY(!desk.hold(1).way);
    }

    /// Whoever cannot show it, or has it not seen, comes in with others.
    void theMoveThatWasMissedIsNotAskedAgain()
    {
        Desk desk;
        for (int attempt = 0; attempt < 30; ++attempt) {
            const Move missed = desk.last.move;
            desk.login.restart();
            QCOMPARE(desk.hold(6).step, Step::Challenge);
            QVERIFY(attempt == 0 || desk.last.move != missed);
            QCOMPARE(desk.hold(90).failure, Failure::TooSlow);
        }
    }

    void takesTheMedianOfLiveness()
    {
        Desk desk;
        Look dead;
        dead.liveness = 0.1;
        desk.show({dead});
        desk.show({dead});
        QCOMPARE(desk.hold(3).step, Step::Challenge);
        Desk print;
        QCOMPARE(print.hold(12, dead).failure, Failure::NotLive);
    }

    void whoIsInDoubtMakesOneMoveMore()
    {
        Look doubtful;
        doubtful.liveness = 0.3;
        Desk live;
        live.hold(6);
        QCOMPARE(movesUntilDone(live), 2);
        Desk doubt;
        QCOMPARE(doubt.hold(11, doubtful).step, Step::Liveness);
        QCOMPARE(doubt.hold(1, doubtful).step, Step::Challenge);
        QCOMPARE(movesUntilDone(doubt), 3);
    }

    void anotherFaceStartsOver()
    {
        Desk desk;
        QCOMPARE(desk.hold(6).step, Step::Challenge);
        QCOMPARE(desk.show({Desk::neutral(1)}).step, Step::Challenge);
        QCOMPARE(desk.show({Desk::neutral(1)}).step, Step::Quality);
        QVERIFY(!desk.last.isDone);
        desk.hold(5, Desk::neutral(1));
        QVERIFY(desk.obey(1).isDone);
    }

    void movesOfAnotherFaceDoNotCount()
    {
        Desk desk;
        desk.hold(6);
        QVERIFY(!desk.obey(1).isDone);
    }

    void severalFacesStartOver()
    {
        Desk desk;
        QCOMPARE(desk.hold(6).step, Step::Challenge);
        QCOMPARE(desk.show({{}, Desk::neutral(1)}).step, Step::Quality);
        QCOMPARE(desk.last.hint, Hint::OneFaceOnly);
    }

    void anAbsenceStartsOver()
    {
        Desk desk;
        desk.hold(6);
        for (int i = 0; i < 9; ++i)
            QCOMPARE(desk.show({}).step, Step::Challenge);
        desk.show({});
        QCOMPARE(desk.show({}).step, Step::Quality);
    }

    void aGapStartsOver()
    {
        Desk desk;
        desk.hold(6);
        desk.ms += 1000;
        QCOMPARE(desk.hold(1).hint, Hint::Interrupted);
        QCOMPARE(desk.last.step, Step::Quality);
    }

    void noticesAFrozenCamera()
    {
        Desk desk;
        desk.hold(1);
        for (int i = 0; i < 3; ++i) {
            --desk.digest;
            QCOMPARE(desk.hold(1).failure, Failure::None);
        }
        --desk.digest;
        QCOMPARE(desk.hold(1).failure, Failure::Frozen);
    }

    void noticesALoop()
    {
        Desk desk;
        desk.hold(20);
        desk.digest = 0;
        QCOMPARE(desk.hold(5).failure, Failure::None);
        QCOMPARE(desk.hold(1).failure, Failure::Looped);
    }

    void noticesALoopInFramesThatAreNotJudged()
    {
        Desk desk;
        desk.hold(10);
        for (quint64 digest = 0; digest < 10; ++digest)
            desk.login.pass(digest + 1);
        desk.digest = 4;
        QCOMPARE(desk.hold(1).failure, Failure::Looped);
    }

    void aSwitchedCameraFails()
    {
        Desk desk;
        QCOMPARE(desk.hold(6).step, Step::Challenge);
        desk.camera = QByteArrayLiteral("2");
        QCOMPARE(desk.hold(1).failure, Failure::Switched);
        desk.login.restart();
        QCOMPARE(desk.hold(6).step, Step::Challenge);
        QVERIFY(desk.obey().isDone);
    }

    void aCameraThatIsTakenAwayAndSwitchedFails()
    {
        Desk desk;
        desk.hold(6);
        desk.login.restart();
        desk.ms += DeskLogin::SwitchMs - 2 * FrameMs;
        desk.camera = QByteArrayLiteral("2");
        QCOMPARE(desk.show({}).failure, Failure::Switched);
    }

    void anotherCameraOutsideOfAnAttemptIsFine()
    {
        Desk early;
        early.hold(2);
        early.camera = QByteArrayLiteral("2");
        QCOMPARE(early.hold(6).step, Step::Challenge);
        Desk late;
        late.hold(6);
        late.login.restart();
        late.ms += DeskLogin::SwitchMs;
        late.camera = QByteArrayLiteral("2");
        QCOMPARE(late.hold(6).step, Step::Challenge);
        Desk ended;
        ended.hold(6);
        QVERIFY(ended.obey().isDone);
        ended.login.restart();
        ended.camera = QByteArrayLiteral("2");
        QCOMPARE(ended.hold(6).step, Step::Challenge);
    }

    void noticesALoopOverSeveralAttempts()
    {
        Desk desk;
        desk.hold(20);
        desk.login.restart();
        desk.digest = 0;
        QCOMPARE(desk.hold(6).failure, Failure::Looped);
    }
};

QTEST_GUILESS_MAIN(DeskLoginTest)
#include "tst_DeskLogin.moc"
