// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a chunked body apart as it comes, strictly. Chunk lines and trailers count against the head's bytes,
// trailers are checked and dropped. Owned by a RequestReader.
#pragma once

#include "core/api/transport/HeadParser.h"

namespace core::api {

class ChunkDecoder {
public:
    ChunkDecoder(qint64 bodyBytes, qint64 lineBytes);

    /// Appends data to `body`; returns how many of `bytes` belong to this body.
    qsizetype feed(QByteArrayView bytes, QByteArray& body);
    bool isDone() const { return m_part == Part::Done; }
    const MaybeFault& fault() const { return m_fault; }

private:
    enum class Part { Size, Data, DataEnd, Trailers, Done };

    qsizetype takeData(QByteArrayView bytes, QByteArray& body);
    void takeLineByte(char byte, qint64 bodySize);
    void finishLine(qint64 bodySize);
    void finishSize(qint64 size, qint64 bodySize);
    void fail(int status, const char* detail);

    const qint64 m_bodyBytes;
    qint64 m_lineBytesLeft;
    Part m_part = Part::Size;
    LineScanner m_scanner;
    QByteArray m_line;
    qint64 m_dataLeft = 0;
    Headers m_trailers;
    MaybeFault m_fault;
};

} // namespace core::api
