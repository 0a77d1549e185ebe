// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/controllers/GrantController.h"

#include "core/auth/Grants.h"

#include <QDateTime>

namespace core::api {

using base::ErrorCode;
using base::Result;

namespace {

constexpr QLatin1StringView TimeForm("yyyy-MM-dd HH:mm:ss");

struct Wanted {
    QString appId;
    qint64 dueMs = 0;
    QStringList capabilities;
};

Result<Wanted> wantedOf(Fields& in)
{
    Wanted wanted;
    wanted.appId = in.text("appId");
    const QString due = in.text("dueTime");
    wanted.capabilities = in.texts("capabilityIdArray");
    const QDateTime time = QDateTime::fromString(due, QString(TimeForm));
    if (!time.isValid())
        in.refuse("dueTime", ErrorCode::InvalidArgument, QStringLiteral("Write %1 as yyyy-MM-dd HH:mm:ss."));
    if (const auto& refusal = in.refusal())
        return *refusal;
    wanted.dueMs = time.toMSecsSinceEpoch();
    return wanted;
}

QString listText(const QStringList& capabilities)
{
    return u'[' + capabilities.join(QStringLiteral(", ")) + u']';
}

Answer grantedAnswer(const auth::GrantChange& change)
{
    return {QJsonObject{{QStringLiteral("appId"), change.grant.appId},
                        {QStringLiteral("dueTime"),
                         QDateTime::fromMSecsSinceEpoch(change.grant.dueMs).toString(QString(TimeForm))},
                        {QStringLiteral("token"), change.token}}};
}

Answer updatedAnswer(const auth::GrantChange& change)
{
    return {QJsonObject{{QStringLiteral("existAuthorize"), listText(change.kept)},
                        {QStringLiteral("addAuthorize"), listText(change.added)},
                        {QStringLiteral("appId"), change.grant.appId},
                        {QStringLiteral("token"), change.token}}};
}

} // namespace

GrantController::GrantController(auth::Grants& grants)
    : m_grants(grants)
{
}

Result<Answer> GrantController::grant(Call& call) const
{
    const auto wanted = wantedOf(call.fields);
    if (!wanted)
        return wanted.error();
    const auto change = m_grants.grant(wanted->appId, wanted->dueMs, wanted->capabilities, call.actor());
    if (!change)
        return change.error();
    return grantedAnswer(*change);
}

Result<Answer> GrantController::update(Call& call) const
{
    const auto wanted = wantedOf(call.fields);
    if (!wanted)
        return wanted.error();
    const auto change = m_grants.update(wanted->appId, wanted->dueMs, wanted->capabilities, call.actor());
    if (!change)
        return change.error();
    return updatedAnswer(*change);
}

Result<Answer> GrantController::grantOrUpdate(Call& call) const
{
    const auto wanted = wantedOf(call.fields);
    if (!wanted)
        return wanted.error();
    const auto change = m_grants.update(wanted->appId, wanted->dueMs, wanted->capabilities, call.actor());
    if (!change && change.error().code == ErrorCode::GrantUnknown)
        return grant(call);
    if (!change)
        return change.error();
    return updatedAnswer(*change);
}

Result<Answer> GrantController::remove(Call& call) const
{
    const QString appId = call.fields.text("appId");
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    if (const auto removed = m_grants.remove(appId, call.actor()); !removed)
        return removed.error();
    return Answer{QJsonObject{{QStringLiteral("appId"), appId}}};
}

} // namespace core::api
