// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/transport/Connections.h"

#include "core/base/Log.h"

#include <QSslSocket>

#include <unistd.h>

namespace core::api {

namespace {

constexpr int turnedAwayAtOnce = 128;
constexpr int longestSweepMs = 250;
constexpr int shortestSweepMs = 10;

int sweepMs(const Limits& limits)
{
    const int shortest =
        std::min({limits.headMs, limits.bodyMs, limits.idleMs, limits.writeMs, limits.slowPeerMs});
    return std::clamp(shortest / 8, shortestSweepMs, longestSweepMs);
}

/// A quarter of what the process can afford when that is little.
int affordableRefusals(int wanted)
{
    return std::min(turnedAwayAtOnce, affordableConnections(wanted + turnedAwayAtOnce) / 4);
}

int affordable(int wanted, int refusals)
{
    const int most = affordableConnections(wanted + refusals) - refusals;
    if (most < wanted)
        qCWarning(base::lcApi, "Only %d connections are taken: raise the limit of open files (ulimit -n).",
                  most);
    return most;
}

} // namespace

Connections::Connections(RequestHandler& handler, const Limits& limits, const base::Clock& clock,
                         WorkQueue& queue)
    : m_handler(handler)
    , m_limits(limits)
    , m_clock(clock)
    , m_queue(queue)
    , m_mostTurnedAway(affordableRefusals(limits.connections))
    , m_guard(affordable(limits.connections, m_mostTurnedAway), limits.connectionsPerAddress)
    , m_sweeper(this)
{
    connect(&m_sweeper, &QTimer::timeout, this, &Connections::sweep);
}

Connections::~Connections() = default;

base::Result<void> Connections::open(const std::vector<ListenerOptions>& listeners)
{
    for (const ListenerOptions& options : listeners) {
        if (auto opened = openOne(options); !opened) {
            m_listeners.clear();
            return opened;
        }
    }
    m_sweeper.start(sweepMs(m_limits));
    return {};
}

base::Result<void> Connections::openOne(const ListenerOptions& options)
{
    auto listener = std::make_unique<ListenerSocket>(options);
    if (auto opened = listener->open(); !opened)
        return opened;
    ListenerSocket* socket = listener.get();
    connect(socket, &ListenerSocket::arrived, this,
            [this, socket](qintptr descriptor) { welcome(*socket, descriptor); });
    // Out of descriptors: accepting pauses until the next sweep instead of spinning.
    connect(socket, &QTcpServer::acceptError, socket, [socket] { socket->pauseAccepting(); });
    m_listeners.push_back(std::move(listener));
    return {};
}

QMap<QString, QUrl> Connections::addresses() const
{
    QMap<QString, QUrl> found;
    for (const auto& listener : m_listeners)
        found.insert(listenerName(listener->options().listener), listener->url());
    return found;
}

void Connections::welcome(const ListenerSocket& listener, qintptr descriptor)
{
    auto socket = listener.tls() ? std::make_unique<QSslSocket>() : std::make_unique<QTcpSocket>();
    if (!socket->setSocketDescriptor(descriptor)) {
        ::close(static_cast<int>(descriptor));
        return;
    }
    if (listener.tls())
        static_cast<QSslSocket*>(socket.get())->setSslConfiguration(*listener.tls());
    Place& place = seat(std::move(socket), listener);
    admit(place);
}

Connections::Place& Connections::seat(std::unique_ptr<QTcpSocket> socket, const ListenerSocket& listener)
{
    const quint64 id = ++m_lastId;
    const Connection::Context context{listener.options().listener, listener.tls().has_value(), m_limits,
                                      m_handler, m_clock};
    Place& place = m_places[id];
    place.connection = std::make_unique<Connection>(id, std::move(socket), context);
    connect(place.connection.get(), &Connection::requestReady, this, &Connections::submit);
    connect(place.connection.get(), &Connection::closed, this, &Connections::forget);
    m_count = static_cast<int>(m_places.size());
    return place;
}

void Connections::admit(Place& place)
{
    place.counted = m_guard.admit(place.connection->addressKey());
    if (place.counted)
        return place.connection->begin();
    ++m_refusedBusy;
    if (++m_turnedAway > m_mostTurnedAway)
        return place.connection->drop();
    place.connection->turnAway(QStringLiteral("Too many connections are open; try again in a moment."));
}

void Connections::submit(quint64 id, const RequestPtr& request)
{
    ++m_requests;
    Place& place = m_places.at(id);
    place.lane = laneOf(*request);
    Job job;
    job.owner = place.connection->addressKey();
    job.run = [this, id, request] {
        const ApiResponse response = handled(*request);
        QMetaObject::invokeMethod(
            this, [this, id, response] { deliver(id, response); }, Qt::QueuedConnection);
    };
    job.refuse = [this, id] { refuse(id); };
    place.ticket = m_queue.submit(place.lane, std::move(job));
}

Lane Connections::laneOf(const ApiRequest& request) const
{
    try {
        return m_handler.laneOf(request);
    } catch (...) {
        return Lane::Engine;
    }
}

ApiResponse Connections::handled(const ApiRequest& request) const
{
    const base::LogTrace trace(request.traceId);
    try {
        return m_handler.handle(request);
    } catch (const std::exception& e) {
        qCWarning(base::lcApi, "A request handler let an exception out: %s", e.what());
    } catch (...) {
        qCWarning(base::lcApi, "A request handler let an unknown exception out.");
    }
    try {
        return m_handler.transportFailure(request, 500, QStringLiteral("The request could not be handled."));
    } catch (...) {
        ApiResponse response;
        response.status = 500;
        return response;
    }
}

void Connections::deliver(quint64 id, const ApiResponse& response)
{
    const auto found = m_places.find(id);
    if (found == m_places.end())
        return; // the caller left
    found->second.ticket = 0;
    found->second.connection->answer(response);
}

void Connections::refuse(quint64 id)
{
    ++m_refusedBusy;
    const auto found = m_places.find(id);
    if (found == m_places.end())
        return;
    found->second.connection->answerFailure(503,
                                            QStringLiteral("The server is busy; try again in a moment."));
}

void Connections::forget(quint64 id)
{
    const auto found = m_places.find(id);
    if (found == m_places.end())
        return;
    Place place = std::move(found->second);
    m_places.erase(found);
    if (place.ticket != 0)
        m_queue.cancel(place.lane, place.ticket);
    if (place.counted)
        m_guard.release(place.connection->addressKey());
    else
        --m_turnedAway;
    m_count = static_cast<int>(m_places.size());
    place.connection.release()->deleteLater(); // it is the sender of the signal that brought us here
    checkQuiet();
}

void Connections::sweep()
{
    const qint64 nowMs = m_clock.monotonicMs();
    std::vector<Connection*> all;
    all.reserve(m_places.size());
    for (const auto& [id, place] : m_places)
        all.push_back(place.connection.get());
    for (Connection* connection : all)
        connection->checkDeadline(nowMs);
    for (const auto& listener : m_listeners)
        listener->resumeAccepting();
    checkQuiet();
}

void Connections::finish(QSemaphore& quiet)
{
    m_quiet = &quiet;
    m_listeners.clear();
    std::vector<Connection*> all;
    for (const auto& [id, place] : m_places)
        all.push_back(place.connection.get());
    for (Connection* connection : all)
        connection->finish();
    checkQuiet();
}

void Connections::checkQuiet()
{
    if (!m_quiet)
        return;
    const bool isBusy = std::any_of(m_places.begin(), m_places.end(),
                                    [](const auto& entry) { return entry.second.connection->isBusy(); });
    if (!isBusy)
        std::exchange(m_quiet, nullptr)->release();
}

void Connections::closeAll()
{
    m_quiet = nullptr;
    m_sweeper.stop();
    m_listeners.clear();
    std::vector<Connection*> all;
    for (const auto& [id, place] : m_places)
        all.push_back(place.connection.get());
    for (Connection* connection : all)
        connection->drop();
}

} // namespace core::api
