// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/EngineList.h"

#include "core/recovery/Targets.h"
#include "core/recovery/TemplateTarget.h"

#include <QCoreApplication>
#include <QUrl>

namespace ui::recovery {

using core::base::ErrorCode;
using core::base::fail;
using core::base::Result;
using core::base::Settings;

namespace {

QString keyOf(int number, const char* name)
{
    return QStringLiteral("replica.%1.%2").arg(number).arg(QLatin1StringView(name));
}

QString value(const Settings& settings, int number, const char* name)
{
    const QByteArray key = keyOf(number, name).toLatin1();
    return settings.text(QLatin1StringView(key));
}

Result<void> check(const EngineEntry& engine, const Settings& settings)
{
    if (const QString fault = addressFault(engine.url, settings); !fault.isEmpty())
        return fail(ErrorCode::InvalidArgument, fault);
    const bool needsTemplate = engine.kind == u"custom" || engine.kind == u"cloudwalk";
    if (engine.requestTemplate.trimmed().isEmpty())
        return needsTemplate
                   ? Result<void>(fail(ErrorCode::InvalidArgument,
                                       QStringLiteral("This kind of engine needs a request template.")))
                   : Result<void>();
    const auto parsed = core::recovery::TemplateTarget::parse(engine.requestTemplate);
    return parsed ? Result<void>() : Result<void>(parsed.error());
}

} // namespace

Result<std::vector<EngineEntry>> readEngines(const RecoveryServices& services)
{
    std::vector<EngineEntry> engines;
    for (int number : core::recovery::targetNumbers(services.settings)) {
        EngineEntry engine;
        engine.number = number;
        engine.kind = value(services.settings, number, "kind");
        engine.url = value(services.settings, number, "url");
        engine.requestTemplate = value(services.settings, number, "template");
        engine.enabled = value(services.settings, number, "enabled") == u"on";
        core::recovery::DeliveryFilter filter;
        filter.solved = false;
        filter.target = number;
        const auto unsolved = services.journal.count(filter);
        if (!unsolved)
            return unsolved.error();
        engine.unsolved = *unsolved;
        if (const auto onTheWay = services.journal.countOnTheWay(number))
            engine.onTheWay = *onTheWay;
        if (const auto oldest = services.journal.oldestMs(filter))
            engine.oldestMs = *oldest;
        if (services.replicator)
            engine.triedAgainMs = services.replicator->triedAgainMs(number).value_or(0);
        if (!engine.url.isEmpty())
            engines.push_back(std::move(engine));
    }
    return engines;
}

Result<void> saveEngine(Settings& settings, const EngineEntry& engine, const QString& actor)
{
    if (auto fine = check(engine, settings); !fine)
        return fine;
    const std::vector<int> taken = core::recovery::targetNumbers(settings);
    const int number = engine.number != 0 ? engine.number : taken.empty() ? 1 : taken.back() + 1;
    QList<std::pair<const char*, QString>> values{
        {"kind", engine.kind},
        {"template", engine.requestTemplate.trimmed()},
        {"enabled", engine.enabled ? QStringLiteral("on") : QStringLiteral("off")},
        {"url", engine.url}};
    if (!engine.token.isEmpty() || !isSameServer(engine.url, value(settings, number, "url")))
        values.prepend({"token", engine.token});
    for (const auto& [name, text] : values)
        if (auto done = settings.set(keyOf(number, name), text, actor); !done)
            return done;
    return {};
}

Result<void> removeEngine(Settings& settings, int number, const QString& actor)
{
    for (const char* name : {"url", "token", "template"})
        if (auto done = settings.set(keyOf(number, name), {}, actor); !done)
            return done;
    return {};
}

QString addressFault(const QString& address, const Settings& settings)
{
    const QUrl url(address, QUrl::StrictMode);
    if (address.isEmpty())
        return QCoreApplication::translate("EngineList", "An address is missing");
    if (core::recovery::isUsable(url))
        return core::recovery::isOwnAddress(url, settings)
                   ? QCoreApplication::translate("EngineList",
                                                 "This is the address of this FaceDesk itself; an engine is "
                                                 "another one")
                   : QString();
    if (url.isValid() && (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()))
        return QCoreApplication::translate("EngineList",
                                           "The address has no place for a name, a password, ? or #; a token "
                                           "has its own field");
    return QCoreApplication::translate(
        "EngineList", "The address has to begin with http:// or https:// and name a machine, "
                      "with a port up to 65535 if it needs one");
}

bool isSameServer(const QString& address, const QString& other)
{
    const auto place = [](const QString& text) {
        const QUrl url(text);
        return std::tuple(url.scheme(), url.host(), url.port(url.scheme() == u"https" ? 443 : 80));
    };
    return place(address) == place(other);
}

QString kindText(const QString& kind)
{
    if (kind == u"koala")
        return QCoreApplication::translate("EngineList", "Koala");
    if (kind == u"cloudwalk")
        return QCoreApplication::translate("EngineList", "CloudWalk");
    return kind == u"custom" ? QCoreApplication::translate("EngineList", "Own template")
                             : QStringLiteral("FaceDesk");
}

QString placeOf(const QString& address)
{
    QUrl url(address);
    url.setUserInfo({});
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    return url.authority() + path;
}

QString nameOf(const EngineEntry& engine)
{
    return kindText(engine.kind) + QStringLiteral(" · ") + placeOf(engine.url);
}

} // namespace ui::recovery
