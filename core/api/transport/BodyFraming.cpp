// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/transport/BodyFraming.h"

namespace core::api {

namespace {

constexpr qsizetype mostLengthDigits = 18;

MaybeFault refuse(const char* detail)
{
    return RequestFault{400, QString::fromLatin1(detail)};
}

QByteArrayList valuesOf(const Headers& headers, QByteArrayView name)
{
    QByteArrayList values;
    for (const auto& [key, value] : headers)
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            values.append(value);
    return values;
}

bool isPlainNumber(QByteArrayView text)
{
    const auto isDigit = [](char byte) { return byte >= '0' && byte <= '9'; };
    return !text.isEmpty() && text.size() <= mostLengthDigits &&
           std::all_of(text.begin(), text.end(), isDigit) && (text.size() == 1 || text[0] != '0');
}

MaybeFault readLength(const QByteArrayList& lengths, RequestHead& head)
{
    if (lengths.isEmpty())
        return {};
    if (lengths.size() > 1)
        return refuse("There is more than one Content-Length.");
    if (!isPlainNumber(lengths.first()))
        return refuse("Content-Length is not a plain number.");
    head.contentLength = lengths.first().toLongLong();
    return {};
}

MaybeFault readCoding(const QByteArrayList& codings, bool hasLength, RequestHead& head)
{
    if (codings.isEmpty())
        return {};
    if (hasLength)
        return refuse("There are both Content-Length and Transfer-Encoding.");
    if (head.http10)
        return refuse("HTTP/1.0 knows no Transfer-Encoding.");
    if (codings.size() > 1 || codings.first().compare("chunked", Qt::CaseInsensitive) != 0)
        return refuse("The only Transfer-Encoding understood is chunked, given once.");
    head.chunked = true;
    return {};
}

bool isHostByte(char byte)
{
    return byte > ' ' && byte != '\x7f' && !QByteArrayView("/\\?#@,\"<>").contains(byte);
}

MaybeFault checkHost(const RequestHead& head)
{
    const QByteArrayList hosts = valuesOf(head.headers, "host");
    if (hosts.size() > 1)
        return refuse("There is more than one Host.");
    if (hosts.isEmpty())
        return head.http10 ? MaybeFault() : refuse("HTTP/1.1 asks for a Host header.");
    const QByteArray& host = hosts.first();
    return std::all_of(host.begin(), host.end(), isHostByte) ? MaybeFault()
                                                             : refuse("Host is not an address.");
}

void readConnection(RequestHead& head)
{
    bool close = false;
    bool keep = false;
    for (const QByteArray& value : valuesOf(head.headers, "connection")) {
        for (const QByteArray& word : value.toLower().split(',')) {
            close = close || word.trimmed() == "close";
            keep = keep || word.trimmed() == "keep-alive";
        }
    }
    head.keepAlive = !close && (keep || !head.http10);
}

MaybeFault readExpectation(RequestHead& head)
{
    const QByteArray expected = header(head.headers, "expect");
    if (expected.isEmpty() || head.http10)
        return {};
    if (expected.compare("100-continue", Qt::CaseInsensitive) != 0)
        return RequestFault{417, QStringLiteral("The only expectation understood is 100-continue.")};
    head.expectsContinue = true;
    return {};
}

} // namespace

MaybeFault readFraming(RequestHead& head)
{
    readConnection(head);
    const QByteArrayList lengths = valuesOf(head.headers, "content-length");
    if (auto fault = readLength(lengths, head))
        return fault;
    const QByteArrayList codings = valuesOf(head.headers, "transfer-encoding");
    if (auto fault = readCoding(codings, !lengths.isEmpty(), head))
        return fault;
    if (auto fault = checkHost(head))
        return fault;
    return readExpectation(head);
}

} // namespace core::api
