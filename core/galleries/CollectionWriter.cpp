// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galleries/CollectionWriter.h"

namespace core::galleries {

using base::Result;
using recovery::ChangeKind;
using storage::FaceRow;
using storage::FaceTemplate;
using storage::Gallery;
using storage::GalleryKind;
using storage::Subject;

CollectionWriter::CollectionWriter(const Collection& collection, storage::Transaction& tx, QString actor)
    : m_c(collection)
    , m_tx(tx)
    , m_actor(std::move(actor))
{
}

Result<void> CollectionWriter::note(const QString& action, const QString& object, const QString& detail)
{
    return m_c.audit.append(m_tx, {0, m_c.clock.nowMs(), m_actor, action, object, detail});
}

Result<Gallery> CollectionWriter::addGallery(Gallery gallery)
{
    gallery.createdMs = m_c.clock.nowMs();
    auto id = m_c.galleries.insert(m_tx, gallery);
    if (!id)
        return id.error();
    gallery.id = *id;
    if (gallery.kind == GalleryKind::Login)
        m_tx.afterCommit([&c = m_c, added = gallery.id] { c.directory.setPrivate(added); });
    if (auto done = note(QStringLiteral("gallery.create"), gallery.groupId); !done)
        return done.error();
    if (auto done = tell(ChangeKind::GalleryAdded, gallery); !done)
        return done.error();
    return gallery;
}

Result<void> CollectionWriter::updateGallery(const Gallery& known, const Gallery& gallery)
{
    if (auto done = m_c.galleries.update(m_tx, gallery); !done)
        return done;
    if (auto done = note(QStringLiteral("gallery.update"), gallery.groupId); !done)
        return done;
    const bool isNamedAnew = known.name != gallery.name || known.description != gallery.description;
    return isNamedAnew ? tell(ChangeKind::GalleryChanged, gallery) : Result<void>();
}

Result<std::vector<qint64>> CollectionWriter::removeGallery(const Gallery& gallery)
{
    auto orphans = m_c.galleries.onlyHere(gallery.id);
    if (!orphans)
        return orphans;
    if (auto done = m_c.subjects.setBinned(m_tx, *orphans, MarkedForErasing); !done)
        return done.error();
    if (auto done = m_c.galleries.remove(m_tx, gallery.id); !done)
        return done.error();
    if (auto done = note(QStringLiteral("gallery.remove"), gallery.groupId); !done)
        return done.error();
    if (auto done = tell(ChangeKind::GalleryRemoved, gallery); !done)
        return done.error();
    m_tx.afterCommit([&c = m_c, id = gallery.id, gone = *orphans] {
        c.index.removeGallery(id);
        for (const qint64 subject : gone)
            c.directory.remove(subject);
        c.directory.removeGallery(id);
    });
    return orphans;
}

Result<Subject> CollectionWriter::addSubject(Subject subject)
{
    subject.createdMs = m_c.clock.nowMs();
    subject.updatedMs = subject.createdMs;
    auto added = m_c.subjects.insert(m_tx, std::move(subject));
    if (added)
        m_tx.afterCommit([&c = m_c, row = *added] { c.directory.put(row); });
    return added;
}

Result<void> CollectionWriter::updateSubject(Subject& subject)
{
    subject.updatedMs = m_c.clock.nowMs();
    if (auto done = m_c.subjects.update(m_tx, subject); !done)
        return done;
    m_tx.afterCommit([&c = m_c, row = subject] { c.directory.put(row); });
    return subject.binnedMs == 0 ? tellEverywhere(ChangeKind::Updated, subject) : Result<void>();
}

Result<FaceRow> CollectionWriter::addFace(const Subject& subject, FaceRow face,
                                          const std::vector<engine::Template>& templates)
{
    face.subjectId = subject.id;
    auto id = m_c.faces.insert(m_tx, face, templates);
    if (!id)
        return id.error();
    face.id = *id;
    m_tx.afterCommit([&c = m_c, face] { c.directory.addFace(face); });
    auto galleries = galleriesOf(subject.id);
    if (!galleries)
        return galleries.error();
    auto indexed = std::make_shared<std::vector<FaceTemplate>>();
    for (const engine::Template& one : templates)
        if (one.model == m_c.model)
            indexed->push_back({face.id, subject.id, one});
    for (const Gallery& gallery : *galleries) {
        publishLater(gallery.id, indexed);
        if (auto done = tell(ChangeKind::Enrolled, gallery, subject, face); !done)
            return done.error();
    }
    return face;
}

Result<void> CollectionWriter::removeFace(const Subject& subject, const FaceRow& face)
{
    if (auto done = dropFace(subject, face); !done)
        return done;
    if (auto done = retell(subject); !done)
        return done;
    return note(QStringLiteral("face.remove"), subject.personId, QString::number(face.id));
}

/// Row, picture and index; targets are not told.
Result<void> CollectionWriter::dropFace(const Subject& subject, const FaceRow& face)
{
    auto galleries = galleriesOf(subject.id);
    if (!galleries)
        return galleries.error();
    if (auto done = m_c.faces.remove(m_tx, face.id); !done)
        return done;
    if (auto done = m_c.pictures.release(m_tx, face.pictureId); !done)
        return done;
    m_tx.afterCommit([&c = m_c, face, in = *galleries] {
        c.directory.removeFace(face.subjectId, face.id);
        for (const Gallery& gallery : in)
            c.index.removeFace(gallery.id, face.id);
    });
    return {};
}

Result<bool> CollectionWriter::join(const Gallery& gallery, const Subject& subject)
{
    auto added = m_c.galleries.addMember(m_tx, {gallery.id, subject.id, m_c.clock.nowMs()});
    if (!added || !*added)
        return added;
    auto templates = templatesOf(subject.id);
    if (!templates)
        return templates.error();
    m_tx.afterCommit([&c = m_c, id = gallery.id, who = subject.id] { c.directory.addMember(id, who); });
    publishLater(gallery.id, *templates);
    if (auto done = tellFaces(gallery, subject, true); !done)
        return done.error();
    return true;
}

Result<bool> CollectionWriter::leave(const Gallery& gallery, const Subject& subject)
{
    auto removed = m_c.galleries.removeMember(m_tx, gallery.id, subject.id);
    if (!removed || !*removed)
        return removed;
    m_tx.afterCommit([&c = m_c, id = gallery.id, who = subject.id] {
        c.index.removeSubject(id, who);
        c.directory.removeMember(id, who);
    });
    if (auto done = tell(ChangeKind::Removed, gallery, subject); !done)
        return done.error();
    return true;
}

Result<void> CollectionWriter::hide(Subject subject, qint64 whenMs)
{
    auto galleries = galleriesOf(subject.id);
    if (!galleries)
        return galleries.error();
    if (auto done = m_c.subjects.setBinned(m_tx, subject.id, whenMs); !done)
        return done;
    if (auto done = tellEverywhere(ChangeKind::Removed, subject); !done)
        return done;
    subject.binnedMs = whenMs;
    m_tx.afterCommit([&c = m_c, subject, in = *galleries] {
        for (const Gallery& gallery : in)
            c.index.removeSubject(gallery.id, subject.id);
        c.directory.put(subject);
    });
    return note(QStringLiteral("subject.bin"), subject.personId);
}

Result<void> CollectionWriter::show(Subject subject)
{
    subject.binnedMs = 0;
    if (auto done = m_c.subjects.setBinned(m_tx, subject.id, 0); !done)
        return done;
    m_tx.afterCommit([&c = m_c, subject] { c.directory.put(subject); });
    if (auto done = republishLater(subject); !done)
        return done;
    if (auto done = tellEverywhere(ChangeKind::Enrolled, subject); !done)
        return done;
    return note(QStringLiteral("subject.restore"), subject.personId);
}

Result<void> CollectionWriter::erase(const Subject& subject)
{
    auto galleries = galleriesOf(subject.id);
    auto faces = m_c.faces.ofSubject(subject.id);
    if (!galleries || !faces)
        return galleries ? faces.error() : galleries.error();
    if (subject.binnedMs == 0)
        if (auto done = tellEverywhere(ChangeKind::Removed, subject); !done)
            return done;
    if (auto done = m_c.subjects.remove(m_tx, subject.id); !done)
        return done;
    const bool isPurged = subject.binnedMs > MarkedForErasing;
    for (const FaceRow& face : *faces)
        if (auto done = isPurged ? m_c.pictures.remove(m_tx, face.pictureId)
                                 : m_c.pictures.release(m_tx, face.pictureId);
            !done)
            return done;
    m_tx.afterCommit([&c = m_c, id = subject.id, in = *galleries] {
        for (const Gallery& gallery : in)
            c.index.removeSubject(gallery.id, id);
        c.directory.remove(id);
    });
    return note(QStringLiteral("subject.purge"), subject.personId);
}

} // namespace core::galleries
