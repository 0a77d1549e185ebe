// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/transport/HeadParser.h"

#include "core/api/transport/BodyFraming.h"
#include "core/api/transport/RequestTarget.h"

namespace core::api {

namespace {

constexpr qsizetype mostFields = 100;

bool isTokenByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(byte);
}

bool isToken(QByteArrayView word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), isTokenByte);
}

MaybeFault refuse(int status, const char* detail)
{
    return RequestFault{status, QString::fromLatin1(detail)};
}

MaybeFault readVersion(QByteArrayView version, RequestHead& head)
{
    const auto isDigit = [](char byte) { return byte >= '0' && byte <= '9'; };
    if (version.size() != 8 || !version.startsWith("HTTP/") || !isDigit(version[5]) || version[6] != '.' ||
        !isDigit(version[7]))
        return refuse(400, "The request line does not end in an HTTP version.");
    if (version != QByteArrayView("HTTP/1.1") && version != QByteArrayView("HTTP/1.0"))
        return refuse(505, "Only HTTP/1.1 and HTTP/1.0 are spoken here.");
    head.http10 = version.endsWith('0');
    return {};
}

MaybeFault readRequestLine(QByteArrayView line, RequestHead& head)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || last == first || line.first(last).sliced(first + 1).contains(' '))
        return refuse(400, "The request line is not METHOD, blank, target, blank, version.");
    if (!isToken(line.first(first)))
        return refuse(400, "The method holds a character that is not allowed.");
    head.method = line.first(first).toByteArray();
    if (auto fault = readVersion(line.sliced(last + 1), head))
        return fault;
    return parseTarget(line.first(last).sliced(first + 1), head);
}

} // namespace

MaybeFault LineScanner::take(char byte)
{
    if (byte == '\n' && !m_afterReturn)
        return refuse(400, "A line ends in LF without CR.");
    if (byte != '\n' && m_afterReturn)
        return refuse(400, "A CR is not followed by LF.");
    m_afterReturn = byte == '\r';
    const bool isControl = (byte >= 0 && byte < ' ') || byte == '\x7f';
    if (isControl && byte != '\r' && byte != '\n' && byte != '\t')
        return refuse(400, "The request head holds a control character.");
    return {};
}

MaybeFault parseField(QByteArrayView line, Headers& fields)
{
    if (line.startsWith(' ') || line.startsWith('\t'))
        return refuse(400, "A header is folded over two lines.");
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(line.first(colon)))
        return refuse(400, "A header name is missing or holds a blank or another character not allowed.");
    if (fields.size() >= mostFields)
        return refuse(431, "The request has more than 100 headers.");
    fields.append({line.first(colon).toByteArray(), line.sliced(colon + 1).trimmed().toByteArray()});
    return {};
}

MaybeFault parseHead(QByteArrayView bytes, RequestHead& head)
{
    qsizetype end = bytes.indexOf("\r\n");
    if (auto fault = readRequestLine(bytes.first(std::max<qsizetype>(end, 0)), head))
        return fault;
    for (qsizetype begin = end + 2; begin < bytes.size() - 2; begin = end + 2) {
        end = bytes.indexOf("\r\n", begin);
        if (auto fault = parseField(bytes.first(end).sliced(begin), head.headers))
            return fault;
    }
    return readFraming(head);
}

} // namespace core::api
