// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/Affected.h"

#include <QStringList>

namespace core::repair {

namespace {

QString namesOf(const galleries::Collection& collection, const std::vector<qint64>& galleries)
{
    QStringList names;
    for (const qint64 id : galleries)
        if (const auto gallery = collection.galleries.byId(id))
            names << gallery->name;
    return names.join(QStringLiteral(", "));
}

std::vector<storage::FaceRow> facesOf(const galleries::Collection& collection, const Finding& finding)
{
    if (finding.kind == FindingKind::TemplateMissing || finding.kind == FindingKind::TemplateDamaged) {
        auto face = collection.faces.byId(finding.number());
        return face ? std::vector{*face} : std::vector<storage::FaceRow>();
    }
    auto faces = collection.faces.ofPicture(finding.number());
    return faces ? std::move(*faces) : std::vector<storage::FaceRow>();
}

} // namespace

Affected affectedBy(const galleries::Collection& collection, const Finding& finding)
{
    Affected affected;
    if (finding.kind == FindingKind::IndexDiffers)
        affected.galleries = namesOf(collection, {finding.number()});
    if (finding.kind == FindingKind::IndexDiffers || finding.kind == FindingKind::FileStray ||
        finding.kind == FindingKind::FileSetAside)
        return affected;
    const auto faces = facesOf(collection, finding);
    if (faces.empty())
        return affected;
    affected.picture = faces.front().pictureId;
    const auto subject = collection.subjects.byId(faces.front().subjectId);
    if (!subject)
        return affected;
    affected.person = subject->personal.name.isEmpty() ? subject->personNo : subject->personal.name;
    affected.personId = subject->personId;
    affected.galleries = namesOf(collection, collection.directory.galleriesOf(subject->id));
    affected.faces = static_cast<qint64>(collection.directory.facesOf(subject->id).size());
    return affected;
}

} // namespace core::repair
