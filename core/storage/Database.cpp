// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Database.h"

#include "core/base/Log.h"
#include "core/storage/Connections.h"
#include "core/storage/FileCalls.h"
#include "core/storage/FolderLock.h"
#include "core/storage/Migrations.h"
#include "core/storage/SqlErrors.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <mutex>

static void initSchemaResource()
{
    Q_INIT_RESOURCE(schema);
}

namespace core::storage {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

Result<QSqlQuery> execute(const QSqlDatabase& connection, const QString& folder, const QString& statement,
                          const QVariantList& bindings)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return sqlFailure(query.lastError(), folder);
    for (const QVariant& value : bindings)
        query.addBindValue(value);
    if (!query.exec())
        return sqlFailure(query.lastError(), folder);
    return query;
}

/// Rolls back unless committed, also when work throws.
class OpenTransaction {
public:
    OpenTransaction(const QSqlDatabase& connection, QString folder)
        : m_connection(connection)
        , m_folder(std::move(folder))
    {
    }
    ~OpenTransaction()
    {
        if (m_begun)
            QSqlQuery(m_connection).exec(QStringLiteral("ROLLBACK"));
    }
    OpenTransaction(const OpenTransaction&) = delete;
    OpenTransaction& operator=(const OpenTransaction&) = delete;

    Result<void> begin()
    {
        auto done = step(QStringLiteral("BEGIN IMMEDIATE"));
        m_begun = done.isOk();
        return done;
    }
    Result<void> commit()
    {
        auto done = step(QStringLiteral("COMMIT"));
        m_begun = !done.isOk();
        return done;
    }

private:
    Result<void> step(const QString& statement)
    {
        auto done = execute(m_connection, m_folder, statement, {});
        return done ? Result<void>() : Result<void>(done.error());
    }

    QSqlDatabase m_connection;
    QString m_folder;
    bool m_begun = false;
};

// SQLite would create the file by the umask; its log files copy the mode.
Result<void> createPrivately(const QString& folder)
{
    const QByteArray path = QFile::encodeName(folder + QLatin1Char('/') + Database::fileName());
    const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return systemFailure(errno, QStringLiteral("open the database"), folder);
    ::close(file);
    return {};
}

Result<int> migrateUnreferenced(QSqlDatabase& connection, const QString& folder)
{
    // Rebuilding a table is only possible while its references are not enforced; migrate() checks them before
    // commit.
    QSqlQuery pragma(connection);
    pragma.exec(QStringLiteral("PRAGMA foreign_keys=OFF"));
    auto version = migrate(connection, schemaFiles(), folder);
    pragma.exec(QStringLiteral("PRAGMA foreign_keys=ON"));
    return version;
}

} // namespace

Transaction::Transaction(const QSqlDatabase& connection, QString folder)
    : m_connection(connection)
    , m_folder(std::move(folder))
{
}

Result<QSqlQuery> Transaction::run(const QString& statement, const QVariantList& bindings)
{
    return execute(m_connection, m_folder, statement, bindings);
}

Result<qint64> Transaction::insert(const QString& statement, const QVariantList& bindings)
{
    auto done = run(statement, bindings);
    if (!done)
        return done.error();
    return done->lastInsertId().toLongLong();
}

void Transaction::afterCommit(std::function<void()> step)
{
    m_after.push_back(std::move(step));
}

struct Database::Private {
    QString folder;
    bool readOnly = false;
    bool inWork = false; ///< guarded by `writing`
    std::unique_ptr<FolderLock> lock;
    std::unique_ptr<Connections> connections;
    std::recursive_mutex writing; ///< recursive for afterCommit steps that write
    qint64 schema = 0;
};

Database::Database()
    : d(std::make_unique<Private>())
{
}
Database::~Database() = default;

QString Database::fileName()
{
    return QStringLiteral("facedesk.db");
}

const QString& Database::folder() const
{
    return d->folder;
}

qint64 Database::schemaVersion() const
{
    return d->schema;
}

qint64 Database::freeBytes() const
{
    return freeBytesAt(d->folder);
}

Result<std::unique_ptr<Database>> Database::open(const QString& folder, bool readOnly)
{
    initSchemaResource();
    std::unique_ptr<Database> database(new Database());
    Private& d = *database->d;
    d.folder = QDir(folder).absolutePath();
    d.readOnly = readOnly;
    if (auto prepared = readOnly ? database->expectFile() : database->takeFolder(); !prepared)
        return prepared.error();
    d.connections = std::make_unique<Connections>(d.folder, readOnly);
    auto connection = d.connections->ofThisThread();
    if (!connection)
        return connection.error();
    auto version = readOnly ? schemaVersionOf(*connection, folder) : migrateUnreferenced(*connection, folder);
    if (!version)
        return version.error();
    d.schema = *version;
    return database;
}

Result<void> Database::expectFile() const
{
    if (QFileInfo::exists(d->folder + QLatin1Char('/') + fileName()))
        return {};
    return fail(ErrorCode::DatabaseUnavailable,
                QStringLiteral("The data folder has no database; name the right folder with --data."));
}

Result<void> Database::takeFolder()
{
    if (auto made = makeDataFolder(d->folder); !made)
        return made;
    auto lock = FolderLock::take(d->folder);
    if (!lock)
        return lock.error();
    d->lock = std::move(*lock);
    return createPrivately(d->folder);
}

Result<void> Database::transact(const std::function<Result<void>(Transaction&)>& work)
{
    const std::scoped_lock lock(d->writing);
    if (d->inWork || d->readOnly)
        return fail(ErrorCode::Internal, QStringLiteral("A write was asked for where none is possible."));
    auto connection = d->connections->ofThisThread();
    if (!connection)
        return connection.error();
    Transaction tx(*connection, d->folder);
    if (auto done = commitWork(tx, work); !done)
        return done;
    for (const auto& step : tx.m_after)
        step();
    return {};
}

Result<void> Database::commitWork(Transaction& tx, const std::function<Result<void>(Transaction&)>& work)
{
    OpenTransaction open(tx.m_connection, d->folder);
    if (auto begun = open.begin(); !begun)
        return begun;
    d->inWork = true;
    const auto leave = qScopeGuard([this] { d->inWork = false; });
    if (auto done = work(tx); !done)
        return done;
    return open.commit();
}

Result<QSqlQuery> Database::read(const QString& statement, const QVariantList& bindings) const
{
    auto connection = d->connections->ofThisThread();
    if (!connection)
        return connection.error();
    return execute(*connection, d->folder, statement, bindings);
}

Result<void> Database::check(bool deep) const
{
    auto connection = d->connections->ofThisThread();
    if (!connection)
        return connection.error();
    if (auto settings = assertSettings(*connection, d->folder); !settings || !deep)
        return settings;
    auto verdict = read(QStringLiteral("PRAGMA quick_check(1)"));
    if (!verdict)
        return verdict.error();
    if (verdict->next() && verdict->value(0).toString() == QLatin1String("ok"))
        return {};
    return fail(
        ErrorCode::DatabaseCorrupt,
        QStringLiteral("The database file is damaged; restore the last backup into an empty data folder."));
}

} // namespace core::storage
