// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of galleries and the subjects in them: create, change, remove, copy, count. Synchronous, any thread.
// Signals are emitted after the commit, on the thread that made the change.
#pragma once

#include "core/engine/ScoreScale.h"
#include "core/galleries/Collection.h"

#include <QObject>

namespace core::galleries {

class CollectionWriter;
struct FaceCopy;

struct NewGallery {
    QString groupId; ///< 1..128 characters, no control characters; a random one when empty
    QString name;    ///< groupId when empty
    QString description;
    storage::GalleryKind kind = storage::GalleryKind::Normal;
    QString appId; ///< setting api.appId when empty
};

/// What one merge changed, for taking it back.
struct Merge {
    storage::Subject kept;         ///< with the fields it has since
    storage::Personal had;         ///< its fields before
    qint64 other = 0;              ///< who went to the bin
    std::vector<qint64> faces;     ///< the copies `kept` got
    std::vector<qint64> galleries; ///< those `kept` joined
};

struct GalleryCounts {
    qint64 subjects = 0;
    qint64 faces = 0;
};

class GalleryService : public QObject {
    Q_OBJECT
public:
    explicit GalleryService(Collection collection, QObject* parent = nullptr);

    /// Finishes removals a crash interrupted, then fills index and directory from the stores; before anything
    /// else is called. Answers the number of templates.
    base::Result<qint64> load();

    base::Result<storage::Gallery> create(const NewGallery& wanted, const QString& actor); ///< GalleryExists
    base::Result<storage::Gallery> update(const storage::Gallery& gallery, const QString& actor);
    /// The gallery at once; then, in small transactions, every subject that is in no other one, with faces
    /// and pictures. What a crash leaves of the second part is finished by load().
    base::Result<void> remove(const QString& groupIdOrLib, const QString& actor); ///< GalleryUnknown

    /// Queues the gallery and everybody in it for the replica engines once more; engines that have them
    /// already take no second copy. Answers how many people.
    base::Result<int> replicateAgain(const QString& groupIdOrLib, const QString& actor);

    /// Normal galleries only; the private login gallery is never found here.
    base::Result<storage::Gallery> find(const QString& groupIdOrLib) const; ///< GalleryUnknown
    base::Result<std::vector<storage::Gallery>> page(int offset, int limit) const;
    base::Result<qint64> count() const;
    /// The private gallery of login faces, made on first use. For face login alone.
    base::Result<storage::Gallery> loginGallery();
    /// The row create() would insert. Errors: InvalidArgument.
    base::Result<storage::Gallery> drafted(const NewGallery& wanted) const;
    GalleryCounts counts(qint64 gallery) const;

    /// Threshold (score 0..1) identify uses for these galleries: override of a single one, or by size and
    /// identify.fpir. `toCome` faces count as if they were enrolled already.
    double threshold(const std::vector<storage::Gallery>& galleries, qint64 toCome = 0) const;

    /// The subject by any of its ids, in this gallery; the newest when several share a user_id. Errors:
    /// SubjectUnknown.
    base::Result<storage::Subject> subjectIn(const storage::Gallery& gallery, const QString& anyId) const;
    /// Everyone in this gallery with this id, oldest first; at least one. Errors: SubjectUnknown.
    base::Result<std::vector<storage::Subject>> subjectsIn(const storage::Gallery& gallery,
                                                           const QString& anyId) const;
    /// Everyone with this id; already in the target is success. Errors: GalleryUnknown, TargetGalleryUnknown,
    /// SubjectUnknown.
    base::Result<void> copySubject(const QString& anyId, const QString& from, const QString& to,
                                   const QString& actor);
    base::Result<void> moveSubject(qint64 subject, qint64 from, qint64 to, const QString& actor);
    /// `keep` gets copies of the faces of `other`, its memberships, and fields that `keep` does not know;
    /// `other` goes to the bin as it was and can be restored.
    base::Result<Merge> mergeSubjects(qint64 keep, qint64 other, const QString& actor);
    /// The copied faces go, `other` comes out of the bin, and `keep` gets back the fields nobody changed
    /// since and leaves what it joined. Errors: SubjectUnknown once one of the two is erased; nothing is
    /// changed then.
    base::Result<void> unmergeSubjects(const Merge& merge, const QString& actor);
    base::Result<storage::Subject> updateSubject(const storage::Subject& subject, const QString& actor);
    base::Result<void> binSubject(qint64 subject, const QString& actor);
    base::Result<void> restoreSubject(qint64 subject, const QString& actor);
    /// For good: subject, faces, templates, picture files.
    base::Result<void> purgeSubject(qint64 subject, const QString& actor);
    /// Purges what is longer in the bin than bin.days; answers how many.
    base::Result<int> purgeExpired(const QString& actor);

    /// Whole days, rounded up, until purgeExpired() takes somebody who is in the bin since then; 0: it is
    /// due.
    int daysInBinLeft(qint64 binnedMs) const;

    const SubjectDirectory& directory() const { return m_c.directory; }

Q_SIGNALS:
    void galleryChanged(qint64 gallery); ///< added, renamed or removed
    void subjectChanged(qint64 subject); ///< fields, membership, bin

private:
    using Work = std::function<base::Result<void>(CollectionWriter&)>;
    base::Result<void> change(const QString& actor, const Work& work);
    base::Result<storage::Subject> living(qint64 subject) const;
    base::Result<storage::Gallery> normal(qint64 gallery) const;
    base::Result<void> copyFaces(qint64 subject, std::vector<FaceCopy>& copies) const;
    base::Result<int> eraseAll(const std::vector<qint64>& subjects, const QString& actor);
    base::Result<qint64> loadTemplates();

    Collection m_c;
    const engine::ScoreScale m_scale;
};

} // namespace core::galleries
