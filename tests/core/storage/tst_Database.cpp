// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Database.h"
#include "core/storage/Migrations.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <latch>
#include <thread>

using namespace core::storage;
using core::base::ErrorCode;
using core::base::Result;

namespace {

/// A bare connection beside Database's own, for preparing and looking at files.
class RawDatabase {
public:
    explicit RawDatabase(const QString& folder)
    {
        connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
        connection.setDatabaseName(folder + QLatin1Char('/') + Database::fileName());
        connection.open();
    }
    ~RawDatabase()
    {
        connection.close();
        connection = QSqlDatabase();
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
    }
    RawDatabase(const RawDatabase&) = delete;
    RawDatabase& operator=(const RawDatabase&) = delete;
    bool run(const QString& statement) const { return QSqlQuery(connection).exec(statement); }

    QSqlDatabase connection;
};

Result<void> insertGallery(Transaction& tx, const QString& name)
{
    auto done =
        tx.insert(QStringLiteral("INSERT INTO gallery(group_id,lib,app_id,name,description,kind,created_ms) "
                                 "VALUES(?,?,'',?,'',0,1)"),
                  {name, name, name});
    return done ? Result<void>() : Result<void>(done.error());
}

int galleries(const Database& database)
{
    auto rows = database.read(QStringLiteral("SELECT count(*) FROM gallery"));
    return rows && rows->next() ? rows->value(0).toInt() : -1;
}

QStringList schemaOf(const Database& database)
{
    QStringList objects;
    auto rows = database.read(
        QStringLiteral("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name"));
    while (rows && rows->next())
        objects.append(rows->value(0).toString());
    return objects;
}

} // namespace

class TestDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createsPrivateFolder();
    void assertsSettingsOnEveryThread();
    void closesConnectionsWithTheirThread();
    void leavesNoConnectionToThreadsThatEnd();
    void refusesFolderInUse();
    void readsBesideAnotherProcess();
    void rollsBackFailedWork();
    void rollsBackThrowingWork();
    void refusesNestedWorkButNotWriteAfterCommit();
    void runsStepsInCommitOrder();
    void serialisesWriters();
    void migratesFromEveryVersion_data();
    void migratesFromEveryVersion();
    void leavesFailedMigrationUndone();
    void refusesNewerDatabase();
    void splitsStatements();
    void namesCorruption();
    void namesMissingPermission();
};

void TestDatabase::createsPrivateFolder()
{
    const QTemporaryDir parent;
    const QString folder = parent.filePath(QStringLiteral("a/b"));
    auto database = Database::open(folder);
    QVERIFY(database.isOk());
    constexpr auto Others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                            QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    for (const char* name : {"", "/facedesk.db", "/facedesk.db-wal", "/lock"})
        QVERIFY2(!(QFileInfo(folder + QLatin1String(name)).permissions() & Others), name);
    QCOMPARE((*database)->schemaVersion(), schemaFiles().back().version);
}

void TestDatabase::assertsSettingsOnEveryThread()
{
    const QTemporaryDir folder;
    auto database = Database::open(folder.path());
    QVERIFY(database.isOk());
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            auto mode = (*database)->read(QStringLiteral("PRAGMA foreign_keys"));
            good += (*database)->check(false).isOk() && mode && mode->next() && mode->value(0).toInt() == 1
                        ? 1
                        : 0;
        });
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(good.load(), 8);
    auto weakened = (*database)->read(QStringLiteral("PRAGMA synchronous=NORMAL"));
    QVERIFY(weakened.isOk());
    QCOMPARE((*database)->check(false).error().code, ErrorCode::DatabaseUnavailable);
}

void TestDatabase::closesConnectionsWithTheirThread()
{
    const QTemporaryDir folder;
    const auto before = QSqlDatabase::connectionNames().size();
    {
        auto database = Database::open(folder.path());
        QVERIFY(database.isOk());
        QCOMPARE(QSqlDatabase::connectionNames().size(), before + 1);
        std::thread([&] { (void)galleries(**database); }).join();
        QCOMPARE(QSqlDatabase::connectionNames().size(), before + 1);
        std::latch hasRead(1);
        std::latch mayEnd(1);
        std::thread idle([&] {
            (void)galleries(**database);
            hasRead.count_down();
            mayEnd.wait();
        });
        hasRead.wait();
        const auto during = QSqlDatabase::connectionNames().size();
        database->reset(); // while the other thread still lives
        const auto after = QSqlDatabase::connectionNames().size();
        mayEnd.count_down();
        idle.join();
        QCOMPARE(during, before + 2);
        QCOMPARE(after, before);
    }
    QCOMPARE(QSqlDatabase::connectionNames().size(), before);
}

