// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SqlErrors.h"

#include "core/storage/FileCalls.h"

#include <cerrno>
#include <cstring>

namespace core::storage {

using base::ErrorCode;
using base::fail;

namespace {

// Primary result codes of sqlite3.h; the driver reports extended ones whose low byte is the primary one.
enum SqliteCode {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    NotADatabase = 26
};

// Below this a failed write is blamed on the disk: SQLite calls a quota or size limit a plain input/output
// error.
constexpr qint64 NearlyNothing = 262'144;

base::Error unavailable(const QSqlError& error)
{
    return fail(ErrorCode::DatabaseUnavailable,
                QStringLiteral("The database cannot be used at the moment (%1, code %2).")
                    .arg(error.databaseText().isEmpty() ? error.driverText() : error.databaseText(),
                         error.nativeErrorCode()));
}

base::Error denied()
{
    return fail(
        ErrorCode::PermissionDenied,
        QStringLiteral("The data folder cannot be written; give this account read and write access to it."));
}

} // namespace

int sqliteCode(const QSqlError& error)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    return isNumber ? code & 0xff : -1;
}

base::Error diskFull(const QString& folder)
{
    const qint64 free = freeBytesAt(folder);
    return fail(ErrorCode::DiskFull,
                QStringLiteral("The disk of the data folder is full (%1 KB free); make room and try again.")
                    .arg(free / 1024));
}

base::Error sqlFailure(const QSqlError& error, const QString& folder)
{
    switch (sqliteCode(error)) {
    case Full:
        return diskFull(folder);
    case Perm:
    case ReadOnly:
    case CantOpen:
        return denied();
    case Corrupt:
    case NotADatabase:
        return fail(ErrorCode::DatabaseCorrupt,
                    QStringLiteral(
                        "The database file is damaged; restore the last backup into an empty data folder."));
    case IoError:
        if (freeBytesAt(folder) < NearlyNothing)
            return diskFull(folder);
        [[fallthrough]];
    default:
        return unavailable(error);
    }
}

base::Error systemFailure(int number, const QString& what, const QString& folder)
{
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return diskFull(folder);
    case EACCES:
    case EPERM:
    case EROFS:
        return denied();
    default:
        return fail(ErrorCode::DatabaseUnavailable,
                    QStringLiteral("The data folder does not let the program %1: %2.")
                        .arg(what, QString::fromLocal8Bit(std::strerror(number))));
    }
}

} // namespace core::storage
