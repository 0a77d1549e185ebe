// SPDX-License-Identifier: GPL-3.0-or-later
// One listening port that hands on bare descriptors, so that the connection's socket can be made as the
// listener's options say. Lives in the thread of the sockets; owned by Connections.
#pragma once

#include "core/api/ApiServer.h"

#include <QSslConfiguration>
#include <QTcpServer>

#include <optional>

namespace core::api {

class ListenerSocket : public QTcpServer {
    Q_OBJECT
public:
    explicit ListenerSocket(const ListenerOptions& options);

    /// Reads certificate and key, binds, listens. Errors: PortTaken, PermissionDenied, InvalidArgument.
    base::Result<void> open();
    const ListenerOptions& options() const { return m_options; }
    const std::optional<QSslConfiguration>& tls() const { return m_tls; }
    QUrl url() const;

Q_SIGNALS:
    void arrived(qintptr descriptor);

protected:
    void incomingConnection(qintptr descriptor) override { Q_EMIT arrived(descriptor); }

private:
    base::Error whyNot() const;

    const ListenerOptions m_options;
    std::optional<QSslConfiguration> m_tls;
};

} // namespace core::api
