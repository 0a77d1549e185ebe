// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/HttpClient.h"

#include <QHostAddress>
#include <QSslSocket>

#include <sys/socket.h>

namespace tests {

namespace {

constexpr int connectMs = 10'000;

} // namespace

HttpClient::HttpClient(int waitMs)
    : m_waitMs(waitMs)
{
}

HttpClient::~HttpClient() = default;

bool HttpClient::connectTo(const QUrl& url, const QString& from)
{
    m_socket = std::make_unique<QTcpSocket>();
    if (m_shrink)
        m_socket->setReadBufferSize(1024);
    if (!from.isEmpty() && !m_socket->bind(QHostAddress(from)))
        return false;
    m_socket->connectToHost(url.host(), static_cast<quint16>(url.port()));
    return m_socket->waitForConnected(connectMs);
}

bool HttpClient::connectTls(const QUrl& url, QSsl::SslProtocol protocol)
{
    auto tls = std::make_unique<QSslSocket>();
    tls->setProtocol(protocol);
    tls->setPeerVerifyMode(QSslSocket::VerifyNone);
    tls->connectToHostEncrypted(url.host(), static_cast<quint16>(url.port()));
    const bool ok = tls->waitForEncrypted(m_waitMs);
    m_socket = std::move(tls);
    return ok;
}

bool HttpClient::send(const QByteArray& bytes)
{
    m_socket->write(bytes);
    while (m_socket->bytesToWrite() > 0)
        if (!m_socket->waitForBytesWritten(connectMs))
            return false;
    return true;
}

bool HttpClient::fill()
{
    if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(m_waitMs))
        return false;
    m_buffer.append(m_socket->readAll());
    return true;
}

HttpAnswer HttpClient::read(bool headOnly)
{
    qsizetype end = -1;
    while ((end = m_buffer.indexOf("\r\n\r\n")) < 0)
        if (!fill())
            return {};
    HttpAnswer answer;
    const QByteArray head = m_buffer.first(end);
    m_buffer.remove(0, end + 4);
    for (const QByteArray& line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (answer.line.isEmpty())
            answer.line = line.trimmed();
        else if (colon > 0)
            answer.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    answer.status = answer.line.split(' ').value(1).toInt();
    const qsizetype size =
        headOnly || answer.status == 100 ? 0 : answer.headers.value("content-length").toInt();
    while (m_buffer.size() < size)
        if (!fill())
            return {};
    answer.body = m_buffer.first(size);
    m_buffer.remove(0, size);
    return answer;
}

bool HttpClient::waitForClose()
{
    while (m_socket->state() != QAbstractSocket::UnconnectedState)
        if (!fill() && m_socket->error() == QAbstractSocket::SocketTimeoutError)
            return false;
    m_buffer.append(m_socket->readAll());
    return true;
}

QByteArray HttpClient::rest()
{
    return std::exchange(m_buffer, {});
}

void HttpClient::reset()
{
    const linger now{1, 0};
    setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_socket->abort();
}

void HttpClient::leave()
{
    m_socket->abort();
}

QString HttpClient::error() const
{
    return m_socket->errorString();
}

HttpAnswer HttpClient::exchange(const QUrl& url, const QByteArray& bytes)
{
    HttpClient client;
    if (!client.connectTo(url))
        return {};
    client.send(bytes);
    return client.read();
}

QByteArray HttpClient::get(const QByteArray& path, const QByteArray& fields)
{
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
}

QByteArray HttpClient::post(const QByteArray& path, const QByteArray& body, const QByteArray& fields)
{
    return "POST " + path +
           " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" +
           fields + "\r\n" + body;
}

} // namespace tests
