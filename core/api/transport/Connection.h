// SPDX-License-Identifier: GPL-3.0-or-later
// One caller's socket from the first byte to the last: reads requests one after another, writes their answers
// in that order, keeps every deadline. Lives in the thread of the sockets; owned by Connections.
#pragma once

#include "core/api/transport/RequestReader.h"
#include "core/api/transport/ResponseWriter.h"

#include <QObject>
#include <QTcpSocket>

#include <memory>

namespace core::api {

using RequestPtr = std::shared_ptr<const ApiRequest>;

class Connection : public QObject {
    Q_OBJECT
public:
    struct Context {
        auth::Listener listener = auth::Listener::Open;
        bool tls = false;
        const Limits& limits;
        const RequestHandler& handler;
        const base::Clock& clock;
    };

    Connection(quint64 id, std::unique_ptr<QTcpSocket> socket, const Context& context);
    ~Connection() override;

    void begin();
    /// Answers with a refusal before anything was read, then closes.
    void turnAway(const QString& detail);
    /// The answer to the request in work.
    void answer(const ApiResponse& response);
    /// The answer in the section's envelope when the request in work cannot be done.
    void answerFailure(int status, const QString& detail);
    void checkDeadline(qint64 nowMs);
    /// Orderly end: after the answer that is due, or at once.
    void finish();
    /// Closes at once, without a word.
    void drop();
    bool isBusy() const { return m_phase == Phase::Working || m_phase == Phase::Writing; }

    const QByteArray& addressKey() const { return m_addressKey; }

Q_SIGNALS:
    void requestReady(quint64 id, const core::api::RequestPtr& request);
    void closed(quint64 id);

private:
    enum class Phase { Handshake, Reading, Working, Writing, Draining, Closed };

    void startHandshake();
    void startReading();
    void readMore();
    void feed(QByteArrayView bytes);
    void noteProgress(bool inHead);
    void submit();
    void fail(int status, const QString& detail);
    void send(const ApiResponse& response);
    void wroteSome();
    void afterAnswer();
    void startDraining();
    void drain();
    std::shared_ptr<ApiRequest> snapshot() const;
    ApiResponse failureAnswer(int status, const QString& detail) const;
    bool allWritten() const;

    const quint64 m_id;
    const Context m_context;
    const std::unique_ptr<QTcpSocket> m_socket;
    const QHostAddress m_peer;
    const QByteArray m_addressKey;

    Phase m_phase = Phase::Reading;
    std::optional<RequestReader> m_reader;
    QByteArray m_pending; ///< bytes of the next request that came with this one
    QString m_traceId;
    bool m_headOnly = false;
    bool m_keepAlive = true;
    bool m_finishing = false;
    bool m_refused = false; ///< the stream can no longer be trusted
    qint64 m_requestBegan = 0;
    qint64 m_writeEnds = 0;
    qint64 m_deadline = 0;
    qint64 m_drained = 0;
};

} // namespace core::api
