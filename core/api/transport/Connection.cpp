// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/transport/Connection.h"

#include "core/api/transport/ConnectionGuard.h"
#include "core/base/Log.h"

#include <QSslSocket>
#include <QTimer>
#include <QUuid>

#include <sys/socket.h>

#include <array>
#include <limits>

namespace core::api {

namespace {

constexpr qint64 readAtOnce = 64 * 1024;
constexpr qint64 joinedBody = 16 * 1024;        ///< bodies up to here leave in one piece with the head
constexpr qint64 drainMs = 2'000;               ///< for a caller still sending when its refusal is written
constexpr qint64 drainBytes = 32 * 1024 * 1024; ///< most that is thrown away for it
constexpr qint64 never = std::numeric_limits<qint64>::max();

} // namespace

Connection::Connection(quint64 id, std::unique_ptr<QTcpSocket> socket, const Context& context)
    : m_id(id)
    , m_context(context)
    , m_socket(std::move(socket))
    , m_peer(plainAddress(m_socket->peerAddress()))
    , m_addressKey(core::api::addressKey(m_peer))
{
    m_socket->setReadBufferSize(readAtOnce);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &Connection::readMore);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &Connection::wroteSome);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &Connection::drop);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &Connection::drop);
}

Connection::~Connection()
{
    m_socket->disconnect(this);
}

void Connection::begin()
{
    if (m_context.tls)
        startHandshake();
    else
        startReading();
}

void Connection::startHandshake()
{
    auto* tls = qobject_cast<QSslSocket*>(m_socket.get());
    connect(tls, &QSslSocket::encrypted, this, &Connection::startReading);
    connect(tls, &QSslSocket::encryptedBytesWritten, this, &Connection::wroteSome);
    m_phase = Phase::Handshake;
    m_deadline = m_context.clock.monotonicMs() + m_context.limits.headMs;
    tls->startServerEncryption();
}

void Connection::startReading()
{
    m_reader.emplace(m_context.limits);
    m_phase = Phase::Reading;
    m_keepAlive = true;
    m_headOnly = false;
    m_traceId = QUuid::createUuid().toString(QUuid::Id128);
    m_deadline = m_context.clock.monotonicMs() + m_context.limits.idleMs;
    if (!m_pending.isEmpty())
        feed(std::exchange(m_pending, {}));
    readMore();
}

void Connection::readMore()
{
    if (m_phase == Phase::Draining)
        return drain();
    std::array<char, readAtOnce> bytes;
    while (m_phase == Phase::Reading && m_socket->bytesAvailable() > 0) {
        const qint64 got = m_socket->read(bytes.data(), bytes.size());
        if (got <= 0)
            return;
        feed(QByteArrayView(bytes.data(), got));
    }
}

void Connection::feed(QByteArrayView bytes)
{
    const bool wasIdle = !m_reader->hasStarted();
    const bool wasHead = m_reader->state() == RequestReader::State::Head;
    if (wasIdle)
        m_requestBegan = m_context.clock.monotonicMs();
    const qsizetype used = m_reader->feed(bytes);
    m_pending = bytes.sliced(used).toByteArray();
    if (m_reader->state() == RequestReader::State::Failed)
        return fail(m_reader->fault().status, m_reader->fault().detail);
    if (m_reader->state() == RequestReader::State::Complete)
        return submit();
    if (m_reader->takeContinue())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    if (wasIdle || wasHead)
        noteProgress(m_reader->state() == RequestReader::State::Head);
}

void Connection::noteProgress(bool inHead)
{
    const Limits& limits = m_context.limits;
    const qint64 part =
        inHead ? m_requestBegan + limits.headMs : m_context.clock.monotonicMs() + limits.bodyMs;
    m_deadline = std::min(part, m_requestBegan + limits.slowPeerMs);
}

std::shared_ptr<ApiRequest> Connection::snapshot() const
{
    auto request = std::make_shared<ApiRequest>();
    request->listener = m_context.listener;
    request->peer = m_peer;
    request->tls = m_context.tls;
    request->traceId = m_traceId;
    request->path = "/";
    if (!m_reader)
        return request;
    const RequestHead& head = m_reader->head();
    request->method = head.method;
    request->path = head.path;
    request->query = QUrlQuery(QString::fromUtf8(head.rawQuery));
    request->headers = head.headers;
    return request;
}

