// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recovery/Reconciler.h"

#include "core/recovery/DamagedPicture.h"
#include "core/storage/Rows.h"

#include <QCryptographicHash>

#include <map>

namespace core::recovery {

using base::ErrorCode;
using base::Result;
using storage::Gallery;
using storage::Transaction;

namespace {

constexpr std::size_t QueuedTogether = 100; ///< keeps transactions short
constexpr int MostGalleries = 10'000;

} // namespace

Reconciler::Reconciler(const ReconcilerParts& parts)
    : m_parts(parts)
{
}

Result<std::vector<Gallery>> Reconciler::galleries() const
{
    return m_parts.galleries.page(0, MostGalleries, storage::GalleryKind::Normal);
}

Result<std::vector<LocalPerson>> Reconciler::people(const Gallery& gallery) const
{
    auto members = m_parts.galleries.membersOf(gallery.id);
    if (!members)
        return members.error();
    auto subjects = m_parts.subjects.many(*members);
    if (!subjects)
        return subjects.error();
    auto faces = m_parts.faces.ofSubjects(*members);
    if (!faces)
        return faces.error();
    struct Pictures {
        int count = 0;
        qint64 newest = 0;
    };
    std::map<qint64, Pictures> pictures;
    for (const storage::FaceRow& face : *faces) // in the order of their making
        pictures[face.subjectId] = {pictures[face.subjectId].count + 1, face.pictureId};
    std::vector<LocalPerson> people;
    for (storage::Subject& subject : *subjects)
        if (const Pictures known = pictures[subject.id]; subject.binnedMs == 0 && known.count > 0)
            people.push_back({std::move(subject), known.count, known.newest});
    return people;
}

Result<QByteArray> Reconciler::picture(const Delivery& delivery) const
{
    const auto shown = delivery.pictureId == 0 ? pictureOfRemoved(delivery) : Result(delivery.pictureId);
    auto row = shown ? m_parts.pictures.byId(*shown) : Result<storage::PictureRow>(shown.error());
    return row ? m_parts.pictures.load(*row) : Result<QByteArray>(row.error());
}

/// Kept here while the person is in the bin or in another gallery.
Result<qint64> Reconciler::pictureOfRemoved(const Delivery& delivery) const
{
    if (delivery.kind != ChangeKind::Removed || delivery.losesPicture())
        return 0;
    return storage::number(m_parts.database.read(
        QStringLiteral("SELECT coalesce((SELECT f.picture_id FROM face f JOIN subject s ON s.id=f.subject_id "
                       "WHERE s.person_id=? ORDER BY f.id DESC LIMIT 1), 0)"),
        {storage::text(delivery.person)}));
}

Result<QByteArray> Reconciler::pictureDigest(const Delivery& delivery) const
{
    return delivery.kind == ChangeKind::Enrolled ? digestOf(delivery.pictureId)
                                                 : Result<QByteArray>(QByteArray());
}

void Reconciler::addPictureDigests(std::vector<LocalPerson>& people, const TargetListing& there) const
{
    for (LocalPerson& person : people)
        if (there.pictures.contains(person.subject.personNo))
            if (auto digest = digestOf(person.newestPicture))
                person.pictureDigest = std::move(*digest);
}

Result<QByteArray> Reconciler::digestOf(qint64 picture) const
{
    auto row = m_parts.pictures.byId(picture);
    if (!row)
        return row.error().code == ErrorCode::NotFound ? Result<QByteArray>(QByteArray())
                                                       : Result<QByteArray>(row.error());
    auto bytes = m_parts.pictures.load(*row);
    if (const auto held = m_parts.pictures.isHeld(picture); !bytes && held && *held)
        return QByteArray(); // damaged and replaced since
    return bytes ? Result<QByteArray>(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256))
                 : base::fail(ErrorCode::PictureLost, pictureDamaged());
}

Result<int> Reconciler::queue(const Gallery& gallery, int target, const Comparison& comparison,
                              bool removeOnlyThere, const QString& actor)
{
    auto done = m_parts.database.transact([&](Transaction& tx) -> Result<void> {
        const auto kind = comparison.hasGallery ? ChangeKind::GalleryChanged : ChangeKind::GalleryAdded;
        if (!comparison.hasGallery || comparison.galleryThere)
            if (auto told = m_parts.changes.record(tx, {kind, gallery, {}, 0, 0, target}); !told)
                return told;
        return m_parts.audit.append(tx, {0, m_parts.clock.nowMs(), actor, QStringLiteral("gallery.replicate"),
                                         gallery.groupId, QString::number(target)});
    });
    std::vector<Difference> wanted = comparison.differences;
    if (!removeOnlyThere)
        std::erase_if(wanted, [](const Difference& one) { return one.kind == DifferenceKind::OnlyThere; });
    for (std::size_t from = 0; done && from < wanted.size(); from += QueuedTogether)
        done = m_parts.database.transact([&](Transaction& tx) -> Result<void> {
            const std::size_t end = std::min(from + QueuedTogether, wanted.size());
            for (std::size_t at = from; at < end; ++at)
                if (auto told = tell(tx, gallery, target, wanted[at]); !told)
                    return told;
            return {};
        });
    return done ? Result<int>(static_cast<int>(wanted.size())) : Result<int>(done.error());
}

Result<void> Reconciler::tell(Transaction& tx, const Gallery& gallery, int target,
                              const Difference& difference)
{
    Change change{ChangeKind::Updated, gallery, difference.subject, 0, 0, target};
    if (difference.kind == DifferenceKind::OnlyThere) {
        change.kind = ChangeKind::Removed;
        change.subject.id = -1; // nobody here; the number alone says who
        change.subject.personId = difference.subject.personNo;
    }
    if (difference.kind != DifferenceKind::Missing)
        return m_parts.changes.record(tx, change);
    auto faces = m_parts.faces.ofSubject(difference.subject.id);
    if (!faces)
        return faces.error();
    for (const storage::FaceRow& face : *faces)
        if (auto told = m_parts.changes.record(
                tx, {ChangeKind::Enrolled, gallery, difference.subject, face.pictureId, face.id, target});
            !told)
            return told;
    return {};
}

} // namespace core::recovery
