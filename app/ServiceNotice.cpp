// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ServiceNotice.h"

#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace app {

bool notifyServiceManager(const QByteArray& state)
{
    const QByteArray path = qgetenv("NOTIFY_SOCKET");
    sockaddr_un address = {};
    if (path.isEmpty() || static_cast<std::size_t>(path.size()) >= sizeof address.sun_path)
        return false;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
    if (path.startsWith('@')) // an abstract name
        address.sun_path[0] = '\0';
    const int handle = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (handle < 0)
        return false;
    const auto length =
        static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(path.size()));
    const auto sent = sendto(handle, state.constData(), static_cast<std::size_t>(state.size()), MSG_NOSIGNAL,
                             reinterpret_cast<const sockaddr*>(&address), length);
    close(handle);
    return sent == state.size();
}

} // namespace app
