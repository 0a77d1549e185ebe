// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures as sealed files below FOLDER/pictures plus one row each. stage() makes the file durable (temporary
// name, fsync, rename, fsync of the folder) before the row exists; a file without a row is an orphan found at
// start.
#pragma once

#include "core/storage/Database.h"
#include "core/storage/FileCalls.h"
#include "core/storage/Records.h"
#include "core/storage/Vault.h"

#include <QSet>

namespace core::storage {

class PictureStore {
public:
    PictureStore(Database& database, const Vault& vault, FileCalls calls = {});

    /// Writes and syncs the sealed file; the answer has everything but id and serial. DiskFull,
    /// PermissionDenied.
    base::Result<PictureRow> stage(const QByteArray& plain, const QString& mime, int width, int height,
                                   qint64 nowMs);
    /// Row of a staged picture; chooses the serial.
    base::Result<PictureRow> insert(Transaction& tx, PictureRow staged);
    /// After a failed transaction: removes the staged file.
    void discard(const PictureRow& staged);
    /// Removes the row; the file goes after the commit.
    base::Result<void> remove(Transaction& tx, qint64 id);
    /// The same, but a picture that a replica engine has still to get is held back until dropHeld(); nobody
    /// else sees it any more.
    base::Result<void> release(Transaction& tx, qint64 id);
    /// Once a change that brought it has ended: removes it where it was held for that alone.
    base::Result<void> dropHeld(Transaction& tx, qint64 id);
    /// Its face is gone here; only a replica engine has still to get it.
    base::Result<bool> isHeld(qint64 id) const;

    base::Result<PictureRow> byId(qint64 id) const;                         ///< NotFound
    base::Result<PictureRow> byAddress(qint64 createdMs, int serial) const; ///< NotFound, also what is held
    base::Result<QByteArray> load(const PictureRow& row) const;             ///< PictureLost, KeyWrong

    /// Seals the file anew when an older key was used; answers whether it did.
    base::Result<bool> reseal(const PictureRow& row);
    /// Rows with a greater id, in order of id.
    base::Result<std::vector<PictureRow>> after(qint64 id, int limit) const;
    base::Result<qint64> count() const;

    struct Reconciliation {
        QStringList orphans;         ///< files without a row, moved to FOLDER/quarantine
        std::vector<qint64> missing; ///< rows without a file
    };
    /// At start, before anything is staged; without `move` it only reports.
    base::Result<Reconciliation> reconcile(bool move);

    static QString asideFolder();                ///< of files set aside, below the data folder
    static QString asideOf(const QString& path); ///< where the file of this path is set aside
    static const char* domain(); ///< picture files are sealed under it, bound to their relative path
    QString absolute(const QString& path) const;

private:
    QSet<QString> filesOnDisk() const;
    bool quarantine(const QString& path);

    Database& m_database;
    const Vault& m_vault;
    const FileCalls m_calls;
};

} // namespace core::storage
