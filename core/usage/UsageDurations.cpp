// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/UsageDurations.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace core::usage {

namespace {

std::array<qint64, UsageDurations::Buckets> makeEdges()
{
    std::array<qint64, UsageDurations::Buckets> edges{};
    qint64 edge = 0;
    for (qint64& upper : edges) {
        upper = edge;
        edge = std::max(edge + 1, static_cast<qint64>(std::ceil(static_cast<double>(edge) * 1.25)));
    }
    return edges;
}

const std::array<qint64, UsageDurations::Buckets>& edges()
{
    static const auto made = makeEdges();
    return made;
}

} // namespace

int UsageDurations::bucketOf(qint64 milliseconds)
{
    const auto found = std::lower_bound(edges().begin(), edges().end() - 1, milliseconds);
    return static_cast<int>(found - edges().begin());
}

qint64 UsageDurations::upperEdge(int bucket)
{
    return edges()[static_cast<std::size_t>(std::clamp(bucket, 0, Buckets - 1))];
}

void UsageDurations::add(int bucket, qint64 calls)
{
    m_calls[static_cast<std::size_t>(std::clamp(bucket, 0, Buckets - 1))] += calls;
}

void UsageDurations::add(const UsageDurations& other)
{
    std::transform(m_calls.begin(), m_calls.end(), other.m_calls.begin(), m_calls.begin(), std::plus<>());
}

qint64 UsageDurations::calls() const
{
    return std::accumulate(m_calls.begin(), m_calls.end(), qint64(0));
}

qint64 UsageDurations::percentile(double part) const
{
    const auto wanted = static_cast<qint64>(std::ceil(part * static_cast<double>(calls())));
    qint64 seen = 0;
    for (int bucket = 0; bucket < Buckets; ++bucket) {
        seen += m_calls[static_cast<std::size_t>(bucket)];
        if (seen >= wanted && seen > 0)
            return upperEdge(bucket);
    }
    return 0;
}

} // namespace core::usage
