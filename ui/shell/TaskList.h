// SPDX-License-Identifier: GPL-3.0-or-later
// Work that lasts, as a table: what runs, who began it, how far it is, how it ended. Whoever does the work
// reports here; nothing is run by it. GUI thread; owned by Application.
#pragma once

#include "core/base/Clock.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace ui::shell {

enum class TaskState { Running, Done, Attention, Failed, Cancelled };

class TaskList : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Started, What, Who, State, Took, Action, Columns };

    explicit TaskList(const core::base::Clock& clock, QObject* parent = nullptr);

    /// Texts in the language of the moment. `cancel` empty: cannot be cancelled. Answers the task's id.
    int begin(const QString& what, const QString& who, std::function<void()> cancel = {});
    /// `total` 0: unknown.
    void progress(int id, qint64 done, qint64 total);
    /// `note` says what came out or why not: "205 enrolled, 3 rows failed".
    void finish(int id, TaskState state, const QString& note = {});
    void cancel(int row);
    bool canCancel(int row) const;

    int running() const { return m_running; }
    int finishedToday() const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void runningChanged(int running);
    void finished(const QString& what, ui::shell::TaskState state, const QString& note);

private:
    struct Task {
        int id;
        QString what;
        QString who;
        std::function<void()> cancel;
        qint64 startedMs;
        qint64 endedMs = 0;
        qint64 done = 0;
        qint64 total = 0;
        TaskState state = TaskState::Running;
        QString note;
    };
    int rowOf(int id) const; ///< newest first; -1 when it is gone
    QString text(const Task& task, int column) const;
    QString stateText(const Task& task) const;
    QString progressText(const Task& task) const;

    const core::base::Clock& m_clock;
    std::vector<Task> m_tasks;
    int m_nextId = 1;
    int m_running = 0;
};

} // namespace ui::shell
