// SPDX-License-Identifier: GPL-3.0-or-later
// The steps changes of galleries, subjects and faces are made of, inside one transaction: rows, audit entry
// and change queue at once, index and directory after the commit. Lives as long as the transaction; the
// Collection outlives both.
#pragma once

#include "core/galleries/Collection.h"

namespace core::galleries {

struct Merge;

/// A face to be added once more; its picture is staged, not inserted.
struct FaceCopy {
    storage::FaceRow face;
    storage::PictureRow picture;
    std::vector<engine::Template> templates;
};

class CollectionWriter {
public:
    CollectionWriter(const Collection& collection, storage::Transaction& tx, QString actor);

    base::Result<void> note(const QString& action, const QString& object, const QString& detail = {});

    base::Result<storage::Gallery> addGallery(storage::Gallery gallery); ///< GalleryExists
    /// Name, description, threshold.
    base::Result<void> updateGallery(const storage::Gallery& known, const storage::Gallery& gallery);
    /// The gallery alone; what was only in it is marked and left to purgeMarked(). Answers those subjects.
    base::Result<std::vector<qint64>> removeGallery(const storage::Gallery& gallery);

    base::Result<storage::Subject> addSubject(storage::Subject subject);
    base::Result<void> updateSubject(storage::Subject& subject); ///< sets updatedMs
    /// Templates of other models than the index's are stored and not indexed.
    base::Result<storage::FaceRow> addFace(const storage::Subject& subject, storage::FaceRow face,
                                           const std::vector<engine::Template>& templates);
    base::Result<void> removeFace(const storage::Subject& subject, const storage::FaceRow& face);

    /// Already a member is no error (answers false).
    base::Result<bool> join(const storage::Gallery& gallery, const storage::Subject& subject);
    base::Result<bool> leave(const storage::Gallery& gallery, const storage::Subject& subject);
    base::Result<void> hide(storage::Subject subject, qint64 whenMs);
    base::Result<void> show(storage::Subject subject);
    /// For good: subject, faces, templates, picture files. Out of the bin at once; otherwise a picture that a
    /// replica engine has still to get goes with the record of it.
    base::Result<void> erase(const storage::Subject& subject);
    /// `kept` gets the memberships of `other` and these copies of its faces; the other goes to the bin.
    base::Result<Merge> merge(const storage::Subject& kept, const storage::Subject& other,
                              const std::vector<FaceCopy>& copies);
    /// What the merge gave to `kept` and is still as it was given goes; `other` comes out of the bin.
    base::Result<void> unmerge(storage::Subject kept, const storage::Subject& other, const Merge& merge);

    /// Queues what is there once more, for engines that missed it.
    base::Result<void> tellAgain(const storage::Gallery& gallery);
    base::Result<void> tellAgain(const storage::Gallery& gallery, const storage::Subject& subject);

    base::Result<std::vector<storage::Gallery>> galleriesOf(qint64 subject) const;

    /// A subject binned at this time waits for being erased, nothing else.
    static constexpr qint64 MarkedForErasing = 1;

private:
    using Templates = std::shared_ptr<const std::vector<storage::FaceTemplate>>;

    base::Result<storage::FaceRow> addCopy(const storage::Subject& subject, const FaceCopy& copy);
    base::Result<void> dropFace(const storage::Subject& subject, const storage::FaceRow& face);
    base::Result<void> tell(recovery::ChangeKind kind, const storage::Gallery& gallery,
                            const storage::Subject& subject = {}, const storage::FaceRow& face = {});
    base::Result<void> tell(const recovery::Change& change);
    base::Result<void> tellEverywhere(recovery::ChangeKind kind, const storage::Subject& subject);
    /// `isReturn`: of somebody who comes into the gallery with them, not told again.
    base::Result<void> tellFaces(const storage::Gallery& gallery, const storage::Subject& subject,
                                 bool isReturn);
    base::Result<void> leaveJoined(const storage::Subject& subject,
                                   const std::vector<storage::Gallery>& galleries,
                                   const std::vector<qint64>& joined);
    base::Result<void> retell(const storage::Subject& subject);
    base::Result<Templates> templatesOf(qint64 subject) const;
    void publishLater(qint64 gallery, const Templates& templates);
    base::Result<void> republishLater(const storage::Subject& subject);

    const Collection& m_c;
    storage::Transaction& m_tx;
    const QString m_actor;
};

/// Puts templates of the index's model into one gallery of it, in one publication.
void publish(const Collection& collection, qint64 gallery,
             const std::vector<storage::FaceTemplate>& templates);

} // namespace core::galleries
