// SPDX-License-Identifier: GPL-3.0-or-later
// A server on free loopback ports with a handler that tests can hold, release, break and count. Owned by a
// test function.
#pragma once

#include "core/api/ApiServer.h"
#include "tests/support/HttpClient.h"

#include <QMutex>
#include <QSemaphore>

#include <atomic>

namespace tests {

/// Paths: "/echo" gives method, path and body back; "/slow…" is engine work that waits for release(),
/// "/slow-burn" computing meanwhile; "/throw" throws; "/large" answers 8 MB; "/late" answers with a delay of
/// 300 ms; "/close" asks for a close.
class HeldHandler : public core::api::RequestHandler {
public:
    core::api::Lane laneOf(const core::api::ApiRequest& request) const override;
    core::api::ApiResponse handle(const core::api::ApiRequest& request) override;
    core::api::ApiResponse transportFailure(const core::api::ApiRequest& request, int status,
                                            const QString& detail) const override;

    void release(int jobs) { m_gate.release(jobs); }
    int begun() const { return m_begun; }
    int handled() const { return m_handled; }
    QByteArrayList order() const;
    core::api::ApiRequest last() const;

private:
    void burn();

    QSemaphore m_gate;
    std::atomic<qint64> m_burnt = 0;
    std::atomic<int> m_begun = 0; ///< slow requests that reached a worker
    std::atomic<int> m_handled = 0;
    mutable QMutex m_lock;
    QByteArrayList m_order;
    core::api::ApiRequest m_last;
};

struct ServerFixture {
    explicit ServerFixture(const core::api::Limits& limits = {});
    ~ServerFixture();

    bool start(const core::api::ListenerOptions& options = loopback());
    QUrl url() const { return server.addresses().value(QStringLiteral("open")); }
    static core::api::ListenerOptions loopback();

    core::base::SystemClock clock;
    HeldHandler handler;
    core::api::ApiServer server;
};

} // namespace tests
