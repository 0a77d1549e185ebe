// SPDX-License-Identifier: GPL-3.0-or-later
// Does something about findings: each with a result of its own and a line in the audit list; a file is only
// deleted when somebody asked for just that. Built after LocalTruth. Any thread, never the GUI's.
#pragma once

#include "core/faces/FaceService.h"
#include "core/repair/LocalTruth.h"

namespace core::repair {

struct RepairResult {
    qint64 finding = 0;
    base::Error error; ///< why it is not repaired
    bool done = false;
};

/// How much a face looks like what is known of a person, 0..1.
struct Likeness {
    double score = 0;     ///< with the most similar template
    double threshold = 0; ///< of one person
    bool isSame() const { return score >= threshold; }
};

class Repairs {
public:
    Repairs(const galleries::Collection& collection, galleries::GalleryService& galleries,
            faces::FaceService& faces, LocalTruth& truth);

    /// One result for each id, in order; NewPicture needs a picture and is refused here. Stopped, the rest is
    /// Cancelled.
    std::vector<RepairResult> apply(const std::vector<qint64>& findings, Remedy remedy, const QString& who,
                                    const KeepOn& keepOn);
    /// Compares a picture with the templates of the finding's person, those of lost pictures too; nothing
    /// when there are none. Nothing is written. Errors: those of FaceService::examine.
    base::Result<std::optional<Likeness>> likeness(qint64 finding, const QByteArray& image);
    /// A new picture of the same person takes the place of the lost one and its face. Errors: those of
    /// FaceService::enroll.
    base::Result<void> replacePicture(qint64 finding, const QByteArray& image, const QString& who);
    /// Of every gallery, from the database. Answers how many templates are in it.
    base::Result<qint64> rebuildIndex(const QString& who, const KeepOn& keepOn);

private:
    base::Result<void> applyOne(const Finding& finding, Remedy remedy, const QString& who,
                                const KeepOn& keepOn);
    base::Result<void> settle(Finding finding, Remedy remedy, const QString& who,
                              const std::function<base::Result<void>()>& last = {});
    base::Result<void> putBack(const Finding& finding);
    base::Result<void> setAside(const QString& path);
    base::Result<void> binPerson(const Finding& finding, const QString& who);
    base::Result<void> forget(const Finding& finding);
    base::Result<storage::FaceRow> faceOf(const Finding& finding) const;

    const galleries::Collection m_c;
    galleries::GalleryService& m_galleries;
    faces::FaceService& m_faces;
    LocalTruth& m_truth;
    FindingStore m_store;
    IndexTruth m_index;
};

} // namespace core::repair
