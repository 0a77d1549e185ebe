// SPDX-License-Identifier: GPL-3.0-or-later
// Our side of comparing with an engine: who is in a gallery, which picture a record carries, and queueing the
// differences for that engine alone. Built after the stores and the Outbox. Any thread, never the GUI's.
#pragma once

#include "core/base/Clock.h"
#include "core/recovery/Comparison.h"
#include "core/storage/AuditStore.h"
#include "core/storage/FaceStore.h"
#include "core/storage/GalleryStore.h"
#include "core/storage/PictureStore.h"
#include "core/storage/SubjectStore.h"

namespace core::recovery {

struct ReconcilerParts {
    storage::Database& database;
    storage::GalleryStore& galleries;
    storage::SubjectStore& subjects;
    storage::FaceStore& faces;
    storage::PictureStore& pictures;
    storage::AuditStore& audit;
    ChangeQueue& changes;
    const base::Clock& clock;
};

class Reconciler {
public:
    explicit Reconciler(const ReconcilerParts& parts);

    base::Result<std::vector<storage::Gallery>> galleries() const; ///< normal ones
    base::Result<std::vector<LocalPerson>> people(const storage::Gallery& gallery) const;
    /// Fills in the digest of the newest picture for those whose picture is in the listing. One whose file is
    /// lost here stays without and is not compared by it.
    void addPictureDigests(std::vector<LocalPerson>& people, const TargetListing& there) const;
    /// The picture kept for a record, of a removal the newest one of the person. Errors: NotFound when there
    /// is none or it was purged since, PictureLost, KeyWrong.
    base::Result<QByteArray> picture(const Delivery& delivery) const;
    /// SHA-256; empty when the record carries no picture or it was removed since. PictureLost when it does
    /// not open.
    base::Result<QByteArray> pictureDigest(const Delivery& delivery) const;
    /// Who is missing there is sent, who differs is replaced; who is only there is removed if wanted. So is
    /// what the gallery is called. Answers how many people.
    base::Result<int> queue(const storage::Gallery& gallery, int target, const Comparison& comparison,
                            bool removeOnlyThere, const QString& actor);

private:
    base::Result<qint64> pictureOfRemoved(const Delivery& delivery) const;
    base::Result<QByteArray> digestOf(qint64 picture) const;
    base::Result<void> tell(storage::Transaction& tx, const storage::Gallery& gallery, int target,
                            const Difference& difference);

    const ReconcilerParts m_parts;
};

} // namespace core::recovery
