// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a request head as RFC 9112 has it and refuses whatever another reader could read differently. Plain
// functions and values, any thread; what is refused comes back as a status and a sentence.
#pragma once

#include "core/api/ApiMessage.h"

#include <optional>

namespace core::api {

struct RequestFault {
    int status = 400;
    QString detail; ///< one sentence for the caller
};
using MaybeFault = std::optional<RequestFault>;

struct RequestHead {
    QByteArray method;
    QByteArray path = "/"; ///< percent-decoded once, never with a control character
    QByteArray rawQuery;   ///< as sent, without the question mark
    Headers headers;
    bool http10 = false;
    qint64 contentLength = 0;
    bool chunked = false;
    bool keepAlive = true;
    bool expectsContinue = false;
};

/// Watches bytes one by one: CR only before LF, LF only after CR, no other control character than a tab.
class LineScanner {
public:
    MaybeFault take(char byte);

private:
    bool m_afterReturn = false;
};

/// `bytes`: request line and fields with the empty line at the end, already passed by a LineScanner. `head`
/// holds what had been read when a fault comes back.
MaybeFault parseHead(QByteArrayView bytes, RequestHead& head);

/// One field line without its CRLF, appended to `fields`.
MaybeFault parseField(QByteArrayView line, Headers& fields);

} // namespace core::api
