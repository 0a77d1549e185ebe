// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/StorageFixture.h"

#include <QTest>

using namespace core::storage;
using core::base::Result;

namespace {

void append(tests::StorageFixture& storage, int rows)
{
    for (int i = 0; i < rows; ++i) {
        const AuditRow row{
            0,        1000 + i, QStringLiteral("admin"), QStringLiteral("gallery.create"), QString::number(i),
            QString()};
        QVERIFY(storage.database->transact([&](Transaction& tx) { return storage.audit->append(tx, row); })
                    .isOk());
    }
}

} // namespace

class TestAuditStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pagesNewestFirst();
    void chainHoldsOverARestart();
    void findsTheFirstBrokenRow_data();
    void findsTheFirstBrokenRow();
};

void TestAuditStore::pagesNewestFirst()
{
    tests::StorageFixture storage;
    append(storage, 5);
    QCOMPARE(storage.audit->count().value(), 5);
    const auto newest = storage.audit->page(0, 2).value();
    QCOMPARE(newest.size(), 2U);
    QCOMPARE(newest[0].object, QStringLiteral("4"));
    QCOMPARE(newest[0].actor, QStringLiteral("admin"));
    QCOMPARE(newest[0].whenMs, 1004);
    const auto older = storage.audit->page(newest[1].id, 10).value();
    QCOMPARE(older.size(), 3U);
    QCOMPARE(older.back().object, QStringLiteral("0"));
}

void TestAuditStore::chainHoldsOverARestart()
{
    tests::StorageFixture storage;
    QCOMPARE(storage.audit->firstBroken().value(), 0);
    append(storage, 2);
    storage.reopen();
    append(storage, 2);
    QCOMPARE(storage.audit->firstBroken().value(), 0);
}

void TestAuditStore::findsTheFirstBrokenRow_data()
{
    QTest::addColumn<QString>("harm");
    QTest::addColumn<qint64>("broken");
    QTest::newRow("changed text") << QStringLiteral("UPDATE audit SET actor='other' WHERE id=3") << qint64(3);
    QTest::newRow("moved border") << QStringLiteral(
                                         "UPDATE audit SET actor='admingallery', action='.create' WHERE id=2")
                                  << qint64(2);
    QTest::newRow("changed time") << QStringLiteral("UPDATE audit SET when_ms=0 WHERE id=1") << qint64(1);
    QTest::newRow("removed row") << QStringLiteral("DELETE FROM audit WHERE id=3") << qint64(4);
    QTest::newRow("removed first") << QStringLiteral("DELETE FROM audit WHERE id=1") << qint64(2);
    QTest::newRow("cut tail") << QStringLiteral("DELETE FROM audit WHERE id>3") << qint64(4);
    QTest::newRow("changed hash") << QStringLiteral("UPDATE audit SET hash=x'00' WHERE id=5") << qint64(5);
}

void TestAuditStore::findsTheFirstBrokenRow()
{
    QFETCH(QString, harm);
    QFETCH(qint64, broken);
    tests::StorageFixture storage;
    append(storage, 5);
    QVERIFY(storage.database
                ->transact([&](Transaction& tx) -> Result<void> {
                    auto done = tx.run(harm);
                    return done ? Result<void>() : Result<void>(done.error());
                })
                .isOk());
    QCOMPARE(storage.audit->firstBroken().value(), broken);
}

QTEST_GUILESS_MAIN(TestAuditStore)
#include "tst_AuditStore.moc"