void Connection::submit()
{
    const RequestHead& head = m_reader->head();
    m_headOnly = head.method == "HEAD";
    m_keepAlive = head.keepAlive;
    m_phase = Phase::Working;
    m_deadline = never;
    auto request = snapshot();
    request->body = m_reader->takeBody();
    request->receivedMs = m_context.clock.monotonicMs();
    Q_EMIT requestReady(m_id, request);
}

ApiResponse Connection::failureAnswer(int status, const QString& detail) const
{
    const base::LogTrace trace(m_traceId);
    qCDebug(base::lcApi, "Refused with %d: %s", status, qPrintable(detail));
    ApiResponse response;
    response.status = status;
    try {
        response = m_context.handler.transportFailure(*snapshot(), status, detail);
    } catch (...) {
        qCWarning(base::lcApi, "The answer to a transport failure could not be made.");
    }
    if (status == 503 && header(response.headers, "Retry-After").isEmpty())
        response.headers.append(qMakePair(QByteArray("Retry-After"), QByteArray("1")));
    return response;
}

void Connection::answerFailure(int status, const QString& detail)
{
    if (m_phase == Phase::Working)
        send(failureAnswer(status, detail));
}

void Connection::fail(int status, const QString& detail)
{
    m_keepAlive = false;
    m_refused = true;
    m_pending.clear();
    m_headOnly = m_reader && m_reader->head().method == "HEAD";
    send(failureAnswer(status, detail));
}

void Connection::turnAway(const QString& detail)
{
    if (m_context.tls)
        return drop();
    m_traceId = QUuid::createUuid().toString(QUuid::Id128);
    fail(503, detail);
}

void Connection::answer(const ApiResponse& response)
{
    if (m_phase != Phase::Working)
        return;
    if (response.delayMs <= 0)
        return send(response);
    QTimer::singleShot(response.delayMs, this, [this, response] { send(response); });
}

void Connection::send(const ApiResponse& response)
{
    if (m_phase == Phase::Closed)
        return;
    m_keepAlive = m_keepAlive && !response.close && !m_finishing;
    const AnswerFrame frame{m_traceId, m_context.clock.nowMs(), m_headOnly, m_keepAlive};
    QByteArray head = writeHead(response, frame);
    const qint64 nowMs = m_context.clock.monotonicMs();
    m_phase = Phase::Writing;
    m_writeEnds = nowMs + m_context.limits.slowPeerMs;
    m_deadline = std::min(nowMs + m_context.limits.writeMs, m_writeEnds);
    const bool withBody = sendsBody(response, frame);
    if (withBody && response.body.size() <= joinedBody)
        head.append(response.body);
    m_socket->write(head);
    if (withBody && response.body.size() > joinedBody)
        m_socket->write(response.body);
}

bool Connection::allWritten() const
{
    const auto* tls = qobject_cast<const QSslSocket*>(m_socket.get());
    return m_socket->bytesToWrite() == 0 && (!tls || tls->encryptedBytesToWrite() == 0);
}

void Connection::wroteSome()
{
    if (m_phase != Phase::Writing)
        return;
    if (allWritten())
        return afterAnswer();
    m_deadline = std::min(m_context.clock.monotonicMs() + m_context.limits.writeMs, m_writeEnds);
}

void Connection::afterAnswer()
{
    if (m_keepAlive && !m_finishing)
        startReading();
    else
        startDraining();
}

void Connection::startDraining()
{
    m_phase = Phase::Draining;
    m_reader.reset();
    m_pending.clear();
    m_deadline = m_context.clock.monotonicMs() + drainMs;
    // Our half is closed first: closing both with bytes unread would take the answer away from the caller.
    // TLS has no halves, so there a refused caller is given time to stop sending.
    if (m_context.tls && !m_refused)
        m_socket->disconnectFromHost();
    else if (!m_context.tls)
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
    if (m_phase == Phase::Draining)
        drain();
}

void Connection::drain()
{
    m_drained += m_socket->skip(m_socket->bytesAvailable());
    if (m_drained > drainBytes)
        drop();
}

void Connection::checkDeadline(qint64 nowMs)
{
    if (nowMs < m_deadline)
        return;
    if (m_phase == Phase::Reading && m_reader->hasStarted())
        return fail(408, QStringLiteral("The request took longer to arrive than this server waits."));
    drop();
}

void Connection::finish()
{
    m_finishing = true;
    if (m_phase == Phase::Reading || m_phase == Phase::Handshake)
        drop();
}

void Connection::drop()
{
    if (std::exchange(m_phase, Phase::Closed) == Phase::Closed)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    Q_EMIT closed(m_id);
}

} // namespace core::api
