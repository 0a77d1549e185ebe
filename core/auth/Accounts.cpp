// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/Accounts.h"

#include "core/auth/AccountEditor.h"
#include "core/auth/AccountLogin.h"
#include "core/auth/AccountRules.h"

namespace core::auth {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::Transaction;

Result<void> checkUsable(AccountState state)
{
    if (state == AccountState::Active)
        return {};
    if (state == AccountState::Pending)
        return fail(ErrorCode::AccountPending,
                    QStringLiteral("This account waits for an administrator's approval."));
    return fail(ErrorCode::AccountLocked, QStringLiteral("This account is locked; ask an administrator."));
}

namespace {

const QString AtDesk = QStringLiteral("desk"); ///< in the audit list, whoever it is

}

struct Accounts::Private {
    Private(storage::Database& openDatabase, const storage::Vault& vault, storage::AuditStore& audit,
            const base::Settings& theSettings, const base::Clock& theClock, const PasswordCost& cost)
        : settings(theSettings)
        , clock(theClock)
        , store(openDatabase, vault)
        , editor(openDatabase, store, audit, theClock)
        , failures(openDatabase, vault, theSettings, theClock)
        , hash(cost)
        , login(openDatabase, store, failures, hash, theClock)
    {
    }

    const base::Settings& settings;
    const base::Clock& clock;
    AccountStore store;
    AccountEditor editor;
    LoginFailures failures;
    PasswordHash hash;
    AccountLogin login;
    RemovalStep removed;

