// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a camera from a recording by the order of frame digests: a sensor's noise never repeats a frame.
// Pure; one thread; owned by DeskLogin.
#pragma once

#include <QtGlobal>

#include <deque>
#include <unordered_map>

namespace core::login {

class FrameWatch {
public:
    enum class Verdict { Fine, Frozen, Looped, Gap };
    static constexpr qint64 GapMs = 1'000;

    Verdict see(quint64 digest, qint64 ms);
    void forget();

private:
    void remember(quint64 digest);

    std::deque<quint64> m_order;
    std::unordered_map<quint64, int> m_known;
    quint64 m_last = 0;
    qint64 m_lastMs = -1;
    int m_same = 0;
    int m_again = 0;
};

} // namespace core::login
