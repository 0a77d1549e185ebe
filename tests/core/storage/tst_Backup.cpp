// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/StorageFixture.h"

#include "core/storage/Backup.h"
#include "core/storage/Health.h"

#include <QDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace core::storage;
using core::base::ErrorCode;

namespace {

const QString Passphrase = QStringLiteral("for the backup");

void fill(tests::StorageFixture& storage, int from, int people)
{
    for (int i = from; i < from + people; ++i)
        (void)storage.enrol(QStringLiteral("n%1").arg(i), tests::templateOf(i));
}

} // namespace

class TestBackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bringsEverythingBack();
    void worksBesideWriters();
    void refusesWhatItMustNotTouch();
    void namesWrongPassphraseAndLeavesNothing();
    void refusesADamagedBackup();
    void savesTheRestWhenAPictureIsLost();
    void leavesNothingWhenCancelled();
};

void TestBackup::bringsEverythingBack()
{
    tests::StorageFixture storage;
    fill(storage, 0, 5);
    const QTemporaryDir place;
    const QString target = place.filePath(QStringLiteral("backup"));
    const auto made = backUp(*storage.database, *storage.vault, target, Passphrase);
    QVERIFY2(made.isOk(), qPrintable(made ? QString() : made.error().detail));
    QCOMPARE(made->pictures, 5);
    fill(storage, 5, 1); // after the backup

    const QString folder = place.filePath(QStringLiteral("restored"));
    const auto restored = restore(target, folder, Passphrase);
    QVERIFY2(restored.isOk(), qPrintable(restored ? QString() : restored.error().detail));
    const auto findings = checkStorage(folder);
    for (const Finding& finding : findings)
        QVERIFY2(finding.ok, qPrintable(finding.sentence));
    auto vault = Vault::open(folder);
    auto database = Database::open(folder);
    QVERIFY(vault.isOk() && database.isOk());
    const tests::StorageStores stores(**database, **vault);
    QCOMPARE(stores.subjects.count().value(), 5);
    QCOMPARE(stores.subjects.byId(3)->personal.name, QStringLiteral("n2"));
    QCOMPARE(stores.pictures.load(*stores.pictures.byId(3)).value(), QByteArray("picture of n2"));
    QCOMPARE(QDir(place.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             (QStringList{QStringLiteral("backup"), QStringLiteral("restored")}));
}

void TestBackup::worksBesideWriters()
{
    tests::StorageFixture storage;
    fill(storage, 0, 20);
    std::atomic<bool> isDone = false;
    std::thread writer([&] {
        for (int i = 100; !isDone && i < 10'000; ++i) {
            const FaceRow face = storage.enrol(QStringLiteral("n%1").arg(i), tests::templateOf(i));
            (void)storage.database->transact([&](Transaction& tx) -> core::base::Result<void> {
                if (auto gone = storage.subjects->remove(tx, face.subjectId - 10); !gone)
                    return gone;
                return storage.pictures->remove(tx, face.pictureId - 10);
            });
        }
    });
    const QTemporaryDir place;
    auto reader = Database::open(storage.folder.path(), true);
    QVERIFY(reader.isOk());
    for (int round = 0; round < 5; ++round) {
        const QString target = place.filePath(QStringLiteral("backup%1").arg(round));
        const auto made = backUp(**reader, *storage.vault, target, Passphrase);
        const auto restored =
            restore(target, place.filePath(QStringLiteral("restored%1").arg(round)), Passphrase);
        if (!made || !restored) {
            isDone = true;
            writer.join();
            QVERIFY2(made.isOk(), qPrintable(made ? QString() : made.error().detail));
            QVERIFY2(restored.isOk(), qPrintable(restored ? QString() : restored.error().detail));
        }
    }
    isDone = true;
    writer.join();
}

void TestBackup::refusesWhatItMustNotTouch()
{
    tests::StorageFixture storage;
    const QTemporaryDir place;
    const QString target = place.filePath(QStringLiteral("backup"));
    QCOMPARE(backUp(*storage.database, *storage.vault, target, {}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(backUp(*storage.database, *storage.vault, storage.folder.path(), Passphrase).error().code,
             ErrorCode::InvalidArgument);
    QVERIFY(backUp(*storage.database, *storage.vault, target, Passphrase).isOk());
    QCOMPARE(backUp(*storage.database, *storage.vault, target, Passphrase).error().code,
             ErrorCode::InvalidArgument);
    QCOMPARE(restore(target, storage.folder.path(), Passphrase).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(restore(place.path(), place.filePath(QStringLiteral("x")), Passphrase).error().code,
             ErrorCode::InvalidArgument);
}

void TestBackup::namesWrongPassphraseAndLeavesNothing()
{
    tests::StorageFixture storage;
    const QTemporaryDir place;
    const QString target = place.filePath(QStringLiteral("backup"));
    QVERIFY(backUp(*storage.database, *storage.vault, target, Passphrase).isOk());
    const QString folder = place.filePath(QStringLiteral("restored"));
    QCOMPARE(restore(target, folder, QStringLiteral("wrong")).error().code, ErrorCode::KeyWrong);
    QVERIFY(!QFile::exists(folder));
    QVERIFY(!QFile::exists(folder + QStringLiteral(".partial")));
}

void TestBackup::refusesADamagedBackup()
{
    tests::StorageFixture storage;
    fill(storage, 0, 2);
    const QTemporaryDir place;
    const QString target = place.filePath(QStringLiteral("backup"));
    QVERIFY(backUp(*storage.database, *storage.vault, target, Passphrase).isOk());
    QFile copy(target + QLatin1Char('/') + Database::fileName());
    QVERIFY(copy.open(QIODevice::ReadWrite));
    for (qint64 at = 16'384; at + 512 < copy.size(); at += 4096) {
        copy.seek(at);
        copy.write(QByteArray(512, '\xff'));
    }
    copy.close();
    const QString folder = place.filePath(QStringLiteral("restored"));
    QCOMPARE(restore(target, folder, Passphrase).error().code, ErrorCode::DatabaseCorrupt);
    QVERIFY(!QFile::exists(folder));
}

void TestBackup::savesTheRestWhenAPictureIsLost()
{
    tests::StorageFixture storage;
    fill(storage, 0, 3);
    QVERIFY(QFile::remove(storage.pictures->absolute(storage.pictures->byId(2)->path)));
    const QTemporaryDir place;
    const QString target = place.filePath(QStringLiteral("backup"));
    const auto made = backUp(*storage.database, *storage.vault, target, Passphrase);
    QVERIFY(made.isOk());
    QCOMPARE(made->pictures, 2);
    QCOMPARE(made->lost, 1);
    const auto restored = restore(target, place.filePath(QStringLiteral("restored")), Passphrase);
    QVERIFY(restored.isOk());
    QCOMPARE(restored->lost, 1);
}

void TestBackup::leavesNothingWhenCancelled()
{
    tests::StorageFixture storage;
    fill(storage, 0, 5);
    const QTemporaryDir place;
    const QString target = place.filePath(QStringLiteral("backup"));
    const auto third = [](qint64 done, qint64 total) { return total == 5 && done < 2; };
    QCOMPARE(backUp(*storage.database, *storage.vault, target, Passphrase, third).error().code,
             ErrorCode::Cancelled);
    QVERIFY(QDir(place.path()).isEmpty());
    QVERIFY(backUp(*storage.database, *storage.vault, target, Passphrase).isOk());
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_Backup.moc"
