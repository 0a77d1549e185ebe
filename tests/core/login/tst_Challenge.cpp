// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/login/Challenge.h"

#include "tests/core/login/SyntheticFace.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <set>

using namespace core::login;
using State = Challenge::State;

namespace {

const FaceMeasures Neutral{0.3, 0.05, 2, -3};

FaceMeasures made(Move move)
{
    FaceMeasures seen = Neutral;
    if (move == Move::TurnLeft)
        seen.yaw += 20;
    if (move == Move::TurnRight)
        seen.yaw -= 20;
    if (move == Move::Nod)
        seen.pitch -= 12;
    if (move == Move::Blink)
        seen.eyes = 0.1;
    if (move == Move::OpenMouth)
        seen.mouth = 0.6;
    return seen;
}

State perform(Challenge& challenge, qint64 begin, Move move)
{
    State state = challenge.see(begin, Neutral);
    for (qint64 i = 1; i <= 2 && state == State::Running; ++i)
        state = challenge.see(begin + 100 * i, made(move));
    return state == State::Running && challenge.done() == 0 ? challenge.see(begin + 300, Neutral) : state;
}

} // namespace

class ChallengeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void measuresWhatTheLandmarksShow()
    {
        const auto open = measureFace(tests::faceWith({5, -4, 0.3, 0.5}));
        QVERIFY(open);
        QVERIFY(std::abs(open->eyes - 0.3) < 1e-4);
        QVERIFY(std::abs(open->mouth - 0.5) < 1e-4);
        QCOMPARE(open->yaw, 5);
        QCOMPARE(open->pitch, -4);
        auto five = tests::faceWith({});
        five.face.landmarks.resize(5);
        QVERIFY(!measureFace(five));
        auto unjudged = tests::faceWith({});
        unjudged.quality.reset();
        QVERIFY(!measureFace(unjudged));
    }

    /// Nor does a smile close it.
    void aPictureThatIsTurnedAwayOpensNoMouth()
    {
        auto turned = tests::faceWith({0, 0, 0.3, 0.2});
        for (cv::Point2f& point : turned.face.landmarks)
            point.x *= 0.5F;
        QVERIFY(std::abs(measureFace(turned)->mouth - 0.2) < 0.01);
    }

    void takesTheMiddleOfTheNeutralFrames()
    {
        const auto middle = medianOf({{0.3, 0, 1, 2}, {0.1, 0.9, 40, -30}, {0.28, 0.1, 2, 3}});
        QCOMPARE(middle.eyes, 0.28);
        QCOMPARE(middle.mouth, 0.1);
        QCOMPARE(middle.yaw, 2);
        QCOMPARE(middle.pitch, 2);
    }

    void choosesDifferentMovesInAnyOrder()
    {
        QRandomGenerator random(7);
        std::set<std::vector<Move>> orders;
        for (int i = 0; i < 400; ++i) {
            const auto moves = Challenge::choose(random, 2);
            QCOMPARE(moves.size(), 2U);
            QVERIFY(moves[0] != moves[1]);
            orders.insert(moves);
        }
        QCOMPARE(orders.size(), 20U);
    }

    void takesEachMove_data()
    {
        QTest::addColumn<int>("move");
        QTest::newRow("left") << int(Move::TurnLeft);
        QTest::newRow("right") << int(Move::TurnRight);
        QTest::newRow("nod") << int(Move::Nod);
        QTest::newRow("blink") << int(Move::Blink);
        QTest::newRow("mouth") << int(Move::OpenMouth);
    }
    void takesEachMove()
    {
        QFETCH(int, move);
        const Move asked = static_cast<Move>(move);
        Challenge challenge({asked}, Neutral, 1000);
        QCOMPARE(perform(challenge, 1800, asked), State::Passed);
        for (int other = 0; other < 5; ++other) {
            Challenge stranger({asked}, Neutral, 1000);
            if (other != move)
                QVERIFY(perform(stranger, 1800, static_cast<Move>(other)) != State::Passed);
        }
    }

    void needsANeutralFaceFirst()
    {
        Challenge challenge({Move::TurnLeft}, Neutral, 0);
        for (int i = 1; i < 10; ++i)
            QCOMPARE(challenge.see(100 * i, made(Move::TurnLeft)), State::Running);
        QCOMPARE(perform(challenge, 1100, Move::TurnLeft), State::Passed);
    }

    void refusesTheOtherTurn()
    {
        Challenge challenge({Move::TurnLeft}, Neutral, 0);
        QCOMPARE(perform(challenge, 100, Move::TurnRight), State::Running);
        QCOMPARE(perform(challenge, Challenge::ReactionMs + 1, Move::TurnRight), State::Wrong);
    }

    void aMoveThatWasUnderWayDoesNotCount()
    {
        Challenge challenge({Move::TurnLeft}, Neutral, 0);
        QCOMPARE(perform(challenge, 100, Move::TurnLeft), State::Running);
        QCOMPARE(perform(challenge, 1100, Move::TurnLeft), State::Passed);
    }

    /// All moves in a circle, at ten frames a second; two of the five are asked for.
    void aFilmOfAllMovesSeldomFits()
    {
        QRandomGenerator random(11);
        int passed = 0;
        constexpr int films = 4'000;
        for (int film = 0; film < films; ++film) {
            const auto shown = Challenge::choose(random, 5);
            Challenge challenge(Challenge::choose(random, 2), Neutral, 0);
            const int move = random.bounded(600, 1'600);
            const int whole = move + random.bounded(200, 1'000);
            const int from = random.bounded(5 * whole);
            State state = State::Running;
            for (qint64 ms = 0; state == State::Running; ms += 100) {
                const qint64 at = (from + ms) % (5 * whole);
                const bool moves = at % whole > move / 6 && at % whole < move * 5 / 6;
                state =
                    challenge.see(ms, moves ? made(shown[static_cast<std::size_t>(at / whole)]) : Neutral);
            }
            passed += state == State::Passed;
        }
        QVERIFY2(passed < films * 13 / 100, qPrintable(QString::number(passed)));
    }

    void asksForOneAfterTheOther()
    {
        Challenge challenge({Move::Blink, Move::TurnLeft}, Neutral, 0);
        QCOMPARE(perform(challenge, 5000, Move::Blink), State::Running);
        QCOMPARE(challenge.done(), 1U);
        QCOMPARE(challenge.asked(), Move::TurnLeft);
        QCOMPARE(challenge.secondsLeft(6300), 7);
        QCOMPARE(perform(challenge, 6400, Move::TurnLeft), State::Passed);
    }

    void aStillFaceRunsOutOfTime()
    {
        Challenge challenge({Move::Blink}, Neutral, 0);
        State state = State::Running;
        for (qint64 ms = 0; ms <= Challenge::MoveMs; ms += 100) {
            FaceMeasures jitter = Neutral;
            jitter.yaw += ms % 300 == 0 ? 2 : -2;
            jitter.eyes *= ms % 200 == 0 ? 1.05 : 0.92;
            state = challenge.see(ms, jitter);
            QCOMPARE(state, State::Running);
        }
        QCOMPARE(challenge.see(Challenge::MoveMs + 1, Neutral), State::TimedOut);
        QCOMPARE(challenge.pass(Challenge::MoveMs + 1), State::TimedOut);
    }
};

QTEST_GUILESS_MAIN(ChallengeTest)
#include "tst_Challenge.moc"
