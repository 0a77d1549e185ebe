// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/GrantStore.h"

#include "core/storage/Rows.h"

namespace core::auth {

using base::Result;
using storage::Transaction;

namespace {

GrantRow rowOf(const QSqlQuery& query)
{
    GrantRow row;
    row.grant.id = query.value(0).toLongLong();
    row.grant.appId = query.value(1).toString();
    row.nonce = query.value(2).toByteArray();
    row.tokenHash = query.value(3).toByteArray();
    row.grant.dueMs = query.value(4).toLongLong();
    row.grant.revoked = query.value(5).toBool();
    row.grant.createdMs = query.value(6).toLongLong();
    row.grant.lastUsedMs = query.value(7).toLongLong();
    row.grant.lastAddress = query.value(8).toString();
    return row;
}

Result<void> run(Transaction& tx, const QString& statement, const QVariantList& bindings)
{
    auto done = tx.run(statement, bindings);
    return done ? Result<void>() : Result<void>(done.error());
}

} // namespace

GrantStore::GrantStore(storage::Database& database)
    : m_database(database)
{
}

Result<std::vector<GrantRow>> GrantStore::all() const
{
    auto rows = storage::collect<GrantRow>(
        m_database.read(QStringLiteral("SELECT id, app_id, nonce, token_hash, due_ms, revoked, created_ms, "
                                       "last_used_ms, last_address FROM access_grant ORDER BY id")),
        rowOf);
    if (!rows)
        return rows;
    if (auto done = readCapabilities(*rows); !done)
        return done.error();
    return rows;
}

Result<void> GrantStore::readCapabilities(std::vector<GrantRow>& rows) const
{
    auto read = m_database.read(
        QStringLiteral("SELECT grant_id, capability FROM grant_capability ORDER BY grant_id, capability"));
    if (!read)
        return read.error();
    QHash<qint64, QStringList> capabilities;
    while (read->next())
        capabilities[read->value(0).toLongLong()].append(read->value(1).toString());
    for (GrantRow& row : rows)
        row.grant.capabilities = capabilities.value(row.grant.id);
    return {};
}

Result<qint64> GrantStore::insert(Transaction& tx, const GrantRow& row)
{
    auto id = tx.insert(
        QStringLiteral("INSERT INTO access_grant(app_id, nonce, token_hash, due_ms, revoked, "
                       "created_ms) VALUES(?,?,?,?,?,?)"),
        {row.grant.appId, row.nonce, row.tokenHash, row.grant.dueMs, row.grant.revoked, row.grant.createdMs});
    if (!id)
        return id;
    Grant made = row.grant;
    made.id = *id;
    if (auto done = insertCapabilities(tx, made); !done)
        return done.error();
    return id;
}

Result<void> GrantStore::insertCapabilities(Transaction& tx, const Grant& grant)
{
    for (const QString& capability : grant.capabilities)
        if (auto done =
                run(tx, QStringLiteral("INSERT INTO grant_capability(grant_id, capability) VALUES(?,?)"),
                    {grant.id, capability});
            !done)
            return done;
    return {};
}

Result<void> GrantStore::update(Transaction& tx, const GrantRow& row)
{
    if (auto done = run(
            tx,
            QStringLiteral("UPDATE access_grant SET nonce=?, token_hash=?, due_ms=?, revoked=? WHERE id=?"),
            {row.nonce, row.tokenHash, row.grant.dueMs, row.grant.revoked, row.grant.id});
        !done)
        return done;
    if (auto done = run(tx, QStringLiteral("DELETE FROM grant_capability WHERE grant_id=?"), {row.grant.id});
        !done)
        return done;
    return insertCapabilities(tx, row.grant);
}

Result<void> GrantStore::writeLastUse(Transaction& tx, const Grant& grant)
{
    return run(tx, QStringLiteral("UPDATE access_grant SET last_used_ms=?, last_address=? WHERE id=?"),
               {grant.lastUsedMs, storage::text(grant.lastAddress), grant.id});
}

Result<void> GrantStore::remove(Transaction& tx, qint64 id)
{
    return run(tx, QStringLiteral("DELETE FROM access_grant WHERE id=?"), {id});
}

} // namespace core::auth
