// SPDX-License-Identifier: GPL-3.0-or-later
// Failed logins by name and by address and how long both have to wait, kept over restarts. Names that do not
// exist are counted like those that do; the store sees neither names nor addresses. Owned by Accounts. Any
// thread.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Settings.h"
#include "core/storage/Database.h"
#include "core/storage/Vault.h"

namespace core::auth {

class LoginFailures {
public:
    struct Count {
        int failures = 0;
        qint64 waitUntilMs = 0;
    };

    LoginFailures(storage::Database& database, const storage::Vault& vault, const base::Settings& settings,
                  const base::Clock& clock);

    /// Counts one failure for both before the password is looked at, so that parallel guesses count too;
    /// forgive() takes it back. Errors: AccountLocked when one of them has to wait.
    base::Result<void> charge(const QString& username, const QString& address);
    base::Result<void> note(storage::Transaction& tx, const QString& username);
    base::Result<void> noteAddress(storage::Transaction& tx, const QString& address);
    base::Result<void> forgive(storage::Transaction& tx, const QString& username);
    base::Result<void> forgiveAddress(storage::Transaction& tx, const QString& address);

    base::Result<Count> of(const QString& username) const;
    base::Result<qint64> waitMs(const QString& username) const;
    base::Result<qint64> addressWaitMs(const QString& address) const;

private:
    struct Rule;
    QByteArray nameKey(const QString& username) const;
    QByteArray addressKey(const QString& address) const;
    base::Result<Count> countOf(const QByteArray& key, const Rule& rule) const;
    base::Result<qint64> remaining(const QByteArray& key, const Rule& rule) const;
    base::Result<void> add(storage::Transaction& tx, const QByteArray& key, const Rule& rule);
    base::Result<void> dropOld(storage::Transaction& tx);

    storage::Database& m_database;
    const storage::Vault& m_vault;
    const base::Settings& m_settings;
    const base::Clock& m_clock;
};

} // namespace core::auth
