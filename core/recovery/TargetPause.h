// SPDX-License-Identifier: GPL-3.0-or-later
// Circuit breaker of one engine: how long it is left alone after failures. A plain value.
#pragma once

#include <QtGlobal>

namespace core::recovery {

class TargetPause {
public:
    TargetPause(int firstMs, int longestMs)
        : m_firstMs(firstMs)
        , m_longestMs(longestMs)
    {
    }

    /// `chance` 0..1 spreads the pause between half and the whole of it.
    void fail(qint64 nowMs, double chance)
    {
        const qint64 doubled = qint64{m_firstMs} << qMin(m_failures, MostDoublings);
        const auto whole = static_cast<double>(qMin(doubled, qint64{m_longestMs}));
        ++m_failures;
        m_untilMs = nowMs + static_cast<qint64>(whole * (0.5 + chance / 2));
    }
    void succeed()
    {
        m_failures = 0;
        m_untilMs = 0;
    }
    /// Somebody asked for another try now.
    void lift() { m_untilMs = 0; }

    int failures() const { return m_failures; }
    qint64 remainingMs(qint64 nowMs) const { return qMax<qint64>(0, m_untilMs - nowMs); }

private:
    static constexpr int MostDoublings = 20;
    int m_firstMs;
    int m_longestMs;
    int m_failures = 0;
    qint64 m_untilMs = 0; ///< monotonic
};

} // namespace core::recovery
