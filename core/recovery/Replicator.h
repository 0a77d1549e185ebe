// SPDX-License-Identifier: GPL-3.0-or-later
// Delivers the outbox to the replica engines in the background: in order for each person, with time-outs,
// growing pauses with jitter and a circuit breaker for each engine. Only contacts addresses in the settings
// replica.N.url. Built last (stores, Outbox, GalleryService, FaceService, TaskJournal, Replicator), destroyed
// first; the sockets and all work live in a thread of its own. start() and stop() are called by the owner;
// wake() by any thread.
#pragma once

#include "core/recovery/AwayEngines.h"
#include "core/recovery/TaskJournal.h"
#include "core/storage/PictureStore.h"

#include <QThread>

namespace core::recovery {

struct ReplicatorTiming {
    int firstPauseMs = 1'000;    ///< doubled after each failure
    int longestPauseMs = 30'000; ///< one request finds out, so an engine that is back is soon noticed
    int attempts = 3;            ///< at an unreachable engine before what waits becomes records
};

struct ReplicatorParts {
    storage::Database& database;
    const storage::Vault& vault;
    storage::PictureStore& pictures;
    const base::Settings& settings;
    const base::Clock& clock;
    TaskJournal& journal;
    AwayEngines& away;
};

class Replicator {
public:
    explicit Replicator(ReplicatorParts parts, ReplicatorTiming timing = {});
    ~Replicator(); ///< stops
    Replicator(const Replicator&) = delete;
    Replicator& operator=(const Replicator&) = delete;

    void start();
    /// Gives up what is under way (it is delivered again after the next start) and ends the thread.
    void stop();
    void wake();     ///< something was queued
    void retryNow(); ///< somebody asked: engines that are being left alone are tried too
    /// When an engine that is being left alone is tried again (monotonic); nothing: it is not. Any thread.
    std::optional<qint64> triedAgainMs(int target) const;

private:
    class Courier;
    void look(bool lift);

    const ReplicatorParts m_parts;
    const ReplicatorTiming m_timing;
    QThread m_thread;
    Courier* m_courier = nullptr; ///< lives in m_thread, deleted when it ends
};

} // namespace core::recovery
