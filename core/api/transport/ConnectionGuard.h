// SPDX-License-Identifier: GPL-3.0-or-later
// Counts connections in all and per address, so that one caller cannot take every place. Lives in the thread
// of the sockets.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>

namespace core::api {

/// v4-mapped addresses as v4.
QHostAddress plainAddress(const QHostAddress& address);
/// What counts as one address: all of a v4 address, the /64 of a v6 address.
QByteArray addressKey(const QHostAddress& address);

/// Most connections that stay below half of what the process may open, `wanted` at most. Raises the soft
/// limit of descriptors where the hard one allows.
int affordableConnections(int wanted);

class ConnectionGuard {
public:
    ConnectionGuard(int most, int mostPerAddress);

    bool admit(const QByteArray& address);
    void release(const QByteArray& address);
    int count() const { return m_count; }

private:
    const int m_most;
    const int m_mostPerAddress;
    int m_count = 0;
    QHash<QByteArray, int> m_perAddress;
};

} // namespace core::api
