// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importing/ImportFixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace core::importing;
using core::base::ErrorCode;
using support::fakePerson;
using support::fakePhotograph;

class TestDryRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judgesEveryRow_data();
    void judgesEveryRow();
    void namesWhoIsThereAlready();
    void marksTheSecondOfTwoEqualRows();
    void skipsAPictureThatIsThereAlready();
    void enrolsPoorPicturesAndSaysSo();
    void saysWhoseFaceARowIsAnotherOf();
    void aNumberBelongsToOneName();
    void aNumberOfSomebodyInTheGalleryIsNoOneElses();
    void aNumberIsHeldByWhoIsToBeEnrolled();
    void facesOfOnePersonAreNoDuplicates();
    void tellsAnotherPersonInAFolder();
    void saysWhichFieldIsWrong();
    void saysHowLargeTheSecondFaceIs();
    void writesNothing();
    void tellsRowsInOrderAndStopsWhenCancelled();
    void waitsWhilePaused();
    void aThousandRowsAreFast();
};

void TestDryRun::judgesEveryRow_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<QString>("code");
    const QByteArray good = fakePhotograph({fakePerson(1)});
    const auto row = [](const char* name, const QByteArray& bytes, Verdict verdict, const char* code) {
        QTest::newRow(name) << bytes << int(verdict) << QString::fromLatin1(code);
    };
    row("ready", good, Verdict::Ready, "");
    row("no face", fakePhotograph({}), Verdict::NoFace, "no-face");
    row("two faces", fakePhotograph({fakePerson(1), fakePerson(2)}), Verdict::TwoFaces, "several-faces");
    row("badly lit", fakePhotograph({{30, 40, 30}}), Verdict::PoorQuality, "");
    row("empty", {}, Verdict::Unreadable, "picture-empty");
    row("cut off", good.left(good.size() / 2), Verdict::Unreadable, "picture-truncated");
    row("no picture", "nothing of the kind", Verdict::Unreadable, "picture-format-unknown");
}

void TestDryRun::judgesEveryRow()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, verdict);
    QFETCH(QString, code);
    tests::ImportFixture fixture;
    fixture.base.set("enroll.quality", QStringLiteral("60"));
    fixture.write(QStringLiteral("one.png"), bytes);
    const auto rows = fixture.check(fixture.plan());
    QCOMPARE(rows.size(), 1U);
    const Checked& checked = rows.front().checked;
    QCOMPARE(int(checked.verdict), verdict);
    QCOMPARE(checked.error ? core::base::errorName(checked.error->code) : QString(), code);
    QCOMPARE(willEnrol(rows.front()), checked.verdict == Verdict::Ready);
    if (checked.verdict == Verdict::PoorQuality) {
        QVERIFY(checked.quality < checked.wanted);
        QVERIFY(!checked.faults.empty() && !checked.faults.front().ok());
        QVERIFY(choicesFor(checked) == std::vector{Action::Skip});
    }
}

void TestDryRun::namesWhoIsThereAlready()
{
    tests::ImportFixture fixture;
    const auto there = fixture.base.enrol(QStringLiteral("staff"), 7);
    QVERIFY(there.isOk());
    fixture.photograph(QStringLiteral("stranger.png"), 7, 3);
    fixture.photograph(QStringLiteral("sub/person_7.png"), 7, 4);
    fixture.photograph(QStringLiteral("person 7.png"), 7, 5);
    const auto rows = fixture.check(fixture.plan());
    QCOMPARE(rows.size(), 3U);
    for (const ImportRow& row : rows) {
        QCOMPARE(int(row.checked.verdict), int(Verdict::Duplicate));
        QCOMPARE(row.checked.subject, there->subject.id);
        QCOMPARE(row.checked.who, tests::nameOf(7));
        QVERIFY(row.checked.score > 0.5);
    }
    QCOMPARE(int(rows[0].action), int(Action::AddToDuplicate)); // the same name
    QCOMPARE(int(rows[1].action), int(Action::Skip));
}

