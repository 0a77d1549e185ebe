// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/StorageParts.h"
#include "tests/app/AppFixture.h"
#include "tests/support/FakeFaceEngine.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace {

const auto group = QStringLiteral("group1");

QByteArray photograph(int person, int variant = 0)
{
    return support::fakePhotograph({support::fakePerson(person)}, variant);
}

void save(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
}

tests::Ran importInto(app::Application& application, const QString& source, bool dryRun = false)
{
    tests::Ran ran;
    QTextStream out(&ran.out);
    QTextStream err(&ran.err);
    app::commands::Terminal terminal{out, err, {}};
    app::Options options = application.options();
    options.arguments = QStringList{source};
    options.gallery = group;
    options.dryRun = dryRun;
    ran.code = app::commands::importInto(application, options, terminal);
    return ran;
}

} // namespace

class TestImportCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void importsAFolderAndNamesWhatIsRefused();
    void importsAList();
    void refusesASecondNameForANumber();
    void aDryRunTellsEachVerdictAndWritesNothing();
    void importMisuse();
};

void TestImportCommand::importsAFolderAndNamesWhatIsRefused()
{
    const tests::AppFixture fixture;
    const QDir source(fixture.path("source"));
    QVERIFY(source.mkpath(QStringLiteral("person 2")));
    save(source.filePath(QStringLiteral("person 1.png")), photograph(1));
    save(source.filePath(QStringLiteral("person 2/a.png")), photograph(2, 1));
    save(source.filePath(QStringLiteral("person 2/b.png")), photograph(2, 2));
    save(source.filePath(QStringLiteral("nobody.png")), support::fakePhotograph({}));
    const auto application = fixture.started();
    tests::addGallery(*application, group);
    const auto done = importInto(*application, source.path());
    QCOMPARE(done.code, 1);
    QVERIFY2(done.out.contains(QStringLiteral("Enrolled 3 of 4")), qPrintable(done.out));
    QVERIFY2(done.err.startsWith(QStringLiteral("nobody.png: ")), qPrintable(done.err));
    QFile refused(fixture.path("source-failures.csv"));
    QVERIFY(refused.open(QIODevice::ReadOnly));
    const QByteArray list = refused.readAll();
    QVERIFY2(list.contains("/nobody.png,nobody,") && list.contains("no-face"), list.constData());
    QCOMPARE(list.count('\n'), 2);
    for (int person : {1, 2})
        QCOMPARE(tests::whoIs(*application, person), tests::nameOf(person));
    QCOMPARE(application->storage().subjects->count().value(), 2);
    QCOMPARE(application->storage().faces->count().value(), 3);

    const auto again = importInto(*application, source.path());
    QVERIFY2(again.out.contains(QStringLiteral("Enrolled 0 of 4 pictures; 3")), qPrintable(again.out));
    QCOMPARE(application->storage().faces->count().value(), 3);
}

void TestImportCommand::importsAList()
{
    const tests::AppFixture fixture;
    save(fixture.path("one.png"), photograph(1));
    const QString list = fixture.file("list.csv", QStringLiteral("picture,name\none.png,person 1"));
    const auto application = fixture.started();
    tests::addGallery(*application, group);
    const auto done = importInto(*application, list);
    QVERIFY2(done.code == 0, qPrintable(done.err));
    QCOMPARE(tests::whoIs(*application, 1), tests::nameOf(1));
}

void TestImportCommand::refusesASecondNameForANumber()
{
    const tests::AppFixture fixture;
    for (int person : {1, 2, 3})
        save(fixture.path(qPrintable(QStringLiteral("%1.png").arg(person))), photograph(person));
    const QString list =
        fixture.file("list.csv", QStringLiteral("picture,name,cust_id,sex\n1.png,person 1,C1,1\n"
                                                "2.png,person 2,C1,1\n3.png,person 3,C3,often"));
    const auto application = fixture.started();
    tests::addGallery(*application, group);
    const auto done = importInto(*application, list);
    QCOMPARE(done.code, 1);
    QVERIFY2(done.out.contains(QStringLiteral("Enrolled 1 of 3")), qPrintable(done.out));
    QVERIFY2(done.err.contains(QStringLiteral("2.png: The number belongs to somebody else")),
             qPrintable(done.err));
    QVERIFY2(done.err.contains(QStringLiteral("3.png: The sex is not one of")), qPrintable(done.err));
    QFile refused(fixture.path("list-failures.csv"));
    QVERIFY(refused.open(QIODevice::ReadOnly));
    const QByteArray rows = refused.readAll();
    QVERIFY2(rows.contains("person 2,") && rows.contains("invalid-argument"), rows.constData());
    QCOMPARE(application->storage().faces->count().value(), 1);
}

void TestImportCommand::aDryRunTellsEachVerdictAndWritesNothing()
{
    const tests::AppFixture fixture;
    const QDir source(fixture.path("source"));
    QVERIFY(source.mkpath(QStringLiteral(".")));
    save(source.filePath(QStringLiteral("a.png")), photograph(1));
    save(source.filePath(QStringLiteral("b.png")), photograph(1, 1));
    save(source.filePath(QStringLiteral("c.png")), support::fakePhotograph({}));
    const auto application = fixture.started();
    tests::addGallery(*application, group);
    const auto told = importInto(*application, source.path(), true);
    QCOMPARE(told.code, 0);
    const QStringList lines = told.out.trimmed().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].startsWith(QStringLiteral("ready\ta.png")), qPrintable(lines[0]));
    QCOMPARE(lines[1], QStringLiteral("duplicate\tb.png\ta.png"));
    QVERIFY2(lines[2].startsWith(QStringLiteral("no-face\tc.png\t")), qPrintable(lines[2]));
    QVERIFY2(told.err.contains(QStringLiteral("duplicate: 1")), qPrintable(told.err));
    QCOMPARE(application->storage().faces->count().value(), 0);
    QVERIFY(!QFile::exists(fixture.path("source-failures.csv")));
}

void TestImportCommand::importMisuse()
{
    const tests::AppFixture fixture;
    QCOMPARE(fixture.run({QStringLiteral("import")}).code, 2);
    QCOMPARE(fixture.run({QStringLiteral("import"), QStringLiteral("folder")}).code, 2);
    const auto application = fixture.started();
    QCOMPARE(importInto(*application, fixture.path("nowhere")).code, 2);
    tests::addGallery(*application, group);
    QCOMPARE(importInto(*application, fixture.path("nowhere")).code, 2);
    QVERIFY(QDir(fixture.folder.path()).mkpath(QStringLiteral("empty")));
    QVERIFY(importInto(*application, fixture.path("empty")).code != 0);
}

QTEST_GUILESS_MAIN(TestImportCommand)
#include "tst_ImportCommand.moc"
