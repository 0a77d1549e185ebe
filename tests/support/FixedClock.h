// SPDX-License-Identifier: GPL-3.0-or-later
// A clock that stands still until a test moves it. Thread-safe.
#pragma once

#include "core/base/Clock.h"

#include <atomic>

namespace tests {

class FixedClock final : public core::base::Clock {
public:
    explicit FixedClock(qint64 nowMs = 1'780'000'000'000)
        : m_nowMs(nowMs)
    {
    }
    qint64 nowMs() const override { return m_nowMs; }
    qint64 monotonicNs() const override { return m_monotonicNs; }

    void advance(qint64 milliseconds)
    {
        m_nowMs += milliseconds;
        m_monotonicNs += milliseconds * 1'000'000;
    }
    /// The wall clock alone, as when somebody sets it.
    void setWallClock(qint64 nowMs) { m_nowMs = nowMs; }

private:
    std::atomic<qint64> m_nowMs;
    std::atomic<qint64> m_monotonicNs{1'000'000'000};
};

} // namespace tests