void TestDryRun::marksTheSecondOfTwoEqualRows()
{
    tests::ImportFixture fixture;
    for (int i = 0; i < 12; ++i)
        fixture.photograph(QStringLiteral("p%1.png").arg(i, 2, 10, QLatin1Char('0')), i % 6, i);
    const auto rows = fixture.check(fixture.plan());
    for (std::size_t i = 0; i < 12; ++i) {
        QCOMPARE(int(rows[i].checked.verdict), int(i < 6 ? Verdict::Ready : Verdict::Duplicate));
        QCOMPARE(rows[i].checked.likeRow, i < 6 ? -1 : int(i) - 6);
    }
}

void TestDryRun::skipsAPictureThatIsThereAlready()
{
    tests::ImportFixture fixture;
    fixture.photograph(QStringLiteral("person 7.png"), 7, 1);
    const auto plan = fixture.plan();
    QCOMPARE(fixture.import(fixture.check(plan)).enrolled(), 1);
    fixture.photograph(QStringLiteral("again/person 7/a.png"), 7, 1);
    fixture.photograph(QStringLiteral("again/person 7/b.png"), 7, 2);
    const auto rows = fixture.check(planFromFolder(fixture.path(QStringLiteral("again"))).value());
    QCOMPARE(rows.size(), 2U);
    for (const ImportRow& row : rows)
        QCOMPARE(int(row.checked.verdict), int(Verdict::Duplicate));
    QVERIFY(rows[0].checked.isSamePicture);
    QCOMPARE(int(rows[0].action), int(Action::Skip));
    QVERIFY(!rows[1].checked.isSamePicture);
    QCOMPARE(int(rows[1].action), int(Action::AddToDuplicate));
}

void TestDryRun::enrolsPoorPicturesAndSaysSo()
{
    tests::ImportFixture fixture; // no quality is asked for
    fixture.write(QStringLiteral("dark.png"), fakePhotograph({{30, 40, 30}}));
    const auto plan = fixture.plan();
    const auto rows = fixture.check(plan);
    const Checked& checked = rows.front().checked;
    QCOMPARE(int(checked.verdict), int(Verdict::PoorQuality));
    QVERIFY(checked.quality < lowQuality);
    QCOMPARE(QByteArray(checked.faults.front().name), QByteArray("light"));
    QCOMPARE(int(rows.front().action), int(Action::Enrol));
    QVERIFY(choicesFor(checked) == (std::vector{Action::Enrol, Action::Skip}));
    QCOMPARE(fixture.import(rows).enrolled(), 1);
}

void TestDryRun::saysWhoseFaceARowIsAnotherOf()
{
    tests::ImportFixture fixture;
    for (int i = 0; i < 3; ++i)
        fixture.photograph(QStringLiteral("Li Lei/%1.png").arg(i), 5, i);
    auto rows = fixture.check(fixture.plan());
    QCOMPARE(firstOfPerson(rows, rows[0]), -1);
    QCOMPARE(firstOfPerson(rows, rows[1]), 0);
    QCOMPARE(firstOfPerson(rows, rows[2]), 0);
    rows[0].action = Action::Skip;
    QCOMPARE(firstOfPerson(rows, rows[1]), -1);
    QCOMPARE(firstOfPerson(rows, rows[2]), 1);
}

void TestDryRun::aNumberBelongsToOneName()
{
    tests::ImportFixture fixture;
    for (int i = 0; i < 4; ++i)
        fixture.photograph(QStringLiteral("%1.png").arg(i), i == 2 ? 0 : i, i);
    const auto table = readCsv("picture,name,cust_id\n0.png,Ann,C1\n1.png,Bea,C1\n2.png,ann,C1\n3.png,,C1\n");
    const auto plan =
        planFromList(fixture.path(QStringLiteral("list.csv")), *table, guessMapping(table->head));
    const auto rows = fixture.check(*plan);
    const Verdict expected[] = {Verdict::Ready, Verdict::BadField, Verdict::Ready, Verdict::BadField};
    for (std::size_t i = 0; i < 4; ++i)
        QCOMPARE(int(rows[i].checked.verdict), int(expected[i]));
    QCOMPARE(int(*rows[1].checked.field), int(Field::CustomerNumber));
    QCOMPARE(rows[1].checked.who, QStringLiteral("Ann"));
    QCOMPARE(rows[1].checked.sameRow, 0);
    QVERIFY(!willEnrol(rows[1]));
    QCOMPARE(firstOfPerson(rows, rows[2]), 0);
    QCOMPARE(fixture.import(rows).enrolled(), 2);
    QCOMPARE(fixture.people(), 1);
}

