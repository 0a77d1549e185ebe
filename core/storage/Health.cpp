// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Health.h"

#include "core/storage/AuditStore.h"
#include "core/storage/FileCalls.h"
#include "core/storage/Migrations.h"
#include "core/storage/PictureStore.h"
#include "core/storage/SealedColumns.h"

#include <QDir>
#include <QFileInfo>

#include <limits>

namespace core::storage {

using base::Result;

namespace {

constexpr std::size_t PicturesTogether = 500;

constexpr qint64 LeastFree = 200LL * 1024 * 1024;
constexpr auto Foreign = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                         QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

Finding good(const char* area, const QString& sentence)
{
    return {QLatin1String(area), true, sentence};
}

Finding bad(const char* area, const QString& sentence)
{
    return {QLatin1String(area), false, sentence};
}

Finding failed(const char* area, const base::Error& error)
{
    return bad(area, error.detail);
}

Finding checkFolder(const QString& folder)
{
    const QFileInfo info(folder);
    if (!info.isDir())
        return bad("folder", QStringLiteral("There is no data folder here; name the right one with --data."));
    if (info.permissions() & Foreign)
        return bad("folder",
                   QStringLiteral(
                       "Other accounts of this machine can look into the data folder; give it mode 0700."));
    if (!info.isWritable())
        return bad("folder", QStringLiteral("This account cannot write to the data folder."));
    return good("folder", QStringLiteral("Private and writable."));
}

Finding checkKey(const QString& folder, const Result<std::unique_ptr<Vault>>& vault)
{
    const QFileInfo file(folder + QLatin1Char('/') + Vault::fileName());
    if (!vault)
        return failed("key", vault.error());
    if (file.exists() && (file.permissions() & Foreign))
        return bad("key", QStringLiteral(
                              "Other accounts of this machine can read the key file; give it mode 0600."));
    if ((*vault)->hasOlderKeys())
        return bad("key", QStringLiteral("A change of keys was interrupted; run it again to finish it."));
    return good("key", QStringLiteral("Present and private."));
}

Finding checkDisk(const QString& folder)
{
    const qint64 free = freeBytesAt(folder);
    const QString sentence = QStringLiteral("%1 MB free.").arg(free / (1024LL * 1024));
    return free >= LeastFree
               ? good("disk", sentence)
               : bad("disk", sentence + QStringLiteral(" Make room, enrolments will be refused soon."));
}

Finding checkDatabase(const Database& database)
{
    if (auto whole = database.check(true); !whole)
        return failed("database", whole.error());
    auto dangling = database.read(QStringLiteral("PRAGMA foreign_key_check"));
    if (!dangling)
        return failed("database", dangling.error());
    if (dangling->next())
        return bad(
            "database",
            QStringLiteral("A row of table %1 refers to one that is not there; restore the last backup.")
                .arg(dangling->value(0).toString()));
    const qint64 newest = schemaFiles().back().version;
    if (database.schemaVersion() > newest)
        return bad("database",
                   QStringLiteral("Written by a newer FaceDesk (schema %1); install that version.")
                       .arg(database.schemaVersion()));
    return good("database",
                QStringLiteral("Whole, schema %1 of %2.").arg(database.schemaVersion()).arg(newest));
}

Result<qint64> openColumn(const Database& database, const Vault& vault, const SealedColumn& column)
{
    auto rows = database.read(column.select(), {0, std::numeric_limits<qint64>::max()});
    if (!rows)
        return rows.error();
    qint64 opened = 0;
    for (; rows->next(); ++opened)
        if (auto plain = vault.unseal(column.domain, column.binding(*rows, 2), rows->value(1).toByteArray());
            !plain)
            return base::fail(plain.error().code,
                              QStringLiteral("Row %1 of table %2: %3")
                                  .arg(rows->value(0).toString(), column.table, plain.error().detail));
    return opened;
}

Finding checkValues(const Database& database, const Vault& vault)
{
    qint64 opened = 0;
    for (const SealedColumn& column : sealedColumns()) {
        auto count = openColumn(database, vault, column);
        if (!count)
            return failed("values", count.error());
        opened += *count;
    }
    return good("values", QStringLiteral("%1 sealed values open with the key.").arg(opened));
}

Finding checkPictures(Database& database, const Vault& vault)
{
    PictureStore pictures(database, vault);
    auto found = pictures.reconcile(false);
    auto count = pictures.count();
    if (!found || !count)
        return failed("pictures", found ? count.error() : found.error());
    const auto aside = QDir(pictures.absolute(PictureStore::asideFolder())).entryList(QDir::Files).size();
    qint64 damaged = 0;
    for (qint64 last = 0;;) {
        auto rows = pictures.after(last, static_cast<int>(PicturesTogether));
        if (!rows)
            return failed("pictures", rows.error());
        for (const PictureRow& row : *rows) {
            auto bytes = pictures.load(row);
            damaged += !bytes && bytes.error().code != base::ErrorCode::PictureLost ? 1 : 0;
            last = row.id;
        }
        if (rows->size() < PicturesTogether)
            break;
    }
    const QString orphans = QStringLiteral(" %1 files without a row, %2 set aside earlier.")
                                .arg(found->orphans.size())
                                .arg(aside);
    if (!found->missing.empty())
        return bad("pictures",
                   QStringLiteral("%1 of %2 pictures have lost their file; restore them from a backup.")
                           .arg(found->missing.size())
                           .arg(*count) +
                       orphans);
    if (damaged > 0)
        return bad("pictures",
                   QStringLiteral("%1 of %2 pictures have a damaged file; restore them from a backup.")
                           .arg(damaged)
                           .arg(*count) +
                       orphans);
    return good("pictures",
                QStringLiteral("%1 pictures, all files open with the key.").arg(*count) + orphans);
}

Finding checkAudit(Database& database)
{
    const AuditStore audit(database);
    auto broken = audit.firstBroken();
    auto count = audit.count();
    if (!broken || !count)
        return failed("audit", broken ? count.error() : broken.error());
    if (*broken != 0)
        return bad("audit",
                   QStringLiteral("Entry %1 was changed or removed after it was written.").arg(*broken));
    return good("audit", QStringLiteral("%1 entries, chain unbroken.").arg(*count));
}

} // namespace

std::vector<Finding> checkStorage(const QString& folder, const QString& passphrase)
{
    std::vector<Finding> findings{checkFolder(folder)};
    if (!QFileInfo(folder).isDir())
        return findings;
    // Before the vault: opening one in an empty folder would make a key.
    auto database = Database::open(folder, true);
    if (!database) {
        findings.push_back(checkDisk(folder));
        findings.push_back(failed("database", database.error()));
        return findings;
    }
    auto vault = Vault::open(folder, passphrase);
    findings.push_back(checkKey(folder, vault));
    findings.push_back(checkDisk(folder));
    findings.push_back(checkDatabase(**database));
    if (!findings.back().ok)
        return findings;
    if (vault) {
        findings.push_back(checkValues(**database, **vault));
        findings.push_back(checkPictures(**database, **vault));
    }
    findings.push_back(checkAudit(**database));
    return findings;
}

} // namespace core::storage
