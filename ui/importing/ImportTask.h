// SPDX-License-Identifier: GPL-3.0-or-later
// One stretch of work on a thread of its own: dry run, enrolment, undo or export. What it finds arrives in
// small portions on the GUI thread; the task list hears of it. GUI thread; owned by ImportPage. Ends the work
// when it goes away.
#pragma once

#include "core/importing/ImportHistory.h"
#include "core/importing/ImportLists.h"
#include "ui/shell/TaskList.h"
#include "ui/subjects/Services.h"

#include <QTimer>

#include <memory>
#include <thread>

namespace ui::importing {

using CheckedRow = std::pair<int, core::importing::Checked>;

class ImportTask : public QObject {
    Q_OBJECT
public:
    enum class Kind { DryRun, Enrolment, Undo, Export };
    struct Figures {
        int done = 0;
        int total = 0;
        double perSecond = 0;
        qint64 secondsLeft = -1; ///< -1: not known yet
    };

    ImportTask(const subjects::Services& services, QObject* parent);
    ~ImportTask() override;

    /// One at a time; `title` is what the task list shows.
    void dryRun(const shell::TaskText& title, const core::storage::Gallery& gallery,
                const core::importing::ImportPlan& plan);
    void enrol(const shell::TaskText& title, const core::storage::Gallery& gallery,
               const core::importing::ImportBatch& import, std::vector<core::importing::ImportRow> rows);
    void undo(const shell::TaskText& title, const QStringList& batches);
    void exportTo(const shell::TaskText& title, const core::storage::Gallery& gallery, const QString& folder);

    void setPaused(bool paused);
    void cancel();
    bool isRunning() const { return m_running; }
    bool isPaused() const;
    Kind kind() const { return m_kind; }
    Figures figures() const;
    /// What the last undo removed.
    core::importing::Extent undone() const { return m_undone; }
    core::importing::ImportHistory history() const;

Q_SIGNALS:
    void started();
    void checked(const std::vector<ui::importing::CheckedRow>& rows);
    void enrolled(const std::vector<core::importing::RowOutcome>& rows);
    void progressed();
    /// The number is faces removed by an undo, faces written by an export.
    void finished(ui::importing::ImportTask::Kind kind, const core::base::Result<int>& result);

private:
    struct Inbox;
    using Work = std::function<core::base::Result<int>(Inbox&, core::importing::ImportControl&)>;
    static core::base::Result<int> guarded(const Work& work, Inbox& inbox,
                                           core::importing::ImportControl& control);
    void start(Kind kind, const shell::TaskText& title, int total, Work work);
    void drain();
    void end(const core::base::Result<int>& result);
    shell::TaskText note(const core::base::Result<int>& result) const;
    void remember(const std::vector<core::importing::RowOutcome>& outcomes);
    core::importing::ImportServices with() const;

    subjects::Services m_services;
    std::shared_ptr<Inbox> m_inbox;
    std::shared_ptr<core::importing::ImportControl> m_control;
    std::jthread m_thread;
    QTimer m_portions;
    Kind m_kind = Kind::DryRun;
    bool m_running = false;
    int m_task = 0;
    int m_done = 0;
    int m_total = 0;
    core::importing::Extent m_undone;
    QStringList m_names; ///< of the rows that are enrolled
    std::vector<shell::TaskFailure> m_failures;
    qint64 m_startedMs = 0;
    qint64 m_pausedMs = 0;
    qint64 m_pausedSinceMs = 0;
};

} // namespace ui::importing
