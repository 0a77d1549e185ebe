// SPDX-License-Identifier: GPL-3.0-or-later
// Looks whether database, picture folder and index agree, and remembers where they do not. A quick look asks
// for the files of pictures and counts; a thorough one opens every picture and template. Built after the
// FaceService. Any thread, never the GUI's; one look at a time.
#pragma once

#include "core/repair/FindingStore.h"
#include "core/repair/IndexTruth.h"

#include <mutex>
#include <optional>

namespace core::repair {

enum class Depth { Quick, Thorough };

struct Look {
    qint64 pictures = 0; ///< looked at
    qint64 open = 0;     ///< findings that are open now
    bool complete = false;
    qint64 milliseconds = 0;
};

class LocalTruth {
public:
    explicit LocalTruth(const galleries::Collection& collection);

    /// Notes what is not well and settles what is well again. Stopped, what was found so far stays.
    base::Result<Look> look(Depth depth, const KeepOn& keepOn);
    base::Result<bool> isStill(const Finding& finding) const;
    base::Result<bool> isNamed(const QString& path) const; ///< by a picture of the database
    /// A file was set aside that belongs to this finding's picture; whether it opens is not looked at.
    bool canPutBack(const Finding& finding) const;
    const galleries::Collection& collection() const { return m_c; }
    const FindingStore& findings() const { return m_findings; }

    /// Where a file set aside came from, below the data folder.
    static QString placeOf(const QString& aside);

private:
    using Found = std::vector<Finding>;
    base::Result<void> note(const Found& found);
    base::Result<bool> lookAtPictures(Depth depth, const KeepOn& keepOn, qint64& done);
    base::Result<void> lookAtFiles(const KeepOn& keepOn);
    base::Result<void> noteStrays(const QStringList& paths);
    base::Result<void> lookAtTemplates();
    base::Result<void> lookAtIndex(Depth depth, const KeepOn& keepOn);
    base::Result<Found> lookAtGallery(qint64 gallery, Depth depth, const KeepOn& keepOn) const;
    base::Result<void> settleHealed();
    base::Result<bool> isBinned(qint64 picture) const;
    std::optional<FindingKind> problemOf(const storage::PictureRow& row, Depth depth) const;
    base::Result<bool> pictureIsStill(const Finding& finding) const;
    base::Result<bool> templateIsStill(const Finding& finding) const;
    Finding found(FindingKind kind, const QString& object, qint64 amount = 1) const;

    const galleries::Collection m_c;
    FindingStore m_findings;
    IndexTruth m_index;
    std::mutex m_looking;
};

} // namespace core::repair
