// SPDX-License-Identifier: GPL-3.0-or-later
// Applications and what they may do (section 6). Tokens are derived with the data folder's key, only hashes
// are stored, comparison is constant-time; changes take effect at once. Thread-safe: judged from memory,
// written through.
#pragma once

#include "core/auth/Access.h"
#include "core/base/Clock.h"
#include "core/storage/Database.h"
#include "core/storage/Vault.h"

#include <QStringList>

namespace core::auth {

struct Grant {
    qint64 id = 0;
    QString appId;
    qint64 dueMs = 0;
    QStringList capabilities; ///< in catalogue order, each once
    bool revoked = false;
    qint64 createdMs = 0;
    qint64 lastUsedMs = 0; ///< 0: never
    QString lastAddress;

    bool operator==(const Grant&) const = default;
};

struct GrantChange {
    Grant grant;
    QString token;     ///< the same as before an update
    QStringList kept;  ///< old ∩ new
    QStringList added; ///< new − old
};

class Grants {
public:
    Grants(storage::Database& database, const storage::Vault& vault, const base::Clock& clock);
    ~Grants();

    base::Result<void> load();
    /// Elements of `capabilities` are split at commas. Errors: GrantExists, CapabilityUnknown,
    /// InvalidArgument.
    base::Result<GrantChange> grant(const QString& appId, qint64 dueMs, const QStringList& capabilities,
                                    const QString& actor);
    base::Result<GrantChange> update(const QString& appId, qint64 dueMs, const QStringList& capabilities,
                                     const QString& actor); ///< GrantUnknown
    base::Result<GrantChange> renewToken(const QString& appId, const QString& actor);
    base::Result<void> setRevoked(const QString& appId, bool revoked, const QString& actor);
    base::Result<void> remove(const QString& appId, const QString& actor); ///< GrantUnknown
    std::vector<Grant> all() const;
    /// Neither revoked nor expired, but due within this time; soonest first.
    std::vector<Grant> expiringWithin(qint64 milliseconds) const;
    base::Result<Grant> find(const QString& appId) const;

    /// Who holds this token and may it call this operation now? Errors: TokenUnknown, TokenExpired,
    /// TokenRevoked, CapabilityMissing.
    base::Result<Caller> judge(const QByteArray& token, Operation operation, const QString& address);
    /// Who holds this token, whatever may be done with it; empty when nobody does.
    QString nameOf(const QByteArray& token) const;
    /// Writes last uses gathered by judge(); called now and then and at shutdown.
    base::Result<void> flush();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace core::auth
