// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/transport/ConnectionGuard.h"

#include <sys/resource.h>

#include <algorithm>

namespace core::api {

namespace {

constexpr int reserved = 64; ///< descriptors the rest of the program needs: database, models, pictures

} // namespace

QHostAddress plainAddress(const QHostAddress& address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    if (isV4)
        return QHostAddress(v4);
    QHostAddress plain = address;
    plain.setScopeId({});
    return plain;
}

QByteArray addressKey(const QHostAddress& address)
{
    const QHostAddress plain = plainAddress(address);
    if (plain.protocol() == QAbstractSocket::IPv4Protocol)
        return QByteArray::number(plain.toIPv4Address());
    const Q_IPV6ADDR bytes = plain.toIPv6Address();
    QByteArray key;
    for (int i = 0; i < 8; ++i)
        key.append(static_cast<char>(bytes[i]));
    return key;
}

int affordableConnections(int wanted)
{
    rlimit limit = {};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return wanted;
    const rlim_t needed = 2 * (static_cast<rlim_t>(wanted) + reserved);
    if (limit.rlim_cur < needed) {
        limit.rlim_cur = std::min(needed, limit.rlim_max);
        setrlimit(RLIMIT_NOFILE, &limit);
        getrlimit(RLIMIT_NOFILE, &limit);
    }
    const rlim_t most = std::max<rlim_t>(limit.rlim_cur / 2, reserved + 1) - reserved;
    return most < static_cast<rlim_t>(wanted) ? static_cast<int>(most) : wanted;
}

ConnectionGuard::ConnectionGuard(int most, int mostPerAddress)
    : m_most(most)
    , m_mostPerAddress(mostPerAddress)
{
}

bool ConnectionGuard::admit(const QByteArray& address)
{
    int& ofAddress = m_perAddress[address];
    if (m_count >= m_most || ofAddress >= m_mostPerAddress) {
        if (ofAddress == 0)
            m_perAddress.remove(address);
        return false;
    }
    ++ofAddress;
    ++m_count;
    return true;
}

void ConnectionGuard::release(const QByteArray& address)
{
    const auto found = m_perAddress.find(address);
    if (found == m_perAddress.end())
        return;
    --m_count;
    if (--found.value() == 0)
        m_perAddress.erase(found);
}

} // namespace core::api
