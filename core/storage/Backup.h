// SPDX-License-Identifier: GPL-3.0-or-later
// A data folder as a copy that opens with a passphrase: database, pictures and wrapped key in one new folder.
// Making one only reads, so it may run beside the program that uses the folder.
#pragma once

#include "core/storage/Database.h"
#include "core/storage/Vault.h"

#include <functional>

namespace core::storage {

struct BackupSummary {
    qint64 pictures = 0; ///< files copied
    qint64 lost = 0;     ///< rows whose picture file was missing already; the rest is worth keeping
    qint64 bytes = 0;
};

/// Told after each picture; false ends the work and leaves nothing behind.
using KeepOn = std::function<bool(qint64 done, qint64 total)>;

/// `target` must not exist; it appears under its name only when it is complete and safe.
/// Errors: InvalidArgument (target exists, no passphrase), DiskFull, PermissionDenied, Cancelled.
base::Result<BackupSummary> backUp(const Database& database, const Vault& vault, const QString& target,
                                   const QString& passphrase, const KeepOn& keepOn = {});

/// Makes `folder` (absent or empty) a data folder from a backup; its key file is left without passphrase.
/// Errors: InvalidArgument, KeyWrong, DatabaseCorrupt, DiskFull, PermissionDenied.
base::Result<BackupSummary> restore(const QString& backup, const QString& folder, const QString& passphrase);

} // namespace core::storage
