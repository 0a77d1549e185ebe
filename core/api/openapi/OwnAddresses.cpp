// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/openapi/OwnAddresses.h"

#include <QRegularExpression>

#include <algorithm>

namespace core::api {

namespace {

struct OwnAddress {
    const char* path;
    const char* shown;       ///< path in the document
    const char* summary;     ///< empty: the operation's name
    const char* contentType; ///< of the successful answer
    const char* query;       ///< names of query parameters, separated by commas
};

constexpr OwnAddress Own[] = {
    {"/group1/default/*", "/group1/default/{day}/{hour}/{minute}/{number}/{time}", "", "image/*",
     "download,expires,sign"},
    {"/person/*", "/person/{day}/{file}", "", "image/*", "download,expires,sign"},
    {"/face/getimage", "/face/getimage", "", "image/*",
     "app_id,app_secret,groupId,faceId,download,expires,sign"},
    {"/user/logout", "/user/logout", "", "application/json", ""},
    {"/healthz", "/healthz", "Whether the program is alive", "application/json", ""},
    {"/readyz", "/readyz", "Whether the program can compute; 503 says why not", "application/json", ""},
    {"/metrics", "/metrics", "Figures for Prometheus", "text/plain", ""},
    {"/openapi.json", "/openapi.json", "This document", "application/json", ""},
    {"/docs", "/docs", "This document as a page that can try calls", "text/html", ""},
};

const OwnAddress* find(const Route& route)
{
    const auto* row = std::find_if(std::begin(Own), std::end(Own), [&](const OwnAddress& one) {
        return QByteArrayView(one.path) == QByteArrayView(route.path);
    });
    return row == std::end(Own) ? nullptr : row;
}

QJsonObject parameter(const QString& name, const char* place)
{
    QJsonObject object{
        {QStringLiteral("name"), name},
        {QStringLiteral("in"), QLatin1StringView(place)},
        {QStringLiteral("schema"), QJsonObject{{QStringLiteral("type"), QStringLiteral("string")}}}};
    if (QByteArrayView(place) == "path")
        object.insert(QStringLiteral("required"), true);
    return object;
}

QJsonObject plainResponse(const char* text)
{
    return {{QStringLiteral("description"), QLatin1StringView(text)}};
}

} // namespace

QString ownTemplate(const Route& route)
{
    const OwnAddress* own = find(route);
    return QLatin1StringView(own ? own->shown : route.path);
}

QString ownSummary(const Route& route)
{
    const OwnAddress* own = find(route);
    return own ? QLatin1StringView(own->summary) : QString();
}

QJsonArray ownParameters(const Route& route)
{
    static const QRegularExpression braces(QStringLiteral("\\{(\\w+)\\}"));
    QJsonArray parameters;
    const OwnAddress* own = find(route);
    if (!own)
        return parameters;
    for (auto it = braces.globalMatch(QLatin1StringView(own->shown)); it.hasNext();)
        parameters.append(parameter(it.next().captured(1), "path"));
    for (const QString& name : QString(QLatin1StringView(own->query)).split(u',', Qt::SkipEmptyParts))
        parameters.append(parameter(name, "query"));
    return parameters;
}

void addOwnResponses(QJsonObject& responses, const Route& route)
{
    const OwnAddress* own = find(route);
    if (!own || route.method == Method::Post)
        return;
    QJsonObject success = plainResponse("The answer");
    QJsonObject schema;
    if (route.section == Section::Pictures)
        schema = {{QStringLiteral("type"), QStringLiteral("string")},
                  {QStringLiteral("contentMediaType"), QStringLiteral("image/jpeg")}};
    success.insert(QStringLiteral("content"), QJsonObject{{QLatin1StringView(own->contentType),
                                                           QJsonObject{{QStringLiteral("schema"), schema}}}});
    responses.insert(QStringLiteral("200"), success);
    if (route.section != Section::Pictures)
        return;
    responses.insert(QStringLiteral("206"), plainResponse("The part that Range asked for"));
    responses.insert(QStringLiteral("304"), plainResponse("Not changed since the ETag"));
    responses.insert(QStringLiteral("416"), plainResponse("There is no such range"));
}

} // namespace core::api
