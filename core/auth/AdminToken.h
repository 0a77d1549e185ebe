// SPDX-License-Identifier: GPL-3.0-or-later
// The administrator token: made at first start or on demand, shown once, only its hash is kept. Thread-safe.
#pragma once

#include "core/storage/Database.h"
#include "core/storage/Vault.h"

namespace core::auth {

class AdminToken {
public:
    AdminToken(storage::Database& database, const storage::Vault& vault);
    ~AdminToken();

    base::Result<bool> exists() const;
    /// Makes a new one, the old stops working; 24 characters of base64 over 16 random bytes.
    base::Result<QString> rotate(qint64 nowMs, const QString& actor = QStringLiteral("local"));
    bool matches(const QByteArray& token) const; ///< constant time

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace core::auth
