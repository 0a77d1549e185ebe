// SPDX-License-Identifier: GPL-3.0-or-later
// An answer as the bytes of HTTP/1.1. Plain functions, any thread.
#pragma once

#include "core/api/ApiMessage.h"

namespace core::api {

/// What the connection knows and the handler does not.
struct AnswerFrame {
    QString traceId;
    qint64 nowMs = 0;
    bool headOnly = false; ///< HEAD: length of the body, not the body
    bool keepAlive = true;
};

/// Status line and fields with the empty line at the end. Fields that would break the stream are left out.
QByteArray writeHead(const ApiResponse& response, const AnswerFrame& frame);

/// False for 204 and 304, and for HEAD.
bool sendsBody(const ApiResponse& response, const AnswerFrame& frame);

} // namespace core::api
