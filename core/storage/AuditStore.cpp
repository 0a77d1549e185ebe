// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/AuditStore.h"

#include "core/storage/Rows.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

#include <limits>

namespace core::storage {

using base::Result;

namespace {

struct Link {
    qint64 id = 0;
    QByteArray hash;
};

// Length-prefixed fields, so that no two different rows have the same bytes.
QByteArray canonical(const AuditRow& row)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << row.id << row.whenMs;
    for (const QString& field : {row.actor, row.action, row.object, row.detail}) {
        const QByteArray utf8 = field.toUtf8();
        stream << utf8.size();
        stream.writeRawData(utf8.constData(), static_cast<int>(utf8.size()));
    }
    return bytes;
}

QByteArray chained(const QByteArray& before, const AuditRow& row)
{
    return QCryptographicHash::hash(before + canonical(row), QCryptographicHash::Blake2b_256);
}

AuditRow rowOf(const QSqlQuery& query)
{
    return {query.value(0).toLongLong(), query.value(1).toLongLong(), query.value(2).toString(),
            query.value(3).toString(),   query.value(4).toString(),   query.value(5).toString()};
}

Result<Link> lastLink(Transaction& tx)
{
    auto last = tx.run(QStringLiteral("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1"));
    if (!last)
        return last.error();
    return last->next() ? Link{last->value(0).toLongLong(), last->value(1).toByteArray()} : Link();
}

} // namespace

AuditStore::AuditStore(Database& database)
    : m_database(database)
{
}

Result<void> AuditStore::append(Transaction& tx, const AuditRow& row)
{
    auto last = lastLink(tx);
    if (!last)
        return last.error();
    AuditRow next = row;
    next.id = last->id + 1;
    auto done = tx.run(
        QStringLiteral(
            "INSERT INTO audit(id, when_ms, actor, action, object, detail, hash) VALUES(?,?,?,?,?,?,?)"),
        {next.id, next.whenMs, text(next.actor), text(next.action), text(next.object), text(next.detail),
         chained(last->hash, next)});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<std::vector<AuditRow>> AuditStore::page(qint64 beforeId, int limit) const
{
    return collect<AuditRow>(
        m_database.read(QStringLiteral("SELECT id, when_ms, actor, action, object, detail FROM audit "
                                       "WHERE id<? ORDER BY id DESC LIMIT ?"),
                        {beforeId > 0 ? beforeId : std::numeric_limits<qint64>::max(), limit}),
        rowOf);
}

Result<qint64> AuditStore::count() const
{
    return number(m_database.read(QStringLiteral("SELECT count(*) FROM audit")));
}

Result<qint64> AuditStore::firstBroken() const
{
    auto rows = m_database.read(
        QStringLiteral("SELECT id, when_ms, actor, action, object, detail, hash FROM audit ORDER BY id"));
    if (!rows)
        return rows.error();
    Link before;
    while (rows->next()) {
        const AuditRow row = rowOf(*rows);
        const QByteArray hash = rows->value(6).toByteArray();
        if (row.id != before.id + 1 || hash != chained(before.hash, row))
            return row.id;
        before = {row.id, hash};
    }
    // The sequence remembers rows that were cut off the end.
    auto given =
        number(m_database.read(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name='audit'")));
    if (!given)
        return given;
    return *given > before.id ? before.id + 1 : 0;
}

} // namespace core::storage
