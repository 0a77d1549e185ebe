// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/auth/AccessFixture.h"

#include "core/storage/Rows.h"

#include <QDir>
#include <QFile>

#include <stdexcept>

namespace tests {

using namespace core::auth;
using core::storage::Database;
using core::storage::Vault;

namespace {

template <typename T> T demand(core::base::Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().detail.toStdString());
    return std::move(result).value();
}

void demand(const core::base::Result<void>& result)
{
    if (!result)
        throw std::runtime_error(result.error().detail.toStdString());
}

} // namespace

AccessParts::AccessParts(Database& database, const Vault& vault, const core::base::Settings& settings,
                         const core::base::Clock& clock)
    : audit(database)
    , admin(database, vault)
    , grants(database, vault, clock)
    , sessions(database, settings, clock)
    , accounts(database, vault, audit, settings, clock, PasswordCost::lowest())
    , guard(admin, grants, sessions, settings, clock)
{
    demand(grants.load());
    demand(sessions.load());
    accounts.endSessionsIn(sessions);
}

AccessFixture::AccessFixture()
{
    reopen();
}

void AccessFixture::reopen()
{
    parts.reset();
    database.reset();
    vault = demand(Vault::open(folder.path()));
    database = demand(Database::open(folder.path()));
    parts.emplace(*database, *vault, settings, clock);
}

QByteArray AccessFixture::grantToken(const QString& appId, const QStringList& capabilities, int days)
{
    return demand(parts->grants.grant(appId, inDays(days), capabilities, QStringLiteral("test")))
        .token.toLatin1();
}

Account AccessFixture::account(const QString& name, Role role)
{
    return demand(parts->accounts.addActive(name, role, Password, QStringLiteral("test")));
}

QByteArray AccessFixture::sessionToken(const Account& account, bool lowPrivilege)
{
    Session session;
    session.accountId = account.id;
    session.lowPrivilege = lowPrivilege;
    return demand(parts->sessions.open(session)).toLatin1();
}

QStringList AccessFixture::auditActions() const
{
    QStringList actions;
    for (const auto& row : demand(parts->audit.page(0, 1000)))
        actions.prepend(row.action);
    return actions;
}

qint64 AccessFixture::count(const QString& table) const
{
    return demand(core::storage::number(database->read(QStringLiteral("SELECT count(*) FROM ") + table)));
}

bool AccessFixture::isOnDisk(const QByteArray& bytes) const
{
    const QDir dir(folder.path());
    for (const QString& name : dir.entryList({Database::fileName() + QLatin1Char('*')}, QDir::Files)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            return true;
    }
    return false;
}

} // namespace tests
