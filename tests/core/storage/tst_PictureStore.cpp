// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/StorageFixture.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <map>
#include <thread>

using namespace core::storage;
using core::base::ErrorCode;
using core::base::Result;

namespace {

constexpr qint64 Noon = 1'780'056'000'000; // 2026-05-29 12:00 UTC

/// What the store asked of the system, in order, with file numbers turned back into paths below the data
/// folder.
struct Recorder {
    QStringList steps;
    std::map<int, QString> open;

    FileCalls calls()
    {
        FileCalls real;
        FileCalls recording = real;
        recording.open = [this, real](const char* path, int flags, mode_t mode) {
            const int file = real.open(path, flags, mode);
            open[file] = kindOf(path);
            return file;
        };
        recording.write = [this, real](int file, const void* bytes, size_t count) {
            steps << QStringLiteral("write ") + open[file];
            return real.write(file, bytes, count);
        };
        recording.fsync = [this, real](int file) {
            steps << QStringLiteral("sync ") + open[file];
            return real.fsync(file);
        };
        recording.rename = [this, real](const char* from, const char* to) {
            steps << QStringLiteral("rename ") + kindOf(from) + QStringLiteral(" to ") + kindOf(to);
            return real.rename(from, to);
        };
        recording.mkdir = [this, real](const char* path, mode_t mode) {
            const int made = real.mkdir(path, mode);
            if (made == 0)
                steps << QStringLiteral("make ") + kindOf(path);
            return made;
        };
        return recording;
    }

    static QString kindOf(const char* path)
    {
        const QString name = QString::fromLocal8Bit(path);
        if (name.endsWith(QStringLiteral(".new")))
            return QStringLiteral("temporary");
        if (name.endsWith(QStringLiteral(".sealed")))
            return QStringLiteral("picture");
        if (name.endsWith(QStringLiteral("/pictures")))
            return QStringLiteral("pictures");
        return name.contains(QStringLiteral("/pictures/")) ? QStringLiteral("day") : QStringLiteral("folder");
    }
};

PictureRow stage(tests::StorageFixture& storage, qint64 nowMs = Noon)
{
    return storage.pictures->stage("the picture", QStringLiteral("image/png"), 3, 4, nowMs).value();
}

PictureRow commit(tests::StorageFixture& storage, const PictureRow& staged)
{
    PictureRow row;
    auto done = storage.database->transact([&](Transaction& tx) -> Result<void> {
        row = storage.pictures->insert(tx, staged).value();
        return {};
    });
    return done ? row : PictureRow();
}

QStringList filesBelow(const QString& folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files << walk.next();
    return files;
}

} // namespace

class TestPictureStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsPictureAndRow();
    void numbersPicturesOfOneMillisecond();
    void syncsBeforeItAnswers();
    void namesFullDiskAndLeavesNothing_data();
    void namesFullDiskAndLeavesNothing();
    void writesOnAfterShortWrites();
    void discardsAndRemoves();
    void keepsFileOfAFailedRemoval();
    void namesLostAndForeignFiles();
    void setsOrphansAside();
    void knowsItsFilesInAFolderNamedFromHere();
};

void TestPictureStore::keepsPictureAndRow()
{
    tests::StorageFixture storage;
    const PictureRow staged = stage(storage);
    QVERIFY(staged.path.startsWith(QStringLiteral("pictures/20260529/")));
    const PictureRow row = commit(storage, staged);
    storage.reopen();
    const PictureRow read = storage.pictures->byId(row.id).value();
    QCOMPARE(read.path, staged.path);
    QCOMPARE(read.mime, QStringLiteral("image/png"));
    QCOMPARE(read.bytes, 11);
    QCOMPARE(read.width, 3);
    QCOMPARE(read.height, 4);
    QCOMPARE(read.createdMs, Noon);
    QCOMPARE(storage.pictures->load(read).value(), QByteArray("the picture"));
    QCOMPARE(storage.pictures->byId(99).error().code, ErrorCode::NotFound);
}

