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
    int leftOut = 0;          ///< for what the dry run found
    int leftByChoice = 0;     ///< nothing was wrong with them
    qint64 facesLeft = 0;     ///< of this run, in any gallery or the bin
    bool hasFailures = false; ///< the list of them is kept

    int rowsInAll() const { return rows + leftOut + leftByChoice; }
    bool operator==(const PastImport&) const = default;
};

/// One run of an import.
struct ImportBatch {
    QString batch;  ///< newBatch()
    QString source; ///< folder or list
};

/// What an undo removes: faces, and the people who have no other face. Whoever was worked on since the
/// first of these runs keeps every face.
struct Extent {
    int people = 0;
    int faces = 0;
    int kept = 0;    ///< people it leaves whole: somebody worked on them since
    int trimmed = 0; ///< people it leaves with the faces they have from elsewhere

    bool operator==(const Extent&) const = default;
};

/// Why a row was not enrolled, in the reader's language; any thread.
struct Reasons {
    std::function<QString(const base::Error& error)> refused;
    std::function<QString(const ImportRow& row)> leftOut = {}; ///< needed where isLeftOut() is true of a row
};

class ImportHistory {
public:
    ImportHistory(const ImportServices& services, storage::ImportStore& store);

    /// enrolRows() with beginning, end and the rows not enrolled kept. Errors: those of enrolRows, of the
    /// store.
    base::Result<void> enrol(const storage::Gallery& gallery, const ImportBatch& import,
                             const std::vector<ImportRow>& rows, ImportControl& control,
                             const Reasons& reasons, const RowEnrolled& each);
    /// What undo() of these runs would remove now.
    base::Result<Extent> extentOf(const QStringList& batches) const;
    /// Removes that and the lists of failures of these runs; answers what went. Each person is one
    /// transaction: interrupted, it can be repeated. FaceService tells who went.
    base::Result<Extent> undo(const QStringList& batches);
    /// Newest first.
    base::Result<std::vector<PastImport>> past(int limit) const;
    /// The list as problemsCsv() writes it. Errors: NotFound.
    base::Result<QByteArray> failures(const PastImport& past) const;

private:
    struct Outcome;
    static Outcome leftOutOf(const std::vector<ImportRow>& rows, const Reasons& reasons);
    base::Result<void> note(const QString& action, const QString& batch, const QString& detail);
    base::Result<void> end(const ImportBatch& import, Outcome outcome);
    base::Result<storage::Arrival> takeOut(qint64 subject, const QStringList& batches,
                                           QHash<QString, int>& removed);
    base::Result<void> noteUndone(const QString& batch, int removed);

    ImportServices m_s;
    storage::ImportStore& m_store;
};

} // namespace core::importing
