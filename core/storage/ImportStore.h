// SPDX-License-Identifier: GPL-3.0-or-later
// SQL of imports: what the audit list and the faces tell of them. Thread-safe.
#pragma once

#include "core/storage/AuditStore.h"

#include <QHash>

namespace core::storage {

class ImportStore {
public:
    explicit ImportStore(const Database& database);
    /// Audit rows of these actions, newest first.
    base::Result<std::vector<AuditRow>> audited(const QStringList& actions, int limit) const;
    /// How many faces of each batch are there still; a batch without any is left out.
    base::Result<QHash<QString, qint64>> facesOf(const QStringList& batches) const;

private:
    const Database& m_database;
};

} // namespace core::storage
