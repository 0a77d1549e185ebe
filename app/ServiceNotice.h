// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the service manager how far the program is (sd_notify's protocol). Does nothing without
// NOTIFY_SOCKET.
#pragma once

#include <QByteArray>

namespace app {

/// "READY=1", "STOPPING=1"; answers whether somebody was told.
bool notifyServiceManager(const QByteArray& state);

} // namespace app
