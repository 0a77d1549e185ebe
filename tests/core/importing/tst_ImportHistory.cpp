// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/ImportHistory.h"
#include "core/importing/RowPicture.h"
#include "tests/core/importing/ImportFixture.h"

#include <QFile>
#include <QTest>

using namespace core::importing;
using core::base::ErrorCode;

class TestImportHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOfAnImport();
    void tellsOfOneThatNeverEnded();
    void forgetsNothingOfOneThatIsUndone();
    void keepsRunsOfOneSourceApart();
    void undoKeepsWhatOtherRunsEnrolled();
    void undoOfSeveralRunsLeavesWhoWasWorkedOnWhole();
    void undoOfOneRunLeavesWhoWasWorkedOnSinceItWhole();
    void writesNothingWhenItCannotBeRecorded();
    void keepsTheRowsThatFailed();
    void keepsTheRowsThatTheDryRunLeftOut();
    void readsRecordsOfBefore();

private:
    core::base::Result<void> import(tests::ImportFixture& fixture, int cancelAt = 0);
    ImportHistory history(tests::ImportFixture& fixture)
    {
        m_stores.push_back(std::make_unique<core::storage::ImportStore>(*fixture.base.storage.database,
                                                                        *fixture.base.storage.vault));
        return {fixture.services(), *m_stores.back()};
    }
    std::vector<PastImport> past(tests::ImportFixture& fixture, int limit = 10)
    {
        return history(fixture).past(limit).value();
    }
    static void photographFour(const tests::ImportFixture& fixture, const QString& file, int variant)
    {
        for (int person = 1; person <= 4; ++person)
            fixture.photograph(QStringLiteral("person %1/%2.png").arg(QString::number(person), file), person,
                               variant);
    }
    static core::storage::Subject subject(tests::ImportFixture& fixture, int person)
    {
        const auto c = fixture.services().collection;
        for (const auto id : c.directory.membersOf(fixture.gallery.id))
            if (auto row = c.subjects.byId(id); row && row->personal.name == tests::nameOf(person))
                return *row;
        qFatal("nobody is called so");
    }
    static Reasons reasons()
    {
        return {[](const core::base::Error& error) { return u'!' + error.detail; },
                [](const ImportRow& row) { return u'?' + row.plan.shown; }};
    }

    std::vector<std::unique_ptr<core::storage::ImportStore>> m_stores;
    bool m_all = false; ///< enrols also what the dry run would skip
};

core::base::Result<void> TestImportHistory::import(tests::ImportFixture& fixture, int cancelAt)
{
    const auto plan = fixture.plan();
    ImportControl control;
    int told = 0;
    auto rows = fixture.check(plan);
    for (ImportRow& row : rows)
        row.action = m_all ? Action::Enrol : row.action;
    return history(fixture).enrol(fixture.gallery, {newBatch(), plan.source}, rows, control, reasons(),
                                  [&](const RowOutcome&) {
                                      if (++told == cancelAt)
                                          control.cancel();
                                  });
}

void TestImportHistory::tellsOfAnImport()
{
    tests::ImportFixture fixture;
    QVERIFY(past(fixture).empty());
    fixture.photograph(QStringLiteral("a b.png"), 1);
    fixture.photograph(QStringLiteral("c.png"), 2);
    fixture.write(QStringLiteral("broken.png"), "no picture");
    QVERIFY(import(fixture));
    const auto found = past(fixture);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].source, fixture.plan().source);
    QCOMPARE(found[0].lib, fixture.gallery.lib);
    QCOMPARE(found[0].actor, fixture.services().actor);
    QCOMPARE(found[0].rows, 2);
    QCOMPARE(found[0].enrolled, 2);
    QCOMPARE(found[0].failed, 0);
    QCOMPARE(found[0].leftOut, 1);
    QCOMPARE(found[0].leftByChoice, 0);
    QCOMPARE(found[0].facesLeft, 2);
    QVERIFY(found[0].startedMs > 0 && found[0].endedMs >= found[0].startedMs);
    QCOMPARE(found[0].undoneMs, 0);
    QCOMPARE(fixture.services().collection.audit.firstBroken().value(), 0);
}

