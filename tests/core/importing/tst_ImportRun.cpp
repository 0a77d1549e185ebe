// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/ImportHistory.h"
#include "core/importing/RowPicture.h"
#include "tests/core/importing/ImportFixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace core::importing;
using core::base::ErrorCode;
using support::fakePerson;
using support::fakePhotograph;

namespace {

void writePeople(const tests::ImportFixture& fixture, int people, int faces = 1)
{
    for (int person = 0; person < people; ++person)
        for (int face = 0; face < faces; ++face)
            fixture.photograph(QStringLiteral("person_%1/%2.png").arg(person).arg(face), person, face);
}

void importAndKill(const tests::ImportFixture& fixture, int atLeast)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QStringLiteral(CRASH_CHILD), {fixture.base.storage.folder.path(), fixture.pictures.path()});
    QByteArray output;
    while (output.count('\n') < atLeast && child.waitForReadyRead(20'000))
        output += child.readAllStandardOutput();
    child.kill();
    child.waitForFinished();
    QVERIFY2(output.count('\n') >= atLeast, output.constData());
}

} // namespace

class TestImportRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void enrolsWhatIsReady();
    void cancelledInTheMiddleLeavesExactlyTheDoneOnes();
    void killedInTheMiddleGoesOn();
    void addsToTheDuplicateAndTakesTheLargest();
    void aChangedPictureIsANewFace();
    void undoesAWholeImport();
    void stopsWhenNothingMoreCanBeWritten();
    void problemsComeBackAsAList();
    void anExportedGalleryImportsAgain();
    void exportRefusesAFullFolder();
};

void TestImportRun::enrolsWhatIsReady()
{
    tests::ImportFixture fixture;
    writePeople(fixture, 20, 2);
    fixture.write(QStringLiteral("empty.png"), {});
    const auto plan = fixture.plan();
    const auto rows = fixture.check(plan);
    const auto done = fixture.import(rows);
    QVERIFY(done.result.isOk());
    QCOMPARE(done.enrolled(), 40);
    QCOMPARE(fixture.people(), 20);
    QCOMPARE(fixture.faces(), 40);
    QCOMPARE(fixture.base.whoIs(11), tests::nameOf(11));
    QCOMPARE(fixture.base.storage.stores->faces.ofBatch(fixture.batch)->size(), 40U);
}

void TestImportRun::cancelledInTheMiddleLeavesExactlyTheDoneOnes()
{
    tests::ImportFixture fixture;
    writePeople(fixture, 60);
    const auto plan = fixture.plan();
    const auto first = fixture.import(fixture.check(plan), 20);
    QCOMPARE(int(first.result.error().code), int(ErrorCode::Cancelled));
    QVERIFY(first.enrolled() >= 20 && first.enrolled() < 50);
    QCOMPARE(fixture.people(), first.enrolled());
    for (const RowOutcome& one : first.outcomes)
        QVERIFY(fixture.base.storage.stores->subjects.byId(*one.subject).isOk());

    const auto rows = fixture.check(plan);
    QCOMPARE(std::ranges::count_if(
                 rows, [](const ImportRow& row) { return row.checked.verdict == Verdict::Known; }),
             first.enrolled());
    const auto second = fixture.import(rows);
    QVERIFY(second.result.isOk());
    QCOMPARE(fixture.people(), 60);
    QCOMPARE(fixture.faces(), 60);
}

void TestImportRun::killedInTheMiddleGoesOn()
{
    tests::ImportFixture fixture;
    writePeople(fixture, 80, 2);
    const auto plan = fixture.plan();
    const auto rows = fixture.check(plan);
    for (const int lines : {5, 20, 30}) {
        fixture.base.services.reset();
        fixture.base.storage.database.reset(); // the child needs the folder
        importAndKill(fixture, lines);
        fixture.base.reopen();
        QCOMPARE(fixture.base.storage.stores->pictures.count().value(), fixture.faces());
        QVERIFY(fixture.base.storage.stores->pictures.reconcile(true)->missing.empty());
    }
    const auto last = fixture.import(rows); // rows of the dry run before the first kill
    QVERIFY(last.result.isOk());
    QVERIFY(last.known() > 0);
    QCOMPARE(fixture.people(), 80);
    QCOMPARE(fixture.faces(), 160);
    QCOMPARE(fixture.base.storage.stores->faces.ofBatch(fixture.batch)->size(), 160U);
}

void TestImportRun::addsToTheDuplicateAndTakesTheLargest()
{
    tests::ImportFixture fixture;
    QVERIFY(fixture.base.enrol(QStringLiteral("staff"), 1).isOk());
    fixture.photograph(QStringLiteral("1.png"), 1, 5);
    fixture.photograph(QStringLiteral("2.png"), 2, 1);
    fixture.photograph(QStringLiteral("3.png"), 2, 2); // like row 2
    fixture.write(QStringLiteral("4.png"), fakePhotograph({fakePerson(8), fakePerson(9)}));
    const auto plan = fixture.plan();
    auto rows = fixture.check(plan);
    for (ImportRow& row : rows)
        row.action = choicesFor(row.checked).front();
    const auto done = fixture.import(rows);
    QCOMPARE(done.enrolled(), 4);
    QCOMPARE(fixture.people(), 3);
    QCOMPARE(fixture.faces(), 5);
}

