// SPDX-License-Identifier: GPL-3.0-or-later
// A new key for everything sealed: adds it, seals rows and pictures anew in batches, then drops the old keys.
// May be interrupted at any point and run again. To be run while nothing else writes to the data folder.
#pragma once

#include "core/storage/PictureStore.h"
#include "core/storage/SealedColumns.h"

#include <functional>

namespace core::storage {

class KeyRotation {
public:
    /// Called after each batch with the number of values sealed anew so far; false interrupts.
    using Progress = std::function<bool(qint64 done)>;

    KeyRotation(Database& database, Vault& vault, PictureStore& pictures,
                std::vector<SealedColumn> columns = sealedColumns());

    /// Starts, or goes on with what an interruption left. Answers how many values were sealed anew.
    /// Errors: Cancelled, KeyWrong, PictureLost, DiskFull, PermissionDenied.
    base::Result<qint64> run(const Progress& progress = {});

private:
    base::Result<void> resealColumn(const SealedColumn& column);
    base::Result<qint64> resealBatch(const SealedColumn& column, qint64 after);
    base::Result<void> resealPictures();
    base::Result<void> report();

    Database& m_database;
    Vault& m_vault;
    PictureStore& m_pictures;
    const std::vector<SealedColumn> m_columns;
    Progress m_progress;
    qint64 m_done = 0;
};

} // namespace core::storage
