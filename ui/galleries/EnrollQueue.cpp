// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/EnrollQueue.h"

#include "core/importing/ImportPlan.h"
#include "core/importing/RowPicture.h"
#include "ui/shell/RunInBackground.h"
#include "ui/shell/TaskList.h"

#include <QFileInfo>
#include <QLocale>

namespace ui::galleries {

using core::base::Result;

namespace {

constexpr int atOnce = 2;

void addFolder(std::vector<EnrollUnit>& units, const QString& folder)
{
    const auto plan = core::importing::planFromFolder(folder);
    if (!plan)
        return;
    QString person;
    for (const auto& row : plan->rows) {
        if (row.person != person || units.empty())
            units.push_back({row.personal.name, {}});
        person = row.person;
        units.back().files << row.file;
    }
}

/// A file is a person named like the file, a sub-folder one named like the folder.
std::vector<EnrollUnit> unitsFrom(const QStringList& paths)
{
    std::vector<EnrollUnit> units;
    for (const QString& path : paths) {
        if (QFileInfo(path).isDir())
            addFolder(units, path);
        else
            units.push_back({core::importing::nameFromFile(path), {path}});
    }
    return units;
}

Result<qint64> enrolFile(const subjects::Services& services, const QString& gallery, const QString& file,
                         const QString& name, qint64 subject, bool isKnown, const QString& actor)
{
    const auto bytes = core::importing::readPictureFile(file);
    if (!bytes)
        return bytes.error();
    core::faces::EnrollRequest request;
    request.gallery = gallery;
    request.image = *bytes;
    request.personal.name = name;
    request.subject = subject;
    // Nobody looked at a drop before: a face that is there already is asked about.
    request.duplicates =
        isKnown ? core::faces::DuplicatePolicy::FromSettings : core::faces::DuplicatePolicy::Refuse;
    request.actor = actor;
    const auto enrolled = services.faces.enroll(request);
    if (!enrolled)
        return enrolled.error();
    return enrolled->subject.id;
}

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
    if (!isRunning()) {
        clear();
        begin();
    }
    ++m_collecting;
    shell::runInBackground(
        this, m_services.pool, [paths] { return unitsFrom(paths); },
        [this, gallery, subject](std::vector<EnrollUnit> units) {
            --m_collecting;
            take(gallery, std::move(units), subject);
        });
}

void EnrollQueue::begin()
{
    m_active = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_startedMs = m_services.collection.clock.monotonicMs();
    if (m_services.tasks)
        m_task =
            m_services.tasks->begin(tr("Enrolment of pictures"), m_services.actor(), [this] { cancel(); });
    Q_EMIT started();
}

void EnrollQueue::take(const QString& gallery, std::vector<EnrollUnit> units, qint64 subject)
{
    for (EnrollUnit& unit : units) {
        if (*m_stop)
            break;
        m_total += static_cast<int>(unit.files.size());
        m_jobs.push_back({gallery, std::move(unit), subject});
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
        [&services = m_services, job = std::move(job), stop = m_stop, actor = m_services.actor()] {
            return work(services, job, *stop, actor);
        },
        [this](const Done& done) { settle(done); });
}

EnrollQueue::Done EnrollQueue::work(const subjects::Services& services, const Job& job,
                                    const std::atomic_bool& stop, const QString& actor)
{
    Done done{{}, {job.gallery, {job.unit.name, {}}, job.subject, true}};
    for (const QString& file : job.unit.files) {
        if (stop)
            break;
        auto enrolled =
            enrolFile(services, job.gallery, file, job.unit.name, done.known.subject, job.isKnown, actor);
        if (enrolled)
            done.known.subject = *enrolled;
        else if (!job.isKnown && enrolled.error().code == core::base::ErrorCode::FaceDuplicate)
            done.known.unit.files << file;
        done.outcomes.push_back({file, job.unit.name, std::move(enrolled)});
    }
    return done;
}

void EnrollQueue::addKnown()
{
    const auto jobs = std::exchange(m_known, {});
    m_jobs.insert(m_jobs.end(), jobs.begin(), jobs.end());
    std::erase_if(m_refusals, [](const EnrollOutcome& one) {
        return one.subject.error().code == core::base::ErrorCode::FaceDuplicate;
    });
    m_total = m_enrolled + static_cast<int>(m_refusals.size());
    for (const Job& job : m_jobs)
        m_total += static_cast<int>(job.unit.files.size());
    if (m_jobs.empty())
        return;
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
    const QLocale locale;
    m_services.tasks->finish(m_task, state,
                             tr("%1 of %2").arg(locale.toString(m_enrolled), locale.toString(m_total)));
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
