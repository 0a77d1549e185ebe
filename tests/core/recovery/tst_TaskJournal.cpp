// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/recovery/ReplicatedFixture.h"

#include <QTest>

#include <future>

using namespace core;
using base::ErrorCode;
using recovery::DeliveryFilter;
using recovery::DeliveryState;

namespace {

const QString A = QStringLiteral("a");

} // namespace

class TestTaskJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusedBecomesRecordAndResumes();
    void resumeIsIdempotent();
    void takesBackWhatWasNotSentYet();
    void skipsWithReason();
    void skipsAndResumesAChangeWhole();
    void saysHowLongItWaited();
    void keepsWhatWasSkippedMeanwhile();
    void filtersAndPages();
    void namesTheAddressAsItIsSent();
    void sendsNothingToAnEngineThatIsOff();
    void triesNothingAnEngineHasNoOperationFor();
    void tellsWhatIsStillOnItsWay();
    void waitsForNothingBehindARefusedRecord();
    void findsByNameWhatComesLater();
};

void TestTaskJournal::refusedBecomesRecordAndResumes()
{
    tests::ReplicatedFixture it;
    QVERIFY(it.addGallery(A));
    it.start();
    QTRY_COMPARE(it.waiting(), 0);
    it.target.answer = tests::TargetServer::refuse;
    const auto enrolled = it.enrol(1);
    QTRY_COMPARE(it.count(false), 1);
    const auto record = it.journal.page({}, 0, 10)->front();
    QCOMPARE(record.delivery.operation, QStringLiteral("aicp/face/add"));
    QCOMPARE(record.delivery.engineUrl, it.target.url());
    QCOMPARE(record.delivery.person, enrolled.subject.personId);
    QCOMPARE(record.delivery.gallery, enrolled.gallery.lib);
    QVERIFY(record.delivery.picturePath.startsWith(u"pictures/"));
    QVERIFY(record.delivery.error.contains(u"poison"));
    QVERIFY(record.jsonParam.contains(u"\"image\":\"BASE64\"") && !record.jsonParam.contains(u"secret"));
    it.target.answer = tests::TargetServer::accept;
    auto resumed = std::async(std::launch::async, [&] {
        return it.journal.resume({record.delivery.recordId}, QStringLiteral("chief"), 10'000);
    });
    QTRY_COMPARE(it.count(true), 1);
    const auto results = resumed.get();
    QCOMPARE(results.front().state, DeliveryState::Solved);
    const auto solved = it.newest();
    QCOMPARE(solved.solvedBy, QStringLiteral("chief"));
    QVERIFY(solved.solvedMs >= solved.createdMs);
}

void TestTaskJournal::resumeIsIdempotent()
{
    tests::ReplicatedFixture it;
    it.target.answer = tests::TargetServer::refuse;
    QVERIFY(it.addGallery(A));
    it.start();
    QTRY_COMPARE(it.count(false), 1);
    it.target.answer = tests::TargetServer::accept;
    const QStringList ids = it.unsolvedIds();
    std::ignore = it.journal.resume(ids + ids, QStringLiteral("one"), 0);
    std::ignore = it.journal.resume(ids, QStringLiteral("two"), 0);
    QTRY_COMPARE(it.count(true), 1);
    const auto again = it.journal.resume(ids + QStringList{QStringLiteral("123")}, QStringLiteral("two"), 0);
    QVERIFY(again[0].isOk());
    QVERIFY(!again[1].isOk());
    QCOMPARE(again[1].error.code, ErrorCode::RecordUnknown);
    QCOMPARE(it.target.calls.size(), 2); // the refusal and one delivery
    QCOMPARE(it.newest().solvedBy, QStringLiteral("one"));
}

void TestTaskJournal::takesBackWhatWasNotSentYet()
{
    tests::ReplicatedFixture it;
    it.set("replica.drain", QStringLiteral("off"));
    QVERIFY(it.addGallery(A));
    it.start();
    QTRY_COMPARE(it.waiting(), 0);
    it.target.answer = tests::TargetServer::refuse;
    for (int person = 1; person <= 5; ++person)
        it.enrol(person);
    QTRY_COMPARE(it.count(false), 5);
    const QStringList ids = it.unsolvedIds();
    it.target.answer = [](const tests::TargetCall&) { return std::pair<int, QByteArray>(-1, {}); }; // hangs
    const auto before = it.target.calls.size();
    std::ignore = it.journal.resume(ids, QStringLiteral("chief"), 0);
    QTRY_COMPARE(it.target.calls.size(), before + 1);
    QVERIFY(it.journal.takeBack(ids, QStringLiteral("somebody else")));
    QCOMPARE(it.waiting(), 5);
    QVERIFY(it.journal.takeBack(ids, QStringLiteral("chief")));
    QCOMPARE(it.waiting(), 0);
    QCOMPARE(it.unsolvedIds(), ids);
    QTRY_VERIFY(it.newest().attempts >= 1);
    QCOMPARE(it.target.calls.size(), before + 1); // nothing was sent since
}

void TestTaskJournal::skipsWithReason()
{
    tests::ReplicatedFixture it;
    it.target.answer = tests::TargetServer::refuse;
    QVERIFY(it.addGallery(A));
    it.start();
    QTRY_COMPARE(it.count(false), 1);
    const QString id = it.unsolvedIds().front();
    QVERIFY(!it.journal.skip(id, QStringLiteral(" "), QStringLiteral("chief")));
    QVERIFY(it.journal.skip(id, QStringLiteral("not wanted there"), QStringLiteral("chief")));
    QCOMPARE(it.count(false), 0);
    QCOMPARE(it.newest().state, DeliveryState::Skipped);
    QVERIFY(it.journal.resume({id}, QStringLiteral("chief"), 0).front().isOk());
    QCOMPARE(it.target.calls.size(), 1);
}

/// One half alone would leave the person there twice, or not at all.
void TestTaskJournal::skipsAndResumesAChangeWhole()
{
    tests::ReplicatedFixture it;
    it.set("replica.drain", QStringLiteral("off"));
    QVERIFY(it.addGallery(A));
    const auto enrolled = it.enrol(1);
    it.start();
    QTRY_COMPARE(it.waiting(), 0);
    it.target.answer = tests::TargetServer::refuse;
    const auto before = qsizetype(it.target.calls.size());
    QVERIFY(it.galleries.updateSubject(enrolled.subject, QStringLiteral("tester")));
    QTRY_COMPARE(it.count(false), 1); // the removal; the enrolment is still queued behind it
    QCOMPARE(it.waiting(), 1);
    QCOMPARE(it.journal.extentOf(it.unsolvedIds())->records, 2);
    QVERIFY(it.journal.skip(it.unsolvedIds().front(), QStringLiteral("no"), QStringLiteral("chief")));
    QCOMPARE(it.waiting(), 0);
    QCOMPARE(it.count(true), 2);
    QCOMPARE(qsizetype(it.target.calls.size()), before + 1);

    it.replicator.reset(); // it may be about to note that the engine answered
    it.outbox.away().leave(1, QStringLiteral("gone"), it.clock.monotonicMs() + 600'000);
    QVERIFY(it.galleries.updateSubject(enrolled.subject, QStringLiteral("tester")));
    QCOMPARE(it.count(false), 2);
    it.target.answer = tests::TargetServer::accept;
    it.start();
    const QStringList ids = it.unsolvedIds();
    std::ignore = it.journal.resume({ids.back()}, QStringLiteral("chief"), 0); // the removal
    QTRY_COMPARE(it.count(true), 4);
    QCOMPARE(qsizetype(it.target.calls.size()), before + 3);
    QVERIFY(it.target.calls.back().path.endsWith(u"/add"));
}

void TestTaskJournal::saysHowLongItWaited()
{
    tests::ReplicatedFixture it;
    it.target.answer = [](const tests::TargetCall&) { return std::pair<int, QByteArray>(-1, {}); };
    QVERIFY(it.addGallery(A));
    it.start({5, 40, 1});
    QTRY_COMPARE(it.count(false), 1);
    QCOMPARE(it.newest().error, QStringLiteral("The engine did not answer within 1 s."));
}

void TestTaskJournal::keepsWhatWasSkippedMeanwhile()
{
    tests::ReplicatedFixture it;
    it.set("replica.drain", QStringLiteral("off"));
    it.target.answer = tests::TargetServer::refuse;
    QVERIFY(it.addGallery(A));
    it.start();
    QTRY_COMPARE(it.count(false), 1);
    const QString id = it.unsolvedIds().front();
    it.target.answer = [](const tests::TargetCall&) { return std::pair<int, QByteArray>(-1, {}); };
    std::ignore = it.journal.resume({id}, QStringLiteral("chief"), 0);
    QTRY_COMPARE(it.target.calls.size(), 2);
    QVERIFY(it.journal.skip(id, QStringLiteral("not wanted there"), QStringLiteral("chief")));
    it.target.answer = tests::TargetServer::accept;
    QVERIFY(it.addGallery(QStringLiteral("b")));
    QTRY_COMPARE(it.target.calls.size(), 3); // so the silent call has been given up
    const auto record = it.newest();
    QCOMPARE(record.state, DeliveryState::Skipped);
    QCOMPARE(record.error, QStringLiteral("not wanted there"));
}

void TestTaskJournal::filtersAndPages()
{
    tests::ReplicatedFixture it;
    it.target.answer = tests::TargetServer::refuse;
    it.start();
    for (const char* name : {"a", "b", "c"})
        QVERIFY(it.addGallery(QLatin1String(name)));
    QTRY_COMPARE(it.count(false), 3);
    QCOMPARE(it.journal.page({}, 0, 2)->size(), 2);
    QCOMPARE(it.journal.page({}, 2, 2)->size(), 1);
    DeliveryFilter filter;
    filter.operation = QStringLiteral("addBase");
    QCOMPARE(it.journal.count(filter).value(), 3);
    filter.kind = recovery::ChangeKind::GalleryAdded;
    QCOMPARE(it.journal.count(filter).value(), 3);
    filter.kind = recovery::ChangeKind::Enrolled;
    QCOMPARE(it.journal.count(filter).value(), 0);
    filter.kind.reset();
    filter.target = 2;
    QCOMPARE(it.journal.count(filter).value(), 0);
    QCOMPARE(it.journal.oldestMs(filter).value(), 0);
    QCOMPARE(it.journal.oldestMs({}).value(), it.journal.page({}, 2, 1)->front().delivery.createdMs);
    filter = {};
    filter.fromMs = it.clock.nowMs() + 1000;
    QCOMPARE(it.journal.count(filter).value(), 0);
    filter = {};
    filter.toMs = it.clock.nowMs() + 1000;
    QCOMPARE(it.journal.count(filter).value(), 3);
}

/// The row keeps the template's own words: a name in them would lie in the database unsealed.
void TestTaskJournal::namesTheAddressAsItIsSent()
{
    tests::ReplicatedFixture it;
    it.set("replica.1.kind", QStringLiteral("custom"));
    it.set("replica.1.template",
           QStringLiteral("{\"enrolled\":{\"path\":\"/v1/people/{personId}/{name}\"}}"));
    it.target.answer = [](const tests::TargetCall&) { return std::pair<int, QByteArray>(409, "{}"); };
    QVERIFY(it.addGallery(A));
    it.start();
    const auto enrolled = it.enrol(1);
    QTRY_COMPARE(it.count(false), 1);
    const auto record = it.journal.page({}, 0, 1)->front();
    QCOMPARE(record.address,
             QStringLiteral("v1/people/%1/%2").arg(enrolled.subject.personId, tests::nameOf(1)));
    QCOMPARE(record.delivery.operation, QStringLiteral("/v1/people/{personId}/{name}"));
}

/// Rows that were looked at stay known, also one that was no record yet.
void TestTaskJournal::findsByNameWhatComesLater()
{
    tests::ReplicatedFixture it;
    QVERIFY(it.addGallery(A));
    it.enrol(1);
    DeliveryFilter filter;
    filter.errorPart = tests::nameOf(1).toUpper();
    const auto found = [&] {
        const auto named = it.journal.withNames(filter).value();
        return it.journal.count(named).value();
    };
    QCOMPARE(found(), 0);
    it.target.answer = tests::TargetServer::refuse;
    it.start();
    QTRY_COMPARE(it.count(false), 1); // the gallery; its people wait behind it
    QVERIFY(it.journal.skip(it.unsolvedIds().front(), QStringLiteral("enough"), QStringLiteral("chief")));
    QTRY_COMPARE(found(), 1);
    it.enrol(1);
    QTRY_COMPARE(found(), 2);
    filter.errorPart = tests::nameOf(2);
    QCOMPARE(found(), 0);
}

/// Nobody would bring it: it stays a record that can be skipped.
void TestTaskJournal::sendsNothingToAnEngineThatIsOff()
{
    tests::ReplicatedFixture it;
    it.target.answer = tests::TargetServer::refuse;
    QVERIFY(it.addGallery(A));
    it.start();
    QTRY_COMPARE(it.count(false), 1);
    it.set("replica.1.enabled", QStringLiteral("off"));
    const auto results = it.journal.resume(it.unsolvedIds(), QStringLiteral("chief"), 10'000);
    QVERIFY(!results.front().isOk());
    QVERIFY(results.front().error.detail.contains(u"switched off"));
    QCOMPARE(it.newest().state, DeliveryState::Unsolved);
    QVERIFY(it.newest().error.contains(u"poison"));
}

/// It counts no attempt either.
void TestTaskJournal::triesNothingAnEngineHasNoOperationFor()
{
    tests::ReplicatedFixture it;
    it.set("replica.1.kind", QStringLiteral("koala"));
    QVERIFY(it.addGallery(A));
    it.start();
    const auto enrolled = it.enrol(1);
    QVERIFY(it.faces.remove(A, enrolled.subject.personId, QStringLiteral("chief")));
    QTRY_COMPARE(it.count(false), 1);
    QTRY_COMPARE(it.waiting(), 0);
    const auto before = it.target.calls.size();
    const auto results = it.journal.resume(it.unsolvedIds(), QStringLiteral("chief"), 10'000);
    QVERIFY(!results.front().isOk());
    QVERIFY(results.front().error.detail.contains(u"no removal"));
    QCOMPARE(it.newest().attempts, 0);
    QCOMPARE(it.target.calls.size(), before);
}

void TestTaskJournal::tellsWhatIsStillOnItsWay()
{
    tests::ReplicatedFixture it;
    it.target.answer = tests::TargetServer::refuse;
    QVERIFY(it.addGallery(A));
    it.start();
    QTRY_COMPARE(it.count(false), 1);
    it.target.answer = [](const tests::TargetCall&) { return std::pair<int, QByteArray>(-1, {}); }; // hangs
    const auto result = it.journal.resume(it.unsolvedIds(), QStringLiteral("chief"), 0).front();
    QCOMPARE(result.state, DeliveryState::Solving);
    QVERIFY(!result.isSettled() && !result.isBehind);
    QCOMPARE(result.error.code, ErrorCode::TimedOut);
}

/// Its own time would never come: the answer does not take the patience.
void TestTaskJournal::waitsForNothingBehindARefusedRecord()
{
    tests::ReplicatedFixture it;
    it.target.close();
    it.start({5, 40, 1});
    QVERIFY(it.addGallery(A));
    it.enrol(1);
    QTRY_COMPARE(it.count(false), 2);
    it.target.answer = tests::TargetServer::refuse;
    it.target.open();
    const QStringList ids = it.unsolvedIds();
    QTRY_VERIFY(it.journal.record(ids.last())->delivery.error.contains(u"poison"));
    constexpr int farAwayMs = 600'000;
    auto resumed = std::async(std::launch::async, [&] {
        return it.journal.resume({ids.first()}, QStringLiteral("chief"), farAwayMs);
    });
    QTRY_COMPARE(resumed.wait_for(std::chrono::seconds(0)), std::future_status::ready);
    const auto result = resumed.get().front();
    QVERIFY(result.isBehind);
    QVERIFY(!result.isSettled());
    QVERIFY(result.error.detail.contains(u"older record"));
}

QTEST_GUILESS_MAIN(TestTaskJournal)
#include "tst_TaskJournal.moc"
