// SPDX-License-Identifier: GPL-3.0-or-later
// FaceService's ways out of the collection, and making templates again.
#include "core/faces/FaceService.h"
#include "core/galleries/CollectionWriter.h"

#include <limits>

namespace core::faces {

using base::ErrorCode;
using base::fail;
using base::Result;
using galleries::CollectionWriter;
using storage::FaceRow;
using storage::GalleryKind;
using storage::Subject;

namespace {

/// Out of one gallery; for good when there is no other.
Result<void> takeOut(CollectionWriter& writer, const storage::Gallery& gallery, const Subject& subject)
{
    auto galleries = writer.galleriesOf(subject.id);
    if (!galleries)
        return galleries.error();
    if (galleries->size() <= 1)
        return writer.erase(subject);
    if (auto left = writer.leave(gallery, subject); !left)
        return left.error();
    return writer.note(QStringLiteral("subject.remove"), subject.personId, gallery.groupId);
}

} // namespace

Result<Subject> FaceService::remove(const QString& gallery, const QString& anyId, const QString& actor)
{
    storage::Gallery from;
    std::vector<Subject> removed;
    auto done = m_c.database.transact([&](storage::Transaction& tx) -> Result<void> {
        auto in = m_galleries.find(gallery);
        if (!in)
            return in.error();
        auto people = m_galleries.subjectsIn(*in, anyId);
        if (!people)
            return people.error().code == ErrorCode::SubjectUnknown
                       ? fail(ErrorCode::FaceUnknown, people.error().detail)
                       : people.error();
        CollectionWriter writer(m_c, tx, actor);
        for (const Subject& subject : *people)
            if (auto gone = takeOut(writer, *in, subject); !gone)
                return gone;
        from = std::move(*in);
        removed = std::move(*people);
        return {};
    });
    if (!done)
        return done.error();
    for (const Subject& subject : removed)
        Q_EMIT faceRemoved(from.id, subject.id);
    return std::move(removed.back());
}

Result<void> FaceService::removeFace(qint64 face, const QString& actor)
{
    qint64 subject = 0;
    auto done = m_c.database.transact([&](storage::Transaction& tx) -> Result<void> {
        auto row = m_c.faces.byId(face);
        if (!row)
            return row.error();
        auto who = m_c.subjects.byId(row->subjectId);
        if (!who)
            return who.error();
        subject = who->id;
        return CollectionWriter(m_c, tx, actor).removeFace(*who, *row);
    });
    if (!done)
        return done;
    for (const qint64 gallery : m_c.directory.galleriesOf(subject))
        Q_EMIT faceRemoved(gallery, subject);
    return {};
}

Result<int> FaceService::refreshTemplates(const std::function<bool(int done, int total)>& keepOn)
{
    auto faces = m_c.faces.without(m_c.model, std::numeric_limits<int>::max());
    if (!faces)
        return faces.error();
    const int total = static_cast<int>(faces->size());
    int made = 0;
    int done = 0;
    for (const FaceRow& face : *faces) {
        if (!keepOn(done++, total))
            break;
        auto refreshed = refresh(face);
        if (!refreshed)
            return refreshed.error();
        made += *refreshed ? 1 : 0;
    }
    return made;
}

/// False when the picture or the face in it is lost: it stays without a template and is not searched.
Result<bool> FaceService::refresh(const FaceRow& face)
{
    auto picture = m_c.pictures.byId(face.pictureId);
    auto bytes = picture ? m_c.pictures.load(*picture) : Result<QByteArray>(picture.error());
    engine::AnalyseOptions options;
    options.choice = engine::Choice::All;
    options.primary = true;
    auto analysis = bytes ? analyse(*bytes, options) : Result<engine::Analysis>(bytes.error());
    if (!analysis || analysis->faces.empty())
        return false;
    const auto shared = [&](const engine::FaceAnalysis& one) { return (one.face.box & face.box).area(); };
    const auto best = std::ranges::max_element(analysis->faces, {}, shared);
    auto done = m_c.database.transact([&](storage::Transaction& tx) -> Result<void> {
        auto row = m_c.faces.byId(face.id);
        if (!row)
            return row.error();
        if (auto put = m_c.faces.putTemplate(tx, row->id, best->primary); !put)
            return put;
        auto galleries = m_c.galleries.galleriesOf(row->subjectId);
        auto subject = m_c.subjects.byId(row->subjectId);
        if (!galleries || !subject)
            return galleries ? subject.error() : galleries.error();
        if (subject->binnedMs != 0 || best->primary.model != m_c.model)
            return {};
        tx.afterCommit(
            [this, in = *galleries, one = storage::FaceTemplate{row->id, row->subjectId, best->primary}] {
                for (const qint64 gallery : in)
                    galleries::publish(m_c, gallery, {one});
            });
        return {};
    });
    if (!done && done.error().code != ErrorCode::FaceUnknown)
        return done.error();
    return done.isOk();
}

} // namespace core::faces
