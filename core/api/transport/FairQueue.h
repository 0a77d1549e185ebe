// SPDX-License-Identifier: GPL-3.0-or-later
// Bounded queue that serves its owners in turn. A newcomer finds a place even when one owner filled the
// queue: that owner's youngest job gives way. Not locked; owned by a WorkQueue lane.
#pragma once

#include <QByteArray>
#include <QHash>

#include <deque>
#include <functional>
#include <optional>

namespace core::api {

struct Job {
    QByteArray owner; ///< whoever shares the queue: the key of an address
    std::function<void()> run;
    std::function<void()> refuse; ///< called instead of run when the job has to give way
};

class FairQueue {
public:
    explicit FairQueue(qsizetype most);

    /// The job that found no place: this one, a greedier owner's youngest, or none.
    std::optional<Job> push(quint64 ticket, Job job);
    std::optional<Job> pop();
    bool remove(quint64 ticket);
    qsizetype size() const { return m_size; }
    void clear();

private:
    struct Entry {
        quint64 ticket;
        Job job;
    };

    QByteArray greediest() const;
    std::optional<Job> dropYoungest(const QByteArray& owner);
    void forgetIfEmpty(const QByteArray& owner);

    const qsizetype m_most;
    qsizetype m_size = 0;
    QHash<QByteArray, std::deque<Entry>> m_waiting;
    std::deque<QByteArray> m_turns; ///< owners with something waiting, next one first
};

} // namespace core::api
