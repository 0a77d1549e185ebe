// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/StorageFixture.h"

#include "core/storage/KeyRotation.h"

#include <QTest>

using namespace core::storage;
using core::base::ErrorCode;
using core::base::Result;

namespace {

constexpr int People = 30;

void fill(tests::StorageFixture& storage)
{
    for (int i = 0; i < People; ++i)
        (void)storage.enrol(QStringLiteral("n%1").arg(i), tests::templateOf(i));
    QVERIFY(storage.settings
                ->put(QStringLiteral("a.secret"), QStringLiteral("hidden"), true, QStringLiteral("olga"), 1)
                .isOk());
    QVERIFY(storage.settings
                ->put(QStringLiteral("a.open"), QStringLiteral("shown"), false, QStringLiteral("olga"), 1)
                .isOk());
}

void expectReadable(tests::StorageFixture& storage)
{
    int seen = 0;
    QVERIFY(storage.faces
                ->forEachTemplate(tests::templateOf(0).model,
                                  [&](FaceTemplate&& one) {
                                      seen += one.value.values == tests::templateOf(seen).values ? 1 : 0;
                                  })
                .isOk());
    QCOMPARE(seen, People);
    int named = 0;
    QVERIFY(storage.subjects
                ->forEach([&](const Subject& subject) {
                    return subject.personal.name == QStringLiteral("n%1").arg(named++);
                })
                .isOk());
    QCOMPARE(named, People);
    const auto pictures = storage.pictures->after(0, 1000).value();
    QCOMPARE(pictures.size(), static_cast<std::size_t>(People));
    for (const PictureRow& row : pictures)
        QVERIFY(storage.pictures->load(row).isOk());
    QCOMPARE(storage.settings->all()->value(QStringLiteral("a.secret")), QStringLiteral("hidden"));
    QCOMPARE(storage.settings->all()->value(QStringLiteral("a.open")), QStringLiteral("shown"));
}

} // namespace

class TestKeyRotation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sealsEverythingAnew();
    void goesOnAfterAnInterruption();
    void keepsOldKeysWhenSomethingCannotBeRead();
    void knowsEverySealedColumn();
};

void TestKeyRotation::sealsEverythingAnew()
{
    tests::StorageFixture storage;
    fill(storage);
    KeyRotation rotation(*storage.database, *storage.vault, *storage.pictures);
    QCOMPARE(rotation.run().value(), 3 * People + 1);
    QVERIFY(!storage.vault->hasOlderKeys());
    storage.reopen();
    QCOMPARE(storage.vault->currentKey(), 2);
    expectReadable(storage);
    QVERIFY(storage.pictures->reconcile(false)->orphans.isEmpty());
}

void TestKeyRotation::goesOnAfterAnInterruption()
{
    tests::StorageFixture storage;
    fill(storage);
    for (int stopAt = 1; stopAt <= 4; ++stopAt) {
        int batches = 0;
        KeyRotation rotation(*storage.database, *storage.vault, *storage.pictures);
        QCOMPARE(rotation.run([&](qint64) { return ++batches < stopAt; }).error().code, ErrorCode::Cancelled);
        QVERIFY(storage.vault->hasOlderKeys());
        QCOMPARE(storage.vault->currentKey(), 2);
        storage.reopen();
        expectReadable(storage);
    }
    KeyRotation rotation(*storage.database, *storage.vault, *storage.pictures);
    QCOMPARE(rotation.run().value(), 0);
    QVERIFY(!storage.vault->hasOlderKeys());
    storage.reopen();
    expectReadable(storage);
}

void TestKeyRotation::keepsOldKeysWhenSomethingCannotBeRead()
{
    tests::StorageFixture storage;
    fill(storage);
    const PictureRow lost = storage.pictures->after(0, 1)->front();
    QVERIFY(QFile::remove(storage.pictures->absolute(lost.path)));
    KeyRotation rotation(*storage.database, *storage.vault, *storage.pictures);
    QCOMPARE(rotation.run().error().code, ErrorCode::PictureLost);
    QVERIFY(storage.vault->hasOlderKeys());
}

void TestKeyRotation::knowsEverySealedColumn()
{
    // Whatever holds sealed bytes but is not in the list would be lost with the old keys.
    tests::StorageFixture storage;
    fill(storage);
    KeyRotation rotation(*storage.database, *storage.vault, *storage.pictures);
    QVERIFY(rotation.run().isOk());
    auto tables = storage.database->read(QStringLiteral("SELECT name FROM sqlite_master WHERE type='table'"));
    while (tables->next()) {
        auto rows =
            storage.database->read(QStringLiteral("SELECT * FROM %1").arg(tables->value(0).toString()));
        QVERIFY(rows.isOk());
        while (rows->next())
            for (int column = 0; rows->value(column).isValid(); ++column)
                QVERIFY(Vault::keyOf(rows->value(column).toByteArray()) != 1);
    }
}

QTEST_GUILESS_MAIN(TestKeyRotation)
#include "tst_KeyRotation.moc"