/// QThread::wait() is over before the connection of the thread goes; what goes later than the process's own
/// statics would bring the process down at its end.
void TestDatabase::leavesNoConnectionToThreadsThatEnd()
{
    constexpr int Rounds = 200;
    int left = 0;
    for (int round = 0; round < Rounds; ++round) {
        const QTemporaryDir folder;
        auto database = Database::open(folder.path());
        QVERIFY(database.isOk());
        std::unique_ptr<QThread> thread(
            QThread::create([&] { QVERIFY((*database)->read(QStringLiteral("SELECT 1")).isOk()); }));
        thread->start();
        thread->wait();
        std::this_thread::sleep_for(std::chrono::microseconds(2 * round)); // any moment of its end
        database->reset();
        for (const QString& name : QSqlDatabase::connectionNames())
            left += name.startsWith(QLatin1String("facedesk-")) ? 1 : 0;
    }
    QCOMPARE(left, 0);
}

void TestDatabase::refusesFolderInUse()
{
    const QTemporaryDir folder;
    {
        auto first = Database::open(folder.path());
        QVERIFY(first.isOk());
        auto second = Database::open(folder.path());
        QVERIFY(!second.isOk());
        QCOMPARE(second.error().code, ErrorCode::DataFolderInUse);
    }
    QVERIFY(Database::open(folder.path()).isOk());
}

void TestDatabase::readsBesideAnotherProcess()
{
    const QTemporaryDir folder;
    QCOMPARE(Database::open(folder.path(), true).error().code, ErrorCode::DatabaseUnavailable);
    auto first = Database::open(folder.path());
    QVERIFY(first.isOk());
    auto reader = Database::open(folder.path(), true);
    QVERIFY2(reader.isOk(), qPrintable(reader ? QString() : reader.error().detail));
    auto done = (*first)->transact([](Transaction& tx) { return insertGallery(tx, QStringLiteral("g")); });
    QVERIFY(done.isOk());
    QCOMPARE(galleries(**reader), 1);
    QVERIFY((*reader)->check(true).isOk());
    QVERIFY(
        !(*reader)->transact([](Transaction& tx) { return insertGallery(tx, QStringLiteral("h")); }).isOk());
    QVERIFY(!(*reader)->read(QStringLiteral("DELETE FROM gallery")).isOk());
}

void TestDatabase::rollsBackFailedWork()
{
    const QTemporaryDir folder;
    auto database = Database::open(folder.path());
    bool stepRan = false;
    auto done = (*database)->transact([&](Transaction& tx) -> Result<void> {
        tx.afterCommit([&] { stepRan = true; });
        if (auto inserted = insertGallery(tx, QStringLiteral("g")); !inserted)
            return inserted;
        return core::base::fail(ErrorCode::PoorQuality, QStringLiteral("no"));
    });
    QCOMPARE(done.error().code, ErrorCode::PoorQuality);
    QVERIFY(!stepRan);
    QCOMPARE(galleries(**database), 0);
}

void TestDatabase::rollsBackThrowingWork()
{
    const QTemporaryDir folder;
    auto database = Database::open(folder.path());
    QVERIFY_EXCEPTION_THROWN(static_cast<void>((*database)->transact([&](Transaction& tx) -> Result<void> {
                                 (void)insertGallery(tx, QStringLiteral("g"));
                                 throw std::runtime_error("work failed");
                             })),
                             std::runtime_error);
    QCOMPARE(galleries(**database), 0);
    QVERIFY(
        (*database)->transact([](Transaction& tx) { return insertGallery(tx, QStringLiteral("g")); }).isOk());
}

void TestDatabase::refusesNestedWorkButNotWriteAfterCommit()
{
    const QTemporaryDir folder;
    auto database = Database::open(folder.path());
    const auto write = [&](const QString& name) {
        return (*database)->transact([&](Transaction& tx) { return insertGallery(tx, name); });
    };
    auto nested = (*database)->transact([&](Transaction&) { return write(QStringLiteral("inner")); });
    QVERIFY(!nested.isOk());
    auto chained = (*database)->transact([&](Transaction& tx) {
        tx.afterCommit([&] { QVERIFY(write(QStringLiteral("after")).isOk()); });
        return insertGallery(tx, QStringLiteral("first"));
    });
    QVERIFY(chained.isOk());
    QCOMPARE(galleries(**database), 2);
}

