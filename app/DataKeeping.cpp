// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DataKeeping.h"

#include "app/Application.h"
#include "app/StorageParts.h"
#include "core/storage/Backup.h"
#include "core/storage/FileCalls.h"

#include <QDir>
#include <QFileInfo>

namespace app {

using core::base::Result;
using core::storage::BackupSummary;
using core::storage::Transaction;
using ui::settings::DataFacts;

namespace {

Result<DataFacts> factsOf(Application& application)
{
    const QDir folder(application.options().dataFolder);
    const auto pictures = application.storage().pictures->count();
    if (!pictures)
        return pictures.error();
    DataFacts facts;
    facts.pictures = *pictures;
    for (const QFileInfo& file : folder.entryInfoList({core::storage::Database::fileName() + u'*'}))
        facts.databaseBytes += file.size();
    facts.freeBytes = core::storage::freeBytesAt(folder.path());
    return facts;
}

Result<BackupSummary> backUp(Application& application, const QString& target, const QString& passphrase,
                             const QString& actor, const core::storage::KeepOn& keepOn)
{
    StorageParts& storage = application.storage();
    const auto done = core::storage::backUp(*storage.database, *storage.vault, target, passphrase, keepOn);
    if (!done)
        return done;
    const auto noted = storage.database->transact([&](Transaction& tx) {
        return storage.audit->append(tx,
                                     {0, application.clock().nowMs(), actor, QStringLiteral("data.backup"),
                                      QString(), QStringLiteral("%1 pictures").arg(done->pictures)});
    });
    return noted ? done : Result<BackupSummary>(noted.error());
}

} // namespace

ui::settings::DataServices dataServices(Application& application)
{
    return {QDir(application.options().dataFolder).absolutePath(),
            [&application] { return factsOf(application); },
            [&application](const QString& target, const QString& passphrase, const QString& actor,
                           const core::storage::KeepOn& keepOn) {
                return backUp(application, target, passphrase, actor, keepOn);
            }};
}

} // namespace app
