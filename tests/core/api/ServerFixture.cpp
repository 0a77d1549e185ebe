// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/api/ServerFixture.h"

#include <stdexcept>

namespace tests {

using core::api::ApiRequest;
using core::api::ApiResponse;
using core::api::Lane;

Lane HeldHandler::laneOf(const ApiRequest& request) const
{
    return request.path.startsWith("/slow") ? Lane::Engine : Lane::Cheap;
}

ApiResponse HeldHandler::handle(const ApiRequest& request)
{
    if (request.path.startsWith("/slow")) {
        ++m_begun;
        if (request.path == "/slow-burn")
            burn();
        else
            m_gate.acquire();
    }
    ++m_handled;
    {
        const QMutexLocker locker(&m_lock);
        m_order << request.path;
        m_last = request;
    }
    if (request.path == "/throw")
        throw std::runtime_error("broken on purpose");
    if (request.path == "/throw-odd")
        throw 42;
    ApiResponse response;
    response.body = request.method + ' ' + request.path + ' ' + request.body;
    if (request.path == "/large")
        response.body = QByteArray(16 * 1024 * 1024, 'x');
    response.delayMs = request.path == "/late" ? 300 : 0;
    response.close = request.path == "/close";
    return response;
}

/// Computes until released, as the engine does on a large picture.
void HeldHandler::burn()
{
    while (!m_gate.tryAcquire())
        m_burnt += 1;
}

ApiResponse HeldHandler::transportFailure(const ApiRequest& request, int status, const QString& detail) const
{
    ApiResponse response;
    response.status = status;
    response.body = "refused " + request.path + ' ' + detail.toUtf8();
    return response;
}

QByteArrayList HeldHandler::order() const
{
    const QMutexLocker locker(&m_lock);
    return m_order;
}

ApiRequest HeldHandler::last() const
{
    const QMutexLocker locker(&m_lock);
    return m_last;
}

ServerFixture::ServerFixture(const core::api::Limits& limits)
    : server(handler, limits, clock)
{
}

ServerFixture::~ServerFixture()
{
    handler.release(10'000);
}

bool ServerFixture::start(const core::api::ListenerOptions& options)
{
    return server.start({options}).isOk();
}

core::api::ListenerOptions ServerFixture::loopback()
{
    core::api::ListenerOptions options;
    options.address = QHostAddress(QHostAddress::LocalHost);
    return options;
}

} // namespace tests
