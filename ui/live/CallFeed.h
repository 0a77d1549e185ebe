// SPDX-License-Identifier: GPL-3.0-or-later
// Takes calls from whatever thread answers them and keeps the latest few until somebody looks, so that
// thousands a second cost the GUI thread nothing. Thread-safe; the recorder outlives it.
#pragma once

#include "core/usage/UsageRecorder.h"

#include <memory>

namespace ui::live {

class CallFeed {
public:
    static constexpr std::size_t most = 2000;

    explicit CallFeed(core::usage::UsageRecorder& recorder);
    ~CallFeed();
    CallFeed(const CallFeed&) = delete;
    CallFeed& operator=(const CallFeed&) = delete;

    /// What came since the last time, newest first.
    std::vector<core::usage::CallRecord> take();

private:
    struct Waiting;
    std::shared_ptr<Waiting> m_waiting; ///< also held by a signal that is just being handled
    QMetaObject::Connection m_connection;
};

} // namespace ui::live
