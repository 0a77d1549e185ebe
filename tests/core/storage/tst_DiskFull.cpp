// SPDX-License-Identifier: GPL-3.0-or-later
// A data folder on a small file system of its own: refused with the cause, readable all the time, usable
// again later.
#include "tests/core/storage/StorageFixture.h"

#include <QFile>
#include <QTest>

#include <sys/mount.h>

#include <cerrno>
#include <cstring>

using namespace core::storage;
using core::base::ErrorCode;
using core::base::Result;

namespace {

/// 4 MB in memory, unmounted at the end.
class SmallDisk {
public:
    SmallDisk()
        : m_isMounted(::mount("tmpfs", QFile::encodeName(m_folder.path()).constData(), "tmpfs", 0,
                              "size=4m,mode=0700") == 0)
        , m_cause(QString::fromLocal8Bit(std::strerror(errno)))
    {
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            ::umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isMounted() const { return m_isMounted; }
    const QString& cause() const { return m_cause; }
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    /// Takes all room but `left` bytes.
    void fill(qint64 left) const
    {
        QFile ballast(path("ballast"));
        QVERIFY(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const QByteArray block(4096, 'b');
        while (ballast.write(block) == block.size()) {
        }
        QVERIFY(ballast.resize(std::max<qint64>(0, ballast.size() / block.size() * block.size() - left)));
    }
    void makeRoom() const { QVERIFY(QFile::remove(path("ballast"))); }

private:
    QTemporaryDir m_folder;
    const bool m_isMounted;
    const QString m_cause;
};

Result<PictureRow> stagePicture(tests::StorageStores& storage)
{
    return storage.pictures.stage(QByteArray(30'000, 'p'), QStringLiteral("image/jpeg"), 1, 1,
                                  1'780'056'000'000);
}

Result<void> addPerson(tests::StorageStores& storage)
{
    auto staged = stagePicture(storage);
    if (!staged)
        return staged.error();
    auto done = storage.database.transact([&](Transaction& tx) -> Result<void> {
        Subject subject;
        subject.personal.remark = QString(20'000, QLatin1Char('r'));
        auto person = storage.subjects.insert(tx, subject);
        auto picture = storage.pictures.insert(tx, *staged);
        if (!person || !picture)
            return person ? picture.error() : person.error();
        return {};
    });
    if (!done)
        storage.pictures.discard(*staged);
    return done;
}

} // namespace

class TestDiskFull : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesReadsOnAndRecovers_data();
    void refusesReadsOnAndRecovers();
};

void TestDiskFull::refusesReadsOnAndRecovers_data()
{
    QTest::addColumn<qint64>("left");
    QTest::addColumn<bool>("hasRoomForPicture");
    QTest::newRow("picture does not fit") << qint64(8192) << false;
    QTest::newRow("only the database does not fit") << qint64(49'152) << true;
}

void TestDiskFull::refusesReadsOnAndRecovers()
{
    QFETCH(qint64, left);
    QFETCH(bool, hasRoomForPicture);
    const SmallDisk disk;
    if (!disk.isMounted())
        QSKIP(qPrintable(QStringLiteral("a small file system cannot be mounted here: ") + disk.cause()));
    auto vault = Vault::open(disk.path("data"));
    auto database = Database::open(disk.path("data"));
    QVERIFY(vault.isOk() && database.isOk());
    tests::StorageStores storage(**database, **vault);
    QVERIFY(addPerson(storage).isOk());

    disk.fill(left);
    if (auto staged = stagePicture(storage); staged) {
        QVERIFY(hasRoomForPicture);
        storage.pictures.discard(*staged);
    } else {
        QVERIFY(!hasRoomForPicture);
    }
    auto refused = addPerson(storage);
    QVERIFY(!refused.isOk());
    QCOMPARE(refused.error().code, ErrorCode::DiskFull);
    QVERIFY(refused.error().detail.contains(QStringLiteral("KB free")));
    QCOMPARE(storage.subjects.count().value(), 1);
    QCOMPARE(storage.subjects.byId(1)->personal.remark.size(), 20'000);

    disk.makeRoom();
    auto again = addPerson(storage);
    QVERIFY2(again.isOk(), qPrintable(again ? QString() : again.error().detail));
    QCOMPARE(storage.subjects.count().value(), 2);
    QVERIFY(database->get()->check(true).isOk());
    const auto found = storage.pictures.reconcile(false).value();
    QVERIFY(found.orphans.isEmpty() && found.missing.empty());
}

QTEST_GUILESS_MAIN(TestDiskFull)
#include "tst_DiskFull.moc"
