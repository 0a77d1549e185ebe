// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/ImportControl.h"

#include <atomic>
#include <thread>
#include <vector>

namespace core::importing {

void ImportControl::pause()
{
    const std::lock_guard lock(m_mutex);
    m_paused = true;
}

void ImportControl::resume()
{
    const std::lock_guard lock(m_mutex);
    m_paused = false;
    m_changed.notify_all();
}

void ImportControl::cancel()
{
    const std::lock_guard lock(m_mutex);
    m_cancelled = true;
    m_changed.notify_all();
}

bool ImportControl::isPaused() const
{
    const std::lock_guard lock(m_mutex);
    return m_paused;
}

bool ImportControl::isCancelled() const
{
    const std::lock_guard lock(m_mutex);
    return m_cancelled;
}

bool ImportControl::goOn()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_paused || m_cancelled; });
    return !m_cancelled;
}

void inParallel(int count, int threads, ImportControl& control, const std::function<void(int)>& each)
{
    std::atomic<int> next = 0;
    const auto work = [&] {
        while (control.goOn()) {
            const int one = next++;
            if (one >= count)
                return;
            each(one);
        }
    };
    std::vector<std::jthread> team;
    for (int i = 1; i < std::min(threads, count); ++i)
        team.emplace_back(work);
    work();
}

} // namespace core::importing