void TestDryRun::aNumberOfSomebodyInTheGalleryIsNoOneElses()
{
    tests::ImportFixture fixture;
    core::storage::Personal ben;
    ben.name = QStringLiteral("Ben");
    ben.userId = QStringLiteral("U-7");
    ben.custId = QStringLiteral("C-7");
    auto there = fixture.base.enrol(QStringLiteral("staff"), 7)->subject;
    there.personal = ben;
    QVERIFY(fixture.services().galleries.updateSubject(there, QStringLiteral("tester")));
    for (int i = 0; i < 4; ++i)
        fixture.photograph(QStringLiteral("%1.png").arg(i), i, i);
    fixture.photograph(QStringLiteral("ben.png"), 7, 5);
    const auto table = readCsv("picture,name,user_id,cust_id\n"
                               "0.png,Ann,U-7,\n"    // somebody else under Ben's id
                               "1.png,Bea,,C-7\n"    // under his customer number
                               "2.png,Cid,U-8,C-7\n" // one of the two
                               "3.png,Dan,U-9,C-9\n"
                               "ben.png,B. Smith,U-7,\n"); // himself
    const auto plan =
        planFromList(fixture.path(QStringLiteral("list.csv")), *table, guessMapping(table->head));
    auto rows = fixture.check(plan.value());
    const Field wrong[] = {Field::UserId, Field::CustomerNumber, Field::CustomerNumber};
    for (std::size_t i = 0; i < 3; ++i) {
        const Checked& checked = rows[i].checked;
        QCOMPARE(int(checked.verdict), int(Verdict::BadField));
        QCOMPARE(int(*checked.field), int(wrong[i]));
        QCOMPARE(checked.who, ben.name);
        QCOMPARE(checked.sameRow, -1);
        QCOMPARE(int(codeOf(checked)), int(ErrorCode::SubjectExists));
        QVERIFY(choicesFor(checked) == std::vector{Action::Skip});
    }
    QCOMPARE(int(rows[3].checked.verdict), int(Verdict::Ready));
    QCOMPARE(int(rows[4].checked.verdict), int(Verdict::Duplicate));
    QCOMPARE(int(rows[4].action), int(Action::AddToDuplicate));
    QVERIFY(choicesFor(rows[4].checked) == (std::vector{Action::AddToDuplicate, Action::Skip}));
    QCOMPARE(fixture.import(rows).enrolled(), 2);
    for (std::size_t i = 0; i < 5; ++i)
        rows[i].action = i < 3 ? Action::Enrol : Action::Skip; // as an import without a dry run
    const auto done = fixture.import(rows);
    QCOMPARE(done.outcomes.size(), 3U);
    for (const RowOutcome& one : done.outcomes)
        QVERIFY(!one.subject && one.subject.error().code == ErrorCode::SubjectExists);
    QCOMPARE(fixture.people(), 2);
}

