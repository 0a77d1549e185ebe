// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/transport/RequestReader.h"

namespace core::api {

RequestReader::RequestReader(const Limits& limits)
    : m_limits(limits)
{
}

void RequestReader::fail(RequestFault fault)
{
    m_fault = std::move(fault);
    m_state = State::Failed;
    m_body.clear();
}

void RequestReader::fail(int status, const char* detail)
{
    fail(RequestFault{status, QString::fromLatin1(detail)});
}

bool RequestReader::takeContinue()
{
    return m_state == State::Body && m_body.isEmpty() && std::exchange(m_continueDue, false);
}

qsizetype RequestReader::feed(QByteArrayView bytes)
{
    qsizetype used = 0;
    while (used < bytes.size() && (m_state == State::Head || m_state == State::Body)) {
        const QByteArrayView rest = bytes.sliced(used);
        used += m_state == State::Head ? feedHead(rest) : feedBody(rest);
    }
    return used;
}

qsizetype RequestReader::feedHead(QByteArrayView bytes)
{
    qsizetype used = 0;
    while (used < bytes.size() && m_state == State::Head)
        takeHeadByte(bytes[used++]);
    return used;
}

void RequestReader::takeHeadByte(char byte)
{
    if (auto fault = m_scanner.take(byte))
        return fail(*fault);
    m_headBytes.append(byte);
    if (m_headBytes.size() > m_limits.headBytes)
        return fail(431, "The request head is larger than this server takes.");
    if (!m_lineSeen && m_headBytes.size() > m_limits.headBytes / 2)
        return fail(414, "The request target is longer than this server takes.");
    if (byte != '\n')
        return;
    // One empty line before a request is forgiven: old clients send it after a body (RFC 9112, 2.2).
    if (m_headBytes == "\r\n" && !std::exchange(m_blankSkipped, true))
        return m_headBytes.clear();
    m_lineSeen = true;
    if (m_headBytes.endsWith("\r\n\r\n") || m_headBytes == "\r\n")
        finishHead();
}

void RequestReader::finishHead()
{
    const QByteArray bytes = std::exchange(m_headBytes, {});
    if (auto fault = parseHead(bytes, m_head))
        return fail(*fault);
    if (m_head.contentLength > m_limits.bodyBytes)
        return fail(413, "The body is larger than this server takes.");
    m_state = m_head.chunked || m_head.contentLength > 0 ? State::Body : State::Complete;
    m_continueDue = m_head.expectsContinue;
    if (m_head.chunked)
        m_chunks.emplace(m_limits.bodyBytes, m_limits.headBytes - bytes.size());
    else
        m_body.reserve(m_head.contentLength);
}

qsizetype RequestReader::feedBody(QByteArrayView bytes)
{
    return m_chunks ? feedChunked(bytes) : feedSized(bytes);
}

qsizetype RequestReader::feedSized(QByteArrayView bytes)
{
    const qsizetype share = std::min<qsizetype>(bytes.size(), m_head.contentLength - m_body.size());
    m_body.append(bytes.first(share));
    if (m_body.size() == m_head.contentLength)
        m_state = State::Complete;
    return share;
}

qsizetype RequestReader::feedChunked(QByteArrayView bytes)
{
    const qsizetype used = m_chunks->feed(bytes, m_body);
    if (m_chunks->fault())
        fail(*m_chunks->fault());
    else if (m_chunks->isDone())
        m_state = State::Complete;
    return used;
}

} // namespace core::api
