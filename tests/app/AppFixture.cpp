// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/AppFixture.h"

#include "core/faces/FaceService.h"
#include "core/galleries/GalleryService.h"
#include "tests/support/FakeFaceEngine.h"

#include <QFile>
#include <QLoggingCategory>

#include <stdexcept>

namespace tests {

using core::base::Result;

namespace {

const auto actor = QStringLiteral("tester");

template <typename T> T demand(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().detail.toStdString());
    return std::move(result).value();
}

} // namespace

AppFixture::AppFixture()
{
    QLoggingCategory::setFilterRules(QStringLiteral("facedesk.*.info=false"));
    replacements.makeEngine =
        [](const core::engine::EngineOptions&) -> Result<std::unique_ptr<core::engine::FaceEngine>> {
        return std::unique_ptr<core::engine::FaceEngine>(std::make_unique<support::FakeFaceEngine>());
    };
}

app::Options AppFixture::options() const
{
    app::Options made;
    made.dataFolder = dataFolder();
    for (const char* listener : {"open", "operations", "services", "platform"})
        made.settings.append(
            {QStringLiteral("listen.") + QLatin1String(listener), QStringLiteral("127.0.0.1:0")});
    return made;
}

QString AppFixture::path(const char* name) const
{
    return folder.filePath(QLatin1String(name));
}

QString AppFixture::file(const char* name, const QString& line) const
{
    QFile made(path(name));
    if (!made.open(QIODevice::WriteOnly) || made.write(line.toUtf8() + '\n') < 0)
        throw std::runtime_error(made.errorString().toStdString());
    return made.fileName();
}

Result<std::unique_ptr<app::Application>> AppFixture::create(const app::Options& options) const
{
    return app::Application::create(options, replacements);
}

std::unique_ptr<app::Application> AppFixture::started() const
{
    return demand(create(options()));
}

Ran AppFixture::run(const QStringList& words, const QStringList& secrets) const
{
    Ran ran;
    QTextStream out(&ran.out);
    QTextStream err(&ran.err);
    QStringList left = secrets;
    app::commands::Terminal terminal{
        out, err, [&left](const QString&) { return left.isEmpty() ? QString() : left.takeFirst(); }};
    QStringList arguments{QStringLiteral("facedesk-server"), QStringLiteral("--data"), dataFolder()};
    if (const auto parsed = app::parseCommandLine(arguments + words, true))
        ran.code = app::commands::run(*parsed, terminal);
    else
        ran.code = app::commands::failed(terminal, parsed.error());
    return ran;
}

void addGallery(app::Application& application, const QString& groupId)
{
    core::galleries::NewGallery wanted;
    wanted.groupId = groupId;
    demand(application.galleries().create(wanted, actor));
}

void enrol(app::Application& application, const QString& groupId, int person)
{
    core::faces::EnrollRequest request;
    request.gallery = groupId;
    request.image = support::fakePhotograph({support::fakePerson(person)});
    request.personal.name = nameOf(person);
    request.actor = actor;
    demand(application.faces().enroll(request));
}

QString whoIs(app::Application& application, int person)
{
    core::faces::IdentifyRequest request;
    request.image = support::fakePhotograph({support::fakePerson(person)}, 99);
    const auto found = demand(application.faces().identify(request));
    return found.matches.empty() ? QStringLiteral("-") : found.matches.front().subject.personal.name;
}

QString nameOf(int person)
{
    return QStringLiteral("person %1").arg(person);
}

} // namespace tests
