// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/ApiServer.h"

#include "core/api/transport/Connections.h"

#include <QThread>

namespace core::api {

namespace {

WorkQueue::Sizes sizesOf(const Limits& limits)
{
    WorkQueue::Sizes sizes;
    sizes.cheapWorkers = limits.cheapWorkers;
    // A connection has one request in work at a time, so this lane is bounded by the connections.
    sizes.cheapWaiting = std::max(limits.connections, limits.queue);
    sizes.engineWorkers = limits.engineWorkers;
    sizes.engineWaiting = limits.queue;
    return sizes;
}

} // namespace

struct ApiServer::Private {
    Private(RequestHandler& handler, const Limits& limits, const base::Clock& clock)
        : queue(sizesOf(limits))
        , connections(new Connections(handler, limits, clock, queue))
    {
        thread.setObjectName(QStringLiteral("sockets"));
        connections->moveToThread(&thread);
        thread.start();
    }

    /// Runs `work` in the thread of the sockets and waits for it.
    template <typename Work> auto inSocketThread(Work work) const
    {
        decltype(work()) answer;
        QMetaObject::invokeMethod(
            connections, [&] { answer = work(); }, Qt::BlockingQueuedConnection);
        return answer;
    }

    QThread thread;
    WorkQueue queue;
    Connections* connections; ///< deleted in its own thread by stop()
    QSemaphore quiet;
    std::atomic<bool> stopped = false;
};

ApiServer::ApiServer(RequestHandler& handler, const Limits& limits, const base::Clock& clock)
    : d(std::make_unique<Private>(handler, limits, clock))
{
}

ApiServer::~ApiServer()
{
    stop();
    delete d->connections;
}

base::Result<void> ApiServer::start(const std::vector<ListenerOptions>& listeners)
{
    if (d->stopped)
        return base::fail(base::ErrorCode::ShuttingDown, QStringLiteral("The server has been stopped."));
    return d->inSocketThread([&] { return d->connections->open(listeners); });
}

QMap<QString, QUrl> ApiServer::addresses() const
{
    if (d->stopped)
        return {};
    return d->inSocketThread([&] { return d->connections->addresses(); });
}

void ApiServer::stop(int patienceMs)
{
    if (d->stopped.exchange(true))
        return;
    QMetaObject::invokeMethod(
        d->connections, [this] { d->connections->finish(d->quiet); }, Qt::BlockingQueuedConnection);
    d->quiet.tryAcquire(1, patienceMs);
    QMetaObject::invokeMethod(
        d->connections, [this] { d->connections->closeAll(); }, Qt::BlockingQueuedConnection);
    d->queue.stop();
    d->thread.quit();
    d->thread.wait();
}

ApiServer::Figures ApiServer::figures() const
{
    return {d->connections->requests(), d->connections->refusedBusy(), d->connections->count(),
            d->queue.waiting()};
}

} // namespace core::api