void TestDryRun::aNumberIsHeldByWhoIsToBeEnrolled()
{
    tests::ImportFixture fixture;
    QVERIFY(fixture.base.enrol(QStringLiteral("staff"), 5));
    for (int i = 0; i < 4; ++i)
        fixture.photograph(QStringLiteral("%1.png").arg(i), i, i);
    fixture.photograph(QStringLiteral("5.png"), 5, 3);
    const auto table = readCsv("picture,name,user_id,cust_id\n"
                               "5.png,Eve,U-3,\n" // a face of somebody there: left out
                               "0.png,Ann,U-1,C-1\n"
                               "1.png,Bea,U-2,C-1\n" // Ann's customer number
                               "2.png,Cid,U-3,\n"    // free, since Eve is left out
                               "3.png,Dan,U-1,\n");  // Ann's user id
    const auto plan =
        planFromList(fixture.path(QStringLiteral("list.csv")), *table, guessMapping(table->head));
    auto rows = fixture.check(plan.value());
    const Verdict expected[] = {Verdict::Duplicate, Verdict::Ready, Verdict::BadField, Verdict::Ready,
                                Verdict::BadField};
    for (std::size_t i = 0; i < 5; ++i)
        QCOMPARE(int(rows[i].checked.verdict), int(expected[i]));
    QCOMPARE(rows[2].checked.sameRow, 1);
    QCOMPARE(int(*rows[2].checked.field), int(Field::CustomerNumber));
    QCOMPARE(rows[4].checked.sameRow, 1);
    QVERIFY(choicesFor(rows[2].checked) == (std::vector{Action::Enrol, Action::Skip}));
    for (ImportRow& row : rows)
        row.action = Action::Enrol; // all of them, whatever was found
    QVERIFY(fixture.import(rows).enrolled() >= 2);
    const auto& directory = fixture.base.services->galleries.directory();
    QStringList numbers;
    for (const auto& one : directory.rows(directory.membersOf(fixture.gallery.id)))
        numbers << one.userId << (one.custId.isEmpty() ? one.personNo : one.custId);
    QCOMPARE(numbers.removeDuplicates(), 1); // of who was there, whose user id is the personNo
}

void TestDryRun::facesOfOnePersonAreNoDuplicates()
{
    tests::ImportFixture fixture;
    for (int i = 0; i < 3; ++i)
        fixture.photograph(QStringLiteral("Li Lei/%1.png").arg(i), 5, i);
    for (const ImportRow& row : fixture.check(fixture.plan()))
        QCOMPARE(int(row.checked.verdict), int(Verdict::Ready));
}

void TestDryRun::tellsAnotherPersonInAFolder()
{
    tests::ImportFixture fixture;
    fixture.photograph(QStringLiteral("Ann/1.png"), 1, 1);
    fixture.photograph(QStringLiteral("Ann/2.png"), 2, 1);
    fixture.photograph(QStringLiteral("Ann/3.png"), 1, 2);
    fixture.photograph(QStringLiteral("Ann/4.png"), 2, 2);
    fixture.photograph(QStringLiteral("Ann/5.png"), 1, 1); // the very first again
    fixture.photograph(QStringLiteral("Bob/1.png"), 5, 1);
    const auto plan = fixture.plan();
    auto rows = fixture.check(plan);
    QCOMPARE(rows.size(), 6U);
    for (const std::size_t place : {1U, 3U}) {
        const Checked& checked = rows[place].checked;
        QCOMPARE(int(checked.verdict), int(Verdict::OtherPerson));
        QCOMPARE(int(checked.action), int(Action::Skip));
        QVERIFY(checked.unlikeRow == 0 || checked.unlikeRow == 2);
        QVERIFY(checked.score < 0.8);
        QCOMPARE(int(rows[place].action), int(Action::Skip)); // whoever wants it says so
        QVERIFY(choicesFor(checked) == (std::vector{Action::Enrol, Action::Skip}));
        rows[place].action = Action::Skip;
    }
    for (const std::size_t place : {0U, 2U, 5U})
        QCOMPARE(int(rows[place].checked.verdict), int(Verdict::Ready));
    QCOMPARE(int(rows[4].checked.verdict), int(Verdict::Duplicate));
    QVERIFY(rows[4].checked.isSamePicture);
    QCOMPARE(rows[4].checked.likeRow, 0);
    QCOMPARE(int(rows[4].action), int(Action::Skip));
    QCOMPARE(fixture.import(rows).enrolled(), 3);
    QCOMPARE(fixture.people(), 2);
}

