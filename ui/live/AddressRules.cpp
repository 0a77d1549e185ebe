// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/AddressRules.h"

#include "core/auth/AddressRange.h"

namespace ui::live {

using core::base::Result;
using core::base::Settings;

namespace {

constexpr QLatin1StringView denied("deny.addresses");

QString allowKey(const QString& listener)
{
    return QStringLiteral("allow.") + listener;
}

QStringList listOf(const Settings& settings, const QString& key)
{
    const QByteArray name = key.toLatin1();
    return settings.list(QLatin1StringView(name));
}

Result<void> change(Settings& settings, const QString& key, const QString& address, bool wanted,
                    const QString& actor)
{
    const auto range = core::auth::AddressRange::parse(address);
    if (!range)
        return range.error();
    QStringList list = listOf(settings, key);
    if (list.contains(address) == wanted) {
        if (!wanted && core::auth::isWithin(core::auth::rangesOf(list), QHostAddress(address)))
            return core::base::fail(
                core::base::ErrorCode::InvalidArgument,
                QStringLiteral("The address belongs to a whole range; change the range in "
                               "the settings under %1.")
                    .arg(key));
        return {};
    }
    if (wanted)
        list << address;
    else
        list.removeAll(address);
    return settings.set(key, list.join(QStringLiteral(", ")), actor);
}

} // namespace

bool isBlocked(const Settings& settings, const QString& address)
{
    return core::auth::isWithin(core::auth::rangesOf(settings.list(denied)), QHostAddress(address));
}

Result<void> setBlocked(Settings& settings, const QString& address, bool blocked, const QString& actor)
{
    return change(settings, denied, address, blocked, actor);
}

bool isAllowed(const Settings& settings, const QString& listener, const QString& address)
{
    return core::auth::isWithin(core::auth::rangesOf(listOf(settings, allowKey(listener))),
                                QHostAddress(address));
}

Result<void> setAllowed(Settings& settings, const QString& listener, const QString& address, bool allowed,
                        const QString& actor)
{
    return change(settings, allowKey(listener), address, allowed, actor);
}

} // namespace ui::live
