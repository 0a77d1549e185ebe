// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/RequestToken.h"

#include <QUrl>

#include <algorithm>

namespace core::api {

namespace {

QByteArray bearerOf(const QByteArray& authorization)
{
    constexpr QByteArrayView scheme("bearer ");
    return authorization.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0
               ? authorization.mid(scheme.size()).trimmed()
               : QByteArray();
}

QByteArray cookieOf(const QByteArray& cookies)
{
    const QByteArray start = QByteArray(SessionCookie) + '=';
    for (const QByteArray& cookie : cookies.split(';'))
        if (cookie.trimmed().startsWith(start))
            return cookie.trimmed().mid(start.size());
    return {};
}

/// The page came from this server, under a name that no stranger's DNS can point here.
bool isOwnOrigin(const QUrl& origin, const ApiRequest& request)
{
    const QString host = origin.host();
    const bool cannotBeRebound = host == QLatin1StringView("localhost") || !QHostAddress(host).isNull();
    return cannotBeRebound && origin.scheme() == QLatin1StringView(request.tls ? "https" : "http") &&
           origin.authority().toLatin1() == header(request.headers, "host");
}

bool isListed(const QByteArray& origin, const QStringList& allowed)
{
    return std::any_of(allowed.begin(), allowed.end(), [&](const QString& one) {
        return one.compare(QLatin1StringView(origin), Qt::CaseInsensitive) == 0;
    });
}

} // namespace

RequestToken tokenOf(const ApiRequest& request)
{
    const QByteArray places[] = {
        header(request.headers, "token"),
        bearerOf(header(request.headers, "authorization")),
        header(request.headers, "x-api-key"),
        request.query.queryItemValue(QStringLiteral("access_token"), QUrl::FullyDecoded).toUtf8(),
    };
    for (const QByteArray& token : places)
        if (!token.isEmpty())
            return {token, false};
    return {cookieOf(header(request.headers, "cookie")), true};
}

bool isRelayed(const ApiRequest& request, const QStringList& allowedOrigins)
{
    for (const char* name : {"forwarded", "x-forwarded-for", "via"})
        if (!header(request.headers, name).isEmpty())
            return true;
    const QByteArray origin = header(request.headers, "origin");
    return !origin.isEmpty() && !isOwnOrigin(QUrl(QString::fromUtf8(origin)), request) &&
           !isListed(origin, allowedOrigins);
}

} // namespace core::api