void TestImportHistory::tellsOfOneThatNeverEnded()
{
    tests::ImportFixture fixture;
    auto services = fixture.services();
    QVERIFY(services.collection.database.transact([&](core::storage::Transaction& tx) {
        return services.collection.audit.append(tx, {0, 7, QStringLiteral("desk"),
                                                     QStringLiteral("import.begin"), QStringLiteral("b"),
                                                     QStringLiteral("12 rows into 00ff from /a from b")});
    }));
    const auto found = past(fixture);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].source, QStringLiteral("/a from b"));
    QCOMPARE(found[0].rows, 12);
    QCOMPARE(found[0].endedMs, 0);
}

void TestImportHistory::forgetsNothingOfOneThatIsUndone()
{
    tests::ImportFixture fixture;
    fixture.photograph(QStringLiteral("a.png"), 1);
    fixture.photograph(QStringLiteral("b.png"), 2);
    QVERIFY(import(fixture));
    const Extent all{2, 2};
    QCOMPARE(history(fixture).extentOf({past(fixture)[0].batch}).value(), all);
    QCOMPARE(history(fixture).undo({past(fixture)[0].batch}).value(), all);
    QCOMPARE(history(fixture).extentOf({past(fixture)[0].batch}).value(), Extent());
    const auto found = past(fixture);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].enrolled, 2);
    QCOMPARE(found[0].facesLeft, 0);
    QVERIFY(found[0].undoneMs > 0);
    QCOMPARE(fixture.people(), 0);
    QVERIFY(import(fixture));
    QCOMPARE(past(fixture).size(), std::size_t(2));
    QCOMPARE(past(fixture)[0].undoneMs, 0);
    QCOMPARE(past(fixture)[0].facesLeft, 2);
}

void TestImportHistory::keepsRunsOfOneSourceApart()
{
    tests::ImportFixture fixture;
    for (int person = 0; person < 12; ++person)
        fixture.photograph(QStringLiteral("%1.png").arg(person), person);
    const auto cancelled = import(fixture, 3);
    QVERIFY(!cancelled && cancelled.error().code == ErrorCode::Cancelled);
    QVERIFY(import(fixture));
    const auto found = past(fixture);
    QCOMPARE(found.size(), std::size_t(2));
    QVERIFY(found[0].batch != found[1].batch);
    QVERIFY(found[1].enrolled >= 3 && found[1].enrolled < 12);
    QVERIFY(found[1].endedMs > 0);
    QCOMPARE(found[0].facesLeft + found[1].facesLeft, 12);
    QCOMPARE(found[1].facesLeft, found[1].enrolled);
    const int first = found[1].enrolled;
    const Extent gone{first, first};
    QCOMPARE(history(fixture).undo({found[1].batch}).value(), gone);
    QCOMPARE(fixture.people(), 12 - first);
    QCOMPARE(past(fixture)[0].facesLeft, 12 - first);
    QCOMPARE(past(fixture)[0].undoneMs, 0);
    QCOMPARE(past(fixture, 1).size(), std::size_t(1));
}

/// A second run adds a face to a person of the first, and a person of its own.
void TestImportHistory::undoKeepsWhatOtherRunsEnrolled()
{
    tests::ImportFixture fixture;
    fixture.photograph(QStringLiteral("person 1/a.png"), 1, 1);
    QVERIFY(import(fixture));
    fixture.photograph(QStringLiteral("person 1/b.png"), 1, 2);
    fixture.photograph(QStringLiteral("person 2/a.png"), 2, 1);
    fixture.photograph(QStringLiteral("person 2/b.png"), 2, 2);
    QVERIFY(import(fixture));
    QCOMPARE(fixture.people(), 2);
    QCOMPARE(fixture.faces(), 4);
    const Extent second{1, 3, 0, 1};
    QCOMPARE(history(fixture).extentOf({past(fixture)[0].batch}).value(), second);
    QCOMPARE(history(fixture).undo({past(fixture)[0].batch}).value(), second);
    QCOMPARE(fixture.people(), 1);
    QCOMPARE(fixture.faces(), 1);
    const Extent first{1, 1};
    QCOMPARE(history(fixture).extentOf({past(fixture)[1].batch}).value(), first);
}

