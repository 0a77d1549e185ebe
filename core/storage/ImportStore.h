// SPDX-License-Identifier: GPL-3.0-or-later
// SQL of imports: what the audit list and the faces tell of them, and the lists of rows that failed, sealed.
// Thread-safe.
#pragma once

#include "core/storage/AuditStore.h"
#include "core/storage/Vault.h"

#include <QHash>

namespace core::storage {

/// What one person got from runs of an import.
struct Arrival {
    qint64 subject = 0;
    int faces = 0;           ///< of these runs
    bool isAll = false;      ///< they have no other face
    bool isWorkedOn = false; ///< edited, put into another gallery or into the bin since the first of them
};

class ImportStore {
public:
    ImportStore(const Database& database, const Vault& vault);
    /// Audit rows of these actions, newest first.
    base::Result<std::vector<AuditRow>> audited(const QStringList& actions, int limit) const;
    /// How many faces of each batch are there still; a batch without any is left out.
    base::Result<QHash<QString, qint64>> facesOf(const QStringList& batches) const;

    /// Who has faces of these batches; `subject` not 0: this one alone, an empty list when they have none.
    base::Result<std::vector<Arrival>> arrivals(const QStringList& batches, qint64 subject = 0) const;

    base::Result<void> keepFailures(Transaction& tx, const QString& batch, qint64 endedMs,
                                    const QByteArray& csv);
    base::Result<void> dropFailures(Transaction& tx, const QString& batch);
    base::Result<void> dropFailuresBefore(Transaction& tx, qint64 whenMs);
    /// NotFound when none is kept.
    base::Result<QByteArray> failures(const QString& batch, qint64 endedMs) const;
    /// Of these batches: when the imports ended whose failures are kept.
    base::Result<QMultiHash<QString, qint64>> failuresOf(const QStringList& batches) const;

private:
    const Database& m_database;
    const Vault& m_vault;
};

} // namespace core::storage
