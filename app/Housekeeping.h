// SPDX-License-Identifier: GPL-3.0-or-later
// What has to happen now and then without anybody asking: purge what is due, write last uses, make missing
// templates. Owned by Application; the timer lives on the thread that calls start(), the work on a pool of
// one thread.
#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <vector>

namespace app {

class Housekeeping : public QObject {
    Q_OBJECT
public:
    /// A chore answers early when `stopping` does.
    using Chore = std::function<void(const std::function<bool()>& stopping)>;

    explicit Housekeeping(std::vector<Chore> chores);
    ~Housekeeping() override; ///< stops

    void start(int everyMs);
    /// Waits for the chore at work.
    void stop();

private:
    void runAll();

    const std::vector<Chore> m_chores;
    QTimer m_timer;
    QThreadPool m_pool;
    std::atomic<bool> m_stopping = false;
};

} // namespace app
