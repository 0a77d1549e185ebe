// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/SessionStore.h"

#include "core/auth/Accounts.h"
#include "core/storage/Rows.h"

namespace core::auth {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::Transaction;

namespace {

SessionRow rowOf(const QSqlQuery& query)
{
    SessionRow row;
    row.session.id = query.value(0).toLongLong();
    row.hash = query.value(1).toByteArray();
    row.session.accountId = query.value(2).toLongLong();
    row.session.account = query.value(3).toString();
    row.session.role = static_cast<Role>(query.value(4).toInt());
    row.session.lowPrivilege = query.value(5).toBool();
    row.session.createdMs = query.value(6).toLongLong();
    row.session.lastSeenMs = query.value(7).toLongLong();
    row.session.address = query.value(8).toString();
    return row;
}

Result<void> run(Transaction& tx, const QString& statement, const QVariantList& bindings)
{
    auto done = tx.run(statement, bindings);
    return done ? Result<void>() : Result<void>(done.error());
}

} // namespace

SessionStore::SessionStore(storage::Database& database)
    : m_database(database)
{
}

Result<std::vector<SessionRow>> SessionStore::all() const
{
    return storage::collect<SessionRow>(
        m_database.read(QStringLiteral(
            "SELECT s.id, s.token_hash, s.account_id, a.username, a.role, s.low_privilege, s.created_ms, "
            "s.seen_ms, s.address FROM session s JOIN account a ON a.id=s.account_id")),
        rowOf);
}

Result<Session> SessionStore::completed(Transaction& tx, Session session) const
{
    auto row =
        tx.run(QStringLiteral("SELECT username, role, state FROM account WHERE id=?"), {session.accountId});
    if (!row)
        return row.error();
    if (!row->next())
        return fail(ErrorCode::AccountUnknown, QStringLiteral("There is no such account."));
    if (auto usable = checkUsable(static_cast<AccountState>(row->value(2).toInt())); !usable)
        return usable.error();
    session.account = row->value(0).toString();
    session.role = static_cast<Role>(row->value(1).toInt());
    return session;
}

Result<qint64> SessionStore::insert(Transaction& tx, const SessionRow& row)
{
    const Session& session = row.session;
    return tx.insert(QStringLiteral("INSERT INTO session(token_hash, account_id, low_privilege, created_ms, "
                                    "seen_ms, address) VALUES(?,?,?,?,?,?)"),
                     {row.hash, session.accountId, session.lowPrivilege, session.createdMs,
                      session.lastSeenMs, storage::text(session.address)});
}

Result<void> SessionStore::writeSeen(Transaction& tx, const Session& session)
{
    return run(tx, QStringLiteral("UPDATE session SET seen_ms=? WHERE id=?"),
               {session.lastSeenMs, session.id});
}

Result<void> SessionStore::remove(Transaction& tx, qint64 id)
{
    return run(tx, QStringLiteral("DELETE FROM session WHERE id=?"), {id});
}

Result<void> SessionStore::removeAllOf(Transaction& tx, qint64 account)
{
    return run(tx, QStringLiteral("DELETE FROM session WHERE account_id=?"), {account});
}

} // namespace core::auth
