// SPDX-License-Identifier: GPL-3.0-or-later
// Everything of access control over a data folder that goes away with the test, with cheap passwords.
#pragma once

#include "core/auth/Accounts.h"
#include "core/auth/AdminToken.h"
#include "core/auth/Grants.h"
#include "core/auth/RequestGuard.h"
#include "core/auth/Sessions.h"
#include "tests/support/FixedClock.h"

#include <QTemporaryDir>

#include <optional>

namespace tests {

struct AccessParts {
    AccessParts(core::storage::Database& database, const core::storage::Vault& vault,
                const core::base::Settings& settings, const core::base::Clock& clock);

    core::storage::AuditStore audit;
    core::auth::AdminToken admin;
    core::auth::Grants grants;
    core::auth::Sessions sessions;
    core::auth::Accounts accounts;
    core::auth::RequestGuard guard;
};

struct AccessFixture {
    AccessFixture();
    /// Closes everything and opens it again, as a restart does.
    void reopen();

    qint64 inDays(int days) const { return clock.nowMs() + days * qint64(86'400'000); }
    /// Token of a new application.
    QByteArray grantToken(const QString& appId, const QStringList& capabilities, int days = 30);
    core::auth::Account account(const QString& name, core::auth::Role role);
    QByteArray sessionToken(const core::auth::Account& account, bool lowPrivilege = false);
    QStringList auditActions() const; ///< oldest first
    qint64 count(const QString& table) const;
    /// Whether the bytes are in the database or its log.
    bool isOnDisk(const QByteArray& bytes) const;

    QTemporaryDir folder;
    FixedClock clock;
    core::base::Settings settings;
    std::unique_ptr<core::storage::Vault> vault;
    std::unique_ptr<core::storage::Database> database;
    std::optional<AccessParts> parts;
};

const QString Password = QStringLiteral("a long password");

} // namespace tests
