// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/transport/ResponseWriter.h"

#include <QDateTime>
#include <QLocale>

namespace core::api {

namespace {

struct Phrase {
    int status;
    const char* words;
};

constexpr Phrase phrases[] = {
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {206, "Partial Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {416, "Range Not Satisfiable"},
    {417, "Expectation Failed"},
    {422, "Unprocessable Content"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
};

QByteArray phraseOf(int status)
{
    for (const Phrase& phrase : phrases)
        if (phrase.status == status)
            return phrase.words;
    return "Status";
}

QByteArray httpDate(qint64 nowMs)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC);
    return QLocale::c().toString(utc, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
}

bool isPlain(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

void addField(QByteArray& head, const QByteArray& name, const QByteArray& value)
{
    if (!name.isEmpty() && isPlain(name) && isPlain(value))
        head.append(name).append(": ").append(value).append("\r\n");
}

bool hasNoBody(int status)
{
    return status == 204 || status == 304;
}

} // namespace

bool sendsBody(const ApiResponse& response, const AnswerFrame& frame)
{
    return !frame.headOnly && !hasNoBody(response.status) && !response.body.isEmpty();
}

QByteArray writeHead(const ApiResponse& response, const AnswerFrame& frame)
{
    QByteArray head =
        "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + phraseOf(response.status) + "\r\n";
    addField(head, "Date", httpDate(frame.nowMs));
    if (!hasNoBody(response.status)) {
        if (!response.contentType.isEmpty())
            addField(head, "Content-Type", response.contentType);
        addField(head, "Content-Length", QByteArray::number(response.body.size()));
    }
    for (const auto& [name, value] : response.headers)
        addField(head, name, value);
    addField(head, "X-Trace-Id", frame.traceId.toLatin1());
    addField(head, "Connection", frame.keepAlive ? "keep-alive" : "close");
    return head.append("\r\n");
}

} // namespace core::api
