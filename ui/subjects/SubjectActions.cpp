// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/SubjectActions.h"

#include "ui/shell/RunInBackground.h"

namespace ui::subjects {

using core::base::Result;
using core::storage::Gallery;

SubjectActions::SubjectActions(Services& services, QObject* parent)
    : QObject(parent)
    , m_services(services)
{
}

void SubjectActions::forEach(SubjectAction action, std::vector<qint64> subjects, Step step)
{
    shell::runInBackground(
        this, m_services.pool,
        [action, subjects = std::move(subjects), step = std::move(step)] {
            ActionOutcome outcome;
            outcome.action = action;
            for (qint64 subject : subjects) {
                if (const auto changed = step(subject); changed)
                    outcome.done.push_back(subject);
                else
                    outcome.failures.push_back(changed.error());
            }
            return outcome;
        },
        [this](const ActionOutcome& outcome) { Q_EMIT finished(outcome); });
}

void SubjectActions::move(std::vector<qint64> subjects, const Gallery& from, const Gallery& to)
{
    forEach(SubjectAction::Move, std::move(subjects),
            [&galleries = m_services.galleries, from = from.id, to = to.id, actor = m_services.actor()](
                qint64 subject) { return galleries.moveSubject(subject, from, to, actor); });
}

void SubjectActions::copy(std::vector<qint64> subjects, const Gallery& from, const Gallery& to)
{
    forEach(SubjectAction::Copy, std::move(subjects),
            [&services = m_services, from = from.groupId, to = to.groupId,
             actor = m_services.actor()](qint64 subject) -> Result<void> {
                const auto known = services.collection.subjects.byId(subject);
                if (!known)
                    return known.error();
                return services.galleries.copySubject(known->personNo, from, to, actor);
            });
}

void SubjectActions::merge(qint64 keep, std::vector<qint64> others)
{
    forEach(SubjectAction::Merge, std::move(others),
            [&galleries = m_services.galleries, keep,
             actor = m_services.actor()](qint64 subject) -> Result<void> {
                const auto merged = galleries.mergeSubjects(keep, subject, actor);
                return merged ? Result<void>() : Result<void>(merged.error());
            });
}

void SubjectActions::bin(std::vector<qint64> subjects)
{
    forEach(SubjectAction::Bin, std::move(subjects),
            [&galleries = m_services.galleries, actor = m_services.actor()](qint64 subject) {
                return galleries.binSubject(subject, actor);
            });
}

void SubjectActions::restore(std::vector<qint64> subjects)
{
    forEach(SubjectAction::Restore, std::move(subjects),
            [&galleries = m_services.galleries, actor = m_services.actor()](qint64 subject) {
                return galleries.restoreSubject(subject, actor);
            });
}

void SubjectActions::purge(std::vector<qint64> subjects)
{
    forEach(SubjectAction::Purge, std::move(subjects),
            [&galleries = m_services.galleries, actor = m_services.actor()](qint64 subject) {
                return galleries.purgeSubject(subject, actor);
            });
}

} // namespace ui::subjects
