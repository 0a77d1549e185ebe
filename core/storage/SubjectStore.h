// SPDX-License-Identifier: GPL-3.0-or-later
// SQL of subjects; personal fields leave and enter the database sealed.
#pragma once

#include "core/storage/Database.h"
#include "core/storage/Records.h"
#include "core/storage/Vault.h"

namespace core::storage {

class SubjectStore {
public:
    SubjectStore(Database& database, const Vault& vault);

    /// Fills id, personId and personNo (random, unique; a given one is kept); userId becomes personNo when
    /// empty.
    base::Result<Subject> insert(Transaction& tx, Subject subject);
    base::Result<void> update(Transaction& tx, const Subject& subject);
    base::Result<void> setBinned(Transaction& tx, qint64 id, qint64 whenMs); ///< 0 restores
    base::Result<void> setBinned(Transaction& tx, const std::vector<qint64>& ids, qint64 whenMs);
    base::Result<void> remove(Transaction& tx, qint64 id); ///< faces and templates go along

    base::Result<Subject> byId(qint64 id) const; ///< SubjectUnknown
    /// By personId, personNo or user_id; several subjects may share a user_id. Binned ones are left out.
    /// Empty: nobody.
    base::Result<std::vector<Subject>> find(const QString& anyId) const;
    /// Also of somebody who is binned; nothing: the number is free.
    base::Result<std::optional<Subject>> ofNumber(const QString& personNo) const;
    base::Result<std::vector<Subject>> many(const std::vector<qint64>& ids) const;
    /// Every subject in id order, opened on the calling thread; for start. `each` returns false to stop.
    base::Result<void> forEach(const std::function<bool(const Subject&)>& each) const;
    base::Result<std::vector<qint64>> binnedBefore(qint64 whenMs) const;
    base::Result<qint64> count() const;

    static const char* domain(); ///< personal fields are sealed under it, bound to personNo

private:
    Database& m_database;
    const Vault& m_vault;
};

} // namespace core::storage
