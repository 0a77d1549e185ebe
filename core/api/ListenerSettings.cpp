// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/ApiServer.h"

#include "core/api/transport/TlsFiles.h"

#include <QThread>

namespace core::api {

using auth::Listener;
using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr Listener allListeners[] = {Listener::Open, Listener::Operations, Listener::Services,
                                     Listener::Platform, Listener::Combined};

base::Error badAddress(const QString& key, const QString& text)
{
    return fail(
        ErrorCode::InvalidArgument,
        QStringLiteral("%1 is \"%2\": write ADDRESS:PORT, for example 127.0.0.1:8090 or [::]:8090, or off.")
            .arg(key, text));
}

/// "[::]" and "*" listen on both families, "0.0.0.0" on v4 alone.
QHostAddress addressOf(QString host)
{
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1).chopped(1);
    if (host == QStringLiteral("*") || host == QStringLiteral("::"))
        return QHostAddress(QHostAddress::Any);
    if (host == QStringLiteral("localhost"))
        return QHostAddress(QHostAddress::LocalHost);
    return QHostAddress(host);
}

Result<void> readAddress(const QString& key, const QString& text, ListenerOptions& options)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    options.port = text.sliced(colon + 1).toUShort(&isNumber);
    options.address = addressOf(text.first(std::max<qsizetype>(colon, 0)));
    if (colon <= 0 || !isNumber || options.address.isNull())
        return badAddress(key, text);
    return {};
}

Result<void> readTls(const QString& key, const QString& text, ListenerOptions& options)
{
    if (text.isEmpty())
        return {};
    const qsizetype comma = text.lastIndexOf(u',');
    if (comma <= 0 || comma == text.size() - 1)
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("%1 is \"%2\": write the certificate file, a comma and the key file.")
                        .arg(key, text));
    options.certificateFile = text.first(comma).trimmed();
    options.keyFile = text.sliced(comma + 1).trimmed();
    return {};
}

bool isOff(const QString& address)
{
    return address.isEmpty() || address == QStringLiteral("off");
}

int milliseconds(const base::Settings& settings, const char* key)
{
    return static_cast<int>(settings.integer(QLatin1StringView(key)) * 1000);
}

int number(const base::Settings& settings, const char* key)
{
    return static_cast<int>(settings.integer(QLatin1StringView(key)));
}

} // namespace

QString listenerName(Listener listener)
{
    switch (listener) {
    case Listener::Open:
        return QStringLiteral("open");
    case Listener::Operations:
        return QStringLiteral("operations");
    case Listener::Services:
        return QStringLiteral("services");
    case Listener::Platform:
        return QStringLiteral("platform");
    case Listener::Combined:
        return QStringLiteral("combined");
    }
    return {};
}

Result<std::vector<ListenerOptions>> listenersFromSettings(const base::Settings& settings)
{
    std::vector<ListenerOptions> found;
    for (const Listener listener : allListeners) {
        const QByteArray name = listenerName(listener).toLatin1();
        const QByteArray listenKey = "listen." + name;
        const QByteArray tlsKey = "tls." + name;
        const QString text = settings.text(QLatin1StringView(listenKey)).trimmed();
        if (isOff(text))
            continue;
        ListenerOptions options;
        options.listener = listener;
        if (auto read = readAddress(QString::fromLatin1(listenKey), text, options); !read)
            return read.error();
        const QString files = settings.text(QLatin1StringView(tlsKey)).trimmed();
        if (auto read = readTls(QString::fromLatin1(tlsKey), files, options); !read)
            return read.error();
        found.push_back(options);
    }
    return found;
}

namespace {

bool isEveryAddress(const QHostAddress& address)
{
    return address == QHostAddress(QHostAddress::Any) || address == QHostAddress(QHostAddress::AnyIPv4) ||
           address == QHostAddress(QHostAddress::AnyIPv6);
}

/// Two that want the same place: the program would not start again.
Result<void> checkPlace(const QString& key, const ListenerOptions& wanted, const base::Settings& settings)
{
    for (const Listener listener : allListeners) {
        const QByteArray other = "listen." + listenerName(listener).toLatin1();
        const QString text = settings.text(QLatin1StringView(other)).trimmed();
        ListenerOptions there;
        if (key == QLatin1StringView(other) || isOff(text) ||
            !readAddress(QString::fromLatin1(other), text, there) || there.port != wanted.port ||
            there.port == 0)
            continue;
        if (isEveryAddress(there.address) || isEveryAddress(wanted.address) ||
            there.address == wanted.address)
            return fail(
                ErrorCode::PortTaken,
                QStringLiteral("%1 listens on port %2 already; choose another port, or switch that one off "
                               "first.")
                    .arg(QString::fromLatin1(other))
                    .arg(wanted.port));
    }
    return {};
}

} // namespace

Result<void> checkListenerSetting(const QString& key, const QString& text, const base::Settings& settings)
{
    const QString value = text.trimmed();
    ListenerOptions options;
    if (key.startsWith(QStringLiteral("listen.")) && !isOff(value)) {
        auto read = readAddress(key, value, options);
        return read ? checkPlace(key, options, settings) : read;
    }
    if (key.startsWith(QStringLiteral("tls.")) && !value.isEmpty()) {
        if (auto read = readTls(key, value, options); !read)
            return read;
        const auto usable = tlsFromFiles(options.certificateFile, options.keyFile);
        return usable ? Result<void>() : Result<void>(usable.error());
    }
    return {};
}

Limits Limits::fromSettings(const base::Settings& settings)
{
    Limits limits;
    limits.headBytes = number(settings, "limits.headBytes");
    limits.headMs = milliseconds(settings, "limits.headSeconds");
    limits.bodyBytes = number(settings, "limits.bodyBytes");
    limits.bodyMs = milliseconds(settings, "limits.bodySeconds");
    limits.idleMs = milliseconds(settings, "limits.idleSeconds");
    limits.writeMs = milliseconds(settings, "limits.writeSeconds");
    limits.slowPeerMs = limits.headMs + limits.bodyMs;
    limits.connections = number(settings, "limits.connections");
    limits.connectionsPerAddress = number(settings, "limits.connectionsPerAddress");
    limits.queue = number(settings, "limits.queue");
    const int workers = number(settings, "engine.workers");
    limits.engineWorkers = workers > 0 ? workers : QThread::idealThreadCount();
    limits.cheapWorkers = std::max(2, QThread::idealThreadCount());
    return limits;
}

} // namespace core::api
