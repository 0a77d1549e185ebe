// SPDX-License-Identifier: GPL-3.0-or-later
// Engines that do not answer and are left alone for a while: what changes meanwhile is a record from the
// start. Owned by the Outbox, which asks; the Replicator tells. Any thread.
#pragma once

#include <QString>

#include <map>
#include <mutex>
#include <optional>

namespace core::recovery {

class AwayEngines {
public:
    /// Until then (monotonic) nothing is tried there.
    void leave(int target, const QString& cause, qint64 untilMs)
    {
        const std::scoped_lock lock(m_guard);
        m_away[target] = {cause, untilMs};
    }
    /// It answered, or somebody asked for another try now.
    void comeBack(int target)
    {
        const std::scoped_lock lock(m_guard);
        m_away.erase(target);
    }
    /// Why it is being left alone; nothing: it is not.
    std::optional<QString> causeOf(int target, qint64 nowMs) const
    {
        const std::scoped_lock lock(m_guard);
        const auto found = m_away.find(target);
        return found != m_away.end() && nowMs < found->second.untilMs ? std::optional(found->second.cause)
                                                                      : std::nullopt;
    }
    /// When it is tried again (monotonic); nothing: it is not being left alone.
    std::optional<qint64> untilMs(int target, qint64 nowMs) const
    {
        const std::scoped_lock lock(m_guard);
        const auto found = m_away.find(target);
        return found != m_away.end() && nowMs < found->second.untilMs ? std::optional(found->second.untilMs)
                                                                      : std::nullopt;
    }

private:
    struct Absence {
        QString cause;
        qint64 untilMs = 0;
    };
    mutable std::mutex m_guard;
    std::map<int, Absence> m_away;
};

} // namespace core::recovery
