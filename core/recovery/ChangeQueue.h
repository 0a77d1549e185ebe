// SPDX-License-Identifier: GPL-3.0-or-later
// What services tell the replicas: called inside the transaction of the change itself, so that neither exists
// without the other. Without enabled targets it writes nothing.
#pragma once

#include "core/storage/Database.h"
#include "core/storage/Records.h"

namespace core::recovery {

/// Kept by number in the database.
enum class ChangeKind { GalleryAdded, GalleryRemoved, Enrolled, Updated, Removed, GalleryChanged };

struct Change {
    ChangeKind kind = ChangeKind::Enrolled;
    storage::Gallery gallery;
    storage::Subject subject; ///< unused for gallery changes
    qint64 pictureId = 0;     ///< Enrolled: the picture that was added
    qint64 faceId = 0;
    int target = 0;            ///< the only engine to be told; 0: every one
    bool losesPicture = false; ///< Updated: one of several pictures was removed
    bool isReturn = false;     ///< Enrolled: with this picture before, of somebody who comes back
};

class ChangeQueue {
public:
    virtual ~ChangeQueue() = default;
    virtual base::Result<void> record(storage::Transaction& tx, const Change& change) = 0;
};

} // namespace core::recovery
