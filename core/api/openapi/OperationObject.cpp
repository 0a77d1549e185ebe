// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/openapi/OperationObject.h"

#include "core/api/ApiServer.h"
#include "core/api/openapi/OwnAddresses.h"
#include "core/api/openapi/ResponseObjects.h"
#include "core/api/openapi/SampleSchema.h"

namespace core::api {

namespace {

QJsonObject requestBodyOf(const std::vector<const Route*>& together)
{
    QJsonArray schemas;
    QJsonObject examples;
    for (const Route* route : together) {
        const ManualSample* sample = manualSampleOf(*route);
        if (!sample)
            continue;
        schemas.append(requestSchemaOf(*sample));
        examples.insert(sample->number, example(sample->request, sample->title));
    }
    if (schemas.isEmpty())
        return {};
    return {{QStringLiteral("required"), true},
            {QStringLiteral("content"), jsonContent(oneOf(schemas), examples)}};
}

QJsonArray securityOf(auth::AccessRule rule)
{
    QJsonArray ways;
    if (rule == auth::AccessRule::Public)
        return ways;
    if (rule != auth::AccessRule::Token)
        ways.append(QJsonObject());
    for (const char* scheme : {"token", "bearer", "key", "query", "session"})
        ways.append(QJsonObject{{QLatin1StringView(scheme), QJsonArray()}});
    return ways;
}

QJsonArray listenersOf(const Route& route)
{
    QJsonArray names;
    using enum auth::Listener;
    for (const auth::Listener listener : {Open, Operations, Services, Platform, Combined})
        if (route.listeners & bitOf(listener))
            names.append(listenerName(listener));
    return names;
}

QString accessText(auth::AccessRule rule)
{
    switch (rule) {
    case auth::AccessRule::Public:
        return QStringLiteral("public");
    case auth::AccessRule::LocalOrToken:
        return QStringLiteral("loopback, allow list or token");
    case auth::AccessRule::Token:
        return QStringLiteral("token");
    case auth::AccessRule::Administrator:
        break;
    }
    return QStringLiteral("loopback or administrator");
}

/// One contract of the operation: who answers it where.
QJsonObject contractOf(const Route& route)
{
    QJsonObject contract{{QStringLiteral("listeners"), listenersOf(route)},
                         {QStringLiteral("access"), accessText(route.rule)}};
    if (*route.number)
        contract.insert(QStringLiteral("section"), QLatin1StringView(route.number));
    if (route.operation) {
        const auth::OperationInfo& info = auth::infoOf(*route.operation);
        contract.insert(QStringLiteral("capability"), QLatin1StringView(info.capability));
        contract.insert(QStringLiteral("methodName"), QLatin1StringView(info.methodName));
    }
    return contract;
}

QString summaryOf(const Route& route)
{
    const ManualSample* sample = manualSampleOf(route);
    if (!route.operation)
        return ownSummary(route);
    const auth::OperationInfo& info = auth::infoOf(*route.operation);
    return (sample ? sample->title : QString::fromUtf8(info.chinese)) + QStringLiteral(" · ") +
           QString::fromUtf8(info.english);
}

/// Unique, and made of letters, digits and underscores.
QString operationId(const Route& route)
{
    QString id = templateOf(route);
    for (QChar& c : id)
        if (!c.isLetterOrNumber())
            c = u'_';
    return id.mid(1);
}

} // namespace

QString tagOf(Section section)
{
    switch (section) {
    case Section::Pictures:
        return QStringLiteral("pictures");
    case Section::Health:
        return QStringLiteral("health");
    default:
        return QStringLiteral("section %1").arg(static_cast<int>(section));
    }
}

QString templateOf(const Route& route)
{
    return ownTemplate(route);
}

QJsonObject operationObject(const std::vector<const Route*>& together)
{
    const Route& first = *together.front();
    QJsonArray tags;
    QJsonArray contracts;
    for (const Route* route : together) {
        tags.append(tagOf(route->section));
        contracts.append(contractOf(*route));
    }
    QJsonObject object{{QStringLiteral("operationId"), operationId(first)},
                       {QStringLiteral("summary"), summaryOf(first)},
                       {QStringLiteral("tags"), tags},
                       {QStringLiteral("security"), securityOf(first.rule)},
                       {QStringLiteral("responses"), responsesOf(together)},
                       {QStringLiteral("x-contracts"), contracts}};
    if (const QJsonObject body = requestBodyOf(together); !body.isEmpty())
        object.insert(QStringLiteral("requestBody"), body);
    if (const QJsonArray parameters = ownParameters(first); !parameters.isEmpty())
        object.insert(QStringLiteral("parameters"), parameters);
    return object;
}

} // namespace core::api
