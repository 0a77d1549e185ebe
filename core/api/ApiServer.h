// SPDX-License-Identifier: GPL-3.0-or-later
// Every listener of the program: sockets with limits and deadlines, the bounded work queue, orderly stop.
// Lives in the thread that made it; the sockets live in a thread of their own. Owned by Application.
#pragma once

#include "core/api/ApiMessage.h"
#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/base/Settings.h"

#include <QMap>
#include <QUrl>

#include <memory>
#include <vector>

namespace core::api {

struct ListenerOptions {
    auth::Listener listener = auth::Listener::Open;
    QHostAddress address;
    quint16 port = 0;        ///< 0: any free one
    QString certificateFile; ///< PEM; empty: plain HTTP
    QString keyFile;
};

/// The documented name of a listener: open, operations, services, platform, combined.
QString listenerName(auth::Listener listener);
/// Reads the settings listen.* and tls.*; listeners that are off are left out. Errors: InvalidArgument with
/// the key.
base::Result<std::vector<ListenerOptions>> listenersFromSettings(const base::Settings& settings);
/// Whether the program could start with this value of a setting: an address no other listener has,
/// certificate and key that can be read. Other settings are not looked at. Errors: InvalidArgument,
/// PortTaken.
base::Result<void> checkListenerSetting(const QString& key, const QString& text,
                                        const base::Settings& settings);

/// Sizes, times and numbers from the settings limits.*.
struct Limits {
    qint64 headBytes = 16 * 1024;
    int headMs = 10'000;
    qint64 bodyBytes = 6 * 1024 * 1024;
    int bodyMs = 30'000;
    int idleMs = 60'000;
    int writeMs = 30'000;
    int slowPeerMs = 40'000; ///< head and body together
    int connections = 1024;
    int connectionsPerAddress = 64;
    int queue = 64;        ///< requests waiting for a worker
    int engineWorkers = 1; ///< threads of the engine lane
    int cheapWorkers = 2;  ///< threads of the cheap lane
    static Limits fromSettings(const base::Settings& settings);
};

class ApiServer {
public:
    ApiServer(RequestHandler& handler, const Limits& limits, const base::Clock& clock);
    ~ApiServer(); ///< stops

    /// Opens every listener or none. Errors: PortTaken, PermissionDenied, InvalidArgument (certificate, key).
    base::Result<void> start(const std::vector<ListenerOptions>& listeners);
    /// True addresses, "http://127.0.0.1:8090" or https; 0.0.0.0 is written as 127.0.0.1.
    QMap<QString, QUrl> addresses() const;
    /// Takes no new request, finishes accepted ones for at most this long, then closes everything.
    void stop(int patienceMs = 10'000);

    struct Figures {
        qint64 requests = 0;
        qint64 refusedBusy = 0;
        int connections = 0;
        int waiting = 0;
    };
    Figures figures() const; ///< any thread

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace core::api
