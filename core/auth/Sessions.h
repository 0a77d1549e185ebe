// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions of accounts: 128-bit tokens, only hashes kept, idle and absolute expiry from the settings. Thread-safe.
#pragma once

#include "core/auth/Access.h"
#include "core/base/Clock.h"
#include "core/base/Settings.h"
#include "core/storage/Database.h"

namespace core::auth {

enum class Role { Viewer = 0, Operator = 1, Administrator = 2 };

struct Session {
    qint64 accountId = 0;
    QString account;
    Role role = Role::Viewer;
    bool lowPrivilege = false;    ///< opened by face alone
    qint64 createdMs = 0;
    qint64 lastSeenMs = 0;
    QString address;
};

class Sessions {
public:
    Sessions(storage::Database& database, const base::Settings& settings, const base::Clock& clock);
    ~Sessions();

    base::Result<void> load();
    base::Result<QString> open(const Session& session);              ///< answers the token
    base::Result<Session> judge(const QByteArray& token);            ///< SessionUnknown; TokenExpired
    base::Result<void> close(const QByteArray& token);
    base::Result<void> closeAllOf(qint64 account);
    std::vector<Session> all() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace core::auth
