// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/SubjectActions.h"

#include "ui/shell/RunInBackground.h"

namespace ui::subjects {

using core::base::Result;
using core::storage::Gallery;

namespace {

/// One face of another subject enrolled again for `keep`, from its own picture.
Result<void> adoptFace(const Services& services, const core::storage::FaceRow& face, qint64 keep,
                       const QString& gallery, const QString& actor)
{
    const auto picture = services.collection.pictures.byId(face.pictureId);
    if (!picture)
        return picture.error();
    const auto bytes = services.faces.pictureBytes(*picture);
    if (!bytes)
        return bytes.error();
    core::faces::EnrollRequest request;
    request.gallery = gallery;
    request.image = *bytes;
    request.subject = keep;
    request.duplicates = core::faces::DuplicatePolicy::Allow;
    request.batch = face.batch;
    request.actor = actor;
    const auto enrolled = services.faces.enroll(request);
    return enrolled ? Result<void>() : Result<void>(enrolled.error());
}

Result<void> adopt(const Services& services, qint64 other, qint64 keep, const QString& gallery,
                   const QString& actor)
{
    const auto faces = services.collection.faces.ofSubject(other);
    if (!faces)
        return faces.error();
    for (const auto& face : *faces) {
        if (auto adopted = adoptFace(services, face, keep, gallery, actor); !adopted)
            return adopted;
    }
    return services.galleries.binSubject(other, actor);
}

} // namespace

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

void SubjectActions::merge(qint64 keep, std::vector<qint64> others, const Gallery& gallery)
{
    forEach(SubjectAction::Merge, std::move(others),
            [&services = m_services, keep, gallery = gallery.groupId, actor = m_services.actor()](
                qint64 subject) { return adopt(services, subject, keep, gallery, actor); });
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
