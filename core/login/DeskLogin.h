// SPDX-License-Identifier: GPL-3.0-or-later
// One attempt to log in by looking at the desk's camera: quality, passive liveness over several frames,
// moves, then the decision by LoginService::logInAtDesk. Fed with one observation per analysed frame; knows
// nobody's name. One thread; owned by the stage of the lock screen.
#pragma once

#include "core/engine/HeadPose.h"
#include "core/engine/ScoreScale.h"
#include "core/login/Challenge.h"
#include "core/login/FrameWatch.h"

#include <QRandomGenerator>

namespace core::login {

/// Every face of one frame with quality, liveness and primary template.
struct Observation {
    qint64 milliseconds = 0; ///< of the frame, monotone
    engine::Analysis analysis;
    quint64 digest = 0; ///< over the frame's pixels
    QByteArray camera;  ///< the device it came from
};

enum class Step { Quality, Liveness, Challenge, Decision };
enum class Hint {
    LookHere,
    OneFaceOnly,
    ComeCloser,
    MoreLight,
    LessLight,
    LookStraight,
    Sharper, ///< moved, out of focus, or a lens that is not clean
    HoldStill,
    Interrupted,
    DoMove
};
enum class Failure { None, NotLive, Frozen, Looped, Switched, WrongMove, TooSlow };

struct Progress {
    Step step = Step::Quality;
    Hint hint = Hint::LookHere;
    Move move = Move::Blink;               ///< with Hint::DoMove
    std::optional<engine::Straighten> way; ///< with Hint::LookStraight, where it is known
    double progress = 0;                   ///< 0..1
    int secondsLeft = 0;                   ///< with Hint::DoMove
    bool isBest = false;                   ///< this frame is the one to decide by, so far
    bool isDone = false;
    Failure failure = Failure::None;
};

class DeskLogin {
public:
    struct Rules {
        bool liveness = true; ///< the setting login.liveness
    };

    DeskLogin(engine::ScoreScale scale, Rules rules, QRandomGenerator& random);
    /// Every frame the camera delivers, those that are not judged included: loops are told by it.
    void pass(quint64 digest) { m_watch.pass(digest); }
    /// A frame that was passed. After isDone or a failure nothing changes until restart().
    Progress see(const Observation& seen);
    void restart();

    static constexpr qint64 SwitchMs = 10'000; ///< to unplug one camera and plug another one in

private:
    bool wasUnderWay(qint64 ms) const;
    Progress judge(const Observation& seen);
    Progress withoutFace(qint64 ms);
    Progress withFace(const engine::FaceAnalysis& face, qint64 ms);
    Progress collect(const engine::FaceAnalysis& face, const FaceMeasures& measures, qint64 ms);
    Progress decideLiveness(qint64 ms);
    Progress challenged(const engine::FaceAnalysis& face, qint64 ms);
    Progress after(Challenge::State state, qint64 ms);
    bool isSameFace(const engine::FaceAnalysis& face);
    bool takesAsBest(const engine::FaceAnalysis& face);
    Progress startOver(Hint hint);
    Progress say(Hint hint, qint64 ms = 0) const;
    Progress fail(Failure failure);

    const engine::ScoreScale m_scale;
    const Rules m_rules;
    QRandomGenerator& m_random;
    FrameWatch m_watch;
    Step m_step = Step::Quality;
    std::optional<Progress> m_end;
    std::optional<Challenge> m_challenge;
    std::optional<Move> m_missed; ///< not seen in time by the attempt before
    engine::FaceAnalysis m_first;
    std::vector<FaceMeasures> m_neutral;
    std::vector<double> m_liveness;
    double m_best = -1;
    qint64 m_faceMs = 0;
    std::optional<qint64> m_underWayMs; ///< of the last frame of an attempt that has not ended, in any way
    int m_unlike = 0;
};

} // namespace core::login
