// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/PersonDetails.h"

namespace ui::subjects {

using core::base::Result;

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
