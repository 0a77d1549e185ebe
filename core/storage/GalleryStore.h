// SPDX-License-Identifier: GPL-3.0-or-later
// SQL of galleries and memberships. Reads use the calling thread's connection; writes need a Transaction.
#pragma once

#include "core/storage/Database.h"
#include "core/storage/Records.h"

namespace core::storage {

class GalleryStore {
public:
    explicit GalleryStore(Database& database);

    base::Result<qint64> insert(Transaction& tx, const Gallery& gallery); ///< GalleryExists
    base::Result<void> update(Transaction& tx, const Gallery& gallery);   ///< name, description, threshold
    base::Result<void> remove(Transaction& tx, qint64 id); ///< memberships go along; subjects stay

    /// By caller's id or by lib; GalleryUnknown.
    base::Result<Gallery> find(const QString& groupIdOrLib) const;
    base::Result<Gallery> byId(qint64 id) const;
    base::Result<std::vector<Gallery>> all() const; ///< by id
    base::Result<std::vector<Gallery>> page(int offset, int limit, GalleryKind kind) const;
    base::Result<qint64> count(GalleryKind kind) const;

    /// Adds the subject; already a member is no error (answers false).
    base::Result<bool> addMember(Transaction& tx, const Membership& membership);
    base::Result<bool> removeMember(Transaction& tx, qint64 gallery, qint64 subject);
    base::Result<bool> isMember(qint64 gallery, qint64 subject) const;
    base::Result<std::vector<qint64>> galleriesOf(qint64 subject) const;
    base::Result<std::vector<qint64>> membersOf(qint64 gallery) const;
    base::Result<std::vector<Membership>> allMemberships() const; ///< for start: index and directory
    /// Members of this gallery that are in no other one.
    base::Result<std::vector<qint64>> onlyHere(qint64 gallery) const;

private:
    Database& m_database;
};

} // namespace core::storage
