// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of sessions. Owned by Sessions; any thread, writes inside a transaction.
#pragma once

#include "core/auth/Sessions.h"

namespace core::auth {

struct SessionRow {
    Session session;
    QByteArray hash;
};

class SessionStore {
public:
    explicit SessionStore(storage::Database& database);

    base::Result<std::vector<SessionRow>> all() const;
    /// Completes name and role from the account as it is now. Errors: AccountUnknown, AccountPending,
    /// AccountLocked.
    base::Result<Session> completed(storage::Transaction& tx, Session session) const;
    base::Result<qint64> insert(storage::Transaction& tx, const SessionRow& row);
    base::Result<void> writeSeen(storage::Transaction& tx, const Session& session);
    base::Result<void> remove(storage::Transaction& tx, qint64 id);
    base::Result<void> removeAllOf(storage::Transaction& tx, qint64 account);

private:
    storage::Database& m_database;
};

} // namespace core::auth
