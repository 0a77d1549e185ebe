// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DataKeeping.h"
#include "app/StorageParts.h"
#include "tests/app/AppFixture.h"

#include <QDir>
#include <QTest>

class TestDataKeeping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatThereIs();
    void backsUpWhatRestores();
    void cancelledLeavesNoTrace();
};

namespace {

const auto group = QStringLiteral("group1");
const auto passphrase = QStringLiteral("twelve or more");

std::unique_ptr<app::Application> filled(const tests::AppFixture& fixture)
{
    auto application = fixture.started();
    tests::addGallery(*application, group);
    for (int person = 0; person < 3; ++person)
        tests::enrol(*application, group, person);
    return application;
}

} // namespace

void TestDataKeeping::saysWhatThereIs()
{
    const tests::AppFixture fixture;
    const auto application = filled(fixture);
    const auto services = app::dataServices(*application);
    QCOMPARE(services.folder, fixture.dataFolder());
    const auto facts = services.read();
    QVERIFY(facts.isOk());
    QCOMPARE(facts->pictures, 3);
    QVERIFY(facts->databaseBytes > 0);
    QVERIFY(facts->freeBytes > 0);
}

void TestDataKeeping::backsUpWhatRestores()
{
    const tests::AppFixture fixture;
    {
        const auto application = filled(fixture);
        const auto services = app::dataServices(*application);
        const auto done = services.backUp(fixture.path("copy"), passphrase, QStringLiteral("chenxl"),
                                          [](qint64, qint64) { return true; });
        QVERIFY2(done.isOk(), done ? "" : qPrintable(done.error().detail));
        QCOMPARE(done->pictures, 3);
        const auto rows = application->storage().audit->page(0, 1);
        QCOMPARE(rows->front().action, QStringLiteral("data.backup"));
        QCOMPARE(rows->front().actor, QStringLiteral("chenxl"));
    }
    QVERIFY(QDir(fixture.dataFolder()).removeRecursively());
    QCOMPARE(fixture.run({QStringLiteral("restore"), fixture.path("copy")}, {passphrase}).code, 0);
    const auto again = fixture.started();
    for (int person = 0; person < 3; ++person)
        QCOMPARE(tests::whoIs(*again, person), tests::nameOf(person));
}

void TestDataKeeping::cancelledLeavesNoTrace()
{
    const tests::AppFixture fixture;
    const auto application = filled(fixture);
    const auto before = application->storage().audit->count().value();
    const auto done = app::dataServices(*application)
                          .backUp(fixture.path("copy"), passphrase, QStringLiteral("chenxl"),
                                  [](qint64, qint64) { return false; });
    QCOMPARE(int(done.error().code), int(core::base::ErrorCode::Cancelled));
    QVERIFY(!QDir(fixture.path("copy")).exists());
    QVERIFY(!QDir(fixture.path("copy") + QStringLiteral(".partial")).exists());
    QCOMPARE(application->storage().audit->count().value(), before);
}

QTEST_GUILESS_MAIN(TestDataKeeping)
#include "tst_DataKeeping.moc"
