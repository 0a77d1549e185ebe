// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/recovery/TargetServer.h"

#include <QHostAddress>
#include <QJsonDocument>

namespace tests {

TargetServer::TargetServer()
    : answer(accept)
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        QTcpSocket* socket = nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    });
    open();
}

void TargetServer::open()
{
    listen(QHostAddress::LocalHost, m_port);
    m_port = serverPort();
}

QString TargetServer::url() const
{
    return QStringLiteral("http://127.0.0.1:%1/").arg(m_port);
}

std::pair<int, QByteArray> TargetServer::accept(const TargetCall&)
{
    return {200, R"({"flag":true,"resultCode":0})"};
}

std::pair<int, QByteArray> TargetServer::refuse(const TargetCall&)
{
    return {200, R"({"flag":false,"resultCode":1,"message":"no","detail":"poison"})"};
}

void TargetServer::take(QTcpSocket* socket)
{
    const QByteArray all = socket->property("read").toByteArray() + socket->readAll();
    socket->setProperty("read", all);
    const qsizetype end = all.indexOf("\r\n\r\n");
    const qsizetype length = all.toLower().indexOf("content-length:");
    if (end < 0)
        return;
    const qsizetype size =
        length < 0 ? 0
                   : all.mid(length + 15, all.indexOf("\r\n", length) - length - 15).trimmed().toLongLong();
    if (all.size() < end + 4 + size)
        return;
    socket->setProperty("read", all.mid(end + 4 + size));
    TargetCall call{QString::fromLatin1(all.split(' ').value(1)), all.left(end),
                    QJsonDocument::fromJson(all.mid(end + 4, size)).object()};
    calls.push_back(call);
    const auto [status, body] = answer(call);
    if (status > 0)
        socket->write("HTTP/1.1 " + QByteArray::number(status) +
                      " X\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    else if (status == 0)
        socket->abort();
}

} // namespace tests