/// Four people of two runs each; one is edited, one copied and one put into the bin between the runs.
void TestImportHistory::undoOfSeveralRunsLeavesWhoWasWorkedOnWhole()
{
    tests::ImportFixture fixture;
    const auto other = fixture.base.gallery(QStringLiteral("other"));
    photographFour(fixture, QStringLiteral("a"), 1);
    QVERIFY(import(fixture));
    fixture.base.services->clock.ahead = 5'000;
    auto& galleries = fixture.base.services->galleries;
    auto edited = subject(fixture, 1);
    edited.personal.remark = QStringLiteral("corrected");
    QVERIFY(galleries.updateSubject(edited, QStringLiteral("tester")));
    QVERIFY(galleries.copySubject(subject(fixture, 2).personId, fixture.gallery.groupId, other.groupId,
                                  QStringLiteral("tester")));
    photographFour(fixture, QStringLiteral("b"), 2);
    QVERIFY(import(fixture));
    QVERIFY(galleries.binSubject(subject(fixture, 3).id, QStringLiteral("tester")));
    QCOMPARE(fixture.people(), 4);
    QCOMPARE(fixture.faces(), 8);
    const QStringList runs{past(fixture)[0].batch, past(fixture)[1].batch};
    const Extent gone{1, 2, 3};
    QCOMPARE(history(fixture).extentOf(runs).value(), gone);
    QCOMPARE(history(fixture).undo(runs).value(), gone);
    QCOMPARE(fixture.people(), 3);
    QCOMPARE(fixture.faces(), 6);
    QCOMPARE(fixture.base.whoIs(1), tests::nameOf(1));
    QCOMPARE(fixture.base.whoIs(4), QStringLiteral("-"));
    QCOMPARE(fixture.services().collection.audit.firstBroken().value(), 0);
}

void TestImportHistory::undoOfOneRunLeavesWhoWasWorkedOnSinceItWhole()
{
    tests::ImportFixture fixture;
    photographFour(fixture, QStringLiteral("a"), 1);
    QVERIFY(import(fixture));
    fixture.base.services->clock.ahead = 5'000;
    auto before = subject(fixture, 1);
    QVERIFY(fixture.base.services->galleries.updateSubject(before, QStringLiteral("tester")));
    fixture.base.services->clock.ahead = 10'000;
    photographFour(fixture, QStringLiteral("b"), 2);
    QVERIFY(import(fixture));
    fixture.base.services->clock.ahead = 15'000;
    auto since = subject(fixture, 2);
    QVERIFY(fixture.base.services->galleries.updateSubject(since, QStringLiteral("tester")));
    const QStringList latest{past(fixture)[0].batch};
    const Extent gone{0, 3, 1, 3};
    QCOMPARE(history(fixture).extentOf(latest).value(), gone);
    QCOMPARE(history(fixture).undo(latest).value(), gone);
    QCOMPARE(fixture.people(), 4);
    QCOMPARE(fixture.faces(), 5);
}

void TestImportHistory::writesNothingWhenItCannotBeRecorded()
{
    tests::ImportFixture fixture;
    fixture.photograph(QStringLiteral("a.png"), 1);
    const auto plan = fixture.plan();
    const auto rows = fixture.check(plan);
    auto services = fixture.services();
    const auto inside =
        services.collection.database.transact([&](core::storage::Transaction&) -> core::base::Result<void> {
            ImportControl control;
            return history(fixture).enrol(fixture.gallery, {newBatch(), plan.source}, rows, control,
                                          reasons(), [](const RowOutcome&) {});
        });
    QVERIFY(!inside);
    QCOMPARE(fixture.people(), 0);
    QVERIFY(past(fixture).empty());
}

