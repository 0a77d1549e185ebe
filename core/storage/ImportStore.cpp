// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ImportStore.h"

#include "core/storage/Rows.h"

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

ImportStore::ImportStore(const Database& database)
    : m_database(database)
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

} // namespace core::storage
