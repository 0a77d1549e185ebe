// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/SystemColours.h"

#include "ui/theme/Tokens.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

namespace ui::theme {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colorScheme = QStringLiteral("color-scheme");

/// The portal wraps the value in one or two variants, by version.
uint unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

SystemColours::SystemColours(QObject* parent)
    : QObject(parent)
    , m_dark(tokensFor(QGuiApplication::palette()).isDark)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(take(QString, QString, QDBusVariant)));
    ask();
}

void SystemColours::ask()
{
    auto message = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    message.setArguments({appearance, colorScheme});
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            setScheme(unwrapped(reply.value().variant()));
        watcher->deleteLater();
    });
}

void SystemColours::take(const QString& space, const QString& key, const QDBusVariant& value)
{
    if (space == appearance && key == colorScheme)
        setScheme(unwrapped(value.variant()));
}

void SystemColours::setScheme(uint scheme)
{
    constexpr uint prefersDarkValue = 1;
    const bool dark = scheme == prefersDarkValue;
    if (dark == m_dark)
        return;
    m_dark = dark;
    Q_EMIT changed();
}

} // namespace ui::theme
