// SPDX-License-Identifier: GPL-3.0-or-later
// Imports that can be looked up and undone later: each leaves its beginning, its end and its undoing in the
// audit list, and the rows it could not enrol for as long as the recycle bin keeps people. Blocks: call it on
// a worker.
#pragma once

#include "core/importing/ImportRun.h"
#include "core/storage/ImportStore.h"

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
    qint64 facesLeft = 0;     ///< of this batch, in any gallery or the bin
    bool hasFailures = false; ///< the list of them is kept

    bool operator==(const PastImport&) const = default;
};

/// What an import belongs to.
struct ImportBatch {
    QString batch;
    QString source; ///< folder or list
};

/// A refusal in the reader's language; any thread.
using ReasonOf = std::function<QString(const base::Error& error)>;

class ImportHistory {
public:
    ImportHistory(const ImportServices& services, storage::ImportStore& store);

    /// enrolRows() with beginning, end and failures kept. Errors: those of enrolRows, of the store.
    base::Result<void> enrol(const storage::Gallery& gallery, const ImportBatch& import,
                             const std::vector<ImportRow>& rows, ImportControl& control,
                             const ReasonOf& reason, const RowEnrolled& each);
    /// Removes every face of the batch, and the list of its failures; answers how many faces.
    base::Result<int> undo(const QString& batch);
    /// Newest first.
    base::Result<std::vector<PastImport>> past(int limit) const;
    /// The list as problemsCsv() writes it. Errors: NotFound.
    base::Result<QByteArray> failures(const PastImport& past) const;

private:
    struct Outcome;
    base::Result<void> note(const QString& action, const QString& batch, const QString& detail);
    base::Result<void> end(const ImportBatch& import, const Outcome& outcome);

    ImportServices m_s;
    storage::ImportStore& m_store;
};

} // namespace core::importing
