// SPDX-License-Identifier: GPL-3.0-or-later
// Pause and cancel of work on many rows, and the threads that do it. Made by whoever starts the work, shared
// with it; thread-safe.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>

namespace core::importing {

class ImportControl {
public:
    void pause();
    void resume();
    void cancel();
    bool isPaused() const;
    bool isCancelled() const;
    /// Waits while paused; false once cancelled.
    bool goOn();

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_paused = false;
    bool m_cancelled = false;
};

/// each(0 … count-1) on this many threads, begun in order; returns when all have ended. After a cancel no
/// further one is begun.
void inParallel(int count, int threads, ImportControl& control, const std::function<void(int)>& each);

} // namespace core::importing
