// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/ResumeRun.h"

#include "ui/widgets/Moments.h"

#include <QWidget>

namespace ui::recovery {

using core::base::Result;
using core::recovery::DeliveryFilter;
using core::recovery::DeliveryState;
using core::recovery::ResumeResult;

namespace {

constexpr qsizetype batchSize = 20;
constexpr int pageSize = 500;

Result<QStringList> idsOf(const core::recovery::TaskJournal& journal, const DeliveryFilter& wanted)
{
    const auto filter = journal.withNames(wanted);
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
            return ids;
    }
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
        [&journal = m_services.journal, filter] { return idsOf(journal, filter); },
        [this](const auto& ids) { start(*ids); });
}

void ResumeRun::start(const QStringList& recordIds)
{
    if (m_running || recordIds.isEmpty())
        return;
    m_ids = recordIds;
    m_results.clear();
    m_done = 0;
    m_solved = m_onTheirWay = m_refused = 0;
    m_running = true;
    m_cancelled = false;
    m_task = m_services.tasks.begin(tr("Send %Ln record(s) again", nullptr, int(m_ids.size())),
                                    m_desk.actor(), [this] { m_cancelled = true; });
    Q_EMIT progressed();
    next();
}

void ResumeRun::next()
{
    if (m_cancelled || m_done >= m_ids.size()) {
        finish();
        return;
    }
    shell::runInBackground(
        this, m_desk.pool,
        [&services = m_services, batch = m_ids.mid(m_done, batchSize), who = m_desk.actor()] {
            return services.journal.resume(batch, who, services.patienceMs);
        },
        [this](const std::vector<ResumeResult>& results) {
            take(results);
            next();
        });
}

void ResumeRun::take(const std::vector<ResumeResult>& results)
{
    for (const ResumeResult& result : results) {
        if (!result.isOk())
            ++m_refused;
        else if (result.state == DeliveryState::Solving || result.state == DeliveryState::Queued)
            ++m_onTheirWay;
        else
            ++m_solved;
    }
    m_results.insert(m_results.end(), results.begin(), results.end());
    m_done = std::min(m_done + batchSize, m_ids.size());
    m_services.tasks.progress(m_task, m_done, m_ids.size());
    Q_EMIT progressed();
}

void ResumeRun::finish()
{
    m_running = false;
    QStringList parts{tr("%1 solved").arg(widgets::amount(m_solved))};
    if (m_onTheirWay > 0)
        parts << tr("%1 on their way").arg(widgets::amount(m_onTheirWay));
    if (m_refused > 0)
        parts << tr("%1 refused again").arg(widgets::amount(m_refused));
    const QString summary = parts.join(QStringLiteral(", "));
    m_services.tasks.finish(m_task,
                            m_cancelled     ? shell::TaskState::Cancelled
                            : m_refused > 0 ? shell::TaskState::Attention
                                            : shell::TaskState::Done,
                            summary);
    Q_EMIT finished(summary);
}

} // namespace ui::recovery
