// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/login/FrameWatch.h"

#include <bit>

namespace core::login {

namespace {

constexpr int FrozenFrames = 5;
constexpr int LoopedFrames = 6; ///< of 32: some more frames between those of a recording hide nothing

} // namespace

/// A frame that is delivered twice in a row is no loop: cameras short of light do so.
void FrameWatch::pass(quint64 digest)
{
    if (!m_order.empty() && digest == m_passed)
        return;
    m_repeats = m_repeats << 1U | (m_known.contains(digest) ? 1U : 0U);
    m_passed = digest;
    remember(digest);
}

bool FrameWatch::isLooped() const
{
    return (m_repeats & 1U) != 0 && std::popcount(m_repeats) >= LoopedFrames;
}

FrameWatch::Verdict FrameWatch::see(quint64 digest, qint64 ms, const QByteArray& camera)
{
    const bool isFirst = m_lastMs < 0;
    const bool isGap = !isFirst && (ms < m_lastMs || ms - m_lastMs > GapMs);
    const bool isSwitched = !isFirst && camera != m_camera;
    m_same = !isFirst && digest == m_last ? m_same + 1 : 1;
    m_last = digest;
    m_lastMs = ms;
    m_camera = camera;
    if (isSwitched)
        return Verdict::Switched;
    if (isLooped())
        return Verdict::Looped;
    if (m_same >= FrozenFrames)
        return Verdict::Frozen;
    return isGap ? Verdict::Gap : Verdict::Fine;
}

void FrameWatch::remember(quint64 digest)
{
    m_order.push_back(digest);
    ++m_known[digest];
    if (m_order.size() <= Remembered)
        return;
    if (const auto oldest = m_known.find(m_order.front()); --oldest->second == 0)
        m_known.erase(oldest);
    m_order.pop_front();
}

} // namespace core::login
