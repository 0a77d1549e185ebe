// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/transport/ListenerSocket.h"

#include "core/api/transport/TlsFiles.h"

namespace core::api {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr int backlog = 1024;

} // namespace

ListenerSocket::ListenerSocket(const ListenerOptions& options)
    : m_options(options)
{
    setListenBacklogSize(backlog);
}

Result<void> ListenerSocket::open()
{
    if (!m_options.certificateFile.isEmpty()) {
        auto tls = tlsFromFiles(m_options.certificateFile, m_options.keyFile);
        if (!tls)
            return tls.error();
        m_tls = *tls;
    }
    if (!listen(m_options.address, m_options.port))
        return whyNot();
    return {};
}

base::Error ListenerSocket::whyNot() const
{
    const QString name = listenerName(m_options.listener);
    const QString advice = QStringLiteral("choose another with --listen %1=ADDRESS:PORT").arg(name);
    const QString where = QStringLiteral("Port %1 on %2 for the %3 listener")
                              .arg(QString::number(m_options.port), m_options.address.toString(), name);
    switch (serverError()) {
    case QAbstractSocket::AddressInUseError:
        return fail(ErrorCode::PortTaken,
                    QStringLiteral("%1 is taken: stop the program that holds it or %2.").arg(where, advice));
    case QAbstractSocket::SocketAccessError:
        return fail(ErrorCode::PermissionDenied,
                    QStringLiteral("%1 may not be opened by this account: %2.").arg(where, advice));
    default:
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("%1 cannot be opened (%2): %3.").arg(where, errorString(), advice));
    }
}

QUrl ListenerSocket::url() const
{
    QHostAddress host = serverAddress();
    if (host == QHostAddress::AnyIPv4 || host == QHostAddress::Any)
        host = QHostAddress::LocalHost;
    else if (host == QHostAddress::AnyIPv6)
        host = QHostAddress::LocalHostIPv6;
    QUrl url;
    url.setScheme(m_tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(host.toString());
    url.setPort(serverPort());
    return url;
}

} // namespace core::api