void TestDatabase::runsStepsInCommitOrder()
{
    const QTemporaryDir folder;
    auto database = Database::open(folder.path());
    std::vector<qint64> order; // every step runs alone, so no guard
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < 10; ++i)
                (void)(*database)->transact([&](Transaction& tx) -> Result<void> {
                    if (auto done = insertGallery(tx, QStringLiteral("g%1-%2").arg(t).arg(i)); !done)
                        return done;
                    auto last = tx.run(QStringLiteral("SELECT max(id) FROM gallery"));
                    tx.afterCommit([&order, id = last->next() ? last->value(0).toLongLong() : 0] {
                        order.push_back(id);
                    });
                    return {};
                });
        });
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(order.size(), 40U);
    QVERIFY(std::is_sorted(order.begin(), order.end()));
}

void TestDatabase::serialisesWriters()
{
    const QTemporaryDir folder;
    auto database = Database::open(folder.path());
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < 25; ++i)
                good += (*database)
                                ->transact([&](Transaction& tx) {
                                    return insertGallery(tx, QStringLiteral("g%1-%2").arg(t).arg(i));
                                })
                                .isOk()
                            ? 1
                            : 0;
        });
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(good.load(), 200);
    QCOMPARE(galleries(**database), 200);
}

void TestDatabase::migratesFromEveryVersion_data()
{
    QTest::addColumn<int>("version");
    for (const Migration& file : schemaFiles())
        QTest::addRow("from %d", file.version) << file.version;
}

void TestDatabase::migratesFromEveryVersion()
{
    QFETCH(int, version);
    const QTemporaryDir fresh;
    const QTemporaryDir old;
    {
        std::vector<Migration> until = schemaFiles();
        std::erase_if(until, [&](const Migration& file) { return file.version > version; });
        RawDatabase raw(old.path());
        QCOMPARE(migrate(raw.connection, until, old.path()).value(), version);
        QVERIFY(raw.run(
            QStringLiteral("INSERT INTO gallery(group_id,lib,app_id,name,description,kind,created_ms) "
                           "VALUES('kept','l','','n','',0,1)")));
    }
    auto migrated = Database::open(old.path());
    auto created = Database::open(fresh.path());
    QVERIFY2(migrated.isOk(), qPrintable(migrated ? QString() : migrated.error().detail));
    QCOMPARE((*migrated)->schemaVersion(), (*created)->schemaVersion());
    QCOMPARE(schemaOf(**migrated), schemaOf(**created));
    QCOMPARE(galleries(**migrated), 1);
    QVERIFY((*migrated)->check(true).isOk());
}

void TestDatabase::leavesFailedMigrationUndone()
{
    const QTemporaryDir folder;
    const QTemporaryDir schema;
    QFile broken(schema.filePath(QStringLiteral("0001_broken.sql")));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("CREATE TABLE good(id INTEGER);\nCREATE TABLE bad(;\n");
    broken.close();
    RawDatabase raw(folder.path());
    QVERIFY(!migrate(raw.connection, schemaFiles(schema.path()), folder.path()).isOk());
    QCOMPARE(schemaVersionOf(raw.connection, folder.path()).value(), 0);
    QVERIFY(raw.connection.tables().isEmpty());
}

void TestDatabase::refusesNewerDatabase()
{
    const QTemporaryDir folder;
    QVERIFY(Database::open(folder.path()).isOk());
    QVERIFY(RawDatabase(folder.path()).run(QStringLiteral("PRAGMA user_version=9999")));
    auto refused = Database::open(folder.path());
    QCOMPARE(refused.error().code, ErrorCode::DatabaseNewer);
    QVERIFY(refused.error().detail.contains(QStringLiteral("9999")));
}

void TestDatabase::splitsStatements()
{
    const QStringList statements =
        splitStatements(QStringLiteral("-- a; b\nCREATE TABLE t(x TEXT DEFAULT ';' /* ; */);;\n"
                                       "CREATE TRIGGER r AFTER INSERT ON t BEGIN DELETE FROM t; "
                                       "UPDATE t SET x='END'; END;\nSELECT \"a;b\""));
    QCOMPARE(statements.size(), 3);
    QVERIFY(statements[0].contains(QStringLiteral("DEFAULT ';'")));
    QVERIFY(statements[1].endsWith(QStringLiteral("END")));
    QCOMPARE(statements[2], QStringLiteral("SELECT \"a;b\""));
}

void TestDatabase::namesCorruption()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(Database::fileName()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    auto refused = Database::open(folder.path());
    QCOMPARE(refused.error().code, ErrorCode::DatabaseCorrupt);
}

void TestDatabase::namesMissingPermission()
{
    const QTemporaryDir folder;
    QVERIFY(QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    const QFileInfo info(folder.path());
    if (info.isWritable())
        QSKIP("this account may write everywhere (root), so permissions cannot be refused");
    QCOMPARE(Database::open(folder.path()).error().code, ErrorCode::PermissionDenied);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_Database.moc"
