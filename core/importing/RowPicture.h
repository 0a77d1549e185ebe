// SPDX-License-Identifier: GPL-3.0-or-later
// A row's picture from the disk, and the key that a repetition of the row is known by. Any thread.
#pragma once

#include "core/base/Result.h"
#include "core/importing/ImportPlan.h"

namespace core::importing {

/// A picture file of at most 32 MB. Errors: PermissionDenied, PictureTooLarge.
base::Result<QByteArray> readPictureFile(const QString& path);
/// Errors: MissingField without a path, NotFound, PermissionDenied, PictureTooLarge.
base::Result<QByteArray> readRowPicture(const PlanRow& row);
/// For EnrollRequest::idempotencyKey: the same row with the same picture into the same gallery.
QString rowKey(const storage::Gallery& gallery, const PlanRow& row, const QByteArray& picture);
/// For EnrollRequest::batch: never the same again, so that each run can be undone for itself.
QString newBatch();

} // namespace core::importing
