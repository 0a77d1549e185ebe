// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/transport/ChunkDecoder.h"

namespace core::api {

namespace {

constexpr qsizetype mostSizeDigits = 8;

bool isHexDigit(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

/// The number before an extension; -1 when it is none. Blanks, signs and "0x" are none.
qint64 sizeOf(QByteArrayView line)
{
    const qsizetype semicolon = line.indexOf(';');
    const QByteArrayView digits = semicolon < 0 ? line : line.first(semicolon);
    if (digits.isEmpty() || digits.size() > mostSizeDigits ||
        !std::all_of(digits.begin(), digits.end(), isHexDigit))
        return -1;
    return digits.toByteArray().toLongLong(nullptr, 16);
}

} // namespace

ChunkDecoder::ChunkDecoder(qint64 bodyBytes, qint64 lineBytes)
    : m_bodyBytes(bodyBytes)
    , m_lineBytesLeft(lineBytes)
{
}

void ChunkDecoder::fail(int status, const char* detail)
{
    m_fault = RequestFault{status, QString::fromLatin1(detail)};
}

qsizetype ChunkDecoder::feed(QByteArrayView bytes, QByteArray& body)
{
    qsizetype used = 0;
    while (used < bytes.size() && !isDone() && !m_fault) {
        if (m_part == Part::Data)
            used += takeData(bytes.sliced(used), body);
        else
            takeLineByte(bytes[used++], body.size());
    }
    return used;
}

qsizetype ChunkDecoder::takeData(QByteArrayView bytes, QByteArray& body)
{
    const qsizetype share = std::min<qsizetype>(bytes.size(), m_dataLeft);
    body.append(bytes.first(share));
    m_dataLeft -= share;
    if (m_dataLeft == 0)
        m_part = Part::DataEnd;
    return share;
}

void ChunkDecoder::takeLineByte(char byte, qint64 bodySize)
{
    if (auto fault = m_scanner.take(byte)) {
        m_fault = fault;
        return;
    }
    if (m_part != Part::DataEnd && --m_lineBytesLeft < 0)
        return fail(431, "Chunk lines and trailers are larger than a request head may be.");
    if (byte == '\n')
        finishLine(bodySize);
    else if (byte != '\r')
        m_line.append(byte);
    if (m_part == Part::DataEnd && !m_line.isEmpty())
        fail(400, "A chunk is longer than its size says.");
}

void ChunkDecoder::finishLine(qint64 bodySize)
{
    const QByteArray line = std::exchange(m_line, {});
    if (m_part == Part::DataEnd) {
        m_part = Part::Size;
    } else if (m_part == Part::Size) {
        finishSize(sizeOf(line), bodySize);
    } else if (line.isEmpty()) {
        m_part = Part::Done;
    } else {
        m_fault = parseField(line, m_trailers);
    }
}

void ChunkDecoder::finishSize(qint64 size, qint64 bodySize)
{
    m_dataLeft = size;
    if (m_dataLeft < 0)
        return fail(400, "A chunk size is not a plain hexadecimal number.");
    if (m_dataLeft > m_bodyBytes - bodySize)
        return fail(413, "The body is larger than this server takes.");
    m_part = m_dataLeft == 0 ? Part::Trailers : Part::Data;
}

} // namespace core::api
