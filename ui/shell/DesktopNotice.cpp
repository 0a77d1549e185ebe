// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DesktopNotice.h"

#include "ui/shell/RunInBackground.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QFileInfo>

namespace ui::shell {

namespace {

constexpr int patienceMs = 2000;
constexpr uchar normal = 1;
constexpr uchar critical = 2;

/// Qt starts a bus of its own where there is none.
bool hasBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

/// https://specifications.freedesktop.org/notification-spec
QDBusMessage messageOf(const Notice& notice)
{
    const QString name = QStringLiteral("org.freedesktop.Notifications");
    auto message = QDBusMessage::createMethodCall(name, QStringLiteral("/org/freedesktop/Notifications"),
                                                  name, QStringLiteral("Notify"));
    const QVariantMap hints{
        {QStringLiteral("urgency"), QVariant::fromValue(notice.isUrgent ? critical : normal)},
        {QStringLiteral("desktop-entry"), QStringLiteral("org.facedesk.FaceDesk")}};
    message << QStringLiteral("FaceDesk") << uint(0) << QStringLiteral("org.facedesk.FaceDesk")
            << notice.title << notice.text.toHtmlEscaped() << QStringList() << hints << -1;
    return message;
}

bool send(const Notice& notice)
{
    if (!hasBus())
        return false;
    const auto bus =
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("facedesk-notices"));
    return bus.call(messageOf(notice), QDBus::Block, patienceMs).type() == QDBusMessage::ReplyMessage;
}

} // namespace

void giveNotice(QObject* context, const Notice& notice, std::function<void(bool taken)> done)
{
    runInBackground(
        context, QThreadPool::globalInstance(), [notice] { return send(notice); }, std::move(done));
}

} // namespace ui::shell
