// SPDX-License-Identifier: GPL-3.0-or-later
// The data folder's database: one connection per thread, settings asserted, migrations applied at open.
// Writers are serialised inside transact(); readers use their thread's own connection and never wait for them
// (WAL). Owned by Application, outlives every store. Thread-safe.
#pragma once

#include "core/base/Result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <functional>
#include <memory>

namespace core::storage {

/// Handed to writing store methods, so that a write outside a transaction does not compile.
class Transaction {
public:
    /// Runs one statement with positional bindings. Errors: DiskFull, PermissionDenied, DatabaseCorrupt,
    /// DatabaseUnavailable.
    base::Result<QSqlQuery> run(const QString& statement, const QVariantList& bindings = {});
    /// Same, answers the new row's id.
    base::Result<qint64> insert(const QString& statement, const QVariantList& bindings = {});
    /// Runs after the commit, in commit order over all threads; for what must follow the data (index,
    /// signals). Not run on rollback. A step may start a transaction of its own, but must not wait for
    /// another thread that writes.
    void afterCommit(std::function<void()> step);

private:
    friend class Database;
    Transaction(const QSqlDatabase& connection, QString folder);
    QSqlDatabase m_connection;
    QString m_folder;
    std::vector<std::function<void()>> m_after;
};

class Database {
public:
    /// Opens or creates FOLDER/facedesk.db, locks the folder, migrates. Errors: DataFolderInUse,
    /// PermissionDenied, DiskFull, DatabaseCorrupt, DatabaseNewer, DatabaseUnavailable. With readOnly neither
    /// locks nor migrates.
    static base::Result<std::unique_ptr<Database>> open(const QString& folder, bool readOnly = false);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const QString& folder() const;

    /// BEGIN IMMEDIATE … COMMIT (synchronous=FULL: durable when this answers ok); rolled back when work
    /// fails. Refused from inside work. `afterCommit` steps run before this answers.
    base::Result<void> transact(const std::function<base::Result<void>(Transaction&)>& work);

    /// One reading statement on this thread's connection.
    base::Result<QSqlQuery> read(const QString& statement, const QVariantList& bindings = {}) const;

    /// journal_mode, synchronous, foreign_keys as this thread's connection has them; quick_check when deep.
    base::Result<void> check(bool deep) const;
    qint64 schemaVersion() const;
    /// Bytes left on the data folder's disk.
    qint64 freeBytes() const;
    static QString fileName(); ///< of the database inside the folder

private:
    Database();
    base::Result<void> expectFile() const;
    base::Result<void> takeFolder();
    base::Result<void> commitWork(Transaction& tx,
                                  const std::function<base::Result<void>(Transaction&)>& work);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace core::storage
