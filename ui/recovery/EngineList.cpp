// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/EngineList.h"

#include "core/recovery/Targets.h"
#include "core/recovery/TemplateTarget.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

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

bool isTaken(const EngineEntry& engine, const Settings& settings)
{
    return std::ranges::any_of(core::recovery::targetNumbers(settings), [&](int number) {
        return number != engine.number &&
               core::recovery::isSameAddress(QUrl(engine.url), QUrl(value(settings, number, "url")));
    });
}

Result<void> check(const EngineEntry& engine, const Settings& settings)
{
    for (const QString& fault : {addressFault(engine, settings), nameFault(engine, settings)})
        if (!fault.isEmpty())
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

Result<void> count(const RecoveryServices& services, EngineEntry& engine)
{
    core::recovery::DeliveryFilter filter;
    filter.solved = false;
    filter.target = engine.number;
    const auto unsolved = services.journal.count(filter);
    if (!unsolved)
        return unsolved.error();
    engine.unsolved = *unsolved;
    if (const auto onTheWay = services.journal.countOnTheWay(engine.number))
        engine.onTheWay = *onTheWay;
    if (const auto oldest = services.journal.oldestMs(filter))
        engine.oldestMs = *oldest;
    return {};
}

EngineEntry setUp(const RecoveryServices& services, int number)
{
    EngineEntry engine;
    engine.number = number;
    engine.name = value(services.settings, number, "name");
    engine.kind = value(services.settings, number, "kind");
    engine.url = value(services.settings, number, "url");
    engine.requestTemplate = value(services.settings, number, "template");
    engine.enabled = value(services.settings, number, "enabled") == u"on";
    if (services.replicator)
        engine.triedAgainMs = services.replicator->triedAgainMs(number).value_or(0);
    return engine;
}

/// Its kind stays among the settings.
EngineEntry removed(const RecoveryServices& services, const core::recovery::OpenTarget& target)
{
    EngineEntry engine;
    engine.number = target.number;
    engine.name = value(services.settings, target.number, "name");
    engine.kind = value(services.settings, target.number, "kind");
    engine.url = target.engineUrl;
    engine.enabled = false;
    engine.isRemoved = true;
    return engine;
}

/// Numbers under which it was removed while changes for it were open.
Result<std::vector<int>> formerNumbers(const RecoveryServices& services, const EngineEntry& engine)
{
    const auto open = services.journal.openTargets();
    if (!open)
        return open.error();
    std::vector<int> numbers;
    for (const auto& target : *open)
        if (!core::recovery::isSetUp(services.settings, target.number) &&
            value(services.settings, target.number, "kind") == engine.kind &&
            core::recovery::isSameAddress(QUrl(target.engineUrl), QUrl(engine.url)))
            numbers.push_back(target.number);
    return numbers;
}

/// The one it had before it was removed, otherwise a new one.
Result<int> numberFor(const RecoveryServices& services, const EngineEntry& engine,
                      const std::vector<int>& former)
{
    if (engine.number != 0)
        return engine.number;
    return former.empty() ? services.journal.unusedTarget() : Result<int>(former.front());
}

} // namespace

Result<std::vector<EngineEntry>> readEngines(const RecoveryServices& services)
{
    std::vector<EngineEntry> engines;
    for (const int number : core::recovery::targetNumbers(services.settings))
        if (EngineEntry engine = setUp(services, number); !engine.url.isEmpty())
            engines.push_back(std::move(engine));
    const auto open = services.journal.openTargets();
    if (!open)
        return open.error();
    for (const auto& target : *open)
        if (!core::recovery::isSetUp(services.settings, target.number))
            engines.push_back(removed(services, target));
    for (EngineEntry& engine : engines)
        if (auto counted = count(services, engine); !counted)
            return counted.error();
    return engines;
}

Result<void> saveEngine(const RecoveryServices& services, const EngineEntry& engine, const QString& actor)
{
    Settings& settings = services.settings;
    if (auto fine = check(engine, settings); !fine)
        return fine;
    const auto former = formerNumbers(services, engine);
    if (!former)
        return former.error();
    const auto number = numberFor(services, engine, *former);
    if (!number)
        return number.error();
    QList<std::pair<const char*, QString>> values{
        {"kind", engine.kind},
        {"name", engine.name.trimmed()},
        {"template", engine.requestTemplate.trimmed()},
        {"enabled", engine.enabled ? QStringLiteral("on") : QStringLiteral("off")},
        {"url", engine.url}};
    if (!engine.token.isEmpty() || !isSameServer(engine.url, value(settings, *number, "url")))
        values.prepend({"token", engine.token});
    for (const auto& [name, text] : values)
        if (auto done = settings.set(keyOf(*number, name), text, actor); !done)
            return done;
    for (const int from : *former)
        if (from != *number)
            if (auto done = services.journal.adopt(from, *number); !done)
                return done;
    return {};
}

Result<void> removeEngine(const RecoveryServices& services, int number, const QString& actor)
{
    for (const char* name : {"url", "token", "template"})
        if (auto done = services.settings.set(keyOf(number, name), {}, actor); !done)
            return done;
    return services.journal.giveUp(number);
}

QString addressFault(const EngineEntry& engine, const Settings& settings)
{
    const QUrl url(engine.url, QUrl::StrictMode);
    if (engine.url.isEmpty())
        return QCoreApplication::translate("EngineList", "An address is missing");
    if (core::recovery::isUsable(url)) {
        if (core::recovery::isOwnAddress(url, settings))
            return QCoreApplication::translate(
                "EngineList", "This is the address of this FaceDesk itself; an engine is another one");
        return isTaken(engine, settings)
                   ? QCoreApplication::translate("EngineList", "Another engine has this address already")
                   : QString();
    }
    if (url.isValid() && (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()))
        return QCoreApplication::translate("EngineList",
                                           "The address has no place for a name, a password, ? or #; a token "
                                           "has its own field");
    return QCoreApplication::translate(
        "EngineList", "The address has to begin with http:// or https:// and name a machine, "
                      "with a port up to 65535 if it needs one");
}

QString nameFault(const EngineEntry& engine, const Settings& settings)
{
    const QString name = engine.name.trimmed();
    const auto numbers = core::recovery::targetNumbers(settings);
    const bool isTwice = std::ranges::any_of(numbers, [&](int number) {
        return number != engine.number && core::recovery::isSetUp(settings, number) &&
               value(settings, number, "name").compare(name, Qt::CaseInsensitive) == 0;
    });
    return isTwice && !name.isEmpty()
               ? QCoreApplication::translate("EngineList", "Another engine has this name already")
               : QString();
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
    return engine.name.isEmpty() ? placeOf(engine.url) + QStringLiteral(" · ") + kindText(engine.kind)
                                 : engine.name;
}

QString engineText(const core::recovery::TaskRecord& record)
{
    return record.engineName.isEmpty() ? placeOf(record.delivery.engineUrl) : record.engineName;
}

} // namespace ui::recovery
