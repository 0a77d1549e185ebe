// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a camera from a recording by the order of frame digests, because a sensor's noise never repeats a
// frame, and one camera from another. Pure; one thread; owned by DeskLogin.
#pragma once

#include <QByteArray>

#include <cstdint>
#include <deque>
#include <unordered_map>

namespace core::login {

class FrameWatch {
public:
    enum class Verdict { Fine, Frozen, Looped, Gap, Switched };
    static constexpr qint64 GapMs = 1'000;
    static constexpr std::size_t Remembered = 9'000; ///< frames: five minutes at 30 a second

    /// Every frame the camera delivers, in order.
    void pass(quint64 digest);
    /// One of those that are judged, after it was passed. `camera` names the device it came from.
    Verdict see(quint64 digest, qint64 ms, const QByteArray& camera);

private:
    void remember(quint64 digest);
    bool isLooped() const;

    std::deque<quint64> m_order;
    std::unordered_map<quint64, int> m_known;
    quint64 m_passed = 0;
    std::uint32_t m_repeats = 0; ///< of the last 32 different frames; lowest bit: the newest was seen before
    quint64 m_last = 0;
    qint64 m_lastMs = -1;
    QByteArray m_camera;
    int m_same = 0;
};

} // namespace core::login
