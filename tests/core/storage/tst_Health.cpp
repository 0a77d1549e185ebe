// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/StorageFixture.h"

#include "core/storage/Health.h"

#include <QDir>
#include <QTest>

using namespace core::storage;
using core::base::Result;

namespace {

QStringList badAreas(const QString& folder, const QString& passphrase = {})
{
    QStringList areas;
    const auto findings = checkStorage(folder, passphrase);
    for (const Finding& finding : findings)
        if (!finding.ok)
            areas << finding.area;
    return areas;
}

void fill(tests::StorageFixture& storage)
{
    for (int i = 0; i < 3; ++i) {
        (void)storage.enrol(QStringLiteral("n%1").arg(i), tests::templateOf(i));
        QVERIFY(storage.database
                    ->transact([&](Transaction& tx) {
                        return storage.audit->append(
                            tx, {0, i, QStringLiteral("a"), QStringLiteral("b"), {}, {}});
                    })
                    .isOk());
    }
}

void harm(const tests::StorageFixture& storage, const QString& statement)
{
    QVERIFY(storage.database
                ->transact([&](Transaction& tx) -> Result<void> {
                    auto done = tx.run(statement);
                    return done ? Result<void>() : Result<void>(done.error());
                })
                .isOk());
}

} // namespace

class TestHealth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInAGoodFolder();
    void leavesNoTraceWhereNothingIs();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void namesADamagedDatabase();
    void namesAMissingPassphrase();
};

void TestHealth::findsNothingInAGoodFolder()
{
    tests::StorageFixture storage;
    fill(storage);
    QStringList areas;
    const auto findings = checkStorage(storage.folder.path());
    for (const Finding& finding : findings) {
        areas << finding.area;
        QVERIFY2(finding.ok, qPrintable(finding.sentence));
        QVERIFY(finding.sentence.endsWith(QLatin1Char('.')));
    }
    QCOMPARE(areas,
             QString::fromLatin1("folder key disk database values pictures audit").split(QLatin1Char(' ')));
}

void TestHealth::leavesNoTraceWhereNothingIs()
{
    const QTemporaryDir folder;
    QCOMPARE(badAreas(folder.path()), QStringList{QStringLiteral("database")});
    QVERIFY(QDir(folder.path()).isEmpty());
    QCOMPARE(badAreas(folder.filePath(QStringLiteral("absent"))), QStringList{QStringLiteral("folder")});
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestHealth::namesWhatIsWrong_data()
{
    using Harm = std::function<void(tests::StorageFixture&)>;
    QTest::addColumn<Harm>("damage");
    QTest::addColumn<QString>("area");
    const auto mode = [](const char* name) {
        return Harm([name](tests::StorageFixture& storage) {
            const QString path = storage.folder.filePath(QLatin1String(name));
            QVERIFY(QFile::setPermissions(path, QFile::permissions(path) | QFileDevice::ReadOther));
        });
    };
    QTest::newRow("open folder") << mode(".") << QStringLiteral("folder");
    QTest::newRow("open key") << mode("key") << QStringLiteral("key");
    QTest::newRow("old key") << Harm([](auto& storage) { QVERIFY(storage.vault->addKey().isOk()); })
                             << QStringLiteral("key");
    QTest::newRow("lost picture") << Harm([](auto& storage) {
        QVERIFY(QFile::remove(storage.pictures->absolute(storage.pictures->after(0, 1)->front().path)));
    }) << QStringLiteral("pictures");
    QTest::newRow("damaged picture") << Harm([](auto& storage) {
        QFile file(storage.pictures->absolute(storage.pictures->after(0, 1)->front().path));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2));
        QVERIFY(file.write("overwritten") > 0);
    }) << QStringLiteral("pictures");
    QTest::newRow("foreign value") << Harm([](auto& storage) {
        harm(storage,
             QStringLiteral(
                 "UPDATE subject SET personal=(SELECT personal FROM subject WHERE id=2) WHERE id=1"));
    }) << QStringLiteral("values");
    QTest::newRow("changed audit") << Harm([](auto& storage) {
        harm(storage, QStringLiteral("UPDATE audit SET actor='x' WHERE id=2"));
    }) << QStringLiteral("audit");
    QTest::newRow("dangling row") << Harm([](auto& storage) {
        auto off = storage.database->read(QStringLiteral("PRAGMA foreign_keys=OFF"));
        harm(storage, QStringLiteral("DELETE FROM face WHERE id=1"));
    }) << QStringLiteral("database");
}

void TestHealth::namesWhatIsWrong()
{
    QFETCH(std::function<void(tests::StorageFixture&)>, damage);
    QFETCH(QString, area);
    tests::StorageFixture storage;
    fill(storage);
    damage(storage);
    QCOMPARE(badAreas(storage.folder.path()), QStringList{area});
}

void TestHealth::namesADamagedDatabase()
{
    tests::StorageFixture storage;
    fill(storage);
    storage.database.reset();
    QFile file(storage.folder.filePath(Database::fileName()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 at = 16'384; at + 512 < file.size(); at += 4096) {
        file.seek(at);
        file.write(QByteArray(512, '\xff'));
    }
    file.close();
    QVERIFY(badAreas(storage.folder.path()).contains(QStringLiteral("database")));
}

void TestHealth::namesAMissingPassphrase()
{
    tests::StorageFixture storage;
    fill(storage);
    QVERIFY(storage.vault->setPassphrase(QStringLiteral("p")).isOk());
    QCOMPARE(badAreas(storage.folder.path()), QStringList{QStringLiteral("key")});
    QVERIFY(badAreas(storage.folder.path(), QStringLiteral("p")).isEmpty());
}

QTEST_GUILESS_MAIN(TestHealth)
#include "tst_Health.moc"
