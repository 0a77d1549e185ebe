// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/transport/WorkQueue.h"

#include "core/base/Log.h"

#include <sys/resource.h>
#include <unistd.h>

namespace core::api {

namespace {

constexpr int lowNice = 10;

/// Linux keeps the nice value per thread.
void lowerPriority()
{
    if (setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), lowNice) != 0)
        qCWarning(core::base::lcApi, "Engine workers run at normal priority: setpriority was refused.");
}

/// Jobs catch their own; this keeps the worker alive whatever happens.
void runGuarded(const Job& job)
{
    try {
        job.run();
    } catch (...) {
        qCWarning(core::base::lcApi, "A job let an exception out; its request is lost.");
    }
}

} // namespace

WorkLane::WorkLane(int workers, int most, Priority priority)
    : m_queue(most)
{
    for (int i = 0; i < workers; ++i) {
        m_threads.emplace_back([this, priority] {
            if (priority == Priority::Low)
                lowerPriority();
            work();
        });
    }
}

WorkLane::~WorkLane()
{
    stop();
}

void WorkLane::submit(quint64 ticket, Job job)
{
    std::optional<Job> displaced;
    {
        const std::lock_guard locker(m_lock);
        displaced = m_stopping ? std::optional<Job>(std::move(job)) : m_queue.push(ticket, std::move(job));
        m_more.notify_one();
    }
    if (displaced && displaced->refuse)
        displaced->refuse();
}

void WorkLane::cancel(quint64 ticket)
{
    const std::lock_guard locker(m_lock);
    m_queue.remove(ticket);
}

int WorkLane::waiting() const
{
    const std::lock_guard locker(m_lock);
    return static_cast<int>(m_queue.size());
}

void WorkLane::stop()
{
    {
        const std::lock_guard locker(m_lock);
        m_stopping = true;
        m_queue.clear();
        m_more.notify_all();
    }
    for (std::thread& thread : m_threads)
        if (thread.joinable())
            thread.join();
}

void WorkLane::work()
{
    std::unique_lock locker(m_lock);
    while (true) {
        m_more.wait(locker, [this] { return m_queue.size() > 0 || m_stopping; });
        std::optional<Job> job = m_queue.pop();
        if (!job)
            return;
        locker.unlock();
        runGuarded(*job);
        job.reset();
        locker.lock();
    }
}

WorkQueue::WorkQueue(const Sizes& sizes)
    : m_cheap(sizes.cheapWorkers, sizes.cheapWaiting, WorkLane::Priority::Normal)
    , m_engine(sizes.engineWorkers, sizes.engineWaiting, WorkLane::Priority::Low)
{
}

quint64 WorkQueue::submit(Lane lane, Job job)
{
    const quint64 ticket = ++m_lastTicket;
    laneAt(lane).submit(ticket, std::move(job));
    return ticket;
}

void WorkQueue::cancel(Lane lane, quint64 ticket)
{
    laneAt(lane).cancel(ticket);
}

int WorkQueue::waiting() const
{
    return m_cheap.waiting() + m_engine.waiting();
}

void WorkQueue::stop()
{
    m_cheap.stop();
    m_engine.stop();
}

} // namespace core::api
