// SPDX-License-Identifier: GPL-3.0-or-later
// Judges a name and a password and counts the attempts. Owned by Accounts. Any thread.
#pragma once

#include "core/auth/AccountStore.h"
#include "core/auth/LoginFailures.h"

namespace core::auth {

class AccountLogin {
public:
    AccountLogin(storage::Database& database, AccountStore& store, LoginFailures& failures,
                 const PasswordHash& hash, const base::Clock& clock);

    /// Runs where the login of an active account is noted.
    using Step = std::function<base::Result<void>(storage::Transaction& tx, const Account& account)>;

    /// Errors: LoginRefused, AccountPending, AccountLocked.
    base::Result<qint64> checkPassword(const QString& username, const QString& password,
                                       const QString& address, const Step& welcomed = {});
    base::Result<void> noteFailure(qint64 id, const QString& address);
    base::Result<void> noteSuccess(qint64 id, const QString& address);
    qint64 waitMs(qint64 id, const QString& address) const;

private:
    base::Result<AccountRow> rightOne(const QString& username, const QString& password) const;
    base::Result<void> welcome(const AccountRow& row, const QString& password, const QString& address,
                               const Step& welcomed);
    base::Result<void> noteLogin(storage::Transaction& tx, AccountRow& row, const QString& address);

    storage::Database& m_database;
    AccountStore& m_store;
    LoginFailures& m_failures;
    const PasswordHash& m_hash;
    const base::Clock& m_clock;
};

} // namespace core::auth
