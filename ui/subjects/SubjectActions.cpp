// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/SubjectActions.h"

#include "core/galleries/PersonalRules.h"
#include "ui/pictures/RefusalText.h"
#include "ui/shell/RunInBackground.h"
#include "ui/shell/TaskList.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui::subjects {

using core::base::Result;
using core::storage::Gallery;
using shell::TaskWord;

namespace {

constexpr int tickMs = 200;
constexpr std::size_t fewest = 50; ///< people that make it a task

/// Notes in `outcome` what was there before.
Result<void> setFields(const Services& services, qint64 id, const SharedFields& fields, const QString& actor,
                       ActionOutcome& outcome)
{
    auto subject = services.collection.subjects.byId(id);
    if (!subject)
        return subject.error();
    SharedFields had = fieldsOf(subject->personal, fields);
    subject->personal = withFields(subject->personal, fields);
    if (const auto changed = services.galleries.updateSubject(*subject, actor); !changed)
        return changed.error();
    outcome.before.emplace_back(id, std::move(had));
    return {};
}

Result<void> takeBackFields(const Services& services, const EditedPerson& edited, const QString& actor,
                            ActionOutcome& outcome)
{
    auto subject = services.collection.subjects.byId(edited.before.id);
    if (!subject)
        return subject.error();
    core::galleries::takeBack(subject->personal, edited.before.personal, edited.after.personal);
    const auto changed = services.galleries.updateSubject(*subject, actor);
    if (!changed)
        return changed.error();
    outcome.edited = EditedPerson{edited.after, *changed};
    return {};
}

Result<void> takeBackFaces(const Services& services, qint64 subject, const std::vector<qint64>& faces,
                           const QString& actor)
{
    const auto all = services.collection.faces.ofSubject(subject);
    if (!all)
        return all.error();
    const auto isOne = [&faces](const core::storage::FaceRow& face) {
        return std::ranges::find(faces, face.id) != faces.end();
    };
    if (std::ranges::all_of(*all, isOne))
        return services.galleries.binSubject(subject, actor);
    for (const auto& face : *all)
        if (isOne(face))
            if (const auto removed = services.faces.removeFace(face.id, actor); !removed)
                return removed;
    return {};
}

Result<void> copyOne(const Services& services, qint64 subject, const Gallery& from, const Gallery& to,
                     const QString& actor)
{
    const auto known = services.collection.subjects.byId(subject);
    return known ? services.galleries.copySubject(known->personNo, from.groupId, to.groupId, actor)
                 : Result<void>(known.error());
}

/// Notes in `outcome` whoever comes into its gallery by `change`.
template <typename Change>
Result<void> noteJoining(const Services& services, qint64 subject, ActionOutcome& outcome, Change change)
{
    const bool wasThere = services.collection.directory.isMember(outcome.to.id, subject);
    auto changed = change();
    if (changed && !wasThere)
        outcome.joined.push_back(subject);
    return changed;
}

ActionOutcome between(SubjectAction action, const Gallery& from, const Gallery& to)
{
    ActionOutcome start;
    start.action = action;
    start.from = from;
    start.to = to;
    return start;
}

constexpr TaskWord title{"people", [](const QJsonArray& with) {
                             return SubjectActions::taskText(SubjectAction(with.at(0).toInt()));
                         }};

constexpr TaskWord outcomeWord{"people.outcome", [](const QJsonArray& with) {
                                   return SubjectActions::tr("%1 of %2 people")
                                       .arg(QLocale().toString(with.at(0).toInteger()),
                                            QLocale().toString(with.at(1).toInteger()));
                               }};

} // namespace

SubjectActions::SubjectActions(Services& services, QObject* parent)
    : QObject(parent)
    , m_services(services)
{
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &SubjectActions::report);
    connect(qApp, &QCoreApplication::aboutToQuit, this, [this] {
        for (const auto& run : m_runs)
            run->cancelled = true;
    });
}

void SubjectActions::forEach(SubjectAction action, std::vector<qint64> subjects, Step step)
{
    ActionOutcome start;
    start.action = action;
    forEach(start, std::move(subjects), std::move(step));
}

