// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SettingsStore.h"

#include "core/storage/AuditStore.h"
#include "core/storage/Rows.h"

namespace core::storage {

using base::Result;

SettingsStore::SettingsStore(Database& database, const Vault& vault)
    : m_database(database)
    , m_vault(vault)
{
}

const char* SettingsStore::domain()
{
    return "setting.value";
}

Result<QHash<QString, QString>> SettingsStore::all() const
{
    auto rows = m_database.read(QStringLiteral("SELECT key, value, sealed FROM setting"));
    if (!rows)
        return rows.error();
    QHash<QString, QString> values;
    while (rows->next()) {
        const QString key = rows->value(0).toString();
        const QByteArray stored = rows->value(1).toByteArray();
        if (!rows->value(2).toBool()) {
            values.insert(key, QString::fromUtf8(stored));
            continue;
        }
        auto plain = m_vault.unseal(domain(), key.toUtf8(), stored);
        if (!plain)
            return plain.error();
        values.insert(key, QString::fromUtf8(*plain));
    }
    return values;
}

Result<void> SettingsStore::put(const QString& key, const QString& text, bool secret, const QString& actor,
                                qint64 whenMs)
{
    const QByteArray value = secret ? m_vault.seal(domain(), key.toUtf8(), text.toUtf8()) : text.toUtf8();
    return m_database.transact([&](Transaction& tx) -> Result<void> {
        auto done = tx.run(
            QStringLiteral("INSERT INTO setting(key, value, sealed) VALUES(?,?,?) "
                           "ON CONFLICT(key) DO UPDATE SET value=excluded.value, sealed=excluded.sealed"),
            {key, blob(value), secret});
        if (!done)
            return done.error();
        const QString shown = secret ? QString() : text;
        return AuditStore(m_database)
            .append(tx, {0, whenMs, actor, QStringLiteral("setting.change"), key, shown});
    });
}

} // namespace core::storage
