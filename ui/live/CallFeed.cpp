// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/CallFeed.h"

#include <deque>
#include <mutex>

namespace ui::live {

using core::usage::CallRecord;
using core::usage::UsageRecorder;

struct CallFeed::Waiting {
    void put(const CallRecord& call)
    {
        const std::scoped_lock lock(guard);
        calls.push_front(call);
        if (calls.size() > most)
            calls.pop_back();
    }

    std::mutex guard;
    std::deque<CallRecord> calls; ///< newest first
};

CallFeed::CallFeed(UsageRecorder& recorder)
    : m_waiting(std::make_shared<Waiting>())
    , m_connection(QObject::connect(&recorder, &UsageRecorder::recorded,
                                    [waiting = m_waiting](const CallRecord& call) { waiting->put(call); }))
{
}

CallFeed::~CallFeed()
{
    QObject::disconnect(m_connection);
}

std::vector<CallRecord> CallFeed::take()
{
    const std::scoped_lock lock(m_waiting->guard);
    std::vector<CallRecord> calls(m_waiting->calls.begin(), m_waiting->calls.end());
    m_waiting->calls.clear();
    return calls;
}

} // namespace ui::live
