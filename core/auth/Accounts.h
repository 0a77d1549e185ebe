// SPDX-License-Identifier: GPL-3.0-or-later
// People who may use console and interface (section 10): Argon2id passwords, approval, roles, lock-out with
// rising wait. Synchronous, any thread; a password check takes about 0.15 s of CPU.
#pragma once

#include "core/auth/PasswordHash.h"
#include "core/auth/Sessions.h"
#include "core/storage/AuditStore.h"
#include "core/storage/Vault.h"

#include <functional>

namespace core::auth {

enum class AccountState { Pending = 0, Active = 1, Refused = 2, Locked = 3 };

struct Account {
    qint64 id = 0;
    QString username; ///< 1..64 characters, unique without letter case
    Role role = Role::Viewer;
    AccountState state = AccountState::Pending;
    QString telephone;
    QString mail;
    QString department;
    qint64 subjectId = 0;      ///< login face in the private gallery; 0: none
    bool secondFactor = false; ///< face login needs the password besides
    qint64 createdMs = 0;
    qint64 lastLoginMs = 0;
    qint64 waitUntilMs = 0; ///< locked out until then after failures
    int failures = 0;

    bool operator==(const Account&) const = default;
};

/// Errors: AccountPending, AccountLocked.
base::Result<void> checkUsable(AccountState state);

class Accounts {
public:
    Accounts(storage::Database& database, const storage::Vault& vault, storage::AuditStore& audit,
             const base::Settings& settings, const base::Clock& clock, const PasswordCost& cost = {});
    ~Accounts();

    /// Open sessions end with a lock, a refusal, a new role, a new password or removal. Without this only
    /// their stored rows do, which is enough where no session is served.
    void endSessionsIn(Sessions& sessions);
    /// Runs after an account was removed, on the thread that did it; set before work begins.
    using RemovalStep = std::function<void(const Account& account, const QString& actor)>;
    void whenRemoved(RemovalStep step);

    /// Runs in the transaction in which an account gets a login face or is approved with one, and may refuse
    /// it; set before work begins.
    using FaceCheck = std::function<base::Result<void>(const Account& account)>;
    void checkFacesBy(FaceCheck check);

    /// Pending (or active, setting accounts.approval) viewer. Errors: AccountExists, PasswordTooShort,
    /// InvalidArgument.
    base::Result<Account> add(const Account& wanted, const QString& password, const QString& actor);
    /// An active account made on the machine itself; administrators need accounts.adminPasswordLength
    /// characters.
    base::Result<Account> addActive(const QString& username, Role role, const QString& password,
                                    const QString& actor);
    base::Result<void> setState(qint64 id, AccountState state, const QString& actor);
    base::Result<void> setRole(qint64 id, Role role, const QString& actor);
    base::Result<void> setPassword(qint64 id, const QString& password, const QString& actor);
    base::Result<void> setLoginFace(qint64 id, qint64 subject, const QString& actor); ///< 0 takes it away
    base::Result<void> setSecondFactor(qint64 id, bool needed, const QString& actor);
    base::Result<void> unlock(qint64 id, const QString& actor); ///< active again, failures forgotten
    base::Result<void> remove(qint64 id, const QString& actor);
    base::Result<void> endSession(qint64 session, const QString& actor); ///< SessionUnknown

    base::Result<std::vector<Account>> all() const;
    base::Result<Account> byName(const QString& username) const; ///< AccountUnknown
    base::Result<Account> bySubject(qint64 subject) const;       ///< AccountUnknown
    base::Result<bool> hasAdministrator() const;

    /// Counts the attempt itself, for the name and for the address (empty: the desk itself), so callers note
    /// nothing. Errors: LoginRefused (never says whether the name exists), AccountPending, AccountLocked
    /// (with seconds to wait).
    base::Result<Account> checkPassword(const QString& username, const QString& password,
                                        const QString& address = {});
    /// Same at the desk itself, where who signs in, and at which account somebody was refused, is audited.
    base::Result<Account> checkPasswordAtDesk(const QString& username, const QString& password);
    /// Counts a failed or successful face login of an account (id 0: unknown, counted per address only).
    base::Result<void> noteFailure(qint64 id, const QString& address);
    base::Result<void> noteSuccess(qint64 id, const QString& address);
    /// Milliseconds this account or address still has to wait; 0: none.
    qint64 waitMs(qint64 id, const QString& address) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace core::auth
