// SPDX-License-Identifier: GPL-3.0-or-later
// Lists that can be imported again: the rows that were not enrolled, and a whole gallery with its pictures.
// Reads stores and writes files: call it on a worker.
#pragma once

#include "core/importing/DryRun.h"

namespace core::importing {

struct Problem {
    PlanRow row;
    QString reason; ///< in the reader's language
    base::ErrorCode code = base::ErrorCode::Internal;
};

/// CSV of these rows as they came, with reason and code in two columns that an import ignores.
QByteArray problemsCsv(const std::vector<Problem>& problems);
/// Errors: PermissionDenied, DiskFull.
base::Result<void> writeList(const QString& file, const QByteArray& csv);

struct Exported {
    int people = 0;
    int faces = 0;
    int lost = 0; ///< faces whose picture cannot be read
};

/// people.csv and pictures/ into an empty or new folder. `each` is told after every person. Errors:
/// InvalidArgument when the folder is not empty, PermissionDenied, DiskFull, Cancelled, the stores'.
base::Result<Exported> exportGallery(const ImportServices& services, const storage::Gallery& gallery,
                                     const QString& folder, ImportControl& control,
                                     const std::function<void(int done, int total)>& each);

} // namespace core::importing
