// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TaskKeeper.h"

#include "core/base/Log.h"
#include "ui/shell/RunInBackground.h"

namespace ui::shell {

using core::base::Result;
using core::storage::KeptTask;

TaskKeeper::TaskKeeper(TaskList& tasks, core::storage::TaskStore& store, const core::base::Clock& clock,
                       TaskWords words)
    : m_tasks(tasks)
    , m_store(store)
    , m_clock(clock)
    , m_words(std::move(words))
{
    m_pool.setMaxThreadCount(1);
    connect(&tasks, &TaskList::begun, this, [this](int id) {
        m_numbers.insert(id, core::storage::newTaskNumber());
        keep(id);
    });
    connect(&tasks, &TaskList::ended, this, [this](int id) {
        keep(id);
        m_numbers.remove(id);
    });
    bringBack();
}

TaskKeeper::~TaskKeeper()
{
    m_pool.waitForDone();
}

/// First of all: what begins meanwhile is written after it was read.
void TaskKeeper::bringBack()
{
    runInBackground(
        this, &m_pool, [&store = m_store, now = m_clock.nowMs()] { return store.all(now); },
        [this](const Result<std::vector<KeptTask>>& kept) {
            if (kept)
                take(*kept);
            else
                qCWarning(core::base::lcUi) << "earlier tasks are not shown:" << kept.error().detail;
            Q_EMIT broughtBack();
        });
}

void TaskKeeper::take(const std::vector<KeptTask>& kept)
{
    std::vector<TaskRecord> records;
    for (const KeptTask& one : kept)
        if (auto record = unpacked(one.body, m_words)) {
            record->startedMs = one.startedMs;
            record->endedMs = one.endedMs;
            records.push_back(std::move(*record));
        }
    m_tasks.bringBack(std::move(records));
}

void TaskKeeper::keep(int id)
{
    const TaskRecord* record = m_tasks.record(id);
    if (!record || !m_numbers.contains(id))
        return;
    const KeptTask kept{m_numbers.value(id), record->startedMs, record->endedMs, packed(*record)};
    runInBackground(
        this, &m_pool, [&store = m_store, kept, now = m_clock.nowMs()] { return store.keep(kept, now); },
        [](const Result<void>& done) {
            if (!done)
                qCWarning(core::base::lcUi) << "a task is not kept:" << done.error().detail;
        });
}

} // namespace ui::shell
