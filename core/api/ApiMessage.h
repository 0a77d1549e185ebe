// SPDX-License-Identifier: GPL-3.0-or-later
// One request and one answer as plain values: what crosses from the sockets to the router and back. Free of
// sockets, so most tests make them by hand.
#pragma once

#include "core/auth/Access.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrlQuery>

namespace core::api {

using Headers = QList<QPair<QByteArray, QByteArray>>;

/// First value of a header, name without letter case; empty when it was not sent.
QByteArray header(const Headers& headers, QByteArrayView name);

struct ApiRequest {
    auth::Listener listener = auth::Listener::Open;
    QByteArray method = "POST"; ///< upper case
    QByteArray path;            ///< percent-decoded, as sent otherwise; "/" at least
    QUrlQuery query;
    Headers headers;
    QByteArray body;
    QHostAddress peer; ///< v4-mapped addresses already turned into v4
    bool tls = false;
    QString traceId;       ///< of the usage record, the log lines and X-Trace-Id
    qint64 receivedMs = 0; ///< monotonic; when it was whole
};

/// Monotonic moment after which its sender counts on it having no effect any more: header Request-Timeout,
/// milliseconds. 0: none.
qint64 expiryMs(const ApiRequest& request);

struct ApiResponse {
    int status = 200;
    QByteArray contentType = "application/json;charset=UTF-8";
    QByteArray body;    ///< the whole body, also for HEAD: the server leaves it out there
    Headers headers;    ///< besides Content-Type, Content-Length, Date, Connection, X-Trace-Id
    int delayMs = 0;    ///< sent that much later without holding a worker (refused tokens)
    bool close = false; ///< closes the connection after the answer
};

/// Which queue a request waits in: cheap reads never wait behind engine work.
enum class Lane { Cheap, Engine };

/// What the server asks for each request. Called from any thread.
class RequestHandler {
public:
    virtual ~RequestHandler() = default;
    virtual Lane laneOf(const ApiRequest& request) const = 0;
    /// Runs on a worker; never throws.
    virtual ApiResponse handle(const ApiRequest& request) = 0;
    /// The answer in this section's envelope for what goes wrong before or instead of handle(): 400, 408,
    /// 411, 413, 414, 429, 431, 503. `request` holds what had been read by then. Runs on the server's thread:
    /// cheap.
    virtual ApiResponse transportFailure(const ApiRequest& request, int status,
                                         const QString& detail) const = 0;
};

} // namespace core::api
