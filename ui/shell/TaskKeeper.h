// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the task log over a restart: writes each task when it begins and ends, and brings the kept ones back
// at the start, those the end of the program cut off as interrupted. Writes on a thread of its own, in order.
// GUI thread; owned by Console, outlived by list and store.
#pragma once

#include "core/base/Clock.h"
#include "core/storage/TaskStore.h"
#include "ui/shell/TaskList.h"

#include <QHash>
#include <QThreadPool>

namespace ui::shell {

class TaskKeeper : public QObject {
    Q_OBJECT
public:
    /// `words`: everything a kept task may say.
    TaskKeeper(TaskList& tasks, core::storage::TaskStore& store, const core::base::Clock& clock,
               TaskWords words);
    ~TaskKeeper() override;

Q_SIGNALS:
    void broughtBack(); ///< the kept tasks are in the list

private:
    void bringBack();
    void take(const std::vector<core::storage::KeptTask>& kept);
    void keep(int id);

    TaskList& m_tasks;
    core::storage::TaskStore& m_store;
    const core::base::Clock& m_clock;
    const TaskWords m_words;
    QHash<int, QString> m_numbers; ///< of the tasks of this run that have not ended
    QThreadPool m_pool;
};

} // namespace ui::shell
