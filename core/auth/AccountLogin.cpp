// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/AccountLogin.h"

namespace core::auth {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::Transaction;

AccountLogin::AccountLogin(storage::Database& database, AccountStore& store, LoginFailures& failures,
                           const PasswordHash& hash, const base::Clock& clock)
    : m_database(database)
    , m_store(store)
    , m_failures(failures)
    , m_hash(hash)
    , m_clock(clock)
{
}

Result<qint64> AccountLogin::checkPassword(const QString& username, const QString& password,
                                           const QString& address, const Step& welcomed)
{
    if (auto mayTry = m_failures.charge(username, address); !mayTry)
        return mayTry.error();
    auto row = rightOne(username, password);
    if (!row)
        return row.error();
    if (auto done = welcome(*row, password, address, welcomed); !done)
        return done.error();
    if (auto usable = checkUsable(row->account.state); !usable)
        return usable.error();
    return row->account.id;
}

/// The account this is name and password of; takes as long for a name that does not exist.
Result<AccountRow> AccountLogin::rightOne(const QString& username, const QString& password) const
{
    auto row = m_store.byName(username);
    if (!row && row.error().code != ErrorCode::AccountUnknown)
        return row;
    const QString tried = password.left(2 * PasswordHash::MaxCharacters);
    if (row ? m_hash.matches(row->passwordHash, tried) : m_hash.matchesNothing(tried))
        return row;
    return fail(ErrorCode::LoginRefused, QStringLiteral("User name or password is wrong."));
}

/// After a right password: failures forgotten, the login noted, the hash brought to today's cost.
Result<void> AccountLogin::welcome(const AccountRow& row, const QString& password, const QString& address,
                                   const Step& welcomed)
{
    QString fresh;
    if (m_hash.isOutdated(row.passwordHash))
        if (auto hashed = m_hash.of(password))
            fresh = *hashed;
    return m_database.transact([&](Transaction& tx) -> Result<void> {
        auto now = m_store.byId(row.account.id);
        if (!now)
            return now.error();
        // Not what was set while this password was checked.
        if (!fresh.isEmpty() && now->passwordHash == row.passwordHash)
            now->passwordHash = fresh;
        if (auto noted = noteLogin(tx, *now, address); !noted)
            return noted;
        return welcomed && now->account.state == AccountState::Active ? welcomed(tx, now->account)
                                                                      : Result<void>();
    });
}

Result<void> AccountLogin::noteLogin(Transaction& tx, AccountRow& row, const QString& address)
{
    if (row.account.state == AccountState::Active)
        row.account.lastLoginMs = m_clock.nowMs();
    if (auto done = m_store.update(tx, row); !done)
        return done;
    if (auto done = m_failures.forgive(tx, row.account.username); !done)
        return done;
    return m_failures.forgiveAddress(tx, address);
}

Result<void> AccountLogin::noteFailure(qint64 id, const QString& address)
{
    return m_database.transact([&](Transaction& tx) -> Result<void> {
        if (id == 0)
            return m_failures.noteAddress(tx, address);
        const auto row = m_store.byId(id);
        if (!row)
            return row.error();
        if (auto done = m_failures.note(tx, row->account.username); !done)
            return done;
        return m_failures.noteAddress(tx, address);
    });
}

Result<void> AccountLogin::noteSuccess(qint64 id, const QString& address)
{
    return m_database.transact([&](Transaction& tx) -> Result<void> {
        auto row = m_store.byId(id);
        return row ? noteLogin(tx, *row, address) : Result<void>(row.error());
    });
}

qint64 AccountLogin::waitMs(qint64 id, const QString& address) const
{
    const auto ofAddress = m_failures.addressWaitMs(address);
    const qint64 addressWait = ofAddress ? *ofAddress : 0;
    const auto row = m_store.byId(id);
    const auto ofName = row ? m_failures.waitMs(row->account.username) : Result<qint64>(0);
    return std::max(addressWait, ofName ? *ofName : 0);
}

} // namespace core::auth
