// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of applications and their capabilities. Owned by Grants; any thread, writes inside a transaction.
#pragma once

#include "core/auth/Grants.h"

namespace core::auth {

struct GrantRow {
    Grant grant;
    QByteArray nonce; ///< the token is derived from it; a new one makes a new token
    QByteArray tokenHash;
};

class GrantStore {
public:
    explicit GrantStore(storage::Database& database);

    base::Result<std::vector<GrantRow>> all() const;
    base::Result<qint64> insert(storage::Transaction& tx, const GrantRow& row);
    /// Token, due time, revocation and capabilities; last use has its own way.
    base::Result<void> update(storage::Transaction& tx, const GrantRow& row);
    base::Result<void> writeLastUse(storage::Transaction& tx, const Grant& grant);
    base::Result<void> remove(storage::Transaction& tx, qint64 id);

private:
    base::Result<void> insertCapabilities(storage::Transaction& tx, const Grant& grant);
    base::Result<void> readCapabilities(std::vector<GrantRow>& rows) const;

    storage::Database& m_database;
};

} // namespace core::auth
