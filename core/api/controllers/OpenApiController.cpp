// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/controllers/OpenApiController.h"

#include "core/api/openapi/DocsPage.h"
#include "core/api/openapi/OpenApi.h"

#include <QJsonDocument>

namespace core::api {

using base::Result;

namespace {

Answer wholeAnswer(const QByteArray& contentType, const QByteArray& body, const Headers& headers)
{
    Answer answer;
    answer.whole.emplace();
    answer.whole->contentType = contentType;
    answer.whole->body = body;
    answer.whole->headers = headers;
    return answer;
}

} // namespace

Result<Answer> OpenApiController::document(Call& call) const
{
    const QByteArray body = QJsonDocument(openApiDocument(call.request)).toJson(QJsonDocument::Compact);
    return wholeAnswer("application/json;charset=UTF-8", body,
                       {{"Cache-Control", "no-cache"}, {"X-Content-Type-Options", "nosniff"}});
}

Result<Answer> OpenApiController::page(Call&) const
{
    const DocsPage& page = docsPage();
    return wholeAnswer("text/html;charset=UTF-8", page.html,
                       {{"Content-Security-Policy", page.policy},
                        {"Cache-Control", "no-cache"},
                        {"Referrer-Policy", "no-referrer"},
                        {"X-Content-Type-Options", "nosniff"},
                        {"X-Frame-Options", "DENY"}});
}

} // namespace core::api
