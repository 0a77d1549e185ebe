// SPDX-License-Identifier: GPL-3.0-or-later
// The settings table; Secret values are sealed.
#pragma once

#include "core/storage/Database.h"
#include "core/storage/Vault.h"

#include <QHash>

namespace core::storage {

class SettingsStore {
public:
    SettingsStore(Database& database, const Vault& vault);
    base::Result<QHash<QString, QString>> all() const;
    /// With a line in the audit list, which does not show a secret. `whenMs`: since 1970.
    base::Result<void> put(const QString& key, const QString& text, bool secret, const QString& actor,
                           qint64 whenMs);

    static const char* domain(); ///< secret values are sealed under it, bound to their key

private:
    Database& m_database;
    const Vault& m_vault;
};

} // namespace core::storage
