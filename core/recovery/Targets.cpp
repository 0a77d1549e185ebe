// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recovery/Targets.h"

#include <QRegularExpression>

namespace core::recovery {

namespace {

QString value(const base::Settings& settings, int number, const char* name)
{
    const QByteArray key = QByteArray("replica.") + QByteArray::number(number) + '.' + name;
    return settings.text(QLatin1StringView(key));
}

bool isUsable(const QUrl& url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"http" || url.scheme() == u"https");
}

} // namespace

std::optional<Target> enabledTarget(const base::Settings& settings, int number)
{
    Target target;
    target.number = number;
    target.url = QUrl(value(settings, number, "url"), QUrl::StrictMode);
    if (!isUsable(target.url) || value(settings, number, "enabled") != u"on")
        return std::nullopt;
    target.kind = value(settings, number, "kind");
    target.token = value(settings, number, "token");
    target.requestTemplate = value(settings, number, "template");
    return target;
}

std::vector<Target> enabledTargets(const base::Settings& settings)
{
    static const QRegularExpression address(QStringLiteral("^replica\\.(\\d{1,4})\\.url$"));
    std::vector<Target> targets;
    const QStringList keys = settings.keysSet();
    for (const QString& key : keys)
        if (const auto match = address.match(key); match.hasMatch())
            if (auto target = enabledTarget(settings, match.captured(1).toInt()))
                targets.push_back(std::move(*target));
    std::ranges::sort(targets, {}, &Target::number);
    return targets;
}

} // namespace core::recovery
