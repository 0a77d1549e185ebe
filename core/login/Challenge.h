// SPDX-License-Identifier: GPL-3.0-or-later
// Moves a person at the desk is asked for, judged by landmarks and head pose against the same person's own
// neutral face. Pure: no engine, no clock; times come with the frames. One thread; owned by DeskLogin.
#pragma once

#include "core/engine/FaceAnalysis.h"

#include <algorithm>
#include <optional>
#include <vector>

class QRandomGenerator;

namespace core::login {

/// Left and right are the person's own.
enum class Move { TurnLeft, TurnRight, Nod, Blink, OpenMouth };

struct FaceMeasures {
    double eyes = 0;  ///< eye aspect ratio, mean of both: about 0.3 open, under 0.2 closed
    double mouth = 0; ///< height of the inner lips by the length of the nose: about 0 closed
    double yaw = 0;   ///< degrees, as in Quality
    double pitch = 0; ///< degrees, as in Quality
};

/// None without 68 landmarks or without quality.
std::optional<FaceMeasures> measureFace(const engine::FaceAnalysis& face);
/// Median of each measure; `frames` is not empty.
FaceMeasures medianOf(const std::vector<FaceMeasures>& frames);

class Challenge {
public:
    enum class State { Running, Passed, Wrong, TimedOut };
    static constexpr qint64 MoveMs = 8'000;
    static constexpr qint64 ReactionMs = 700; ///< to end the move before; another one is wrong from then on
    /// Nobody reads what is asked and has done it before: it was under way by chance.
    static constexpr qint64 SoonestMs = 600;

    /// Different moves in random order, without the one somebody could not show just now.
    static std::vector<Move> choose(QRandomGenerator& random, std::size_t count,
                                    std::optional<Move> without = {});

    Challenge(std::vector<Move> moves, const FaceMeasures& neutral, qint64 beginMs);
    /// A move counts only after the face was seen neutral since it was asked for, and not too soon. Of films
    /// that show all moves in a circle about 1 in 10 happens to fit two that are asked for.
    State see(qint64 ms, const FaceMeasures& seen);
    /// Frames without a usable face only let the time pass.
    State pass(qint64 ms);

    Move asked() const { return m_moves[std::min(m_done, m_moves.size() - 1)]; }
    std::size_t done() const { return m_done; }
    std::size_t count() const { return m_moves.size(); }
    int secondsLeft(qint64 ms) const;
    bool isNeutral(const FaceMeasures& seen) const;

private:
    bool isMade(const FaceMeasures& seen);
    bool isWrong(const FaceMeasures& seen) const;
    bool isSustained(bool is);
    bool isThereAndBack(bool isThere, bool isBack);
    State next(qint64 ms);
    void beginMove();

    std::vector<Move> m_moves;
    FaceMeasures m_neutral;
    qint64 m_beginMs;
    std::size_t m_done = 0;
    bool m_ready = false;
    bool m_wasThere = false;
    int m_held = 0;
};

} // namespace core::login
