// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of accounts; telephone, mail and department are sealed, names are found without letter case. Owned by
// Accounts; any thread, writes inside a transaction.
#pragma once

#include "core/auth/Accounts.h"

namespace core::auth {

struct AccountRow {
    Account account;
    QString accountNo; ///< 32 hexadecimal digits the sealed fields are bound to
    QString passwordHash;
    bool adminReady = false; ///< the password is long enough for an administrator
};

/// One spelling of a name however it is typed.
QString foldedName(const QString& username);

class AccountStore {
public:
    AccountStore(storage::Database& database, const storage::Vault& vault);

    base::Result<std::vector<AccountRow>> all() const;
    base::Result<AccountRow> byId(qint64 id) const;                 ///< AccountUnknown
    base::Result<AccountRow> byName(const QString& username) const; ///< AccountUnknown
    base::Result<AccountRow> bySubject(qint64 subject) const;       ///< AccountUnknown
    base::Result<qint64> countAdministrators(AccountState state) const;

    /// Draws accountNo and gives the id. Errors: AccountExists.
    base::Result<AccountRow> insert(storage::Transaction& tx, AccountRow row);
    base::Result<void> update(storage::Transaction& tx, const AccountRow& row);
    base::Result<void> remove(storage::Transaction& tx, qint64 id); ///< AccountUnknown

private:
    base::Result<std::vector<AccountRow>> where(const QString& condition, const QVariantList& bindings) const;
    base::Result<AccountRow> one(const QString& condition, const QVariantList& bindings) const;
    base::Result<AccountRow> rowOf(const QSqlQuery& query) const;
    QByteArray nameKey(const QString& username) const;
    QByteArray sealPersonal(const AccountRow& row) const;
    base::Result<void> unsealPersonal(AccountRow& row, const QByteArray& sealed) const;

    storage::Database& m_database;
    const storage::Vault& m_vault;
};

} // namespace core::auth
