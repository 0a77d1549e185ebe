// SPDX-License-Identifier: GPL-3.0-or-later
// Work that lasts, as a table: what runs, who began it, how far it is, how it ended and what failed in it.
// Whoever does the work reports here; nothing is run by it. GUI thread; owned by Application.
#pragma once

#include "core/base/Clock.h"
#include "ui/shell/TaskRecord.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace ui::shell {

/// What is kept of a task besides its line.
struct TaskDetails {
    QString what;
    QString who;
    QString state; ///< with how it ended
    QString started;
    QString took;
    std::vector<std::pair<QString, QString>> failures; ///< name and reason, the first ones
    qint64 failed = 0;                                 ///< all of them
    QString page;                                      ///< where its work is shown; empty: nowhere
};

class TaskList : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Started, What, Who, State, Took, Action, Columns };

    explicit TaskList(const core::base::Clock& clock, QObject* parent = nullptr);

    static constexpr std::size_t failuresKept = 200;

    /// `cancel` empty: cannot be cancelled. `page`: id of the one that shows what is done. Answers the task's
    /// id.
    int begin(const TaskText& what, const QString& who, std::function<void()> cancel = {},
              const QString& page = {});
    /// `total` 0: unknown.
    void progress(int id, qint64 done, qint64 total);
    void setPaused(int id, bool paused);
    /// `note` says what came out or why not: "205 enrolled, 3 rows failed".
    void finish(int id, TaskState state, const TaskText& note = {}, std::vector<TaskFailure> failures = {});
    void cancel(int row);
    bool canCancel(int row) const;

    TaskDetails details(int row) const;
    /// Names in what failed belong to the person who sat here.
    void forgetFailures();
    /// Who sits here: of what an earlier run kept they see the failures of their own tasks.
    void setReader(std::function<QString()> reader) { m_reader = std::move(reader); }
    /// Tasks of earlier runs, newest first; behind those of this one.
    void bringBack(std::vector<TaskRecord> records);
    /// nullptr when it is gone.
    const TaskRecord* record(int id) const;

    int running() const { return m_running; }
    int finishedToday() const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void runningChanged(int running);
    void begun(int id);
    void ended(int id);
    void finished(const QString& what, ui::shell::TaskState state, const QString& note);

private:
    struct Task : TaskRecord {
        int id = 0;
        bool isKept = false; ///< of an earlier run
        std::function<void()> cancel = {};
        qint64 done = 0;
        qint64 total = 0;
        bool isPaused = false;
    };
    int rowOf(int id) const; ///< newest first; -1 when it is gone
    QString text(const Task& task, int column) const;
    QString stateText(const Task& task) const;
    QString progressText(const Task& task) const;
    QString tookText(const Task& task) const;
    bool mayRead(const Task& task) const;

    const core::base::Clock& m_clock;
    std::vector<Task> m_tasks;
    std::function<QString()> m_reader;
    int m_nextId = 1;
    int m_running = 0;
};

} // namespace ui::shell
