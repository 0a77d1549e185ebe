// SPDX-License-Identifier: GPL-3.0-or-later
// Work that lasts, as a table: what runs, who began it, how far it is, how it ended and what failed in it.
// Whoever does the work reports here; nothing is run by it. GUI thread; owned by Application.
#pragma once

#include "core/base/Clock.h"

#include <QAbstractTableModel>

#include <concepts>
#include <functional>
#include <vector>

namespace ui::shell {

enum class TaskState { Running, Done, Attention, Failed, Cancelled };

/// Asked for when it is shown, so that it follows the language; what no language changes may be given as it
/// is.
class TaskText {
public:
    TaskText() = default;
    TaskText(const QString& fixed)
        : m_words([fixed] { return fixed; })
    {
    }
    template <std::invocable Words>
    TaskText(Words words)
        : m_words(std::move(words))
    {
    }
    QString operator()() const { return m_words ? m_words() : QString(); }

private:
    std::function<QString()> m_words;
};

/// One thing a task could not do.
struct TaskFailure {
    QString name; ///< file, row, record
    TaskText reason;
};

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
        TaskText what;
        QString who;
        std::function<void()> cancel;
        QString page;
        qint64 startedMs;
        qint64 endedMs = 0;
        qint64 done = 0;
        qint64 total = 0;
        bool isPaused = false;
        TaskState state = TaskState::Running;
        TaskText note;
        std::vector<TaskFailure> failures = {};
        qint64 failed = 0;
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
