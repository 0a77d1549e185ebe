// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recovery/Targets.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace core::recovery {

namespace {

QString value(const base::Settings& settings, int number, const char* name)
{
    const QByteArray key = QByteArray("replica.") + QByteArray::number(number) + '.' + name;
    return settings.text(QLatin1StringView(key));
}

/// However this machine is written: by name, as the first address of either family, or one inside the other.
QString machineOf(const QUrl& url)
{
    QString host = url.host().toLower();
    if (host.endsWith(u'.'))
        host.chop(1);
    const QHostAddress address(host);
    const bool isLocal = host == u"localhost" || address.isEqual(QHostAddress::LocalHostIPv6) ||
                         address.isEqual(QHostAddress::LocalHost, QHostAddress::ConvertV4MappedToIPv4);
    return isLocal ? QStringLiteral("localhost") : host;
}

} // namespace

std::vector<int> targetNumbers(const base::Settings& settings)
{
    static const QRegularExpression address(QStringLiteral("^replica\\.(\\d{1,4})\\.url$"));
    std::vector<int> numbers;
    for (const QString& key : settings.keysSet())
        if (const auto match = address.match(key); match.hasMatch())
            numbers.push_back(match.captured(1).toInt());
    std::ranges::sort(numbers);
    return numbers;
}

QString targetName(const base::Settings& settings, int number)
{
    return value(settings, number, "name");
}

bool isSetUp(const base::Settings& settings, int number)
{
    return !value(settings, number, "url").isEmpty();
}

bool isSameAddress(const QUrl& one, const QUrl& other)
{
    const auto plain = [](const QUrl& url) {
        QString path = url.adjusted(QUrl::NormalizePathSegments).path();
        while (path.endsWith(u'/'))
            path.chop(1);
        return std::tuple(url.scheme(), machineOf(url), url.port(url.scheme() == u"https" ? 443 : 80), path);
    };
    return plain(one) == plain(other);
}

bool isUsable(const QUrl& url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"http" || url.scheme() == u"https") &&
           url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

bool isOwnAddress(const QUrl& url, const base::Settings& settings)
{
    const int port = url.port(url.scheme() == u"https" ? 443 : 80);
    QHostAddress host(url.host());
    if (host.isNull() && url.host().compare(u"localhost", Qt::CaseInsensitive) == 0)
        host = QHostAddress(QHostAddress::LocalHost);
    const bool isHere =
        !host.isNull() && (host.isLoopback() || QNetworkInterface::allAddresses().contains(host));
    if (!isHere)
        return false;
    return std::ranges::any_of(base::settingsTable(), [&](const base::SettingDef& def) {
        const QLatin1StringView key(def.key);
        if (!key.startsWith(QLatin1StringView("listen.")))
            return false;
        const QString listener = settings.text(key);
        return listener.mid(listener.lastIndexOf(u':') + 1).toInt() == port && port > 0;
    });
}

std::optional<Target> savedTarget(const base::Settings& settings, int number)
{
    Target target;
    target.number = number;
    target.url = QUrl(value(settings, number, "url"), QUrl::StrictMode);
    if (!isUsable(target.url))
        return std::nullopt;
    target.kind = value(settings, number, "kind");
    target.name = targetName(settings, number);
    target.token = value(settings, number, "token");
    target.requestTemplate = value(settings, number, "template");
    return target;
}

std::optional<Target> enabledTarget(const base::Settings& settings, int number)
{
    return value(settings, number, "enabled") == u"on" ? savedTarget(settings, number) : std::nullopt;
}

std::vector<Target> enabledTargets(const base::Settings& settings)
{
    std::vector<Target> targets;
    for (const int number : targetNumbers(settings))
        if (auto target = enabledTarget(settings, number))
            targets.push_back(std::move(*target));
    return targets;
}

KnownTargets::KnownTargets(const base::Settings& settings)
    : m_settings(settings)
    , m_changed(QObject::connect(&settings, &base::Settings::changed, [this](const QString& key) {
        if (!key.startsWith(QLatin1StringView("replica.")))
            return;
        const std::scoped_lock lock(m_guard);
        m_list.reset();
    }))
{
}

KnownTargets::~KnownTargets()
{
    QObject::disconnect(m_changed);
}

/// Read under the lock: what changes meanwhile waits to drop the list and is not missed.
KnownTargets::List KnownTargets::enabled() const
{
    const std::scoped_lock lock(m_guard);
    if (!m_list)
        m_list = std::make_shared<const std::vector<Target>>(enabledTargets(m_settings));
    return m_list;
}

} // namespace core::recovery
