// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/PersonDetails.h"

#include <algorithm>
#include <tuple>

namespace ui::subjects {

using core::base::Result;

namespace {

auto shownOf(const core::storage::Subject& subject)
{
    const auto& p = subject.personal;
    return std::tie(subject.id, subject.personId, subject.personNo, subject.createdMs, subject.updatedMs,
                    subject.binnedMs, p.userId, p.name, p.sex, p.birthday, p.province, p.company, p.duty,
                    p.type, p.idIccid, p.custId, p.remark, p.userInfo, p.sourceImageUrl);
}

bool isFace(const core::storage::FaceRow& a, const core::storage::FaceRow& b)
{
    return std::tie(a.id, a.quality) == std::tie(b.id, b.quality);
}

bool isGallery(const core::storage::Gallery& a, const core::storage::Gallery& b)
{
    return std::tie(a.id, a.name) == std::tie(b.id, b.name);
}

} // namespace

bool areEqual(const PersonDetails& a, const PersonDetails& b)
{
    return shownOf(a.subject) == shownOf(b.subject) && std::ranges::equal(a.faces, b.faces, isFace) &&
           std::ranges::equal(a.galleries, b.galleries, isGallery);
}

Result<PersonDetails> readPerson(const core::galleries::Collection& collection, qint64 subject)
{
    PersonDetails details;
    auto known = collection.subjects.byId(subject);
    if (!known)
        return known.error();
    details.subject = std::move(*known);
    auto faces = collection.faces.ofSubject(subject);
    if (!faces)
        return faces.error();
    details.faces.assign(faces->rbegin(), faces->rend());
    for (qint64 gallery : collection.directory.galleriesOf(subject)) {
        if (auto row = collection.galleries.byId(gallery))
            details.galleries.push_back(std::move(*row));
    }
    return details;
}

Result<QByteArray> readPicture(const core::galleries::Collection& collection,
                               const core::storage::FaceRow& face)
{
    const auto row = collection.pictures.byId(face.pictureId);
    if (!row)
        return row.error();
    return collection.pictures.load(*row);
}

} // namespace ui::subjects
