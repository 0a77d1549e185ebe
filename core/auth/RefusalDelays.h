// SPDX-License-Identifier: GPL-3.0-or-later
// How long refusals to an address wait before they are sent: longer with each refused token, forgotten after
// a quiet minute, for a bounded number of addresses. Thread-safe.
#pragma once

#include "core/auth/AddressRange.h"
#include "core/base/Clock.h"

#include <map>
#include <mutex>

namespace core::auth {

class RefusalDelays {
public:
    explicit RefusalDelays(const base::Clock& clock);

    void noteRefusal(const QHostAddress& peer);
    int delayMs(const QHostAddress& peer) const;
    std::size_t remembered() const;

    static constexpr std::size_t MostAddresses = 4096;
    static constexpr int LongestMs = 1000;

private:
    struct Refusals {
        int count = 0;
        qint64 lastMs = 0;
    };
    void makeRoom(qint64 nowMs);

    const base::Clock& m_clock;
    mutable std::mutex m_guard;
    std::map<AddressBits, Refusals> m_refusals;
};

} // namespace core::auth
