// SPDX-License-Identifier: GPL-3.0-or-later
// One request put together from bytes as they arrive, within the limits. Holds the body once. Knows no
// socket; owned by a Connection.
#pragma once

#include "core/api/ApiServer.h"
#include "core/api/transport/ChunkDecoder.h"

namespace core::api {

class RequestReader {
public:
    enum class State { Head, Body, Complete, Failed };

    explicit RequestReader(const Limits& limits);

    /// Returns how many of `bytes` belong to this request; what follows is the next one's.
    qsizetype feed(QByteArrayView bytes);
    State state() const { return m_state; }
    bool hasStarted() const { return m_state != State::Head || !m_headBytes.isEmpty(); }
    /// True once, when the caller waits for 100 Continue before it sends the body.
    bool takeContinue();
    const RequestHead& head() const { return m_head; }
    const RequestFault& fault() const { return *m_fault; }
    QByteArray takeBody() { return std::exchange(m_body, {}); }

private:
    qsizetype feedHead(QByteArrayView bytes);
    qsizetype feedBody(QByteArrayView bytes);
    qsizetype feedSized(QByteArrayView bytes);
    qsizetype feedChunked(QByteArrayView bytes);
    void takeHeadByte(char byte);
    void finishHead();
    void fail(RequestFault fault);
    void fail(int status, const char* detail);

    const Limits& m_limits;
    State m_state = State::Head;
    LineScanner m_scanner;
    bool m_blankSkipped = false;
    bool m_lineSeen = false;
    QByteArray m_headBytes;
    RequestHead m_head;
    std::optional<ChunkDecoder> m_chunks;
    QByteArray m_body;
    bool m_continueDue = false;
    MaybeFault m_fault;
};

} // namespace core::api
