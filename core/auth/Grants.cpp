// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/Grants.h"

#include "core/auth/GrantTable.h"
#include "core/auth/TokenHash.h"
#include "core/storage/AuditStore.h"

#include <mutex>

namespace core::auth {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::Transaction;

namespace {

constexpr int LongestAppId = 128;
constexpr char TokenDomain[] = "grant.token";

base::Error unknown()
{
    return fail(ErrorCode::GrantUnknown, QStringLiteral("There is no such application."));
}

Result<void> checkAppId(const QString& appId)
{
    const bool isPlain = std::none_of(appId.begin(), appId.end(),
                                      [](QChar c) { return c.category() == QChar::Other_Control; });
    if (!appId.isEmpty() && appId.size() <= LongestAppId && appId.trimmed() == appId && isPlain)
        return {};
    return fail(ErrorCode::InvalidArgument,
                QStringLiteral("An application id has 1 to %1 characters, none of them a control character, "
                               "and no blanks around it.")
                    .arg(LongestAppId));
}

Result<QStringList> normalised(const QStringList& capabilities)
{
    Allowed allowed;
    for (const QString& element : capabilities)
        for (const QString& part : element.split(QLatin1Char(','))) {
            const QString capability = part.trimmed();
            const OperationInfo* info = byCapability(capability);
            if (!info)
                return fail(ErrorCode::CapabilityUnknown,
                            QStringLiteral("There is no capability %1; the catalogue lists them.")
                                .arg(capability.left(32)));
            allowed.set(static_cast<std::size_t>(info->operation));
        }
    if (allowed.none())
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("Name at least one capability of the catalogue."));
    return capabilitiesOf(allowed);
}

QStringList without(const QStringList& list, const QStringList& taken)
{
    QStringList rest;
    for (const QString& element : list)
        if (!taken.contains(element))
            rest.append(element);
    return rest;
}

/// For the audit list: "face.query,face.add until 2026-12-31T00:00:00Z".
QString detailOf(const Grant& grant)
{
    const QString may = grant.capabilities.join(QLatin1Char(','));
    if (grant.dueMs == 0)
        return may;
    const QDateTime due = QDateTime::fromMSecsSinceEpoch(grant.dueMs, Qt::UTC);
    return QStringLiteral("%1 until %2").arg(may, due.toString(Qt::ISODate));
}

} // namespace

struct Grants::Private {
    Private(storage::Database& openDatabase, const storage::Vault& openVault, const base::Clock& theClock)
        : database(openDatabase)
        , vault(openVault)
        , clock(theClock)
        , store(openDatabase)
        , audit(openDatabase)
    {
    }

    storage::Database& database;
    const storage::Vault& vault;
    const base::Clock& clock;
    GrantStore store;
    storage::AuditStore audit;

    GrantTable table;
    std::mutex changing; ///< one change at a time, so that what was read is still so when it is written

    QByteArray tokenOf(const GrantRow& row) const;
    void giveToken(GrantRow& row) const;
    Result<void> write(GrantRow& row, const QString& actor, const QString& action);
};

QByteArray Grants::Private::tokenOf(const GrantRow& row) const
{
    return tokenText(vault.mac(TokenDomain, row.grant.appId.toUtf8() + '\0' + row.nonce));
}

void Grants::Private::giveToken(GrantRow& row) const
{
    row.nonce = storage::randomBytes(16);
    row.tokenHash = tokenHash(tokenOf(row));
}

/// Inserts a row without id, otherwise updates it; with its audit row, then for judge() to see.
Result<void> Grants::Private::write(GrantRow& row, const QString& actor, const QString& action)
{
    return database.transact([&](Transaction& tx) -> Result<void> {
        if (row.grant.id == 0) {
            auto id = store.insert(tx, row);
            if (!id)
                return id.error();
            row.grant.id = *id;
        } else if (auto done = store.update(tx, row); !done) {
            return done;
        }
        tx.afterCommit([&] { table.put(row); });
        return audit.append(tx, {0, clock.nowMs(), actor, action, row.grant.appId, detailOf(row.grant)});
    });
}

Grants::Grants(storage::Database& database, const storage::Vault& vault, const base::Clock& clock)
    : d(std::make_unique<Private>(database, vault, clock))
{
}
Grants::~Grants() = default;

Result<void> Grants::load()
{
    auto rows = d->store.all();
    if (!rows)
        return rows.error();
    d->table.clear();
    for (const GrantRow& row : *rows)
        d->table.put(row);
    return {};
}

