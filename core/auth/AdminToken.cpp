// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/AdminToken.h"

#include "core/auth/TokenHash.h"
#include "core/base/Log.h"
#include "core/storage/AuditStore.h"

#include <mutex>
#include <shared_mutex>

namespace core::auth {

using base::Result;

namespace {

Result<QByteArray> storedHash(const storage::Database& database)
{
    auto row = database.read(QStringLiteral("SELECT hash FROM admin_token"));
    if (!row)
        return row.error();
    return row->next() ? row->value(0).toByteArray() : QByteArray();
}

Result<void> store(storage::Transaction& tx, const QByteArray& hash, qint64 nowMs)
{
    auto done = tx.run(QStringLiteral("INSERT INTO admin_token(id, hash, created_ms) VALUES(1,?,?) "
                                      "ON CONFLICT(id) DO UPDATE SET hash=excluded.hash, "
                                      "created_ms=excluded.created_ms"),
                       {hash, nowMs});
    return done ? Result<void>() : Result<void>(done.error());
}

} // namespace

struct AdminToken::Private {
    storage::Database& database;
    storage::AuditStore audit;
    mutable std::shared_mutex guard; ///< of `hash`
    QByteArray hash;

    void publish(const QByteArray& fresh)
    {
        const std::unique_lock lock(guard);
        hash = fresh;
    }
};

AdminToken::AdminToken(storage::Database& database, const storage::Vault&)
    : d(new Private{database, storage::AuditStore(database), {}, {}})
{
    if (auto hash = storedHash(database))
        d->publish(*hash);
    else
        qCWarning(base::lcAuth) << "the administrator token cannot be read" << hash.error().detail;
}
AdminToken::~AdminToken() = default;

Result<bool> AdminToken::exists() const
{
    auto hash = storedHash(d->database);
    if (!hash)
        return hash.error();
    return !hash->isEmpty();
}

Result<QString> AdminToken::rotate(qint64 nowMs, const QString& actor)
{
    const QByteArray token = randomToken();
    const QByteArray hash = tokenHash(token);
    auto done = d->database.transact([&](storage::Transaction& tx) -> Result<void> {
        if (auto stored = store(tx, hash, nowMs); !stored)
            return stored;
        tx.afterCommit([&] { d->publish(hash); });
        return d->audit.append(tx, {0, nowMs, actor, QStringLiteral("token.rotate"), QString(), QString()});
    });
    if (!done)
        return done.error();
    return QString::fromLatin1(token);
}

bool AdminToken::matches(const QByteArray& token) const
{
    const QByteArray sent = tokenHash(token);
    const std::shared_lock lock(d->guard);
    return isSame(sent, d->hash);
}

} // namespace core::auth
