// SPDX-License-Identifier: GPL-3.0-or-later
// Enrols the rows of an import that are to be enrolled. Each face is one transaction, so what is done when it
// is cancelled or killed stays whole; run again, rows already enrolled are recognised. Works on threads of
// its own and returns when they have ended: call it on a worker.
#pragma once

#include "core/importing/DryRun.h"

namespace core::importing {

struct RowOutcome {
    int row = 0;
    base::Result<qint64> subject = qint64(0);
    bool wasKnown = false; ///< enrolled by an earlier run
};

/// From any thread, one at a time, in no order.
using RowEnrolled = std::function<void(const RowOutcome& outcome)>;

/// Rows to skip are not told. Rows whose fields are wrong, and those with the number of somebody else in a
/// row before, are refused. Errors: Cancelled, and what no further row could overcome (DiskFull,
/// DatabaseUnavailable, GalleryUnknown, …); rows told until then stay true.
base::Result<void> enrolRows(const ImportServices& services, const storage::Gallery& gallery,
                             const std::vector<ImportRow>& rows, const QString& batch, ImportControl& control,
                             const RowEnrolled& each);

} // namespace core::importing
