// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/transport/FairQueue.h"

#include <algorithm>

namespace core::api {

FairQueue::FairQueue(qsizetype most)
    : m_most(most)
{
}

QByteArray FairQueue::greediest() const
{
    QByteArray owner;
    size_t most = 0;
    for (auto it = m_waiting.cbegin(); it != m_waiting.cend(); ++it) {
        if (it->size() > most) {
            most = it->size();
            owner = it.key();
        }
    }
    return owner;
}

std::optional<Job> FairQueue::dropYoungest(const QByteArray& owner)
{
    auto& jobs = m_waiting[owner];
    Job job = std::move(jobs.back().job);
    jobs.pop_back();
    --m_size;
    forgetIfEmpty(owner);
    return job;
}

std::optional<Job> FairQueue::push(quint64 ticket, Job job)
{
    std::optional<Job> displaced;
    if (m_size >= m_most) {
        const QByteArray greedy = greediest();
        if (greedy.isEmpty() || m_waiting.value(job.owner).size() + 1 >= m_waiting.value(greedy).size())
            return job;
        displaced = dropYoungest(greedy);
    }
    auto& jobs = m_waiting[job.owner];
    if (jobs.empty())
        m_turns.push_back(job.owner);
    jobs.push_back({ticket, std::move(job)});
    ++m_size;
    return displaced;
}

std::optional<Job> FairQueue::pop()
{
    if (m_turns.empty())
        return {};
    const QByteArray owner = m_turns.front();
    m_turns.pop_front();
    auto& jobs = m_waiting[owner];
    Job job = std::move(jobs.front().job);
    jobs.pop_front();
    --m_size;
    if (jobs.empty())
        m_waiting.remove(owner);
    else
        m_turns.push_back(owner);
    return job;
}

bool FairQueue::remove(quint64 ticket)
{
    for (auto it = m_waiting.begin(); it != m_waiting.end(); ++it) {
        const auto found = std::find_if(it->begin(), it->end(),
                                        [ticket](const Entry& entry) { return entry.ticket == ticket; });
        if (found == it->end())
            continue;
        it->erase(found);
        --m_size;
        forgetIfEmpty(QByteArray(it.key()));
        return true;
    }
    return false;
}

void FairQueue::forgetIfEmpty(const QByteArray& owner)
{
    if (!m_waiting.value(owner).empty())
        return;
    m_waiting.remove(owner);
    m_turns.erase(std::remove(m_turns.begin(), m_turns.end(), owner), m_turns.end());
}

void FairQueue::clear()
{
    m_waiting.clear();
    m_turns.clear();
    m_size = 0;
}

} // namespace core::api
