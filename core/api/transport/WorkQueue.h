// SPDX-License-Identifier: GPL-3.0-or-later
// The workers behind the sockets, in two lanes: cheap reads have their own threads and never wait behind
// engine work, whose threads run at lower priority. Owned by ApiServer; thread-safe.
#pragma once

#include "core/api/ApiMessage.h"
#include "core/api/transport/FairQueue.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace core::api {

class WorkLane {
public:
    enum class Priority { Normal, Low };

    WorkLane(int workers, int most, Priority priority);
    ~WorkLane(); ///< drops what waits, ends after the running jobs

    void submit(quint64 ticket, Job job);
    void cancel(quint64 ticket);
    int waiting() const;
    void stop();

private:
    void work();

    mutable std::mutex m_lock;
    std::condition_variable m_more;
    FairQueue m_queue;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

class WorkQueue {
public:
    struct Sizes {
        int cheapWorkers = 2;
        int cheapWaiting = 1024;
        int engineWorkers = 1;
        int engineWaiting = 64;
    };

    explicit WorkQueue(const Sizes& sizes);

    /// The ticket for cancel(). A full lane calls refuse() of the job that gives way, in this thread.
    quint64 submit(Lane lane, Job job);
    /// A job not yet begun never runs.
    void cancel(Lane lane, quint64 ticket);
    int waiting() const;
    /// Drops what waits and returns after the running jobs.
    void stop();

private:
    WorkLane& laneAt(Lane lane) { return lane == Lane::Cheap ? m_cheap : m_engine; }

    std::atomic<quint64> m_lastTicket = 0;
    WorkLane m_cheap;
    WorkLane m_engine;
};

} // namespace core::api
