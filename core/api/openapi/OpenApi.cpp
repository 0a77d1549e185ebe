// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/openapi/OpenApi.h"

#include "core/api/ApiServer.h"
#include "core/api/RouteTable.h"
#include "core/api/openapi/OperationObject.h"
#include "core/api/openapi/ResponseObjects.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMap>

namespace core::api {

namespace {

struct Tag {
    Section section;
    const char* text;
};
constexpr Tag Tags[] = {
    {Section::Legacy, "Faces, legacy addresses (section 2)"},
    {Section::Faces, "Faces (section 3)"},
    {Section::Usage, "Usage figures (section 5)"},
    {Section::Grants, "Applications and their tokens (section 6)"},
    {Section::Services, "Galleries and faces, with a token (section 7)"},
    {Section::PlatformUsage, "Usage figures, with a token (section 8)"},
    {Section::Groups, "Groups and users (section 9)"},
    {Section::Accounts, "Accounts and face login (section 10)"},
    {Section::Recovery, "Undelivered changes (section 11)"},
    {Section::Pictures, "Pictures by address"},
    {Section::Health, "Health and documentation"},
};

QJsonArray tagsJson()
{
    QJsonArray tags;
    for (const Tag& tag : Tags)
        tags.append(QJsonObject{{QStringLiteral("name"), tagOf(tag.section)},
                                {QStringLiteral("description"), QString::fromUtf8(tag.text)}});
    return tags;
}

QJsonObject apiKey(const char* place, const char* name, const char* text)
{
    return {{QStringLiteral("type"), QStringLiteral("apiKey")},
            {QStringLiteral("in"), QLatin1StringView(place)},
            {QStringLiteral("name"), QLatin1StringView(name)},
            {QStringLiteral("description"), QLatin1StringView(text)}};
}

QJsonObject securitySchemes()
{
    return {{QStringLiteral("token"), apiKey("header", "token", "The documented place.")},
            {QStringLiteral("bearer"), QJsonObject{{QStringLiteral("type"), QStringLiteral("http")},
                                                   {QStringLiteral("scheme"), QStringLiteral("bearer")}}},
            {QStringLiteral("key"), apiKey("header", "x-api-key", "The same token.")},
            {QStringLiteral("query"), apiKey("query", "access_token", "The same token.")},
            {QStringLiteral("session"), apiKey("cookie", "facedesk_session", "Set by the face login.")}};
}

QJsonArray capabilities()
{
    QJsonArray all;
    for (const auth::OperationInfo& info : auth::operations())
        all.append(QJsonObject{{QStringLiteral("id"), QLatin1StringView(info.capability)},
                               {QStringLiteral("methodName"), QLatin1StringView(info.methodName)},
                               {QStringLiteral("chinese"), QString::fromUtf8(info.chinese)},
                               {QStringLiteral("english"), QString::fromUtf8(info.english)}});
    return all;
}

/// Routes of one path and method describe one operation: which of them answers, the listener decides.
QJsonObject pathsJson()
{
    QMap<QString, std::vector<const Route*>> together;
    for (const Route& route : routes())
        together[templateOf(route)].push_back(&route);
    QJsonObject paths;
    for (auto it = together.cbegin(); it != together.cend(); ++it) {
        const bool isPost = it->front()->method == Method::Post;
        paths.insert(it.key(), QJsonObject{{isPost ? QStringLiteral("post") : QStringLiteral("get"),
                                            operationObject(*it)}});
    }
    return paths;
}

QJsonObject info()
{
    return {
        {QStringLiteral("title"), QStringLiteral("FaceDesk")},
        {QStringLiteral("version"), QCoreApplication::applicationVersion().isEmpty()
                                        ? QStringLiteral("0")
                                        : QCoreApplication::applicationVersion()},
        {QStringLiteral("license"),
         QJsonObject{{QStringLiteral("name"), QStringLiteral("GPL-3.0-or-later")},
                     {QStringLiteral("identifier"), QStringLiteral("GPL-3.0-or-later")}}},
        {QStringLiteral("description"),
         QStringLiteral("The documented face recognition interface. Business answers have HTTP status 200 "
                        "and say in flag, resultCode or error_code whether they succeeded. Bodies are JSON "
                        "under any content type; urlencoded and multipart bodies are read too. Every answer "
                        "carries X-Trace-Id. errorCode and detail in failures are additions.")}};
}

QJsonObject everything()
{
    return {{QStringLiteral("openapi"), QStringLiteral("3.1.0")},
            {QStringLiteral("info"), info()},
            {QStringLiteral("tags"), tagsJson()},
            {QStringLiteral("paths"), pathsJson()},
            {QStringLiteral("components"), QJsonObject{{QStringLiteral("securitySchemes"), securitySchemes()},
                                                       {QStringLiteral("schemas"), failureSchemas()},
                                                       {QStringLiteral("responses"), transportResponses()}}},
            {QStringLiteral("x-capabilities"), capabilities()}};
}

} // namespace

QJsonObject openApiDocument(const ApiRequest& request)
{
    static const QJsonObject common = everything();
    QJsonObject document = common;
    const QByteArray host = header(request.headers, "host");
    const QString scheme = request.tls ? QStringLiteral("https://") : QStringLiteral("http://");
    const QString server = host.isEmpty() ? QStringLiteral("/") : scheme + QString::fromLatin1(host);
    document.insert(QStringLiteral("servers"), QJsonArray{QJsonObject{{QStringLiteral("url"), server}}});
    document.insert(QStringLiteral("x-listener"), listenerName(request.listener));
    return document;
}

} // namespace core::api
