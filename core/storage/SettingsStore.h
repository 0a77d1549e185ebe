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
    base::Result<void> put(const QString& key, const QString& text, bool secret);

    static const char* domain(); ///< secret values are sealed under it, bound to their key

private:
    Database& m_database;
    const Vault& m_vault;
};

} // namespace core::storage
