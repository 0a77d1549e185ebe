// SPDX-License-Identifier: GPL-3.0-or-later
// Query answers as values.
#pragma once

#include "core/base/Result.h"

#include <QSqlQuery>
#include <QVariant>

#include <vector>

namespace core::storage {

/// A null QString would be bound as NULL, which no text column takes.
inline QVariant text(const QString& value)
{
    return value.isNull() ? QVariant(QLatin1String("")) : QVariant(value);
}

inline QVariant blob(const QByteArray& value)
{
    return value.isNull() ? QVariant(QByteArray("")) : QVariant(value);
}

/// "?,?,?" for an IN list.
inline QString marks(std::size_t count)
{
    return QStringLiteral("?,").repeated(static_cast<qsizetype>(count)).chopped(1);
}

inline QVariantList bindings(const std::vector<qint64>& ids, std::size_t from, std::size_t count)
{
    QVariantList values;
    values.reserve(static_cast<qsizetype>(count));
    for (std::size_t i = from; i < from + count; ++i)
        values.append(ids[i]);
    return values;
}

template <typename T, typename Make>
base::Result<std::vector<T>> collect(base::Result<QSqlQuery> query, Make make)
{
    if (!query)
        return query.error();
    std::vector<T> rows;
    while (query->next())
        rows.push_back(make(*query));
    return rows;
}

inline base::Result<std::vector<qint64>> numbers(base::Result<QSqlQuery> query)
{
    return collect<qint64>(std::move(query), [](const QSqlQuery& row) { return row.value(0).toLongLong(); });
}

/// First column of the first row, 0 when there is none.
inline base::Result<qint64> number(base::Result<QSqlQuery> query)
{
    if (!query)
        return query.error();
    return query->next() ? query->value(0).toLongLong() : 0;
}

inline base::Result<void> changedOne(const base::Result<QSqlQuery>& query, const base::Error& otherwise)
{
    if (!query)
        return query.error();
    return query->numRowsAffected() > 0 ? base::Result<void>() : base::Result<void>(otherwise);
}

} // namespace core::storage
