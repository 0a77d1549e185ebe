// SPDX-License-Identifier: GPL-3.0-or-later
// Makes, changes and removes accounts, each in one transaction with its audit row and the end of its
// sessions. Owned by Accounts. Any thread.
#pragma once

#include "core/auth/AccountStore.h"

#include <functional>

namespace core::auth {

class AccountEditor {
public:
    /// What a change says in the audit, and whether it ends the account's sessions.
    struct Note {
        QString actor;
        QString action;
        QString detail;
        bool endsSessions = false;
    };
    using Edit = std::function<base::Result<void>(storage::Transaction&, AccountRow&)>;

    AccountEditor(storage::Database& database, AccountStore& store, storage::AuditStore& audit,
                  const base::Clock& clock);
    void endSessionsIn(Sessions& sessions);
    void checkFacesBy(Accounts::FaceCheck check) { m_checkFace = std::move(check); }

    base::Result<Account> create(AccountRow row, const QString& actor); ///< AccountExists, those of FaceCheck
    /// Errors: those of `edit` and FaceCheck, AccountUnknown, InvalidArgument when no active administrator
    /// would be left.
    base::Result<void> change(qint64 id, const Note& note, const Edit& edit);
    base::Result<void> remove(qint64 id, const QString& actor);
    base::Result<void> endSession(qint64 session, const QString& actor); ///< SessionUnknown
    base::Result<void> record(storage::Transaction& tx, const Note& note, const QString& username);
    /// Whether the name typed belongs to an account; nothing is written of others.
    base::Result<void> recordRefusal(const Note& note, const QString& typed);

private:
    base::Result<void> endSessions(storage::Transaction& tx, qint64 id);
    base::Result<void> keepAnAdministrator(const Account& before, const Account& after) const;
    base::Result<void> checkFace(const Account& before, const Account& after) const;

    storage::Database& m_database;
    AccountStore& m_store;
    storage::AuditStore& m_audit;
    const base::Clock& m_clock;
    Sessions* m_sessions = nullptr;
    Accounts::FaceCheck m_checkFace;
};

QString wordOf(AccountState state);
QString wordOf(Role role);

} // namespace core::auth
