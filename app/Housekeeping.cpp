// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Housekeeping.h"

namespace app {

Housekeeping::Housekeeping(std::vector<Chore> chores)
    : m_chores(std::move(chores))
    , m_timer(this)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_timer, &QTimer::timeout, this, &Housekeeping::runAll);
}

Housekeeping::~Housekeeping()
{
    stop();
}

void Housekeeping::start(int everyMs)
{
    runAll();
    m_timer.start(everyMs);
}

void Housekeeping::stop()
{
    m_stopping = true;
    m_timer.stop();
    m_pool.clear();
    m_pool.waitForDone();
}

void Housekeeping::runAll()
{
    for (const Chore& chore : m_chores)
        m_pool.start([this, &chore] {
            if (!m_stopping)
                chore([this] { return m_stopping.load(); });
        });
}

} // namespace app
