// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/KeyRotation.h"

namespace core::storage {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr int RowsPerBatch = 500;

struct SealedValue {
    qint64 row = 0;
    QByteArray sealed;
    QByteArray binding;
};

Result<std::vector<SealedValue>> readBatch(Transaction& tx, const SealedColumn& column, qint64 after)
{
    auto rows = tx.run(column.select(), {after, RowsPerBatch});
    if (!rows)
        return rows.error();
    std::vector<SealedValue> values;
    while (rows->next())
        values.push_back(
            {rows->value(0).toLongLong(), rows->value(1).toByteArray(), column.binding(*rows, 2)});
    return values;
}

/// Answers whether the value had to be sealed anew.
Result<bool> resealRow(Transaction& tx, const Vault& vault, const SealedColumn& column,
                       const SealedValue& value)
{
    if (Vault::keyOf(value.sealed) == vault.currentKey())
        return false;
    auto plain = vault.unseal(column.domain, value.binding, value.sealed);
    if (!plain)
        return plain.error();
    auto done = tx.run(column.update(), {vault.seal(column.domain, value.binding, *plain), value.row});
    return done ? Result<bool>(true) : Result<bool>(done.error());
}

} // namespace

KeyRotation::KeyRotation(Database& database, Vault& vault, PictureStore& pictures,
                         std::vector<SealedColumn> columns)
    : m_database(database)
    , m_vault(vault)
    , m_pictures(pictures)
    , m_columns(std::move(columns))
{
}

Result<qint64> KeyRotation::run(const Progress& progress)
{
    m_progress = progress;
    m_done = 0;
    if (!m_vault.hasOlderKeys())
        if (auto added = m_vault.addKey(); !added)
            return added.error();
    for (const SealedColumn& column : m_columns)
        if (auto done = resealColumn(column); !done)
            return done.error();
    if (auto done = resealPictures(); !done)
        return done.error();
    if (auto dropped = m_vault.dropKeysBefore(m_vault.currentKey()); !dropped)
        return dropped.error();
    return m_done;
}

Result<void> KeyRotation::resealColumn(const SealedColumn& column)
{
    for (qint64 after = 0;;) {
        auto last = resealBatch(column, after);
        if (!last || *last == 0)
            return last ? Result<void>() : Result<void>(last.error());
        after = *last;
        if (auto goOn = report(); !goOn)
            return goOn;
    }
}

/// Answers the last row looked at, 0 when there was none. Reading inside the transaction keeps other writers
/// out.
Result<qint64> KeyRotation::resealBatch(const SealedColumn& column, qint64 after)
{
    qint64 last = 0;
    qint64 fresh = 0;
    auto done = m_database.transact([&](Transaction& tx) -> Result<void> {
        auto values = readBatch(tx, column, after);
        if (!values)
            return values.error();
        for (const SealedValue& value : *values) {
            auto isNew = resealRow(tx, m_vault, column, value);
            if (!isNew)
                return isNew.error();
            fresh += *isNew ? 1 : 0;
            last = value.row;
        }
        return {};
    });
    if (!done)
        return done.error();
    m_done += fresh;
    return last;
}

Result<void> KeyRotation::resealPictures()
{
    for (qint64 after = 0;;) {
        auto rows = m_pictures.after(after, RowsPerBatch);
        if (!rows || rows->empty())
            return rows ? Result<void>() : Result<void>(rows.error());
        for (const PictureRow& row : *rows) {
            auto isNew = m_pictures.reseal(row);
            if (!isNew)
                return isNew.error();
            m_done += *isNew ? 1 : 0;
            after = row.id;
        }
        if (auto goOn = report(); !goOn)
            return goOn;
    }
}

Result<void> KeyRotation::report()
{
    if (!m_progress || m_progress(m_done))
        return {};
    return fail(ErrorCode::Cancelled,
                QStringLiteral("The change of keys was interrupted; run it again to finish it."));
}

} // namespace core::storage