void SubjectActions::forEach(const ActionOutcome& start, std::vector<qint64> subjects, Step step)
{
    auto run = std::make_shared<Run>();
    run->total = static_cast<qint64>(subjects.size());
    if (subjects.size() >= fewest)
        begin(start.action, run);
    shell::runInBackground(
        this, m_services.pool,
        [start, run, subjects = std::move(subjects), step = std::move(step)] {
            ActionOutcome outcome = start;
            for (qint64 subject : subjects) {
                outcome.cancelled = run->cancelled;
                if (outcome.cancelled)
                    break;
                if (const auto changed = step(subject, outcome); changed)
                    outcome.done.push_back(subject);
                else
                    outcome.failures.push_back(changed.error());
                ++run->done;
            }
            return outcome;
        },
        [this, run](const ActionOutcome& outcome) {
            end(run, outcome);
            Q_EMIT finished(outcome);
        });
}

void SubjectActions::begin(SubjectAction action, const std::shared_ptr<Run>& run)
{
    if (!m_services.tasks)
        return;
    run->task = m_services.tasks->begin(
        {title, {int(action)}}, m_services.actor(), [run] { run->cancelled = true; },
        QStringLiteral("galleries"));
    m_runs.push_back(run);
    m_tick.start();
}

void SubjectActions::report()
{
    for (const auto& run : m_runs)
        m_services.tasks->progress(run->task, run->done, run->total);
}

void SubjectActions::end(const std::shared_ptr<Run>& run, const ActionOutcome& outcome)
{
    if (std::erase(m_runs, run) == 0)
        return;
    if (m_runs.empty())
        m_tick.stop();
    const auto state = outcome.cancelled           ? shell::TaskState::Cancelled
                       : !outcome.failures.empty() ? shell::TaskState::Attention
                                                   : shell::TaskState::Done;
    std::vector<shell::TaskFailure> failures;
    for (const auto& error : outcome.failures)
        failures.push_back({{}, pictures::RefusalText::task(error)});
    m_services.tasks->finish(run->task, state, {outcomeWord, {qint64(outcome.done.size()), run->total}},
                             std::move(failures));
}

shell::TaskWords SubjectActions::taskWords()
{
    return {title, outcomeWord};
}

QString SubjectActions::taskText(SubjectAction action)
{
    switch (action) {
    case SubjectAction::Edit:
        return tr("Editing people");
    case SubjectAction::Move:
        return tr("Moving people");
    case SubjectAction::Copy:
        return tr("Copying people");
    case SubjectAction::Uncopy:
        return tr("Undoing a copy");
    case SubjectAction::Merge:
        return tr("Merging people");
    case SubjectAction::Unmerge:
        return tr("Undoing a merge");
    case SubjectAction::Bin:
        return tr("Moving people to the bin");
    case SubjectAction::Restore:
        return tr("Restoring people");
    case SubjectAction::TakeBack:
        return tr("Undoing an enrolment");
    case SubjectAction::Purge:
        break;
    }
    return tr("Erasing people");
}

void SubjectActions::edit(std::vector<qint64> subjects, const SharedFields& fields)
{
    forEach(
        SubjectAction::Edit, std::move(subjects),
        [services = m_services, fields, actor = m_services.actor()](qint64 subject, ActionOutcome& outcome) {
            return setFields(services, subject, fields, actor, outcome);
        });
}

void SubjectActions::edit(const std::vector<std::pair<qint64, SharedFields>>& fields)
{
    std::vector<qint64> subjects;
    std::map<qint64, SharedFields> own(fields.begin(), fields.end());
    for (const auto& [subject, its] : fields)
        subjects.push_back(subject);
    forEach(SubjectAction::Edit, std::move(subjects),
            [services = m_services, own = std::move(own),
             actor = m_services.actor()](qint64 subject, ActionOutcome& outcome) {
                return setFields(services, subject, own.at(subject), actor, outcome);
            });
}

void SubjectActions::takeBack(const EditedPerson& edited)
{
    forEach(SubjectAction::Edit, {edited.before.id},
            [services = m_services, edited, actor = m_services.actor()](qint64, ActionOutcome& outcome) {
                return takeBackFields(services, edited, actor, outcome);
            });
}

void SubjectActions::move(std::vector<qint64> subjects, const Gallery& from, const Gallery& to)
{
    forEach(between(SubjectAction::Move, from, to), std::move(subjects),
            [services = m_services, from = from.id, to = to.id,
             actor = m_services.actor()](qint64 subject, ActionOutcome& outcome) {
                return noteJoining(services, subject, outcome,
                                   [&] { return services.galleries.moveSubject(subject, from, to, actor); });
            });
}

