// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ImportStore.h"

#include "core/storage/Rows.h"
#include "core/storage/SealedColumns.h"

namespace core::storage {

using base::Result;

namespace {

QVariantList valuesOf(const QStringList& texts)
{
    QVariantList values;
    for (const QString& one : texts)
        values << text(one);
    return values;
}

} // namespace

ImportStore::ImportStore(const Database& database, const Vault& vault)
    : m_database(database)
    , m_vault(vault)
{
}

Result<std::vector<AuditRow>> ImportStore::audited(const QStringList& actions, int limit) const
{
    const QString statement = QStringLiteral("SELECT id, when_ms, actor, action, object, detail FROM audit "
                                             "WHERE action IN (%1) ORDER BY id DESC LIMIT ?")
                                  .arg(marks(static_cast<std::size_t>(actions.size())));
    return collect<AuditRow>(
        m_database.read(statement, valuesOf(actions) << limit), [](const QSqlQuery& row) {
            return AuditRow{row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toString(),
                            row.value(3).toString(),   row.value(4).toString(),   row.value(5).toString()};
        });
}

Result<QHash<QString, qint64>> ImportStore::facesOf(const QStringList& batches) const
{
    QHash<QString, qint64> counts;
    if (batches.isEmpty())
        return counts;
    auto rows = m_database.read(
        QStringLiteral("SELECT batch, count(*) FROM face WHERE batch <> '' AND batch IN (%1) GROUP BY batch")
            .arg(marks(static_cast<std::size_t>(batches.size()))),
        valuesOf(batches));
    if (!rows)
        return rows.error();
    while (rows->next())
        counts.insert(rows->value(0).toString(), rows->value(1).toLongLong());
    return counts;
}

Result<std::vector<Arrival>> ImportStore::arrivals(const QStringList& batches, qint64 subject) const
{
    constexpr int TogetherMs = 1000; // membership and face come in one transaction
    const QString statement =
        QStringLiteral(
            "SELECT s.id, count(*), count(*)=(SELECT count(*) FROM face WHERE subject_id=s.id), "
            "s.binned_ms<>0 "
            "OR (s.updated_ms<>s.created_ms AND s.updated_ms>=min(f.created_ms)) OR (SELECT max(created_ms) "
            "FROM membership WHERE subject_id=s.id)>min(f.created_ms)+? FROM face f JOIN subject s ON "
            "s.id=f.subject_id WHERE f.batch<>'' AND f.batch IN (%1) AND ? IN (0, s.id) GROUP BY s.id")
            .arg(marks(static_cast<std::size_t>(batches.size())));
    return collect<Arrival>(
        m_database.read(statement, QVariantList{TogetherMs} + valuesOf(batches) << subject),
        [](const QSqlQuery& row) {
            return Arrival{row.value(0).toLongLong(), row.value(1).toInt(), row.value(2).toBool(),
                           row.value(3).toBool()};
        });
}

Result<void> ImportStore::keepFailures(Transaction& tx, const QString& batch, qint64 endedMs,
                                       const QByteArray& csv)
{
    const QByteArray sealed = m_vault.seal(importFailureDomain(), batch.toUtf8(), csv);
    auto done = tx.run(QStringLiteral("INSERT INTO import_failure(batch, ended_ms, list) VALUES(?,?,?)"),
                       {text(batch), endedMs, sealed});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> ImportStore::dropFailures(Transaction& tx, const QString& batch)
{
    auto done = tx.run(QStringLiteral("DELETE FROM import_failure WHERE batch=?"), {text(batch)});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> ImportStore::dropFailuresBefore(Transaction& tx, qint64 whenMs)
{
    auto done = tx.run(QStringLiteral("DELETE FROM import_failure WHERE ended_ms<?"), {whenMs});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<QByteArray> ImportStore::failures(const QString& batch, qint64 endedMs) const
{
    auto found =
        m_database.read(QStringLiteral("SELECT list FROM import_failure WHERE batch=? AND ended_ms=?"),
                        {text(batch), endedMs});
    if (!found)
        return found.error();
    if (!found->next())
        return base::fail(base::ErrorCode::NotFound,
                          QStringLiteral("The rows that failed are not kept any more."));
    return m_vault.unseal(importFailureDomain(), batch.toUtf8(), found->value(0).toByteArray());
}

Result<QMultiHash<QString, qint64>> ImportStore::failuresOf(const QStringList& batches) const
{
    QMultiHash<QString, qint64> kept;
    if (batches.isEmpty())
        return kept;
    auto rows =
        m_database.read(QStringLiteral("SELECT batch, ended_ms FROM import_failure WHERE batch IN (%1)")
                            .arg(marks(static_cast<std::size_t>(batches.size()))),
                        valuesOf(batches));
    if (!rows)
        return rows.error();
    while (rows->next())
        kept.insert(rows->value(0).toString(), rows->value(1).toLongLong());
    return kept;
}

} // namespace core::storage
