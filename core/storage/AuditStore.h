// SPDX-License-Identifier: GPL-3.0-or-later
// Who changed what and when, as a hash chain: each row's hash covers the row and the hash before it.
// Subjects appear by id only.
#pragma once

#include "core/storage/Database.h"

namespace core::storage {

struct AuditRow {
    qint64 id = 0;
    qint64 whenMs = 0;
    QString actor;  ///< account or application name
    QString action; ///< "gallery.create", "subject.remove", …
    QString object; ///< ids
    QString detail;

    bool operator==(const AuditRow&) const = default;
};

class AuditStore {
public:
    explicit AuditStore(Database& database);
    base::Result<void> append(Transaction& tx, const AuditRow& row);
    base::Result<std::vector<AuditRow>> page(qint64 beforeId,
                                             int limit) const; ///< newest first; beforeId 0: from the end
    base::Result<qint64> count() const;
    /// Id of the first row whose hash does not fit; 0 when the chain is whole.
    base::Result<qint64> firstBroken() const;

private:
    Database& m_database;
};

} // namespace core::storage
