// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/PoseSteps.h"

#include "ui/camera/GuideWords.h"

#include <cmath>

namespace ui::login {

namespace {

constexpr int framesRunning = 2;
constexpr double straightDegrees = 9;
constexpr double leastTurn = 10; ///< degrees away from the straight pose
constexpr double mostTurn = 28;  ///< further, and half of the face is gone
constexpr double wrongWay = -6;

} // namespace

/// The person's left is the picture's right, where yaw is positive.
double PoseSteps::turn(double yaw) const
{
    return m_taken.size() == 1 ? yaw - m_straightYaw : m_straightYaw - yaw;
}

bool PoseSteps::isInPose(double yaw) const
{
    if (m_taken.isEmpty())
        return std::abs(yaw) < straightDegrees;
    return turn(yaw) >= leastTurn && turn(yaw) <= mostTurn;
}

QString PoseSteps::turnAdvice(double yaw) const
{
    if (isInPose(yaw))
        return {};
    if (m_taken.isEmpty())
        return camera::GuideWords::of(yaw > 0 ? core::engine::Straighten::TurnRight
                                              : core::engine::Straighten::TurnLeft);
    if (turn(yaw) > mostTurn)
        return tr("That is too far: turn back a little");
    const bool toLeft = m_taken.size() == 1;
    if (turn(yaw) < wrongWay)
        return toLeft ? tr("That is the other way: turn to your left")
                      : tr("That is the other way: turn to your right");
    return toLeft ? tr("Turn further to your left") : tr("Turn further to your right");
}

bool PoseSteps::see(const QImage& frame, const core::engine::Analysis& analysis)
{
    if (isDone())
        return false;
    using Pose = camera::GuideWords::Pose;
    const bool isSeen = !analysis.faces.empty() && analysis.faces.front().quality;
    const double yaw = isSeen ? analysis.faces.front().quality->yaw : 0;
    const bool isStraight = m_taken.isEmpty() && isInPose(yaw);
    m_advice = camera::GuideWords::of(analysis, frame, isStraight ? Pose::Straight : Pose::Turned);
    const bool measured = m_advice.isEmpty() && isSeen;
    m_seen = measured && isInPose(yaw) ? m_seen + 1 : 0;
    if (measured)
        m_advice = turnAdvice(yaw);
    if (m_seen < framesRunning)
        return false;
    if (m_taken.isEmpty())
        m_straightYaw = yaw;
    m_taken << frame;
    m_seen = 0;
    return true;
}

void PoseSteps::restart()
{
    *this = {};
}

QString PoseSteps::instruction() const
{
    switch (m_taken.size()) {
    case 0:
        return tr("1 of 3: look straight into the camera");
    case 1:
        return tr("2 of 3: turn your head a little to the left");
    case 2:
        return tr("3 of 3: turn your head a little to the right");
    default:
        return tr("The three pictures are taken");
    }
}

} // namespace ui::login
