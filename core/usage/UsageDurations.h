// SPDX-License-Identifier: GPL-3.0-or-later
// How many calls took how long. Exact, unless of some only the bounds are known. Plain values that add up.
#pragma once

#include <QtGlobal>

#include <map>

namespace core::usage {

struct Percentile {
    qint64 ms = -1; ///< -1: not known
    bool isAbout = false;
    bool isKnown() const { return ms >= 0; }
    bool operator==(const Percentile&) const = default;
};

class UsageDurations {
public:
    /// Both bounds inclusive, in milliseconds.
    void add(qint64 leastMs, qint64 mostMs, qint64 calls);
    void add(const UsageDurations& other);
    qint64 calls() const { return m_count; }
    /// Nearest rank: the shortest duration that this part (0..1) of the calls did not exceed. Between the
    /// bounds of calls of which only these are known it is interpolated.
    Percentile percentile(double part) const;

private:
    using Bounds = std::pair<qint64, qint64>; ///< most, least: in the order of their longest call

    std::map<Bounds, qint64> m_calls;
    qint64 m_count = 0;
    bool m_isExact = true;
};

} // namespace core::usage
