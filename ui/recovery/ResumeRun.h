// SPDX-License-Identifier: GPL-3.0-or-later
// Sends records again in batches, as a task that shows progress. Cancelled, it takes back what was not sent
// yet; the one an engine is just answering still ends as that answer says. GUI thread; owned by RecoveryPage.
#pragma once

#include "ui/recovery/RecoveryServices.h"
#include "ui/shell/Desk.h"

namespace ui::recovery {

class ResumeRun : public QObject {
    Q_OBJECT
public:
    ResumeRun(const RecoveryServices& services, const shell::Desk& desk, QWidget* window);

    bool isRunning() const { return m_running; }
    /// Of the run that goes on or ended last; records it was stopped before have none.
    const std::vector<core::recovery::ResumeResult>& results() const { return m_results; }
    qint64 refused() const { return m_refused; }
    void start(const QStringList& recordIds);
    /// Every unsolved record the filter lets through.
    void startAll(core::recovery::DeliveryFilter filter);

Q_SIGNALS:
    void progressed(); ///< records may have changed
    void finished(const QString& summary);

private:
    void next();
    void cancel();
    QStringList batch();
    int roundMs() const;
    void take(const std::vector<core::recovery::ResumeResult>& results);
    void finish();
    std::vector<shell::TaskFailure> failures() const;

    const RecoveryServices& m_services;
    const shell::Desk& m_desk;
    QWidget* m_window;
    QStringList m_ids;
    std::vector<core::recovery::ResumeResult> m_results;
    QStringList m_batch;   ///< being sent or waited for
    qsizetype m_begun = 0; ///< of m_ids
    qint64 m_idleMs = 0;   ///< since the last one was settled
    qint64 m_solved = 0;
    qint64 m_onTheirWay = 0;
    qint64 m_refused = 0;
    int m_task = 0;
    bool m_running = false;
    bool m_cancelled = false;
};

} // namespace ui::recovery