    int adminPasswordLength() const { return shortestPassword(Role::Administrator, settings); }
    Result<Account> create(const Account& wanted, const QString& password, const QString& actor);
    Result<Account> counted(const Account& account) const;
    Result<Account> whole(qint64 id) const;
};

Result<Account> Accounts::Private::create(const Account& wanted, const QString& password,
                                          const QString& actor)
{
    if (auto fine = checkNewUsername(wanted.username); !fine)
        return fine.error();
    if (auto fine = checkFields(wanted); !fine)
        return fine.error();
    if (auto fine = checkPasswordLength(password, shortestPassword(wanted.role, settings)); !fine)
        return fine.error();
    auto hashed = hash.of(password);
    if (!hashed)
        return hashed.error();
    return editor.create({wanted, {}, *hashed, lengthOf(password) >= adminPasswordLength()}, actor);
}

Result<Account> Accounts::Private::counted(const Account& account) const
{
    auto count = failures.of(account.username);
    if (!count)
        return count.error();
    Account whole = account;
    whole.failures = count->failures;
    whole.waitUntilMs = count->waitUntilMs > clock.nowMs() ? count->waitUntilMs : 0;
    return whole;
}

Result<Account> Accounts::Private::whole(qint64 id) const
{
    auto row = store.byId(id);
    return row ? counted(row->account) : Result<Account>(row.error());
}

Accounts::Accounts(storage::Database& database, const storage::Vault& vault, storage::AuditStore& audit,
                   const base::Settings& settings, const base::Clock& clock, const PasswordCost& cost)
    : d(std::make_unique<Private>(database, vault, audit, settings, clock, cost))
{
}
Accounts::~Accounts() = default;

void Accounts::endSessionsIn(Sessions& sessions)
{
    d->editor.endSessionsIn(sessions);
}

void Accounts::whenRemoved(RemovalStep step)
{
    d->removed = std::move(step);
}

void Accounts::checkFacesBy(FaceCheck check)
{
    d->editor.checkFacesBy(std::move(check));
}

Result<Account> Accounts::add(const Account& wanted, const QString& password, const QString& actor)
{
    Account account = wanted;
    account.role = Role::Viewer;
    account.state = d->settings.isOn(QLatin1StringView("accounts.approval")) ? AccountState::Pending
                                                                             : AccountState::Active;
    return d->create(account, password, actor);
}

Result<Account> Accounts::addActive(const QString& username, Role role, const QString& password,
                                    const QString& actor)
{
    Account account;
    account.username = username;
    account.role = role;
    account.state = AccountState::Active;
    return d->create(account, password, actor);
}

Result<void> Accounts::setState(qint64 id, AccountState state, const QString& actor)
{
    const bool ends = state != AccountState::Active;
    return d->editor.change(id, {actor, QStringLiteral("account.state"), wordOf(state), ends},
                            [&](Transaction&, AccountRow& row) -> Result<void> {
                                row.account.state = state;
                                return {};
                            });
}

Result<void> Accounts::setRole(qint64 id, Role role, const QString& actor)
{
    return d->editor.change(id, {actor, QStringLiteral("account.role"), wordOf(role), true},
                            [&](Transaction&, AccountRow& row) -> Result<void> {
                                row.account.role = role;
                                if (role != Role::Administrator || row.adminReady)
                                    return {};
                                return fail(ErrorCode::PasswordTooShort,
                                            QStringLiteral("An administrator's password needs at least %1 "
                                                           "characters; set a longer one first.")
                                                .arg(d->adminPasswordLength()));
                            });
}

Result<void> Accounts::setPassword(qint64 id, const QString& password, const QString& actor)
{
    if (auto fine = checkPasswordLength(password, ShortestPassword); !fine)
        return fine;
    auto hashed = d->hash.of(password);
    if (!hashed)
        return hashed.error();
    const int adminLength = d->adminPasswordLength();
    return d->editor.change(id, {actor, QStringLiteral("account.password"), {}, true},
                            [&](Transaction&, AccountRow& row) -> Result<void> {
                                row.passwordHash = *hashed;
                                row.adminReady = lengthOf(password) >= adminLength;
                                if (row.account.role != Role::Administrator)
                                    return {};
                                return checkPasswordLength(password, adminLength);
                            });
}

Result<void> Accounts::setLoginFace(qint64 id, qint64 subject, const QString& actor)
{
    return d->editor.change(id, {actor, QStringLiteral("account.face"), QString::number(subject)},
                            [&](Transaction&, AccountRow& row) -> Result<void> {
                                row.account.subjectId = subject;
                                return {};
                            });
}

Result<void> Accounts::setSecondFactor(qint64 id, bool needed, const QString& actor)
{
    const QString word = needed ? QStringLiteral("on") : QStringLiteral("off");
    return d->editor.change(id, {actor, QStringLiteral("account.secondFactor"), word},
                            [&](Transaction&, AccountRow& row) -> Result<void> {
                                row.account.secondFactor = needed;
                                return {};
                            });
}

Result<void> Accounts::unlock(qint64 id, const QString& actor)
{
    return d->editor.change(id, {actor, QStringLiteral("account.unlock"), {}},
                            [&](Transaction& tx, AccountRow& row) -> Result<void> {
                                if (row.account.state == AccountState::Locked)
                                    row.account.state = AccountState::Active;
                                return d->failures.forgive(tx, row.account.username);
                            });
}

Result<void> Accounts::remove(qint64 id, const QString& actor)
{
    const auto row = d->store.byId(id);
    if (!row)
        return row.error();
    auto done = d->editor.remove(id, actor);
    if (done && d->removed)
        d->removed(row->account, actor);
    return done;
}

Result<void> Accounts::endSession(qint64 session, const QString& actor)
{
    return d->editor.endSession(session, actor);
}

Result<std::vector<Account>> Accounts::all() const
{
    auto rows = d->store.all();
    if (!rows)
        return rows.error();
    std::vector<Account> accounts;
    for (const AccountRow& row : *rows) {
        auto account = d->counted(row.account);
        if (!account)
            return account.error();
        accounts.push_back(std::move(*account));
    }
    return accounts;
}

Result<Account> Accounts::byName(const QString& username) const
{
    auto row = d->store.byName(username);
    return row ? d->counted(row->account) : Result<Account>(row.error());
}

Result<Account> Accounts::bySubject(qint64 subject) const
{
    auto row = d->store.bySubject(subject);
    return row ? d->counted(row->account) : Result<Account>(row.error());
}

Result<bool> Accounts::hasAdministrator() const
{
    for (const AccountState state : {AccountState::Active, AccountState::Locked}) {
        auto count = d->store.countAdministrators(state);
        if (!count)
            return count.error();
        if (*count > 0)
            return true;
    }
    return false;
}

Result<Account> Accounts::checkPassword(const QString& username, const QString& password,
                                        const QString& address)
{
    const auto id = d->login.checkPassword(username, password, address);
    return id ? d->whole(*id) : Result<Account>(id.error());
}

Result<Account> Accounts::checkPasswordAtDesk(const QString& username, const QString& password)
{
    const auto welcomed = [&](Transaction& tx, const Account& account) {
        return d->editor.record(tx, {account.username, QStringLiteral("login.password"), AtDesk},
                                account.username);
    };
    const auto id = d->login.checkPassword(username, password, {}, welcomed);
    if (id)
        return d->whole(*id);
    const ErrorCode code = id.error().code;
    const bool isRefused = code == ErrorCode::LoginRefused || code == ErrorCode::AccountPending ||
                           code == ErrorCode::AccountLocked;
    if (isRefused)
        if (auto noted = d->editor.recordRefusal(
                {AtDesk, QStringLiteral("login.refused"), base::errorName(code)}, username);
            !noted)
            return noted.error();
    return id.error();
}

Result<void> Accounts::noteFailure(qint64 id, const QString& address)
{
    return d->login.noteFailure(id, address);
}

Result<void> Accounts::noteSuccess(qint64 id, const QString& address)
{
    return d->login.noteSuccess(id, address);
}

qint64 Accounts::waitMs(qint64 id, const QString& address) const
{
    return d->login.waitMs(id, address);
}

} // namespace core::auth
