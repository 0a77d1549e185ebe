// SPDX-License-Identifier: GPL-3.0-or-later
// All listeners and open connections, and the way between them and the workers. Lives in the thread of the
// sockets; owned by ApiServer. Only figures may be asked from elsewhere.
#pragma once

#include "core/api/transport/Connection.h"
#include "core/api/transport/ConnectionGuard.h"
#include "core/api/transport/ListenerSocket.h"
#include "core/api/transport/WorkQueue.h"

#include <QSemaphore>
#include <QTimer>

#include <atomic>
#include <unordered_map>

namespace core::api {

class Connections : public QObject {
    Q_OBJECT
public:
    Connections(RequestHandler& handler, const Limits& limits, const base::Clock& clock, WorkQueue& queue);
    ~Connections() override;

    base::Result<void> open(const std::vector<ListenerOptions>& listeners);
    QMap<QString, QUrl> addresses() const;
    /// Closes the ports and every connection that waits for nothing; `quiet` is released once the rest is
    /// done.
    void finish(QSemaphore& quiet);
    void closeAll();

    qint64 requests() const { return m_requests; }
    qint64 refusedBusy() const { return m_refusedBusy; }
    int count() const { return m_count; }

private:
    struct Place {
        std::unique_ptr<Connection> connection;
        bool counted = true; ///< in the guard; those turned away are not
        Lane lane = Lane::Cheap;
        quint64 ticket = 0;
    };

    base::Result<void> openOne(const ListenerOptions& options);
    void welcome(const ListenerSocket& listener, qintptr descriptor);
    Place& seat(std::unique_ptr<QTcpSocket> socket, const ListenerSocket& listener);
    void admit(Place& place);
    void submit(quint64 id, const RequestPtr& request);
    Lane laneOf(const ApiRequest& request) const;
    ApiResponse handled(const ApiRequest& request) const;
    void deliver(quint64 id, const ApiResponse& response);
    void refuse(quint64 id);
    void forget(quint64 id);
    void sweep();
    void checkQuiet();

    RequestHandler& m_handler;
    const Limits m_limits;
    const base::Clock& m_clock;
    WorkQueue& m_queue;
    /// Connections being told 503 at once; beyond it a caller too many is closed without a word.
    const int m_mostTurnedAway;
    ConnectionGuard m_guard;
    std::vector<std::unique_ptr<ListenerSocket>> m_listeners;
    std::unordered_map<quint64, Place> m_places;
    quint64 m_lastId = 0;
    int m_turnedAway = 0;
    QTimer m_sweeper;
    QSemaphore* m_quiet = nullptr;
    std::atomic<qint64> m_requests = 0;
    std::atomic<qint64> m_refusedBusy = 0;
    std::atomic<int> m_count = 0;
};

} // namespace core::api
