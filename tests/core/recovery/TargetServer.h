// SPDX-License-Identifier: GPL-3.0-or-later
// A replica engine on loopback for tests: notes each request, answers as told. Lives in the test's thread.
#pragma once

#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace tests {

struct TargetCall {
    QString path;
    QByteArray head;
    QJsonObject body;
};

class TargetServer : public QTcpServer {
public:
    /// Answers status and body; a status of 0 hangs up without an answer, -1 never answers.
    using Answer = std::function<std::pair<int, QByteArray>(const TargetCall& call)>;

    TargetServer();
    /// Port of the first start is kept.
    void open();
    QString url() const;

    Answer answer;
    std::vector<TargetCall> calls;
    static std::pair<int, QByteArray> accept(const TargetCall& call);
    static std::pair<int, QByteArray> refuse(const TargetCall& call);

private:
    void take(QTcpSocket* socket);

    quint16 m_port = 0;
};

} // namespace tests