void TestImportHistory::keepsTheRowsThatFailed()
{
    tests::ImportFixture fixture;
    fixture.photograph(QStringLiteral("a.png"), 1);
    fixture.write(QStringLiteral("broken.png"), "no picture");
    m_all = true;
    QVERIFY(import(fixture));
    const auto found = past(fixture);
    QCOMPARE(found[0].enrolled, 1);
    QCOMPARE(found[0].failed, 1);
    QVERIFY(found[0].hasFailures);
    const auto list = readCsv(history(fixture).failures(found[0]).value());
    QCOMPARE(list->lines.size(), std::size_t(1));
    QVERIFY(list->lines[0].fields.join(u' ').contains(QStringLiteral("broken.png")));
    QVERIFY(list->lines[0].fields.join(u' ').contains(u'!'));
    fixture.base.services->clock.ahead = 400LL * 24 * 60 * 60 * 1000;
    QVERIFY(import(fixture));
    QVERIFY(past(fixture)[0].hasFailures);
    QVERIFY(!past(fixture)[1].hasFailures);
    QVERIFY(history(fixture).undo({past(fixture)[0].batch}));
    QVERIFY(!past(fixture)[0].hasFailures);
    const auto gone = history(fixture).failures(past(fixture)[0]);
    QVERIFY(!gone && gone.error().code == ErrorCode::NotFound);
    m_all = false;
}

/// One by its verdict, one because somebody chose so, one that is lost after it was checked.
void TestImportHistory::keepsTheRowsThatTheDryRunLeftOut()
{
    tests::ImportFixture fixture;
    for (int person = 1; person <= 3; ++person)
        fixture.photograph(QStringLiteral("%1.png").arg(person), person);
    fixture.write(QStringLiteral("2 broken.png"), "no picture");
    const auto plan = fixture.plan();
    auto rows = fixture.check(plan);
    rows[0].action = Action::Skip;
    QFile::remove(rows[3].plan.file);
    ImportControl control;
    QVERIFY(history(fixture).enrol(fixture.gallery, {newBatch(), plan.source}, rows, control, reasons(),
                                   [](const RowOutcome&) {}));
    const PastImport found = past(fixture)[0];
    QCOMPARE(found.rows, 2);
    QCOMPARE(found.enrolled, 1);
    QCOMPARE(found.failed, 1);
    QCOMPARE(found.leftOut, 1);
    QCOMPARE(found.leftByChoice, 1);
    const auto list = readCsv(history(fixture).failures(found).value());
    QCOMPARE(list->lines.size(), std::size_t(2));
    const QString left = list->lines[0].fields.join(u' ');
    QVERIFY2(left.contains(QStringLiteral("?2 broken.png")) || left.contains(u'!'), qPrintable(left));
    const QString all = left + list->lines[1].fields.join(u' ');
    QVERIFY2(all.contains(QStringLiteral("?2 broken.png")) && all.contains(QStringLiteral("3.png")),
             qPrintable(all));
    QVERIFY2(!all.contains(QStringLiteral("1.png")), qPrintable(all));
}

void TestImportHistory::readsRecordsOfBefore()
{
    tests::ImportFixture fixture;
    const auto c = fixture.services().collection;
    const auto note = [&](qint64 at, const char* action, const char* detail) {
        return c.database.transact([&](core::storage::Transaction& tx) {
            return c.audit.append(tx, {0, at, QStringLiteral("desk"), QString::fromLatin1(action),
                                       QStringLiteral("b"), QString::fromLatin1(detail)});
        });
    };
    QVERIFY(note(7, "import.begin", "12 rows into 00ff from /a"));
    QVERIFY(note(9, "import.end", "10 enrolled, 2 failed"));
    const PastImport found = past(fixture)[0];
    QCOMPARE(found.enrolled, 10);
    QCOMPARE(found.failed, 2);
    QCOMPARE(found.leftOut, 0);
    QCOMPARE(found.leftByChoice, 0);
}

QTEST_GUILESS_MAIN(TestImportHistory)
#include "tst_ImportHistory.moc"
