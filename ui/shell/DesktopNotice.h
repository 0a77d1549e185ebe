// SPDX-License-Identifier: GPL-3.0-or-later
// A short message on the desktop, through the notification service of the session's bus.
#pragma once

#include <QString>

#include <functional>

class QObject;

namespace ui::shell {

struct Notice {
    QString title;
    QString text;
    bool isUrgent = false;
};

/// Hands a notice over; `done` hears on the GUI thread whether anybody took it.
using GiveNotice =
    std::function<void(QObject* context, const Notice& notice, std::function<void(bool)> done)>;

/// Nothing is started for it: without a bus or a service there nobody takes it. Asks on a worker.
void giveNotice(QObject* context, const Notice& notice, std::function<void(bool taken)> done);

} // namespace ui::shell
