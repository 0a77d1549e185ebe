// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/FirstStart.h"

#include "app/Application.h"
#include "app/StorageParts.h"
#include "core/auth/AccountRules.h"
#include "core/auth/AdminToken.h"
#include "core/galleries/GalleryService.h"
#include "ui/shell/SettingWriter.h"

#include <QHostAddress>

#include <algorithm>

namespace app {

using core::auth::Role;
using core::base::Result;
using core::base::Settings;

namespace {

const QString here = QStringLiteral("127.0.0.1");

const QStringList& listenerKeys()
{
    static const QStringList keys{QStringLiteral("listen.open"), QStringLiteral("listen.operations"),
                                  QStringLiteral("listen.services"), QStringLiteral("listen.platform")};
    return keys;
}

QString valueOf(const Settings& settings, const QString& key)
{
    const QByteArray name = key.toLatin1();
    return settings.text(QLatin1StringView(name)).trimmed();
}

/// ":8090"
QString portOf(const QString& address)
{
    return address.sliced(address.lastIndexOf(u':'));
}

/// Those that listen at all.
QStringList listening(const Settings& settings)
{
    QStringList keys;
    for (const QString& key : listenerKeys())
        if (valueOf(settings, key).contains(u':'))
            keys << key;
    return keys;
}

bool isForThisMachine(const QString& address)
{
    const QString host = address.first(address.lastIndexOf(u':'));
    return host == u"localhost" || host == u"[::1]" || QHostAddress(host).isLoopback();
}

bool isNetwork(const Settings& settings)
{
    const QStringList keys = listening(settings);
    return std::ranges::any_of(keys,
                               [&](const QString& key) { return !isForThisMachine(valueOf(settings, key)); });
}

void setReach(const ui::shell::SettingWriter& writer, QObject* context, bool toNetwork)
{
    const QString host = toNetwork ? QStringLiteral("0.0.0.0") : here;
    for (const QString& key : listening(writer.settings())) {
        const QString address = valueOf(writer.settings(), key);
        if (isForThisMachine(address) == toNetwork)
            writer.set(context, key, host + portOf(address));
    }
}

} // namespace

Result<void> keepToThisMachine(Application& application)
{
    const auto has = application.accounts().hasAdministrator();
    const auto token = application.adminToken().exists();
    if (!has || !token)
        return has ? token.error() : has.error();
    Settings& settings = application.settings();
    const auto isDecided = [&](const QString& key) {
        return settings.isOverridden(key) || settings.keysSet().contains(key);
    };
    const bool isUsed = *token && !application.isAdminTokenNew();
    if (*has || isUsed || std::ranges::any_of(listenerKeys(), isDecided))
        return {};
    for (const QString& key : listening(settings))
        if (auto kept =
                settings.set(key, here + portOf(valueOf(settings, key)), QStringLiteral("first start"));
            !kept)
            return kept;
    return {};
}

Result<FirstStartFacts> firstStartFacts(Application& application)
{
    const auto galleries = application.storage().galleries->count(core::storage::GalleryKind::Normal);
    if (!galleries)
        return galleries.error();
    FirstStartFacts facts{*galleries > 0, {}};
    const auto token = application.adminToken().exists();
    if (!token || *token)
        return facts;
    const auto made = application.adminToken().rotate(application.clock().nowMs());
    facts.token = made ? *made : QString();
    return facts;
}

ui::login::StartOptions firstStartOptions(Application& application, const FirstStartFacts& facts,
                                          QThreadPool& pool, QObject* context, std::function<QString()> actor)
{
    ui::login::StartOptions options;
    options.make = [&accounts = application.accounts()](
                       const QString& name, const QString& password) -> Result<core::auth::Account> {
        const auto made =
            accounts.addActive(name, Role::Administrator, password, QStringLiteral("first start"));
        if (!made)
            return made;
        // Whoever makes it sits at the desk from now on.
        if (const auto noted = accounts.noteSuccess(made->id, {}); !noted)
            return Result<core::auth::Account>(noted.error());
        return accounts.byName(made->username);
    };
    if (!facts.hasGallery)
        options.makeGallery = [&galleries = application.galleries()](const QString& name,
                                                                     const QString& by) -> Result<void> {
            core::galleries::NewGallery wanted;
            wanted.name = name;
            const auto made = galleries.create(wanted, by);
            return made ? Result<void>() : Result<void>(made.error());
        };
    const ui::shell::SettingWriter writer(application.settings(), &pool, std::move(actor));
    const bool isGiven = std::ranges::any_of(
        listenerKeys(), [&](const QString& key) { return application.settings().isOverridden(key); });
    options.isReachGiven = isGiven;
    if (!isGiven && !listening(application.settings()).isEmpty())
        options.reach =
            ui::login::StartReach{isNetwork(application.settings()), [writer, context](bool toNetwork) {
                                      setReach(writer, context, toNetwork);
                                  }};
    options.token = facts.token;
    options.shortest = core::auth::shortestPassword(core::auth::Role::Administrator, application.settings());
    options.pool = &pool;
    return options;
}

} // namespace app
