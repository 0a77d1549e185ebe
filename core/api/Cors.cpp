// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/Cors.h"

namespace core::api {

namespace {

bool isListed(const QByteArray& origin, const QStringList& origins)
{
    return !origin.isEmpty() && origins.contains(QString::fromUtf8(origin), Qt::CaseInsensitive);
}

} // namespace

bool isPreflight(const ApiRequest& request, const QByteArray& methods, const QStringList& origins)
{
    return request.method == "OPTIONS" && !methods.isEmpty() &&
           !header(request.headers, "access-control-request-method").isEmpty() &&
           isListed(header(request.headers, "origin"), origins);
}

ApiResponse preflightAnswer(const QByteArray& methods)
{
    ApiResponse response;
    response.status = 204;
    response.contentType.clear();
    response.headers = {{"Access-Control-Allow-Methods", methods},
                        {"Access-Control-Allow-Headers", "Content-Type, token, Authorization, x-api-key"},
                        {"Access-Control-Max-Age", "600"}};
    return response;
}

void addCorsHeaders(ApiResponse& response, const ApiRequest& request, const QStringList& origins)
{
    if (origins.isEmpty())
        return;
    response.headers.emplaceBack("Vary", "Origin");
    const QByteArray origin = header(request.headers, "origin");
    if (!isListed(origin, origins))
        return;
    response.headers.emplaceBack("Access-Control-Allow-Origin", origin);
    response.headers.emplaceBack("Access-Control-Expose-Headers", "token, X-Trace-Id");
}

} // namespace core::api
