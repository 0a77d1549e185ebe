// SPDX-License-Identifier: GPL-3.0-or-later
// Durations as counts in buckets that grow by a quarter each, so that percentiles of any range add up.
#pragma once

#include <QtGlobal>

#include <array>

namespace core::usage {

class UsageDurations {
public:
    static constexpr int Buckets = 56; ///< the last one starts at about 170 s

    static int bucketOf(qint64 milliseconds);
    static qint64 upperEdge(int bucket); ///< longest duration in it

    void add(int bucket, qint64 calls);
    void add(const UsageDurations& other);
    qint64 calls() const;
    /// Upper edge of the bucket that holds this part (0..1) of the calls; 0 when there are none.
    qint64 percentile(double part) const;

private:
    std::array<qint64, Buckets> m_calls{};
};

} // namespace core::usage
