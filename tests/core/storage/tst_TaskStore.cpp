// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/TaskStore.h"
#include "tests/core/storage/StorageFixture.h"

#include <QTest>

using namespace core::storage;

class tst_TaskStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTasksOverARestart();
    void bodiesAreSealed();
    void dropsWhatIsOldOrTooMuch();
    void aTaskThatDoesNotOpenIsLeftOut();
};

void tst_TaskStore::keepsTasksOverARestart()
{
    tests::StorageFixture fixture;
    {
        TaskStore store(*fixture.database, *fixture.vault);
        QVERIFY(store.keep({QStringLiteral("a"), 1000, 0, "begun"}, 1000).isOk());
        QVERIFY(store.keep({QStringLiteral("b"), 2000, 0, "other"}, 2000).isOk());
        QVERIFY(store.keep({QStringLiteral("a"), 1000, 3000, "ended"}, 3000).isOk());
    }
    fixture.reopen();
    const auto all = TaskStore(*fixture.database, *fixture.vault).all(3000);
    QCOMPARE(all->size(), std::size_t(2));
    QCOMPARE(all->at(0).number, QStringLiteral("b"));
    QCOMPARE(all->at(0).endedMs, qint64(0));
    QCOMPARE(all->at(1).startedMs, qint64(1000));
    QCOMPARE(all->at(1).endedMs, qint64(3000));
    QCOMPARE(all->at(1).body, QByteArray("ended"));
}

void tst_TaskStore::bodiesAreSealed()
{
    tests::StorageFixture fixture;
    TaskStore store(*fixture.database, *fixture.vault);
    QVERIFY(store.keep({newTaskNumber(), 1000, 0, "Import of Chen Xiaolan.jpg"}, 1000).isOk());
    auto row = fixture.database->read(QStringLiteral("SELECT body FROM task"));
    QVERIFY(row && row->next());
    QVERIFY(!row->value(0).toByteArray().contains("Chen"));
    QVERIFY(Vault::keyOf(row->value(0).toByteArray()) > 0);
}

void tst_TaskStore::dropsWhatIsOldOrTooMuch()
{
    tests::StorageFixture fixture;
    TaskStore store(*fixture.database, *fixture.vault);
    for (int i = 0; i < TaskStore::mostKept + 5; ++i)
        QVERIFY(store.keep({QString::number(i), i, 0, "x"}, i).isOk());
    QCOMPARE(store.all(0)->size(), std::size_t(TaskStore::mostKept));
    QCOMPARE(store.all(0)->back().number, QStringLiteral("5"));
    const qint64 later = TaskStore::keptMs + 100;
    QCOMPARE(store.all(later)->size(), std::size_t(5));
    QVERIFY(store.keep({QStringLiteral("new"), later, 0, "x"}, later).isOk());
    auto count = fixture.database->read(QStringLiteral("SELECT count(*) FROM task"));
    QVERIFY(count && count->next());
    QCOMPARE(count->value(0).toInt(), 6);
}

void tst_TaskStore::aTaskThatDoesNotOpenIsLeftOut()
{
    tests::StorageFixture fixture;
    TaskStore store(*fixture.database, *fixture.vault);
    QVERIFY(store.keep({QStringLiteral("a"), 1, 0, "x"}, 1).isOk());
    QVERIFY(store.keep({QStringLiteral("b"), 1, 0, "y"}, 1).isOk());
    QVERIFY(fixture.database
                ->transact([](Transaction& tx) -> core::base::Result<void> {
                    auto done = tx.run(QStringLiteral("UPDATE task SET body=x'00' WHERE task_no='b'"));
                    return done ? core::base::Result<void>() : core::base::Result<void>(done.error());
                })
                .isOk());
    QCOMPARE(store.all(1)->size(), std::size_t(1));
    QCOMPARE(store.all(1)->front().number, QStringLiteral("a"));
}

QTEST_GUILESS_MAIN(tst_TaskStore)
#include "tst_TaskStore.moc"