Result<GrantChange> Grants::grant(const QString& appId, qint64 dueMs, const QStringList& capabilities,
                                  const QString& actor)
{
    if (auto fine = checkAppId(appId); !fine)
        return fine.error();
    auto wanted = normalised(capabilities);
    if (!wanted)
        return wanted.error();
    const std::scoped_lock lock(d->changing);
    if (d->table.find(appId))
        return fail(ErrorCode::GrantExists, QStringLiteral("This application has access already."));
    GrantRow row;
    row.grant.appId = appId;
    row.grant.dueMs = dueMs;
    row.grant.capabilities = *wanted;
    row.grant.createdMs = d->clock.nowMs();
    d->giveToken(row);
    if (auto done = d->write(row, actor, QStringLiteral("grant.create")); !done)
        return done.error();
    return GrantChange{row.grant, QString::fromLatin1(d->tokenOf(row)), {}, *wanted};
}

Result<GrantChange> Grants::update(const QString& appId, qint64 dueMs, const QStringList& capabilities,
                                   const QString& actor)
{
    const std::scoped_lock lock(d->changing);
    auto row = d->table.find(appId);
    if (!row)
        return unknown();
    auto wanted = normalised(capabilities);
    if (!wanted)
        return wanted.error();
    const QStringList before = row->grant.capabilities;
    const QStringList added = without(*wanted, before);
    row->grant.dueMs = dueMs;
    row->grant.capabilities = *wanted;
    if (auto done = d->write(*row, actor, QStringLiteral("grant.update")); !done)
        return done.error();
    return GrantChange{row->grant, QString::fromLatin1(d->tokenOf(*row)), without(*wanted, added), added};
}

Result<GrantChange> Grants::renewToken(const QString& appId, const QString& actor)
{
    const std::scoped_lock lock(d->changing);
    auto row = d->table.find(appId);
    if (!row)
        return unknown();
    d->giveToken(*row);
    if (auto done = d->write(*row, actor, QStringLiteral("grant.renew")); !done)
        return done.error();
    return GrantChange{row->grant, QString::fromLatin1(d->tokenOf(*row)), row->grant.capabilities, {}};
}

Result<void> Grants::setRevoked(const QString& appId, bool revoked, const QString& actor)
{
    const std::scoped_lock lock(d->changing);
    auto row = d->table.find(appId);
    if (!row)
        return unknown();
    if (row->grant.revoked == revoked)
        return {};
    row->grant.revoked = revoked;
    return d->write(*row, actor, revoked ? QStringLiteral("grant.revoke") : QStringLiteral("grant.restore"));
}

Result<void> Grants::remove(const QString& appId, const QString& actor)
{
    const std::scoped_lock lock(d->changing);
    const auto row = d->table.find(appId);
    if (!row)
        return unknown();
    return d->database.transact([&](Transaction& tx) -> Result<void> {
        if (auto done = d->store.remove(tx, row->grant.id); !done)
            return done;
        tx.afterCommit([&] { d->table.take(appId); });
        return d->audit.append(
            tx, {0, d->clock.nowMs(), actor, QStringLiteral("grant.remove"), appId, QString()});
    });
}

std::vector<Grant> Grants::all() const
{
    return d->table.all();
}

std::vector<Grant> Grants::expiringWithin(qint64 milliseconds) const
{
    const qint64 now = d->clock.nowMs();
    std::vector<Grant> grants = all();
    std::erase_if(grants, [&](const Grant& grant) {
        return grant.revoked || grant.dueMs <= now || grant.dueMs - now > milliseconds;
    });
    std::sort(grants.begin(), grants.end(), [](const Grant& a, const Grant& b) { return a.dueMs < b.dueMs; });
    return grants;
}

Result<Grant> Grants::find(const QString& appId) const
{
    const auto row = d->table.find(appId);
    return row ? Result<Grant>(row->grant) : Result<Grant>(unknown());
}

Result<Caller> Grants::judge(const QByteArray& token, Operation operation, const QString& address)
{
    return d->table.judge(token, operation, address, d->clock.nowMs());
}

QString Grants::nameOf(const QByteArray& token) const
{
    return d->table.nameOf(token);
}

Result<void> Grants::flush()
{
    const std::vector<Grant> used = d->table.takeUsed();
    if (used.empty())
        return {};
    auto done = d->database.transact([&](Transaction& tx) -> Result<void> {
        for (const Grant& grant : used)
            if (auto written = d->store.writeLastUse(tx, grant); !written)
                return written;
        return {};
    });
    if (!done)
        d->table.markUsed(used);
    return done;
}

} // namespace core::auth
