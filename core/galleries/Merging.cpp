// SPDX-License-Identifier: GPL-3.0-or-later
// Two people made one and parted again: the rules and their steps.
#include "core/galleries/CollectionWriter.h"
#include "core/galleries/GalleryService.h"
#include "core/galleries/PersonalRules.h"

#include <algorithm>

namespace core::galleries {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::FaceRow;
using storage::Gallery;
using storage::GalleryKind;
using storage::Subject;

namespace {

bool holds(const std::vector<qint64>& ids, qint64 id)
{
    return std::ranges::find(ids, id) != ids.end();
}

/// Login faces and people of galleries never mix.
Result<void> arePublic(const CollectionWriter& writer, std::initializer_list<qint64> subjects)
{
    for (const qint64 subject : subjects) {
        const auto galleries = writer.galleriesOf(subject);
        if (!galleries)
            return galleries.error();
        if (std::ranges::any_of(*galleries,
                                [](const Gallery& one) { return one.kind == GalleryKind::Login; }))
            return fail(ErrorCode::SubjectUnknown,
                        QStringLiteral("A login face cannot be merged with a person."));
    }
    return {};
}

/// Errors: SubjectUnknown once the person is erased or about to be.
Result<Subject> stillThere(const storage::SubjectStore& subjects, qint64 id)
{
    auto found = subjects.byId(id);
    if (found ? found->binnedMs == CollectionWriter::MarkedForErasing
              : found.error().code == ErrorCode::SubjectUnknown)
        return fail(ErrorCode::SubjectUnknown,
                    QStringLiteral("One of the two was erased for good, so they stay merged."));
    return found;
}

} // namespace

Result<Merge> GalleryService::mergeSubjects(qint64 keep, qint64 other, const QString& actor)
{
    if (keep == other)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("A person cannot be merged with itself."));
    Merge merge;
    std::vector<FaceCopy> copies;
    auto done = copyFaces(other, copies);
    if (done)
        done = change(actor, [&](CollectionWriter& writer) -> Result<void> {
            const auto kept = living(keep);
            const auto gone = living(other);
            if (!kept || !gone)
                return kept ? gone.error() : kept.error();
            if (auto allowed = arePublic(writer, {keep, other}); !allowed)
                return allowed;
            auto merged = writer.merge(*kept, *gone, copies);
            if (merged)
                merge = std::move(*merged);
            return merged ? Result<void>() : Result<void>(merged.error());
        });
    if (!done) {
        for (const FaceCopy& copy : copies)
            m_c.pictures.discard(copy.picture);
        return done.error();
    }
    Q_EMIT subjectChanged(other);
    Q_EMIT subjectChanged(keep);
    return merge;
}

Result<void> GalleryService::unmergeSubjects(const Merge& merge, const QString& actor)
{
    auto done = change(actor, [&](CollectionWriter& writer) -> Result<void> {
        const auto kept = stillThere(m_c.subjects, merge.kept.id);
        const auto other = stillThere(m_c.subjects, merge.other);
        if (!kept || !other)
            return kept ? other.error() : kept.error();
        return writer.unmerge(*kept, *other, merge);
    });
    if (done) {
        Q_EMIT subjectChanged(merge.other);
        Q_EMIT subjectChanged(merge.kept.id);
    }
    return done;
}

/// Ahead of the transaction: a picture is on the disk before its row. After an error `copies` holds what was
/// staged until then.
Result<void> GalleryService::copyFaces(qint64 subject, std::vector<FaceCopy>& copies) const
{
    auto faces = m_c.faces.ofSubject(subject);
    if (!faces)
        return faces.error();
    for (FaceRow& face : *faces) {
        auto picture = m_c.pictures.byId(face.pictureId);
        auto bytes = picture ? m_c.pictures.load(*picture) : Result<QByteArray>(picture.error());
        auto templates = m_c.faces.templatesOf({face.id}, m_c.model);
        if (!bytes || !templates)
            return bytes ? templates.error() : bytes.error();
        auto staged =
            m_c.pictures.stage(*bytes, picture->mime, picture->width, picture->height, m_c.clock.nowMs());
        if (!staged)
            return staged.error();
        FaceCopy copy{std::move(face), std::move(*staged), {}};
        for (storage::FaceTemplate& one : *templates)
            copy.templates.push_back(std::move(one.value));
        copies.push_back(std::move(copy));
    }
    return {};
}

Result<Merge> CollectionWriter::merge(const Subject& kept, const Subject& other,
                                      const std::vector<FaceCopy>& copies)
{
    const auto galleries = galleriesOf(other.id);
    if (!galleries)
        return galleries.error();
    Merge merge{kept, kept.personal, other.id, {}, {}};
    fillGaps(merge.kept.personal, other.personal);
    if (auto done = updateSubject(merge.kept); !done)
        return done.error();
    for (const Gallery& gallery : *galleries) {
        const auto joined = join(gallery, kept);
        if (!joined)
            return joined.error();
        if (*joined)
            merge.galleries.push_back(gallery.id);
    }
    for (const FaceCopy& copy : copies) {
        const auto added = addCopy(kept, copy);
        if (!added)
            return added.error();
        merge.faces.push_back(added->id);
    }
    if (auto done = hide(other, m_c.clock.nowMs()); !done)
        return done.error();
    if (auto done = note(QStringLiteral("subject.merge"), kept.personId, other.personId); !done)
        return done.error();
    return merge;
}

Result<FaceRow> CollectionWriter::addCopy(const Subject& subject, const FaceCopy& copy)
{
    auto picture = m_c.pictures.insert(m_tx, copy.picture);
    if (!picture)
        return picture.error();
    FaceRow face = copy.face;
    face.pictureId = picture->id;
    return addFace(subject, face, copy.templates);
}

/// Who would be in no gallery any more stays where he is.
Result<void> CollectionWriter::leaveJoined(const Subject& subject, const std::vector<Gallery>& galleries,
                                           const std::vector<qint64>& joined)
{
    const auto wasJoined = [&](const Gallery& gallery) { return holds(joined, gallery.id); };
    if (std::ranges::all_of(galleries, wasJoined))
        return {};
    for (const Gallery& gallery : galleries)
        if (wasJoined(gallery))
            if (const auto left = leave(gallery, subject); !left)
                return left.error();
    return {};
}

Result<void> CollectionWriter::unmerge(Subject kept, const Subject& other, const Merge& merge)
{
    const auto galleries = galleriesOf(kept.id);
    const auto faces = m_c.faces.ofSubject(kept.id);
    if (!galleries || !faces)
        return galleries ? faces.error() : galleries.error();
    if (auto done = leaveJoined(kept, *galleries, merge.galleries); !done)
        return done;
    for (const FaceRow& face : *faces)
        if (holds(merge.faces, face.id))
            if (auto done = dropFace(kept, face); !done)
                return done;
    takeBack(kept.personal, merge.had, merge.kept.personal);
    if (auto done = updateSubject(kept); !done)
        return done;
    if (auto done = retell(kept); !done)
        return done;
    if (other.binnedMs != 0)
        if (auto done = show(other); !done)
            return done;
    return note(QStringLiteral("subject.unmerge"), kept.personId, other.personId);
}

} // namespace core::galleries
