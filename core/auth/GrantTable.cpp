// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/GrantTable.h"

#include "core/auth/TokenHash.h"

namespace core::auth {

using base::ErrorCode;
using base::fail;
using base::Result;

Allowed allowedBy(const QStringList& capabilities)
{
    Allowed allowed;
    for (const QString& capability : capabilities)
        if (const OperationInfo* info = byCapability(capability))
            allowed.set(static_cast<std::size_t>(info->operation));
    return allowed;
}

QStringList capabilitiesOf(const Allowed& allowed)
{
    QStringList names;
    for (const OperationInfo& info : operations())
        if (allowed.test(static_cast<std::size_t>(info.operation)))
            names.append(QString::fromLatin1(info.capability));
    return names;
}

std::optional<GrantRow> GrantTable::find(const QString& appId) const
{
    const std::scoped_lock lock(m_guard);
    const auto found = m_entries.find(appId);
    return found == m_entries.end() ? std::nullopt : std::optional(found->second.row);
}

std::vector<Grant> GrantTable::all() const
{
    std::vector<Grant> grants;
    const std::scoped_lock lock(m_guard);
    for (const auto& [appId, entry] : m_entries)
        grants.push_back(entry.row.grant);
    return grants;
}

void GrantTable::put(const GrantRow& row)
{
    const std::scoped_lock lock(m_guard);
    Entry& entry = m_entries[row.grant.appId];
    m_byHash.remove(entry.row.tokenHash);
    const Grant before = entry.row.grant;
    entry.row = row;
    // A call may have been judged since the row was copied.
    if (before.lastUsedMs > row.grant.lastUsedMs) {
        entry.row.grant.lastUsedMs = before.lastUsedMs;
        entry.row.grant.lastAddress = before.lastAddress;
    }
    entry.allowed = allowedBy(row.grant.capabilities);
    m_byHash.insert(row.tokenHash, row.grant.appId);
}

void GrantTable::take(const QString& appId)
{
    const std::scoped_lock lock(m_guard);
    const auto found = m_entries.find(appId);
    if (found == m_entries.end())
        return;
    m_byHash.remove(found->second.row.tokenHash);
    m_entries.erase(found);
}

void GrantTable::clear()
{
    const std::scoped_lock lock(m_guard);
    m_entries.clear();
    m_byHash.clear();
}

Result<Caller> GrantTable::verdict(const Entry& entry, Operation operation, qint64 nowMs)
{
    const Grant& grant = entry.row.grant;
    if (grant.revoked)
        return fail(ErrorCode::TokenRevoked, QStringLiteral("This token was revoked."));
    if (nowMs >= grant.dueMs)
        return fail(ErrorCode::TokenExpired, QStringLiteral("This token has expired."));
    if (!entry.allowed.test(static_cast<std::size_t>(operation)))
        return fail(ErrorCode::CapabilityMissing, QStringLiteral("This token does not have capability %1.")
                                                      .arg(QLatin1StringView(infoOf(operation).capability)));
    return Caller{CallerKind::Application, grant.appId, grant.id};
}

Result<Caller> GrantTable::judge(const QByteArray& token, Operation operation, const QString& address,
                                 qint64 nowMs)
{
    const QByteArray hash = tokenHash(token);
    const std::scoped_lock lock(m_guard);
    // Where the look-up stops tells about the hash, from which nothing follows for the token.
    const auto found = m_byHash.constFind(hash);
    if (found == m_byHash.cend() || !isSame(found.key(), hash))
        return fail(ErrorCode::TokenUnknown, QStringLiteral("This token is not known."));
    Entry& entry = m_entries.find(*found)->second;
    auto caller = verdict(entry, operation, nowMs);
    if (caller) {
        entry.row.grant.lastUsedMs = nowMs;
        entry.row.grant.lastAddress = address;
        entry.isUsedAnew = true;
    }
    return caller;
}

QString GrantTable::nameOf(const QByteArray& token) const
{
    const QByteArray hash = tokenHash(token);
    const std::scoped_lock lock(m_guard);
    const auto found = m_byHash.constFind(hash);
    return found != m_byHash.cend() && isSame(found.key(), hash) ? *found : QString();
}

std::vector<Grant> GrantTable::takeUsed()
{
    std::vector<Grant> used;
    const std::scoped_lock lock(m_guard);
    for (auto& [appId, entry] : m_entries)
        if (std::exchange(entry.isUsedAnew, false))
            used.push_back(entry.row.grant);
    return used;
}

void GrantTable::markUsed(const std::vector<Grant>& grants)
{
    const std::scoped_lock lock(m_guard);
    for (const Grant& grant : grants)
        if (const auto found = m_entries.find(grant.appId); found != m_entries.end())
            found->second.isUsedAnew = true;
}

} // namespace core::auth
