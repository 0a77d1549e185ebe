// SPDX-License-Identifier: GPL-3.0-or-later
// A data folder as a copy that opens with a passphrase: database, pictures and wrapped key in one new folder.
// Making one only reads, so it may run beside the program that uses the folder.
#pragma once

#include "core/storage/Database.h"
#include "core/storage/Vault.h"

namespace core::storage {

struct BackupSummary {
    qint64 pictures = 0; ///< files copied
    qint64 lost = 0;     ///< rows whose picture file was missing already; the rest is worth keeping
    qint64 bytes = 0;
};

/// `target` must not exist; it appears under its name only when it is complete and safe.
/// Errors: InvalidArgument (target exists, no passphrase), DiskFull, PermissionDenied.
base::Result<BackupSummary> backUp(const Database& database, const Vault& vault, const QString& target,
                                   const QString& passphrase);

/// Makes `folder` (absent or empty) a data folder from a backup; its key file is left without passphrase.
/// Errors: InvalidArgument, KeyWrong, DatabaseCorrupt, DiskFull, PermissionDenied.
base::Result<BackupSummary> restore(const QString& backup, const QString& folder, const QString& passphrase);

} // namespace core::storage
