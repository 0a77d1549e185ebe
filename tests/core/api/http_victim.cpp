// SPDX-License-Identifier: GPL-3.0-or-later
// A program that serves one slow path until it is killed, for tests that try to crash it: "facedesk" with
// this project's server, "qt" with QHttpServer and a route that returns a QFuture, as its documentation
// shows.
#include "core/api/ApiServer.h"

#include <QCoreApplication>
#include <QHttpServer>
#include <QRandomGenerator>
#include <QtConcurrent>

#include <cstdio>
#include <memory>

namespace {

constexpr int slowestMs = 6;

/// Keeps a worker for up to six milliseconds, as a small picture does.
void compute(const core::base::Clock& clock)
{
    const qint64 until = clock.monotonicNs() + QRandomGenerator::global()->bounded(slowestMs * 1'000'000);
    while (clock.monotonicNs() < until)
        QThread::yieldCurrentThread();
}

class SlowHandler : public core::api::RequestHandler {
public:
    explicit SlowHandler(const core::base::Clock& clock)
        : m_clock(clock)
    {
    }
    core::api::Lane laneOf(const core::api::ApiRequest&) const override { return core::api::Lane::Engine; }
    core::api::ApiResponse handle(const core::api::ApiRequest&) override
    {
        compute(m_clock);
        core::api::ApiResponse response;
        response.body = "done";
        return response;
    }
    core::api::ApiResponse transportFailure(const core::api::ApiRequest&, int status,
                                            const QString&) const override
    {
        core::api::ApiResponse response;
        response.status = status;
        return response;
    }

private:
    const core::base::Clock& m_clock;
};

void say(int port)
{
    std::printf("%d\n", port);
    std::fflush(stdout);
}

int serveWithQt(const core::base::Clock& clock)
{
    QHttpServer server;
    server.route(QStringLiteral("/slow"), [&clock] {
        return QtConcurrent::run([&clock] {
            compute(clock);
            return QHttpServerResponse("done");
        });
    });
    say(server.listen(QHostAddress(QHostAddress::LocalHost)));
    return QCoreApplication::exec();
}

int serveWithFaceDesk(const core::base::Clock& clock)
{
    SlowHandler handler(clock);
    core::api::ApiServer server(handler, {}, clock);
    core::api::ListenerOptions options;
    options.address = QHostAddress(QHostAddress::LocalHost);
    if (!server.start({options}))
        return 1;
    say(server.addresses().value(QStringLiteral("open")).port());
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const core::base::SystemClock clock;
    const bool withQt = QCoreApplication::arguments().value(1) == QStringLiteral("qt");
    return withQt ? serveWithQt(clock) : serveWithFaceDesk(clock);
}
