// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/RefusalDelays.h"

#include <algorithm>

namespace core::auth {

namespace {

constexpr int FirstMs = 50;
constexpr int MostDoublings = 5; // 50, 100, 200, 400, 800, 1000
constexpr qint64 ForgottenMs = 60'000;

} // namespace

RefusalDelays::RefusalDelays(const base::Clock& clock)
    : m_clock(clock)
{
}

void RefusalDelays::noteRefusal(const QHostAddress& peer)
{
    const AddressBits key = subscriberOf(peer);
    const qint64 now = m_clock.monotonicMs();
    const std::scoped_lock lock(m_guard);
    if (!m_refusals.contains(key))
        makeRoom(now);
    Refusals& refusals = m_refusals[key];
    if (now - refusals.lastMs > ForgottenMs)
        refusals.count = 0;
    refusals.count = std::min(refusals.count + 1, MostDoublings + 1);
    refusals.lastMs = now;
}

int RefusalDelays::delayMs(const QHostAddress& peer) const
{
    const std::scoped_lock lock(m_guard);
    const auto found = m_refusals.find(subscriberOf(peer));
    if (found == m_refusals.end() || m_clock.monotonicMs() - found->second.lastMs > ForgottenMs)
        return 0;
    return std::min(FirstMs << (found->second.count - 1), LongestMs);
}

std::size_t RefusalDelays::remembered() const
{
    const std::scoped_lock lock(m_guard);
    return m_refusals.size();
}

void RefusalDelays::makeRoom(qint64 nowMs)
{
    if (m_refusals.size() < MostAddresses)
        return;
    std::erase_if(m_refusals, [&](const auto& entry) { return nowMs - entry.second.lastMs > ForgottenMs; });
    if (m_refusals.size() < MostAddresses)
        return;
    m_refusals.erase(std::min_element(m_refusals.begin(), m_refusals.end(), [](const auto& a, const auto& b) {
        return a.second.lastMs < b.second.lastMs;
    }));
}

} // namespace core::auth
