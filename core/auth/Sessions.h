// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions of accounts: 128-bit tokens, only hashes kept, idle and absolute expiry from the settings.
// Thread-safe.
#pragma once

#include "core/auth/Access.h"
#include "core/base/Clock.h"
#include "core/base/Settings.h"
#include "core/storage/Database.h"

namespace core::auth {

struct Session {
    qint64 accountId = 0;
    QString account;
    Role role = Role::Viewer;
    bool lowPrivilege = false; ///< opened by face alone
    qint64 createdMs = 0;
    qint64 lastSeenMs = 0;
    QString address;
    qint64 id = 0; ///< given by open()
};

class Sessions {
public:
    Sessions(storage::Database& database, const base::Settings& settings, const base::Clock& clock);
    ~Sessions();

    base::Result<void> load();
    base::Result<QString> open(const Session& session);   ///< answers the token
    base::Result<Session> judge(const QByteArray& token); ///< SessionUnknown; TokenExpired
    base::Result<void> close(const QByteArray& token);
    base::Result<void> closeOne(qint64 id); ///< SessionUnknown
    /// Same as a part of another change; answers what ends when that one is committed.
    base::Result<Session> closeOne(storage::Transaction& tx, qint64 id);
    base::Result<void> closeAllOf(qint64 account);
    /// Same as a part of another change: they end when that one is committed.
    base::Result<void> closeAllOf(storage::Transaction& tx, qint64 account);
    std::vector<Session> all() const; ///< those that are still valid
    /// The account of a session, ended by time or not; empty when there is none.
    QString nameOf(const QByteArray& token) const;
    /// Writes what judge() saw and drops what has expired; called now and then and at shutdown.
    base::Result<void> flush();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace core::auth