void SubjectActions::moveBack(const ActionOutcome& moved)
{
    forEach(
        between(SubjectAction::Move, moved.to, moved.from), moved.done,
        [services = m_services, moved, actor = m_services.actor()](qint64 subject, ActionOutcome& outcome) {
            return noteJoining(services, subject, outcome, [&] {
                return std::ranges::find(moved.joined, subject) != moved.joined.end()
                           ? services.galleries.moveSubject(subject, moved.to.id, moved.from.id, actor)
                           : copyOne(services, subject, moved.to, moved.from, actor);
            });
        });
}

void SubjectActions::copy(std::vector<qint64> subjects, const Gallery& from, const Gallery& to)
{
    forEach(between(SubjectAction::Copy, from, to), std::move(subjects),
            [services = m_services, from, to, actor = m_services.actor()](qint64 subject,
                                                                          ActionOutcome& outcome) {
                return noteJoining(services, subject, outcome,
                                   [&] { return copyOne(services, subject, from, to, actor); });
            });
}

/// Whoever left the first gallery meanwhile is in it again rather than in none.
void SubjectActions::uncopy(std::vector<qint64> subjects, const Gallery& from, const Gallery& to)
{
    forEach(between(SubjectAction::Uncopy, from, to), std::move(subjects),
            [&galleries = m_services.galleries, from = from.id, to = to.id, actor = m_services.actor()](
                qint64 subject, ActionOutcome&) { return galleries.moveSubject(subject, to, from, actor); });
}

void SubjectActions::merge(qint64 keep, std::vector<qint64> others)
{
    forEach(SubjectAction::Merge, std::move(others),
            [&galleries = m_services.galleries, keep,
             actor = m_services.actor()](qint64 subject, ActionOutcome& outcome) -> Result<void> {
                auto merged = galleries.mergeSubjects(keep, subject, actor);
                if (!merged)
                    return merged.error();
                outcome.merges.push_back(std::move(*merged));
                return {};
            });
}

void SubjectActions::unmerge(std::vector<core::galleries::Merge> merges)
{
    std::vector<qint64> others;
    std::map<qint64, core::galleries::Merge> ofOther;
    for (auto& merge : merges) {
        others.insert(others.begin(), merge.other);
        ofOther.emplace(merge.other, std::move(merge));
    }
    forEach(SubjectAction::Unmerge, std::move(others),
            [&galleries = m_services.galleries, ofOther = std::move(ofOther),
             actor = m_services.actor()](qint64 subject, ActionOutcome& outcome) -> Result<void> {
                const auto& merge = ofOther.at(subject);
                auto parted = galleries.unmergeSubjects(merge, actor);
                if (parted)
                    outcome.merges.push_back(merge);
                return parted;
            });
}

void SubjectActions::bin(std::vector<qint64> subjects)
{
    forEach(SubjectAction::Bin, std::move(subjects),
            [&galleries = m_services.galleries, actor = m_services.actor()](qint64 subject, ActionOutcome&) {
                return galleries.binSubject(subject, actor);
            });
}

void SubjectActions::restore(std::vector<qint64> subjects)
{
    forEach(SubjectAction::Restore, std::move(subjects),
            [&galleries = m_services.galleries, actor = m_services.actor()](qint64 subject, ActionOutcome&) {
                return galleries.restoreSubject(subject, actor);
            });
}

void SubjectActions::purge(std::vector<qint64> subjects)
{
    forEach(SubjectAction::Purge, std::move(subjects),
            [&galleries = m_services.galleries, actor = m_services.actor()](qint64 subject, ActionOutcome&) {
                return galleries.purgeSubject(subject, actor);
            });
}

void SubjectActions::takeBack(const std::map<qint64, std::vector<qint64>>& faces)
{
    std::vector<qint64> subjects;
    for (const auto& [subject, its] : faces)
        subjects.push_back(subject);
    forEach(SubjectAction::TakeBack, std::move(subjects),
            [services = m_services, faces, actor = m_services.actor()](qint64 subject, ActionOutcome&) {
                return takeBackFaces(services, subject, faces.at(subject), actor);
            });
}

} // namespace ui::subjects
