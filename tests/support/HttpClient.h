// SPDX-License-Identifier: GPL-3.0-or-later
// Raw HTTP over one loopback socket, for what only a socket can show: bytes go out as given, answers come
// back taken apart. Blocking, with a deadline on every wait; one thread.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSslConfiguration>
#include <QUrl>

#include <memory>

class QTcpSocket;

namespace tests {

struct HttpAnswer {
    int status = 0; ///< 0: nothing came before the deadline or the close
    QByteArray line;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

class HttpClient {
public:
    explicit HttpClient(int waitMs = 10'000);
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    /// `from`: local address to call from, for example 127.0.0.2; empty leaves the choice to the system.
    bool connectTo(const QUrl& url, const QString& from = {});
    bool connectTls(const QUrl& url, QSsl::SslProtocol protocol);
    bool send(const QByteArray& bytes);
    /// One answer; `headOnly` for answers to HEAD.
    HttpAnswer read(bool headOnly = false);
    /// True when the server closes within the deadline.
    bool waitForClose();
    /// Bytes that came beyond the answers read.
    QByteArray rest();
    /// Closes with a reset, as a client that is killed with unread bytes does.
    void reset();
    void leave();
    /// Small receive buffer, before connecting: a reader that takes little.
    void shrinkReceiveBuffer() { m_shrink = true; }
    QString error() const;

    /// Opens, sends, reads one answer, closes.
    static HttpAnswer exchange(const QUrl& url, const QByteArray& bytes);
    static QByteArray get(const QByteArray& path, const QByteArray& fields = {});
    static QByteArray post(const QByteArray& path, const QByteArray& body, const QByteArray& fields = {});

private:
    bool fill();

    const int m_waitMs;
    bool m_shrink = false;
    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_buffer;
};

} // namespace tests