void TestDryRun::saysWhichFieldIsWrong()
{
    tests::ImportFixture fixture;
    fixture.photograph(QStringLiteral("a.png"), 1);
    const QByteArray list = "picture,name,sex,birthday,remark\n"
                            "a.png,A,1,19900531,\n"
                            "a.png,,1,19900531,\n"
                            ",B,1,,\n"
                            "a.png,C,perhaps,,\n"
                            "a.png,D,2,19901331,\n"
                            "gone.png,E,2,1990-01-31,\n";
    const auto table = readCsv(list);
    const auto plan =
        planFromList(fixture.path(QStringLiteral("list.csv")), *table, guessMapping(table->head));
    QVERIFY(plan.isOk());
    const auto rows = fixture.check(*plan);
    QCOMPARE(int(rows[0].checked.verdict), int(Verdict::Ready));
    const Field wrong[] = {Field::Name, Field::Picture, Field::Sex, Field::Birthday};
    for (std::size_t i = 0; i < 4; ++i) {
        QCOMPARE(int(rows[i + 1].checked.verdict), int(Verdict::BadField));
        QCOMPARE(int(*rows[i + 1].checked.field), int(wrong[i]));
    }
    QCOMPARE(int(rows[5].checked.verdict), int(Verdict::Missing));
}

void TestDryRun::saysHowLargeTheSecondFaceIs()
{
    tests::ImportFixture fixture;
    fixture.write(QStringLiteral("two.png"), fakePhotograph({fakePerson(1), fakePerson(2)}));
    const auto rows = fixture.check(fixture.plan());
    QVERIFY(rows.front().checked.secondShare > 0.2);
    QVERIFY(rows.front().checked.secondShare < 0.6);
    QVERIFY(choicesFor(rows.front().checked).front() == Action::EnrolLargest);
}

void TestDryRun::writesNothing()
{
    tests::ImportFixture fixture;
    for (int i = 0; i < 10; ++i)
        fixture.photograph(QStringLiteral("%1.png").arg(i), i);
    fixture.check(fixture.plan());
    QCOMPARE(fixture.people(), 0);
    QCOMPARE(fixture.base.storage.stores->pictures.count().value(), 0);
}

void TestDryRun::tellsRowsInOrderAndStopsWhenCancelled()
{
    tests::ImportFixture fixture;
    for (int i = 0; i < 60; ++i)
        fixture.photograph(QStringLiteral("%1.png").arg(i), i);
    const auto plan = fixture.plan();
    ImportControl control;
    QList<int> told;
    const auto done =
        dryRun(fixture.services(), fixture.gallery, plan, control, [&](int row, const Checked&) {
            told << row;
            if (row == 9)
                control.cancel();
        });
    QVERIFY(!done);
    QCOMPARE(int(done.error().code), int(ErrorCode::Cancelled));
    QCOMPARE(told.size(), 10);
    for (int i = 0; i < told.size(); ++i)
        QCOMPARE(told[i], i);
}

void TestDryRun::waitsWhilePaused()
{
    tests::ImportFixture fixture;
    for (int i = 0; i < 30; ++i)
        fixture.photograph(QStringLiteral("%1.png").arg(i), i);
    const auto plan = fixture.plan();
    ImportControl control;
    control.pause();
    std::atomic<int> told = 0;
    core::base::Result<void> done;
    {
        std::jthread work([&] {
            done = dryRun(fixture.services(), fixture.gallery, plan, control,
                          [&](int, const Checked&) { ++told; });
        });
        QVERIFY(control.isPaused());
        QCOMPARE(told.load(), 0);
        control.resume();
    }
    QVERIFY(done.isOk());
    QCOMPARE(told.load(), 30);
}

void TestDryRun::aThousandRowsAreFast()
{
    tests::ImportFixture fixture;
    QByteArray list = "picture,name\n";
    for (int i = 0; i < 500; ++i)
        fixture.photograph(QStringLiteral("%1.png").arg(i), i);
    for (int i = 0; i < 1000; ++i)
        list += QByteArray::number(i % 500) + ".png,P" + QByteArray::number(i) + '\n';
    const auto table = readCsv(list);
    const auto plan =
        planFromList(fixture.path(QStringLiteral("list.csv")), *table, guessMapping(table->head));
    QElapsedTimer timer;
    timer.start();
    const auto rows = fixture.check(*plan);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    const auto is = [&](Verdict verdict) {
        return std::ranges::count_if(rows,
                                     [&](const ImportRow& row) { return row.checked.verdict == verdict; });
    };
    QCOMPARE(is(Verdict::Ready), 500);
    QCOMPARE(is(Verdict::Duplicate), 500);
}

QTEST_GUILESS_MAIN(TestDryRun)
#include "tst_DryRun.moc"