void TestPictureStore::numbersPicturesOfOneMillisecond()
{
    tests::StorageFixture storage;
    const PictureRow first = commit(storage, stage(storage));
    const PictureRow second = commit(storage, stage(storage));
    const PictureRow later = commit(storage, stage(storage, Noon + 1));
    QCOMPARE(first.serial, 1);
    QCOMPARE(second.serial, 2);
    QCOMPARE(later.serial, 1);
    QCOMPARE(storage.pictures->byAddress(Noon, 2)->id, second.id);
    QCOMPARE(storage.pictures->byAddress(Noon, 3).error().code, ErrorCode::NotFound);
}

void TestPictureStore::syncsBeforeItAnswers()
{
    Recorder recorder;
    tests::StorageFixture storage(recorder.calls());
    (void)stage(storage);
    const QStringList durable{QStringLiteral("write temporary"), QStringLiteral("sync temporary"),
                              QStringLiteral("rename temporary to picture"), QStringLiteral("sync day")};
    QCOMPARE(recorder.steps, (QStringList{QStringLiteral("make pictures"), QStringLiteral("sync folder"),
                                          QStringLiteral("make day"), QStringLiteral("sync pictures")} +
                              durable));
    recorder.steps.clear();
    (void)stage(storage);
    QCOMPARE(recorder.steps, durable);
}

void TestPictureStore::namesFullDiskAndLeavesNothing_data()
{
    QTest::addColumn<QString>("failing");
    QTest::addColumn<int>("cause");
    QTest::addColumn<int>("code");
    const int full = static_cast<int>(ErrorCode::DiskFull);
    const int denied = static_cast<int>(ErrorCode::PermissionDenied);
    QTest::newRow("open") << QStringLiteral("open") << EACCES << denied;
    QTest::newRow("write") << QStringLiteral("write") << ENOSPC << full;
    QTest::newRow("quota") << QStringLiteral("write") << EDQUOT << full;
    QTest::newRow("sync") << QStringLiteral("fsync") << ENOSPC << full;
    QTest::newRow("rename") << QStringLiteral("rename") << ENOSPC << full;
    QTest::newRow("read-only") << QStringLiteral("mkdir") << EROFS << denied;
}

void TestPictureStore::namesFullDiskAndLeavesNothing()
{
    QFETCH(QString, failing);
    QFETCH(int, cause);
    QFETCH(int, code);
    bool isFailing = true;
    const auto fails = [&](const char* call) {
        if (isFailing && failing == QLatin1String(call)) {
            errno = cause;
            return true;
        }
        return false;
    };
    const FileCalls real;
    FileCalls calls;
    calls.open = [&](const char* path, int flags, mode_t mode) {
        return fails("open") ? -1 : real.open(path, flags, mode);
    };
    calls.write = [&](int file, const void* bytes, size_t count) {
        return fails("write") ? -1 : real.write(file, bytes, count);
    };
    calls.fsync = [&](int file) { return fails("fsync") ? -1 : real.fsync(file); };
    calls.rename = [&](const char* from, const char* to) {
        return fails("rename") ? -1 : real.rename(from, to);
    };
    calls.mkdir = [&](const char* path, mode_t mode) { return fails("mkdir") ? -1 : real.mkdir(path, mode); };
    tests::StorageFixture storage(calls);
    auto refused = storage.pictures->stage("the picture", QStringLiteral("image/png"), 3, 4, Noon);
    QVERIFY(!refused.isOk());
    QCOMPARE(static_cast<int>(refused.error().code), code);
    QVERIFY(!refused.error().detail.contains(storage.folder.path()));
    QVERIFY(filesBelow(storage.folder.filePath(QStringLiteral("pictures"))).isEmpty());
    isFailing = false;
    QVERIFY(storage.pictures->stage("the picture", QStringLiteral("image/png"), 3, 4, Noon).isOk());
}

