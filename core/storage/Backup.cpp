// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Backup.h"

#include "core/storage/FileCalls.h"
#include "core/storage/Health.h"
#include "core/storage/KeyRing.h"
#include "core/storage/SqlErrors.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace core::storage {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr int SnapshotAttempts = 4;

QString within(const QString& folder, const QString& name)
{
    return folder + QLatin1Char('/') + name;
}

Result<qint64> copyFile(const QString& from, const QString& to)
{
    if (!QDir().mkpath(QFileInfo(to).path()))
        return systemFailure(EACCES, QStringLiteral("write a copy"), QFileInfo(to).path());
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::PictureLost,
                    QStringLiteral("The file of a stored picture is missing; run the check command."));
    QFile copy(to);
    const QByteArray bytes = source.readAll();
    errno = 0;
    if (!copy.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered) ||
        copy.write(bytes) != bytes.size())
        return systemFailure(errno != 0 ? errno : ENOSPC, QStringLiteral("write a copy"),
                             QFileInfo(to).path());
    copy.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return bytes.size();
}

/// What is in the copy already stays; what has no file any more is counted as lost.
Result<void> copyMissing(const QString& from, const QString& to, const QStringList& paths,
                         BackupSummary& summary, const KeepOn& keepOn = {})
{
    summary.lost = 0;
    qint64 done = 0;
    for (const QString& path : paths) {
        if (keepOn && !keepOn(done++, paths.size()))
            return fail(ErrorCode::Cancelled,
                        QStringLiteral("The copy was cancelled; nothing of it is kept."));
        if (QFileInfo::exists(within(to, path)))
            continue;
        auto copied = copyFile(within(from, path), within(to, path));
        if (!copied && copied.error().code != ErrorCode::PictureLost)
            return copied.error();
        summary.bytes += copied ? *copied : 0;
        (copied ? summary.pictures : summary.lost) += 1;
    }
    return {};
}

Result<QStringList> picturesOf(const Database& database)
{
    auto rows = database.read(QStringLiteral("SELECT path FROM picture ORDER BY id"));
    if (!rows)
        return rows.error();
    QStringList paths;
    while (rows->next())
        paths.append(rows->value(0).toString());
    return paths;
}

/// One flush for the whole file system: a sync for each of 100,000 pictures would take hours on a slow disk.
Result<void> flush(const QString& folder)
{
    const int number = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool isSafe = number >= 0 && ::syncfs(number) == 0;
    const int cause = errno;
    if (number >= 0)
        ::close(number);
    return isSafe ? Result<void>()
                  : Result<void>(systemFailure(cause, QStringLiteral("make a copy safe"), folder));
}

/// The finished copy under its name, that name safe as well.
Result<void> publish(const QString& partial, const QString& target)
{
    if (auto safe = flush(partial); !safe)
        return safe;
    QDir().rmdir(target); // an empty one
    if (::rename(QFile::encodeName(partial).constData(), QFile::encodeName(target).constData()) != 0)
        return systemFailure(errno, QStringLiteral("name the copy"), QFileInfo(target).path());
    return flush(QFileInfo(target).absolutePath());
}

