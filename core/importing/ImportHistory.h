// SPDX-License-Identifier: GPL-3.0-or-later
// Imports that can be looked up and undone later: each leaves its beginning, its end and its undoing in the
// audit list, nothing else is kept of it. Blocks: call it on a worker.
#pragma once

#include "core/importing/ImportRun.h"

namespace core::importing {

struct PastImport {
    QString batch;
    QString actor;
    QString source; ///< folder or list
    QString lib;    ///< of the gallery, which may be gone
    qint64 startedMs = 0;
    qint64 endedMs = 0;  ///< 0: it runs, or the program ended before it did
    qint64 undoneMs = 0; ///< 0: it was not
    int rows = 0;        ///< to be enrolled
    int enrolled = 0;
    int failed = 0;
    qint64 facesLeft = 0; ///< of this batch, in any gallery or the bin

    bool operator==(const PastImport&) const = default;
};

/// enrolRows() with beginning and end in the audit list. Errors: those of enrolRows, of the store.
base::Result<void> enrolRecorded(const ImportServices& services, const storage::Gallery& gallery,
                                 const QString& source, const std::vector<ImportRow>& rows,
                                 const QString& batch, ImportControl& control, const RowEnrolled& each);
/// Removes every face of the batch; answers how many.
base::Result<int> undoImport(const ImportServices& services, const QString& batch);
/// Newest first.
base::Result<std::vector<PastImport>> pastImports(const galleries::Collection& collection, int limit);

} // namespace core::importing
