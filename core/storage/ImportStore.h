// SPDX-License-Identifier: GPL-3.0-or-later
// SQL of imports: what the audit list and the faces tell of them, and the lists of rows that failed, sealed.
// Thread-safe.
#pragma once

#include "core/storage/AuditStore.h"
#include "core/storage/Vault.h"

#include <QHash>

namespace core::storage {

class ImportStore {
public:
    ImportStore(const Database& database, const Vault& vault);
    /// Audit rows of these actions, newest first.
    base::Result<std::vector<AuditRow>> audited(const QStringList& actions, int limit) const;
    /// How many faces of each batch are there still; a batch without any is left out.
    base::Result<QHash<QString, qint64>> facesOf(const QStringList& batches) const;

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
