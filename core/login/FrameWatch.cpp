// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/login/FrameWatch.h"

namespace core::login {

namespace {

constexpr int FrozenFrames = 5;
constexpr int LoopedFrames = 6;
constexpr std::size_t Remembered = 600;

} // namespace

FrameWatch::Verdict FrameWatch::see(quint64 digest, qint64 ms)
{
    const bool isFirst = m_lastMs < 0;
    const bool isGap = !isFirst && (ms < m_lastMs || ms - m_lastMs > GapMs);
    const bool isSame = !isFirst && digest == m_last;
    m_same = isSame ? m_same + 1 : 1;
    if (!isSame)
        m_again = m_known.contains(digest) ? m_again + 1 : 0;
    m_last = digest;
    m_lastMs = ms;
    remember(digest);
    if (m_again >= LoopedFrames)
        return Verdict::Looped;
    if (m_same >= FrozenFrames)
        return Verdict::Frozen;
    return isGap ? Verdict::Gap : Verdict::Fine;
}

void FrameWatch::forget()
{
    *this = {};
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