void TestPictureStore::writesOnAfterShortWrites()
{
    const FileCalls real;
    FileCalls calls;
    int attempts = 0;
    calls.write = [&](int file, const void* bytes, size_t count) -> ssize_t {
        if (++attempts % 3 == 0) {
            errno = EINTR;
            return -1;
        }
        return real.write(file, bytes, std::min<size_t>(count, 5));
    };
    tests::StorageFixture storage(calls);
    QCOMPARE(storage.pictures->load(commit(storage, stage(storage))).value(), QByteArray("the picture"));
    QVERIFY(attempts > 10);
}

void TestPictureStore::discardsAndRemoves()
{
    tests::StorageFixture storage;
    const PictureRow staged = stage(storage);
    storage.pictures->discard(staged);
    QVERIFY(!QFile::exists(storage.pictures->absolute(staged.path)));
    const PictureRow row = commit(storage, stage(storage));
    QVERIFY(storage.database->transact([&](Transaction& tx) { return storage.pictures->remove(tx, row.id); })
                .isOk());
    QVERIFY(!QFile::exists(storage.pictures->absolute(row.path)));
    QVERIFY(!storage.pictures->byId(row.id).isOk());
}

void TestPictureStore::keepsFileOfAFailedRemoval()
{
    tests::StorageFixture storage;
    const PictureRow row = commit(storage, stage(storage));
    QVERIFY(!storage.database
                 ->transact([&](Transaction& tx) -> Result<void> {
                     (void)storage.pictures->remove(tx, row.id);
                     return core::base::fail(ErrorCode::Internal, QStringLiteral("no"));
                 })
                 .isOk());
    QCOMPARE(storage.pictures->load(row).value(), QByteArray("the picture"));
}

void TestPictureStore::namesLostAndForeignFiles()
{
    tests::StorageFixture storage;
    const PictureRow first = commit(storage, stage(storage));
    const PictureRow second = commit(storage, stage(storage));
    QVERIFY(QFile::remove(storage.pictures->absolute(first.path)));
    QCOMPARE(storage.pictures->load(first).error().code, ErrorCode::PictureLost);
    QVERIFY(QFile::rename(storage.pictures->absolute(second.path), storage.pictures->absolute(first.path)));
    QCOMPARE(storage.pictures->load(first).error().code, ErrorCode::KeyWrong);
}

void TestPictureStore::setsOrphansAside()
{
    tests::StorageFixture storage;
    const PictureRow kept = commit(storage, stage(storage));
    const PictureRow lost = commit(storage, stage(storage));
    const PictureRow orphan = stage(storage);
    QVERIFY(QFile::remove(storage.pictures->absolute(lost.path)));
    QVERIFY(QFile::copy(storage.pictures->absolute(kept.path),
                        storage.pictures->absolute(kept.path) + QStringLiteral(".1234.new")));
    const auto dry = storage.pictures->reconcile(false).value();
    QCOMPARE(dry.orphans.size(), 2);
    QCOMPARE(dry.missing, std::vector<qint64>{lost.id});
    QVERIFY(QFile::exists(storage.pictures->absolute(orphan.path)));
    const auto moved = storage.pictures->reconcile(true).value();
    QCOMPARE(moved.orphans, dry.orphans);
    QVERIFY(!QFile::exists(storage.pictures->absolute(orphan.path)));
    QCOMPARE(filesBelow(storage.folder.filePath(QStringLiteral("quarantine"))).size(), 2);
    QVERIFY(storage.pictures->reconcile(true)->orphans.isEmpty());
    QCOMPARE(storage.pictures->load(kept).value(), QByteArray("the picture"));
}

void TestPictureStore::knowsItsFilesInAFolderNamedFromHere()
{
    tests::StorageFixture storage;
    commit(storage, stage(storage));
    const QString folder = QDir::current().relativeFilePath(storage.folder.path());
    storage.stores.reset();
    storage.database.reset();
    const auto database = Database::open(folder).value();
    tests::StorageStores stores(*database, *storage.vault);
    const auto found = stores.pictures.reconcile(false).value();
    QVERIFY2(found.orphans.isEmpty(), qPrintable(found.orphans.join(u' ')));
    QVERIFY(found.missing.empty());
}

QTEST_GUILESS_MAIN(TestPictureStore)
#include "tst_PictureStore.moc"