void TestImportRun::aChangedPictureIsANewFace()
{
    tests::ImportFixture fixture;
    fixture.photograph(QStringLiteral("a.png"), 1);
    const auto plan = fixture.plan();
    fixture.import(fixture.check(plan));
    QCOMPARE(int(fixture.check(plan).front().checked.verdict), int(Verdict::Known));
    fixture.photograph(QStringLiteral("a.png"), 2);
    QCOMPARE(int(fixture.check(plan).front().checked.verdict), int(Verdict::Ready));
}

void TestImportRun::undoesAWholeImport()
{
    tests::ImportFixture fixture;
    const auto before = fixture.base.enrol(QStringLiteral("staff"), 0);
    writePeople(fixture, 12, 2);
    const auto plan = fixture.plan();
    auto rows = fixture.check(plan);
    for (ImportRow& row : rows)
        row.action = choicesFor(row.checked).front();
    fixture.import(rows);
    QCOMPARE(fixture.people(), 12);
    core::storage::ImportStore store(*fixture.base.storage.database, *fixture.base.storage.vault);
    const auto undone = ImportHistory(fixture.services(), store).undo({fixture.batch});
    QCOMPARE(undone->faces, 23);  // one picture was there before
    QCOMPARE(undone->people, 11); // one was there before
    QCOMPARE(fixture.people(), 1);
    QCOMPARE(fixture.base.whoIs(0), tests::nameOf(0));
    QCOMPARE(fixture.base.whoIs(5), QStringLiteral("-"));
    QCOMPARE(int(fixture.check(plan)[3].checked.verdict), int(Verdict::Ready));
    QVERIFY(before.isOk());
}

void TestImportRun::stopsWhenNothingMoreCanBeWritten()
{
    tests::ImportFixture fixture;
    writePeople(fixture, 40);
    const auto plan = fixture.plan();
    const auto rows = fixture.check(plan);
    fixture.base.services->changes.refuses = true; // says the disk is full
    const auto done = fixture.import(rows);
    QCOMPARE(int(done.result.error().code), int(ErrorCode::DiskFull));
    QVERIFY(done.outcomes.size() < 20);
    QCOMPARE(fixture.people(), 0);
}

void TestImportRun::problemsComeBackAsAList()
{
    tests::ImportFixture fixture;
    const QByteArray list = "picture,name,sex,remark\n"
                            "bad.png,\"=Wang, Fang\",perhaps,\"say \"\"hello\"\"\"\n";
    fixture.write(QStringLiteral("bad.png"), {});
    const auto table = readCsv(list);
    auto plan = planFromList(fixture.path(QStringLiteral("list.csv")), *table, guessMapping(table->head));
    const PlanRow& row = plan->rows.front();
    const QByteArray csv = problemsCsv({{row, QStringLiteral("文件是空的"), ErrorCode::PictureEmpty}});
    QVERIFY(csv.contains("'=Wang"));
    const auto again = readCsv(csv);
    QVERIFY(again.isOk());
    QCOMPARE(again->lines.front().fields.last(), QStringLiteral("picture-empty"));
    const auto replanned =
        planFromList(fixture.path(QStringLiteral("elsewhere/x.csv")), *again, guessMapping(again->head));
    QVERIFY(replanned.isOk());
    QCOMPARE(replanned->rows.front().file, row.file);
    QCOMPARE(replanned->rows.front().personal.name, QStringLiteral("=Wang, Fang"));
    QCOMPARE(replanned->rows.front().personal.remark, row.personal.remark);
    QCOMPARE(replanned->rows.front().unread.value(Field::Sex), QStringLiteral("perhaps"));
}

void TestImportRun::anExportedGalleryImportsAgain()
{
    tests::ImportFixture fixture;
    writePeople(fixture, 6, 2);
    const auto plan = fixture.plan();
    fixture.import(fixture.check(plan));
    const QString folder = fixture.path(QStringLiteral("out"));
    ImportControl control;
    int steps = 0;
    const auto exported = exportGallery(fixture.services(), fixture.gallery, folder, control,
                                        [&steps](int, int total) { steps += total == 6 ? 1 : 100; });
    QVERIFY(exported.isOk());
    QCOMPARE(exported->people, 6);
    QCOMPARE(exported->faces, 12);
    QCOMPARE(steps, 6);

    fixture.gallery = fixture.base.gallery(QStringLiteral("copy"));
    QFile list(folder + QStringLiteral("/people.csv"));
    QVERIFY(list.open(QIODevice::ReadOnly));
    const auto table = readCsv(list.readAll());
    const auto copied = planFromList(list.fileName(), *table, guessMapping(table->head));
    const auto rows = fixture.check(*copied);
    const auto done = fixture.import(rows);
    QCOMPARE(done.enrolled(), 12);
    QCOMPARE(fixture.people(), 12);
    QCOMPARE(fixture.base.whoIs(3, {QStringLiteral("copy")}), tests::nameOf(3));
}

void TestImportRun::exportRefusesAFullFolder()
{
    tests::ImportFixture fixture;
    fixture.photograph(QStringLiteral("a.png"), 1);
    ImportControl control;
    const auto done =
        exportGallery(fixture.services(), fixture.gallery, fixture.pictures.path(), control, [](int, int) {});
    QCOMPARE(int(done.error().code), int(ErrorCode::InvalidArgument));
}

QTEST_GUILESS_MAIN(TestImportRun)
#include "tst_ImportRun.moc"
