// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/UsageDurations.h"

#include <algorithm>
#include <cmath>

namespace core::usage {

void UsageDurations::add(qint64 leastMs, qint64 mostMs, qint64 calls)
{
    m_calls[{mostMs, leastMs}] += calls;
    m_count += calls;
    m_isExact = m_isExact && (leastMs == mostMs || calls == 0);
}

void UsageDurations::add(const UsageDurations& other)
{
    for (const auto& [bounds, calls] : other.m_calls)
        add(bounds.second, bounds.first, calls);
}

Percentile UsageDurations::percentile(double part) const
{
    // What a binary fraction adds to a whole rank is no call.
    const double share = part * static_cast<double>(m_count);
    const auto wanted = std::max<qint64>(1, static_cast<qint64>(std::ceil(share - 1e-6)));
    qint64 seen = 0;
    for (const auto& [bounds, calls] : m_calls) {
        const auto& [most, least] = bounds;
        if (seen + calls >= wanted)
            return {least + (most - least) * (wanted - seen) / calls, !m_isExact};
        seen += calls;
    }
    return {};
}

} // namespace core::usage
