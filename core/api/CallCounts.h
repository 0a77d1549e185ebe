// SPDX-License-Identifier: GPL-3.0-or-later
// How often each operation was called since the start, for /metrics. Thread-safe.
#pragma once

#include "core/auth/Operation.h"

#include <array>
#include <atomic>

namespace core::api {

class CallCounts {
public:
    struct Count {
        std::atomic<qint64> ok = 0;
        std::atomic<qint64> refused = 0;
        std::atomic<qint64> microseconds = 0;
    };
    void note(auth::Operation operation, bool ok, double milliseconds)
    {
        Count& count = m_counts.at(static_cast<std::size_t>(operation));
        ++(ok ? count.ok : count.refused);
        count.microseconds += static_cast<qint64>(milliseconds * 1000);
    }
    const Count& of(auth::Operation operation) const
    {
        return m_counts.at(static_cast<std::size_t>(operation));
    }

private:
    std::array<Count, static_cast<std::size_t>(auth::Operation::SessionEnd) + 1> m_counts;
};

} // namespace core::api
