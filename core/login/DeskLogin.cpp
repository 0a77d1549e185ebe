// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/login/DeskLogin.h"

#include "core/engine/QualityScorer.h"

#include <algorithm>
#include <cstring>

namespace core::login {

using engine::FaceAnalysis;

namespace {

constexpr std::size_t GoodFrames = 3;
constexpr std::size_t LivenessFrames = 5;
constexpr std::size_t MostLivenessFrames = 12;
constexpr std::size_t Moves = 2;
constexpr std::size_t MovesInDoubt = 3;
constexpr qint64 AbsenceMs = 1'000;
// Scores of one sitting: looking ahead, and with the head turned away.
constexpr double SameAhead = 0.75;
constexpr double SameTurned = 0.5;
constexpr double AheadDegrees = 15;
constexpr int UnlikeFrames = 2;

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// What would help most.
Hint hintFor(const engine::Quality& quality)
{
    constexpr std::pair<const char*, Hint> hints[] = {{"eye-distance", Hint::ComeCloser},
                                                      {"light", Hint::MoreLight},
                                                      {"frontal", Hint::LookStraight},
                                                      {"sharpness", Hint::Sharper}};
    for (const auto& [name, hint] : hints)
        for (const engine::QualityMeasure& measure : quality.measures)
            if (std::strcmp(measure.name, name) == 0 && !measure.ok())
                return hint == Hint::MoreLight && engine::isTooBright(measure) ? Hint::LessLight : hint;
    return Hint::LookHere;
}

} // namespace

DeskLogin::DeskLogin(engine::ScoreScale scale, Rules rules, QRandomGenerator& random)
    : m_scale(std::move(scale))
    , m_rules(rules)
    , m_random(random)
{
}

void DeskLogin::restart()
{
    m_step = Step::Quality;
    m_end.reset();
    m_challenge.reset();
    m_first = {};
    m_neutral.clear();
    m_liveness.clear();
    m_best = -1;
    m_unlike = 0;
}

Progress DeskLogin::see(const Observation& seen)
{
    if (m_end)
        return *m_end;
    Progress now = judge(seen);
    if (m_step != Step::Quality)
        m_underWayMs = seen.milliseconds;
    if (now.isDone || now.failure != Failure::None) {
        m_underWayMs.reset();
        m_end = now;
        m_end->isBest = false;
    }
    return now;
}

/// Taking a camera away ends the attempt before the other one delivers.
bool DeskLogin::wasUnderWay(qint64 ms) const
{
    return m_underWayMs && ms - *m_underWayMs <= SwitchMs;
}

Progress DeskLogin::judge(const Observation& seen)
{
    const auto verdict = m_watch.see(seen.digest, seen.milliseconds, seen.camera);
    const auto& faces = seen.analysis.faces;
    if (verdict == FrameWatch::Verdict::Switched)
        return wasUnderWay(seen.milliseconds) ? fail(Failure::Switched) : startOver(Hint::LookHere);
    if (verdict == FrameWatch::Verdict::Gap && m_step != Step::Quality)
        return startOver(Hint::Interrupted);
    if (faces.size() > 1 || seen.analysis.detected > 1)
        return startOver(Hint::OneFaceOnly);
    if (faces.empty())
        return withoutFace(seen.milliseconds);
    if (verdict == FrameWatch::Verdict::Frozen)
        return fail(Failure::Frozen);
    if (verdict == FrameWatch::Verdict::Looped)
        return fail(Failure::Looped);
    return withFace(faces.front(), seen.milliseconds);
}

/// A head turned far is lost for a moment; longer, somebody else may come back.
Progress DeskLogin::withoutFace(qint64 ms)
{
    if (m_step == Step::Quality || ms - m_faceMs > AbsenceMs)
        return startOver(Hint::LookHere);
    return m_challenge ? after(m_challenge->pass(ms), ms) : say(Hint::LookHere);
}

Progress DeskLogin::withFace(const FaceAnalysis& face, qint64 ms)
{
    const auto measures = measureFace(face);
    if (!measures || face.primary.isEmpty())
        return startOver(Hint::LookStraight);
    if (m_first.primary.isEmpty())
        m_first = face;
    if (!isSameFace(face)) {
        if (++m_unlike >= UnlikeFrames)
            return startOver(Hint::LookHere);
        return m_challenge ? after(m_challenge->pass(ms), ms) : say(Hint::LookHere);
    }
    m_unlike = 0;
    m_faceMs = ms;
    return m_challenge ? challenged(face, ms) : collect(face, *measures, ms);
}

bool DeskLogin::isSameFace(const FaceAnalysis& face)
{
    const bool isAhead =
        std::abs(face.quality->yaw) < AheadDegrees && std::abs(face.quality->pitch) < AheadDegrees;
    return m_scale.compare(m_first, face) >= (isAhead ? SameAhead : SameTurned);
}

Progress DeskLogin::collect(const FaceAnalysis& face, const FaceMeasures& measures, qint64 ms)
{
    if (!face.quality->isGood()) {
        const Hint hint = hintFor(*face.quality);
        Progress now = m_step == Step::Quality ? startOver(hint) : say(hint);
        if (hint == Hint::LookStraight)
            now.way = engine::straightening(*face.quality);
        return now;
    }
    m_neutral.push_back(measures);
    if (m_step == Step::Quality && m_neutral.size() >= GoodFrames)
        m_step = Step::Liveness;
    m_liveness.push_back(face.liveness.value_or(0));
    const bool isBest = takesAsBest(face);
    Progress now = decideLiveness(ms);
    now.isBest = isBest;
    return now;
}

Progress DeskLogin::decideLiveness(qint64 ms)
{
    if (m_liveness.size() < LivenessFrames)
        return say(Hint::HoldStill);
    const double liveness = medianOf(m_liveness);
    const bool isLive = !m_rules.liveness || (m_best >= 0 && liveness >= engine::kLivenessMark);
    if (!isLive && m_liveness.size() < MostLivenessFrames)
        return say(Hint::HoldStill);
    if (!isLive && (m_best < 0 || liveness < engine::kDoubtMark))
        return fail(Failure::NotLive);
    m_challenge.emplace(Challenge::choose(m_random, isLive ? Moves : MovesInDoubt, m_missed),
                        medianOf(m_neutral), ms);
    m_step = Step::Challenge;
    return say(Hint::DoMove, ms);
}

/// The sharpest frame that by itself could pass for live.
bool DeskLogin::takesAsBest(const FaceAnalysis& face)
{
    const bool isUsable = !m_rules.liveness || face.liveness.value_or(0) >= engine::kDoubtMark;
    if (!isUsable || face.quality->score <= m_best)
        return false;
    m_best = face.quality->score;
    return true;
}

Progress DeskLogin::challenged(const FaceAnalysis& face, qint64 ms)
{
    return after(m_challenge->see(ms, *measureFace(face)), ms);
}

Progress DeskLogin::after(Challenge::State state, qint64 ms)
{
    switch (state) {
    case Challenge::State::Wrong:
        return fail(Failure::WrongMove);
    case Challenge::State::TimedOut:
        m_missed = m_challenge->asked();
        return fail(Failure::TooSlow);
    case Challenge::State::Running:
        return say(Hint::DoMove, ms);
    case Challenge::State::Passed:
        break;
    }
    m_missed.reset();
    m_step = Step::Decision;
    Progress now = say(Hint::HoldStill);
    now.isDone = true;
    return now;
}

Progress DeskLogin::startOver(Hint hint)
{
    restart();
    return say(hint);
}

Progress DeskLogin::say(Hint hint, qint64 ms) const
{
    Progress now;
    now.step = m_step;
    now.hint = hint;
    const double collected =
        static_cast<double>(std::min(m_liveness.size(), LivenessFrames)) / LivenessFrames;
    now.progress = m_step == Step::Decision ? 1.0 : 0.4 * collected;
    if (m_step == Step::Challenge) {
        now.move = m_challenge->asked();
        now.secondsLeft = m_challenge->secondsLeft(ms);
        now.progress +=
            0.6 * static_cast<double>(m_challenge->done()) / static_cast<double>(m_challenge->count());
    }
    return now;
}

Progress DeskLogin::fail(Failure failure)
{
    Progress now = say(Hint::LookHere);
    now.failure = failure;
    return now;
}

} // namespace core::login
