// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/EnrollQueue.h"

#include "ui/galleries/EnrolTaskWords.h"
#include "ui/pictures/RefusalText.h"
#include "ui/shell/RunInBackground.h"
#include "ui/shell/TaskList.h"

#include <QFileInfo>
#include <QLocale>
#include <QSet>

namespace ui::galleries {

namespace {

constexpr int atOnce = 2;

} // namespace

EnrollQueue::EnrollQueue(subjects::Services& services, QObject* parent)
    : QObject(parent)
    , m_services(services)
{
}

EnrollQueue::~EnrollQueue()
{
    *m_stop = true;
}

void EnrollQueue::add(const QString& gallery, const QStringList& paths, qint64 subject)
{
    endIfIdle(); // what has just settled
    if (!m_active) {
        clear();
        begin();
    }
    if (*m_stop) // its last files are on the way still
        m_stop = std::make_shared<std::atomic_bool>(false);
    if (!m_galleries.contains(gallery))
        m_galleries << gallery;
    ++m_collecting;
    shell::runInBackground(
        this, m_services.pool, [paths] { return unitsFrom(paths); },
        [this, gallery, subject, stop = m_stop](std::vector<EnrollUnit> units) {
            --m_collecting;
            take(gallery, *stop ? std::vector<EnrollUnit>() : std::move(units), subject);
        });
}

void EnrollQueue::begin()
{
    m_active = true;
    m_faces.clear();
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_startedMs = m_services.collection.clock.monotonicMs();
    if (m_services.tasks)
        m_task = m_services.tasks->begin(
            taskWords::enrolment, m_services.actor(), [this] { cancel(); }, QStringLiteral("galleries"));
    Q_EMIT started();
}

void EnrollQueue::take(const QString& gallery, std::vector<EnrollUnit> units, qint64 subject)
{
    for (EnrollUnit& unit : units) {
        m_total += static_cast<int>(unit.files.size());
        m_jobs.push_back({gallery, std::move(unit), subject, false, {}});
    }
    Q_EMIT progressed();
    pump();
    endIfIdle();
}

void EnrollQueue::pump()
{
    while (m_running < atOnce && !m_jobs.empty()) {
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        ++m_running;
        start(std::move(job));
    }
}

void EnrollQueue::start(Job job)
{
    shell::runInBackground(
        this, m_services.pool,
        [services = m_services, job = std::move(job), stop = m_stop, actor = m_services.actor()] {
            return work(services, job, *stop, actor);
        },
        [this](const Done& done) { settle(done); });
}

EnrollQueue::Done EnrollQueue::work(const subjects::Services& services, const Job& job,
                                    const std::atomic_bool& stop, const QString& actor)
{
    Done done{{}, {job.gallery, {job.unit.name, {}}, job.subject, true, {}}};
    Job& known = done.known;
    for (const QString& file : job.unit.files) {
        if (stop)
            break;
        auto enrolled =
            enrolFile(services, {job.gallery, file, job.unit.name, known.subject, job.isKnown}, actor);
        if (enrolled) {
            known.subject = enrolled->subject.id;
            done.outcomes.push_back({file, job.unit.name, known.subject, {}, enrolled->face.id});
            continue;
        }
        Owner owner;
        if (enrolled.error().code == core::base::ErrorCode::FaceDuplicate) {
            owner = ownerIn(services.collection.directory, enrolled.error());
            if (!job.isKnown) {
                known.unit.files << file;
                known.owners.push_back(owner);
            }
        }
        done.outcomes.push_back({file, job.unit.name, enrolled.error(), owner});
    }
    return done;
}

int EnrollQueue::known() const
{
    int files = 0;
    for (const Job& job : m_known)
        files += static_cast<int>(job.unit.files.size());
    return files;
}

EnrollQueue::Owned EnrollQueue::owned() const
{
    Owned found;
    qint64 first = 0;
    for (const Job& job : m_known)
        for (const Owner& owner : job.owners) {
            if (owner.subject == 0)
                continue;
            if (found.files++ == 0) {
                first = owner.subject;
                found.name = owner.name;
            }
            found.isOne = found.isOne && owner.subject == first;
        }
    return found;
}

bool EnrollQueue::mayAddKnown() const
{
    return !m_services.faces.refusesDuplicates();
}

void EnrollQueue::addKnown()
{
    if (!isRunning())
        retry(std::exchange(m_known, {}));
}

void EnrollQueue::addToOwners()
{
    if (isRunning())
        return;
    std::vector<Job> jobs;
    for (Job& job : m_known) {
        Job left{job.gallery, {job.unit.name, {}}, job.subject, true, {}};
        for (std::size_t i = 0; i < job.owners.size(); ++i) {
            const QString& file = job.unit.files[static_cast<qsizetype>(i)];
            if (job.owners[i].subject != 0) {
                jobs.push_back({job.gallery, {job.unit.name, {file}}, job.owners[i].subject, true, {}});
                continue;
            }
            left.unit.files << file;
            left.owners.push_back(job.owners[i]);
        }
        job = std::move(left);
    }
    std::erase_if(m_known, [](const Job& job) { return job.unit.files.isEmpty(); });
    retry(std::move(jobs));
}

/// Once more, what was refused; those refusals go.
void EnrollQueue::retry(std::vector<Job> jobs)
{
    if (jobs.empty())
        return;
    endIfIdle();
    QSet<QString> files;
    for (const Job& job : jobs)
        files.unite({job.unit.files.cbegin(), job.unit.files.cend()});
    std::erase_if(m_refusals, [&files](const EnrollOutcome& one) { return files.contains(one.file); });
    std::ranges::move(jobs, std::back_inserter(m_jobs));
    m_total = m_enrolled + static_cast<int>(m_refusals.size());
    for (const Job& job : m_jobs)
        m_total += static_cast<int>(job.unit.files.size());
    begin();
    for (const EnrollOutcome& outcome : m_refusals)
        Q_EMIT refused(outcome);
    Q_EMIT progressed();
    pump();
}

void EnrollQueue::settle(const Done& done)
{
    --m_running;
    if (!done.known.unit.files.isEmpty())
        m_known.push_back(done.known);
    for (const EnrollOutcome& outcome : done.outcomes) {
        if (outcome.subject) {
            ++m_enrolled;
            m_faces[*outcome.subject].push_back(outcome.face);
            continue;
        }
        m_refusals.push_back(outcome);
        Q_EMIT refused(outcome);
    }
    if (m_services.tasks)
        m_services.tasks->progress(m_task, figures().done(), m_total);
    Q_EMIT progressed();
    // Queued, so that work done inline cannot nest deeper with every file.
    QMetaObject::invokeMethod(
        this,
        [this] {
            pump();
            endIfIdle();
        },
        Qt::QueuedConnection);
}

void EnrollQueue::endIfIdle()
{
    if (isRunning() || !std::exchange(m_active, false))
        return;
    report();
    Q_EMIT finished();
}

/// How it ended, to the task list.
void EnrollQueue::report()
{
    if (!m_services.tasks)
        return;
    const auto state = *m_stop              ? shell::TaskState::Cancelled
                       : m_refusals.empty() ? shell::TaskState::Done
                                            : shell::TaskState::Attention;
    std::vector<shell::TaskFailure> failures;
    for (const EnrollOutcome& one : m_refusals)
        failures.push_back(
            {QFileInfo(one.file).fileName(), pictures::RefusalText::task(one.subject.error())});
    m_services.tasks->finish(m_task, state, {taskWords::outcome, {m_enrolled, m_total}}, std::move(failures));
}

void EnrollQueue::cancel()
{
    *m_stop = true;
    m_jobs.clear();
    Q_EMIT progressed();
    endIfIdle();
}

void EnrollQueue::clear()
{
    m_refusals.clear();
    m_known.clear();
    m_galleries.clear();
    m_total = 0;
    m_enrolled = 0;
}

void EnrollQueue::forget()
{
    if (isRunning())
        return;
    clear();
    Q_EMIT started();
    Q_EMIT progressed();
}

EnrollQueue::Figures EnrollQueue::figures() const
{
    Figures now;
    now.total = m_total;
    now.enrolled = m_enrolled;
    now.refused = static_cast<int>(m_refusals.size());
    const qint64 elapsed = m_services.collection.clock.monotonicMs() - m_startedMs;
    if (now.done() > 0 && elapsed > 0) {
        now.perSecond = now.done() * 1000.0 / static_cast<double>(elapsed);
        now.secondsLeft = static_cast<qint64>((now.total - now.done()) / now.perSecond);
    }
    return now;
}

} // namespace ui::galleries
