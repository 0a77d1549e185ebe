// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/ResumeRun.h"

#include "core/base/Log.h"
#include "ui/recovery/RecoveryReading.h"
#include "ui/recovery/RecoveryTaskWords.h"
#include "ui/shell/ErrorText.h"
#include "ui/widgets/Moments.h"

#include <QWidget>

#include <algorithm>

namespace ui::recovery {

using core::base::Result;
using core::recovery::DeliveryFilter;
using core::recovery::DeliveryState;
using core::recovery::ResumeResult;

namespace {

constexpr qsizetype batchSize = 20;
constexpr int pageSize = 500;
constexpr int lookEveryMs = 1000;

/// Oldest first: what waits for another one of the same person is not sent before it.
Result<QStringList> idsOf(const core::recovery::TaskJournal& journal, const DeliveryFilter& wanted)
{
    const auto filter = asShown(journal, wanted);
    if (!filter)
        return filter.error();
    QStringList ids;
    for (;;) {
        const auto page = journal.page(*filter, int(ids.size()), pageSize);
        if (!page)
            return page.error();
        for (const auto& record : *page)
            ids << record.delivery.recordId;
        if (int(page->size()) < pageSize)
            break;
    }
    std::ranges::reverse(ids);
    return ids;
}

} // namespace

ResumeRun::ResumeRun(const RecoveryServices& services, const shell::Desk& desk, QWidget* window)
    : QObject(window)
    , m_services(services)
    , m_desk(desk)
    , m_window(window)
{
}

void ResumeRun::startAll(DeliveryFilter filter)
{
    filter.solved = false;
    shell::changeInBackground(
        m_window, m_desk, tr("The records could not be read"),
        [&journal = m_services.journal, filter] { return idsOf(journal, journal.thatCanBeSent(filter)); },
        [this](const auto& ids) { start(*ids); });
}

void ResumeRun::start(const QStringList& recordIds)
{
    if (m_running || recordIds.isEmpty())
        return;
    m_ids = recordIds;
    m_results.clear();
    m_batch.clear();
    m_begun = 0;
    m_idleMs = 0;
    m_solved = m_onTheirWay = m_refused = 0;
    m_running = true;
    m_cancelled = false;
    m_task = m_services.tasks.begin(
        taskWords::sendAgain(m_ids.size()), m_desk.actor(), [this] { cancel(); }, QStringLiteral("recovery"));
    Q_EMIT progressed();
    next();
}

/// What is still waited for before what was not begun.
QStringList ResumeRun::batch()
{
    if (!m_batch.isEmpty())
        return m_batch;
    const QStringList begun = m_ids.mid(m_begun, batchSize);
    m_begun += begun.size();
    return begun;
}

void ResumeRun::next()
{
    m_batch = m_cancelled ? QStringList() : batch();
    if (m_batch.isEmpty()) {
        finish();
        return;
    }
    shell::runInBackground(
        this, m_desk.pool,
        [&services = m_services, batch = m_batch, who = m_desk.actor(), patience = roundMs()] {
            return services.journal.resume(batch, who, patience);
        },
        [this](const std::vector<ResumeResult>& results) {
            take(results);
            next();
        });
}

void ResumeRun::cancel()
{
    m_cancelled = true;
    shell::runInBackground(
        this, m_desk.pool,
        [&journal = m_services.journal, batch = m_batch, who = m_desk.actor()] {
            return journal.takeBack(batch, who);
        },
        [](const Result<void>& taken) {
            if (!taken)
                qCWarning(core::base::lcUi) << "records stay on their way:" << taken.error().detail;
        });
}

int ResumeRun::roundMs() const
{
    return std::min(m_services.patienceMs, lookEveryMs);
}

void ResumeRun::take(const std::vector<ResumeResult>& results)
{
    QStringList waiting;
    for (const ResumeResult& result : results)
        if (result.state == DeliveryState::Solving && !result.isBehind)
            waiting << result.recordId;
    const bool isIdle = !waiting.isEmpty() && waiting.size() == m_batch.size();
    m_idleMs = isIdle ? m_idleMs + roundMs() : 0;
    const bool isGivenUp = m_cancelled || m_idleMs >= m_services.patienceMs;
    for (const ResumeResult& result : results) {
        if (waiting.contains(result.recordId) && !isGivenUp)
            continue;
        if (result.state == DeliveryState::Solving) {
            ++m_onTheirWay;
        } else if (result.isOk()) {
            ++m_solved;
        } else if (m_cancelled) {
            continue; // taken back
        } else {
            ++m_refused;
        }
        m_results.push_back(result);
    }
    m_batch = isGivenUp ? QStringList() : waiting;
    m_services.tasks.progress(m_task, qint64(m_results.size()), m_ids.size());
    Q_EMIT progressed();
}

std::vector<shell::TaskFailure> ResumeRun::failures() const
{
    std::vector<shell::TaskFailure> failures;
    for (const ResumeResult& result : m_results)
        if (!result.isOk() && !m_cancelled)
            failures.push_back({result.recordId, shell::errorTaskText(result.error)});
    return failures;
}

void ResumeRun::finish()
{
    m_running = false;
    const shell::TaskText summary = taskWords::sent(m_solved, m_onTheirWay, m_refused, m_ids.size());
    m_services.tasks.finish(m_task,
                            m_cancelled     ? shell::TaskState::Cancelled
                            : m_refused > 0 ? shell::TaskState::Attention
                                            : shell::TaskState::Done,
                            summary, failures());
    Q_EMIT finished(summary());
}

} // namespace ui::recovery