Result<void> snapshot(const Database& database, const QString& path)
{
    auto done = database.read(QStringLiteral("VACUUM INTO ?"), {path});
    if (!done)
        return done.error();
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

Result<void> snapshotWithPictures(const Database& database, const QString& partial, BackupSummary& summary,
                                  const KeepOn& keepOn)
{
    auto before = picturesOf(database);
    if (!before)
        return before.error();
    if (auto copied = copyMissing(database.folder(), partial, *before, summary, keepOn); !copied)
        return copied;
    if (auto taken = snapshot(database, within(partial, Database::fileName())); !taken)
        return taken;
    auto copy = Database::open(partial); // brings the copy to WAL, as every reader expects it
    auto wanted = copy ? picturesOf(**copy) : Result<QStringList>(copy.error());
    return wanted ? copyMissing(database.folder(), partial, *wanted, summary, keepOn)
                  : Result<void>(wanted.error());
}

Result<BackupSummary> fill(const Database& database, const Vault& vault, const QString& partial,
                           const QString& passphrase, const KeepOn& keepOn)
{
    BackupSummary summary;
    auto key = vault.exportKeys(passphrase);
    if (!key)
        return key.error();
    // A picture enrolled and removed around the snapshot looks lost; a newer snapshot does not know it.
    for (int attempt = 0; attempt < SnapshotAttempts && (attempt == 0 || summary.lost > 0); ++attempt) {
        QFile::remove(within(partial, Database::fileName()));
        if (auto done = snapshotWithPictures(database, partial, summary, keepOn); !done)
            return done.error();
    }
    auto written = writeDurably(FileCalls(), within(partial, Vault::fileName()), *key);
    return written ? Result<BackupSummary>(summary) : Result<BackupSummary>(written.error());
}

Result<BackupSummary> unfold(const QString& backup, const QString& partial, const QString& passphrase)
{
    BackupSummary summary;
    auto keyFile = readWhole(within(backup, Vault::fileName()));
    auto ring = keyFile ? readKeyFile(*keyFile, passphrase) : Result<KeyRing>(keyFile.error());
    if (!ring)
        return ring.error();
    auto copied = copyFile(within(backup, Database::fileName()), within(partial, Database::fileName()));
    auto database =
        copied ? Database::open(partial, true) : Result<std::unique_ptr<Database>>(copied.error());
    auto paths = database ? picturesOf(**database) : Result<QStringList>(database.error());
    if (!paths)
        return paths.error();
    if (auto pictures = copyMissing(backup, partial, *paths, summary); !pictures)
        return pictures.error();
    auto written = writeDurably(FileCalls(), within(partial, Vault::fileName()), writeKeyFile(*ring, {}));
    return written ? Result<BackupSummary>(summary) : Result<BackupSummary>(written.error());
}

/// Works in a folder beside the target and removes it unless it could be published.
Result<BackupSummary> makeBeside(const QString& target,
                                 const std::function<Result<BackupSummary>(const QString&)>& work)
{
    const QString partial = target + QStringLiteral(".partial");
    QDir(partial).removeRecursively();
    if (auto made = makeDataFolder(partial); !made)
        return made.error();
    const auto clean = qScopeGuard([&] { QDir(partial).removeRecursively(); });
    auto summary = work(partial);
    if (!summary)
        return summary;
    for (const char* trace : {"facedesk.db-wal", "facedesk.db-shm", "lock"})
        QFile::remove(within(partial, QLatin1String(trace)));
    auto published = publish(partial, target);
    return published ? summary : Result<BackupSummary>(published.error());
}

bool isTaken(const QString& folder)
{
    return QFileInfo::exists(folder) &&
           !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

Result<BackupSummary> backUp(const Database& database, const Vault& vault, const QString& target,
                             const QString& passphrase, const KeepOn& keepOn)
{
    if (passphrase.isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("A backup needs a passphrase, its key would lie open otherwise."));
    if (isTaken(target))
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("The folder for the backup is not empty; name a new one."));
    return makeBeside(QDir::cleanPath(target), [&](const QString& partial) {
        return fill(database, vault, partial, passphrase, keepOn);
    });
}

Result<BackupSummary> restore(const QString& backup, const QString& folder, const QString& passphrase)
{
    if (!QFileInfo::exists(within(backup, Database::fileName())) ||
        !QFileInfo::exists(within(backup, Vault::fileName())))
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("This folder is not a backup of a data folder."));
    if (isTaken(folder))
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("The data folder is not empty; restore into a new one."));
    return makeBeside(QDir::cleanPath(folder), [&](const QString& partial) -> Result<BackupSummary> {
        auto summary = unfold(backup, partial, passphrase);
        if (!summary)
            return summary;
        // A broken chain of the audit list came with the backup; nothing is won by losing the rest as well.
        for (const Finding& finding : checkStorage(partial))
            if (!finding.ok && finding.area != QLatin1String("disk") &&
                finding.area != QLatin1String("pictures") && finding.area != QLatin1String("audit"))
                return fail(ErrorCode::DatabaseCorrupt,
                            QStringLiteral("The backup is damaged: ") + finding.sentence);
        return summary;
    });
}

} // namespace core::storage
