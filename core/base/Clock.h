// SPDX-License-Identifier: GPL-3.0-or-later
// The only source of time in core; injected so that reports and expiry can be tested. Thread-safe.
#pragma once

#include <QDateTime>

namespace core::base {

class Clock {
public:
    virtual ~Clock() = default;
    /// Wall clock, milliseconds since 1970-01-01 UTC; may step back when the machine's clock is set.
    virtual qint64 nowMs() const = 0;
    /// Never steps back; for durations only.
    virtual qint64 monotonicNs() const = 0;

    qint64 monotonicMs() const { return monotonicNs() / 1'000'000; }
    /// Server-local date and time, as the documented interface writes times.
    QDateTime localNow() const { return QDateTime::fromMSecsSinceEpoch(nowMs()); }
};

class SystemClock final : public Clock {
public:
    qint64 nowMs() const override;
    qint64 monotonicNs() const override;
};

} // namespace core::base
