// SPDX-License-Identifier: GPL-3.0-or-later
// What CollectionWriter's changes tell the change queue and the index.
#include "core/galleries/CollectionWriter.h"

namespace core::galleries {

using base::Result;
using recovery::ChangeKind;
using storage::FaceRow;
using storage::FaceTemplate;
using storage::Gallery;
using storage::GalleryKind;
using storage::Subject;

Result<std::vector<Gallery>> CollectionWriter::galleriesOf(qint64 subject) const
{
    auto ids = m_c.galleries.galleriesOf(subject);
    if (!ids)
        return ids.error();
    std::vector<Gallery> galleries;
    for (const qint64 id : *ids) {
        auto gallery = m_c.galleries.byId(id);
        if (!gallery)
            return gallery.error();
        galleries.push_back(std::move(*gallery));
    }
    return galleries;
}

Result<void> CollectionWriter::tell(ChangeKind kind, const Gallery& gallery, const Subject& subject,
                                    const FaceRow& face)
{
    return tell({kind, gallery, subject, face.pictureId, face.id});
}

/// Login faces stay here.
Result<void> CollectionWriter::tell(const recovery::Change& change)
{
    return change.gallery.kind == GalleryKind::Login ? Result<void>() : m_c.changes.record(m_tx, change);
}

Result<void> CollectionWriter::tellEverywhere(ChangeKind kind, const Subject& subject)
{
    auto galleries = galleriesOf(subject.id);
    if (!galleries)
        return galleries.error();
    for (const Gallery& gallery : *galleries) {
        auto done =
            kind == ChangeKind::Enrolled ? tellFaces(gallery, subject, true) : tell(kind, gallery, subject);
        if (!done)
            return done;
    }
    return {};
}

Result<void> CollectionWriter::tellFaces(const Gallery& gallery, const Subject& subject, bool isReturn)
{
    auto faces = m_c.faces.ofSubject(subject.id);
    if (!faces)
        return faces.error();
    recovery::Change change{ChangeKind::Enrolled, gallery, subject, 0, 0};
    change.isReturn = isReturn;
    for (const FaceRow& face : *faces) {
        change.pictureId = face.pictureId;
        change.faceId = face.id;
        if (auto done = tell(change); !done)
            return done;
    }
    return {};
}

/// Targets know no single faces: the person goes and comes back with those that are left, where that can be
/// told.
Result<void> CollectionWriter::retell(const Subject& subject)
{
    if (subject.binnedMs != 0)
        return {};
    auto faces = m_c.faces.ofSubject(subject.id);
    auto galleries = galleriesOf(subject.id);
    if (!faces || !galleries)
        return faces ? galleries.error() : faces.error();
    recovery::Change change{faces->empty() ? ChangeKind::Removed : ChangeKind::Updated, {}, subject, 0, 0};
    change.losesPicture = !faces->empty();
    for (const Gallery& gallery : *galleries) {
        change.gallery = gallery;
        if (auto done = tell(change); !done)
            return done;
    }
    return {};
}

Result<CollectionWriter::Templates> CollectionWriter::templatesOf(qint64 subject) const
{
    auto faces = m_c.faces.ofSubject(subject);
    if (!faces)
        return faces.error();
    std::vector<qint64> ids;
    for (const FaceRow& face : *faces)
        ids.push_back(face.id);
    auto templates = m_c.faces.templatesOf(ids, m_c.model);
    if (!templates)
        return templates.error();
    return Templates(std::make_shared<const std::vector<FaceTemplate>>(std::move(*templates)));
}

void CollectionWriter::publishLater(qint64 gallery, const Templates& templates)
{
    m_tx.afterCommit([&c = m_c, gallery, templates] { publish(c, gallery, *templates); });
}

Result<void> CollectionWriter::republishLater(const Subject& subject)
{
    auto galleries = m_c.galleries.galleriesOf(subject.id);
    auto templates = templatesOf(subject.id);
    auto faces = m_c.faces.ofSubject(subject.id);
    if (!galleries || !templates || !faces)
        return !galleries ? galleries.error() : !templates ? templates.error() : faces.error();
    for (const qint64 gallery : *galleries)
        publishLater(gallery, *templates);
    m_tx.afterCommit([&c = m_c, id = subject.id, all = *faces] { c.directory.setFaces(id, all); });
    return {};
}

/// For targets that were away too long or are new.
Result<void> CollectionWriter::tellAgain(const Gallery& gallery, const Subject& subject)
{
    return subject.binnedMs == 0 ? tellFaces(gallery, subject, false) : Result<void>();
}

Result<void> CollectionWriter::tellAgain(const Gallery& gallery)
{
    return tell(ChangeKind::GalleryAdded, gallery);
}

void publish(const Collection& collection, qint64 gallery, const std::vector<FaceTemplate>& templates)
{
    const auto wanted = static_cast<std::size_t>(collection.index.dimension());
    std::vector<index::Row> rows;
    rows.reserve(templates.size());
    for (const FaceTemplate& one : templates)
        if (one.value.values.size() == wanted)
            rows.push_back({one.subjectId, one.faceId, one.value.values});
    if (!rows.empty())
        collection.index.add(gallery, rows);
}

} // namespace core::galleries
