// SPDX-License-Identifier: GPL-3.0-or-later
// check: folder, key, disk, database, values, pictures, audit, templates, findings, models, camera. Exits
// non-zero when something is wrong.
#include "app/Application.h"
#include "app/StorageParts.h"
#include "app/commands/Commands.h"
#include "core/repair/FindingStore.h"
#include "core/storage/Health.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace app::commands {

using core::storage::Finding;

namespace {

constexpr qint64 FindingsSince = 8; ///< schema

Finding checkModels(const Options& options, const core::base::Settings& settings)
{
    core::engine::EngineOptions wanted = engineOptions(options, settings);
    wanted.workers = 1;
    const auto engine = core::engine::createEngine(wanted);
    if (!engine)
        return {QStringLiteral("models"), false, engine.error().detail};
    const auto info = (*engine)->info();
    return {QStringLiteral("models"), true,
            QStringLiteral("Recogniser %1, computed by %2.").arg(info.recogniser, info.runtime)};
}

/// Every living face has a template of the recogniser in use; the index is made from these at start.
Finding checkTemplates(const StorageParts& storage, const core::base::Settings& settings)
{
    const auto area = QStringLiteral("index");
    const auto model =
        core::engine::templateKindOf(settings.text(QLatin1StringView("engine.recogniser"))).model;
    const auto missing = storage.faces->without(model, 1000);
    if (!missing)
        return {area, false, missing.error().detail};
    if (!missing->empty())
        return {
            area, false,
            QStringLiteral("%1 faces have no template of this recogniser; they are made at the next start.")
                .arg(missing->size())};
    const auto count = storage.faces->count();
    return count ? Finding{area, true, QStringLiteral("%1 faces, each with its template.").arg(*count)}
                 : Finding{area, false, count.error().detail};
}

/// What the running program found and nobody settled; a file that was set aside waits and is no fault.
Finding checkFindings(const StorageParts& storage)
{
    const auto area = QStringLiteral("findings");
    const auto open = core::repair::FindingStore(*storage.database).open();
    if (!open)
        return {area, false, open.error().detail};
    const auto aside =
        std::ranges::count(*open, core::repair::FindingKind::FileSetAside, &core::repair::Finding::kind);
    const auto wrong = static_cast<qint64>(open->size()) - aside;
    return {area, wrong == 0,
            wrong == 0
                ? QStringLiteral("Nothing is open, %1 files are set aside.").arg(aside)
                : QStringLiteral("%1 are open, %2 files are set aside; repair them on the console's page "
                                 "Recovery, This machine.")
                      .arg(wrong)
                      .arg(aside)};
}

std::vector<Finding> checkIndex(const Options& options, core::base::Settings& settings)
{
    const auto storage = StorageParts::open(options, true);
    if (!storage)
        return {{QStringLiteral("index"), false, storage.error().detail}};
    if (auto loaded = (*storage)->loadSettings(settings, options); !loaded)
        return {{QStringLiteral("index"), false, loaded.error().detail}};
    std::vector<Finding> found{checkTemplates(**storage, settings)};
    // a folder that was not used since an update has no such table yet
    if ((*storage)->database->schemaVersion() >= FindingsSince)
        found.push_back(checkFindings(**storage));
    return found;
}

bool hasPlugin(const QString& name)
{
    QDirIterator folders(QStringLiteral("/usr/lib"), {QStringLiteral("gstreamer-1.0")}, QDir::Dirs,
                         QDirIterator::Subdirectories);
    while (folders.hasNext())
        if (QFile::exists(folders.next() + QStringLiteral("/lib%1.so").arg(name)))
            return true;
    return false;
}

/// No camera is no fault; a camera that the console could not show is one.
Finding checkCamera()
{
    const auto area = QStringLiteral("camera");
    const auto cameras = QDir(QStringLiteral("/dev")).entryList({QStringLiteral("video*")}, QDir::System);
    if (cameras.isEmpty())
        return {area, true, QStringLiteral("There is none on this machine.")};
    for (const auto& [plugin, package] : {std::pair{"gstvideo4linux2", "gstreamer1.0-plugins-good"},
                                          std::pair{"gstjpeg", "gstreamer1.0-plugins-good"},
                                          std::pair{"gstvideoconvertscale", "gstreamer1.0-plugins-base"}})
        if (!hasPlugin(QLatin1String(plugin)))
            return {area, false,
                    QStringLiteral("The camera needs the Debian package %1.").arg(QLatin1String(package))};
    return {area, true, QStringLiteral("%1 video devices.").arg(cameras.size())};
}

bool say(Terminal& terminal, const Finding& finding)
{
    terminal.out << QStringLiteral("%1 %2 %3")
                        .arg(finding.ok ? QStringLiteral("ok   ") : QStringLiteral("WRONG"))
                        .arg(finding.area, -9)
                        .arg(finding.sentence)
                 << Qt::endl;
    return finding.ok;
}

} // namespace

int check(const Options& options, Terminal& terminal)
{
    const auto passphrase = firstLineOf(options.passphraseFile);
    if (!passphrase)
        return failed(terminal, passphrase.error());
    bool well = true;
    bool opens = QFileInfo(options.dataFolder).isDir();
    for (const Finding& finding : core::storage::checkStorage(options.dataFolder, *passphrase)) {
        well = say(terminal, finding) && well;
        opens = opens && (finding.ok || (finding.area != QLatin1String("key") &&
                                         finding.area != QLatin1String("database")));
    }
    core::base::Settings settings;
    if (opens)
        for (const Finding& finding : checkIndex(options, settings))
            well = say(terminal, finding) && well;
    well = say(terminal, checkModels(options, settings)) && well;
    well = say(terminal, checkCamera()) && well;
    return well ? Success : Failure;
}

} // namespace app::commands
