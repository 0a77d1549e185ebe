// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/recovery/ReplicatedFixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace core;
using recovery::DeliveryFilter;

namespace {

const QString Actor = QStringLiteral("tester");
const QString A = QStringLiteral("a");
constexpr int LongPauseMs = 600'000;

QStringList pathsOf(const std::vector<tests::TargetCall>& calls)
{
    QStringList paths;
    for (const auto& call : calls)
        paths << call.path.mid(call.path.lastIndexOf(u'/') + 1);
    return paths;
}

QByteArray keyOf(const tests::TargetCall& call)
{
    const qsizetype from = call.head.indexOf("Idempotency-Key:");
    return call.head.mid(from, call.head.indexOf('\r', from) - from);
}

} // namespace

class TestReplicator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deliversInOrder();
    void poisonBlocksNobodyElse();
    void drainsAfterOutage();
    void keepsThePictureOfWhoWasRemovedBeforeDelivery();
    void keepsNoPictureOfWhoWasPurged();
    void leavesWhoIsGoneHereAndRefusedThere();
    void dropsTheHeldPictureOfASkippedRecord();
    void recordsAtOnceWhileTheEngineIsAway();
    void triesAgainAfterThePauseWithoutDrain();
    void waitsForOperatorWithoutDrain();
    void drainsWhenTheSettingIsSwitchedOn();
    void goesOnAfterRestart();
    void saysThatNothingIsOnItsWayToADeadEngine();
    void timesOut();
    void comesAgainToABusyEngine();
    void followsNoRedirect();
    void repeatsUnderTheSameKey();
    void waitsWhileARequestMayStillHaveAnEffect();
};

void TestReplicator::deliversInOrder()
{
    tests::ReplicatedFixture it;
    it.start();
    QVERIFY(it.addGallery(A));
    const auto enrolled = it.enrol(1);
    auto changed = enrolled.subject;
    changed.personal.name = QStringLiteral("renamed");
    QVERIFY(it.galleries.updateSubject(changed, Actor));
    QTRY_COMPARE(it.waiting(), 0);
    QVERIFY(it.faces.remove(A, enrolled.subject.personId, Actor));
    QVERIFY(it.galleries.remove(A, Actor));
    QTRY_COMPARE(it.waiting(), 0);
    const QStringList expected{QStringLiteral("addBase"), QStringLiteral("add"),
                               QStringLiteral("remove"),  QStringLiteral("add"),
                               QStringLiteral("remove"),  QStringLiteral("deleteBase")};
    QCOMPARE(pathsOf(it.target.calls), expected);
    QVERIFY(it.target.calls[1].head.contains("token: secret"));
    QCOMPARE(it.target.calls[1].body.value(u"image").toString().toLatin1(),
             support::fakePhotograph({support::fakePerson(1)}).toBase64());
    QCOMPARE(it.target.calls[3].body.value(u"name").toString(), QStringLiteral("renamed"));
    QCOMPARE(it.target.calls[4].body.value(u"userId").toString(), enrolled.subject.personNo);
    QCOMPARE(it.count({}), 0);
}

void TestReplicator::poisonBlocksNobodyElse()
{
    tests::ReplicatedFixture it;
    it.target.answer = [](const tests::TargetCall& call) {
        return call.body.value(u"name").toString() == tests::nameOf(3) ? tests::TargetServer::refuse(call)
                                                                       : tests::TargetServer::accept(call);
    };
    QVERIFY(it.addGallery(A));
    const auto poison = it.enrol(3);
    for (const int person : {4, 5, 6})
        it.enrol(person);
    QVERIFY(it.galleries.binSubject(poison.subject.id, Actor));
    it.start();
    QTRY_COMPARE(it.count(false), 1);
    QTRY_COMPARE(it.waiting(), 1); // the removal waits for the poisoned enrolment of the same person
    QCOMPARE(pathsOf(it.target.calls).count(QStringLiteral("add")), 4);
    QVERIFY(!pathsOf(it.target.calls).contains(QStringLiteral("remove")));
}

void TestReplicator::drainsAfterOutage()
{
    tests::ReplicatedFixture it;
    it.target.close();
    it.start();
    QVERIFY(it.addGallery(A));
    for (int person = 0; person < 20; ++person)
        it.enrol(person);
    QTRY_VERIFY(it.count(false) >= 20);
    it.target.open();
    QTRY_COMPARE_WITH_TIMEOUT(it.count(false) + it.waiting(), 0, 20'000);
    QSet<QByteArray> keys;
    for (const auto& call : it.target.calls) {
        keys.insert(keyOf(call));
    }
    QCOMPARE(it.target.calls.size(), 21);
    QCOMPARE(keys.size(), 21);
    QCOMPARE(pathsOf(it.target.calls).front(), QStringLiteral("addBase"));
    DeliveryFilter filter;
    filter.solved = true;
    const auto solved = it.journal.page(filter, 0, 1)->front();
    QCOMPARE(solved.delivery.solvedBy, QStringLiteral("system"));
    QVERIFY(solved.delivery.attempts >= 1);
}

/// The picture stands beside the record until it is solved, for nobody else.
void TestReplicator::keepsThePictureOfWhoWasRemovedBeforeDelivery()
{
    tests::ReplicatedFixture it;
    it.target.close();
    it.start();
    QVERIFY(it.addGallery(A));
    const auto enrolled = it.enrol(1);
    QTRY_COMPARE(it.count(false), 2);
    const auto picture = it.storage.pictures->byId(enrolled.face.pictureId).value();
    QVERIFY(it.faces.remove(A, enrolled.subject.personId, Actor));
    QTRY_COMPARE(it.count(false), 3);
    QVERIFY(QFile::exists(it.storage.pictures->absolute(picture.path)));
    QVERIFY(!it.storage.pictures->byAddress(picture.createdMs, picture.serial));
    const auto records = it.journal.page({}, 0, 10).value();
    QCOMPARE(records[1].delivery.picturePath, picture.path);
    it.target.open();
    QTRY_COMPARE_WITH_TIMEOUT(it.count(true), 3, 20'000);
    const QStringList expected{QStringLiteral("addBase"), QStringLiteral("add"), QStringLiteral("remove")};
    QCOMPARE(pathsOf(it.target.calls), expected);
    const auto solved = it.journal.page({}, 0, 10).value();
    for (const auto& record : solved) {
        QCOMPARE(record.delivery.state, recovery::DeliveryState::Solved);
        QVERIFY(record.delivery.picturePath.isEmpty());
    }
    QVERIFY(!QFile::exists(it.storage.pictures->absolute(picture.path)));
    QCOMPARE(it.storage.pictures->count().value(), 0);
}

void TestReplicator::keepsNoPictureOfWhoWasPurged()
{
    tests::ReplicatedFixture it;
    it.target.close();
    it.start();
    QVERIFY(it.addGallery(A));
    const auto enrolled = it.enrol(1);
    const auto picture = it.storage.pictures->byId(enrolled.face.pictureId).value();
    QVERIFY(it.galleries.binSubject(enrolled.subject.id, Actor));
    QVERIFY(it.galleries.purgeSubject(enrolled.subject.id, Actor));
    QVERIFY(!QFile::exists(it.storage.pictures->absolute(picture.path)));
    QCOMPARE(it.storage.pictures->count().value(), 0);
    it.target.open();
    QTRY_COMPARE_WITH_TIMEOUT(it.count(false) + it.waiting(), 0, 20'000);
    QVERIFY(!pathsOf(it.target.calls).contains(QStringLiteral("add")));
}

/// Otherwise the removal of a gallery would wait for ever behind somebody who is gone.
void TestReplicator::leavesWhoIsGoneHereAndRefusedThere()
{
    tests::ReplicatedFixture it;
    QVERIFY(it.addGallery(A));
    it.start();
    QTRY_COMPARE(it.waiting(), 0);
    it.target.answer = [](const tests::TargetCall& call) {
        return call.path.endsWith(u"/add") ? tests::TargetServer::refuse(call)
                                           : tests::TargetServer::accept(call);
    };
    const auto enrolled = it.enrol(1);
    QTRY_COMPARE(it.count(false), 1);
    QVERIFY(it.faces.remove(A, enrolled.subject.personId, Actor));
    QVERIFY(it.galleries.remove(A, Actor));
    std::ignore = it.journal.resume(it.unsolvedIds(), Actor, 0);
    QTRY_COMPARE(it.count(false) + it.waiting(), 0);
    QVERIFY(pathsOf(it.target.calls).contains(QStringLiteral("deleteBase")));
    QCOMPARE(it.storage.pictures->count().value(), 0);
}

void TestReplicator::dropsTheHeldPictureOfASkippedRecord()
{
    tests::ReplicatedFixture it;
    QVERIFY(it.addGallery(A));
    it.start();
    QTRY_COMPARE(it.waiting(), 0);
    it.target.answer = tests::TargetServer::refuse;
    const auto enrolled = it.enrol(1);
    QTRY_COMPARE(it.count(false), 1);
    QVERIFY(it.faces.remove(A, enrolled.subject.personId, Actor));
    QCOMPARE(it.storage.pictures->count().value(), 1);
    QVERIFY(it.journal.skip(it.unsolvedIds().back(), QStringLiteral("not wanted there"), Actor));
    QCOMPARE(it.storage.pictures->count().value(), 0);
}

void TestReplicator::recordsAtOnceWhileTheEngineIsAway()
{
    tests::ReplicatedFixture it;
    it.target.close();
    it.start({LongPauseMs, LongPauseMs, 1});
    QVERIFY(it.addGallery(A));
    QTRY_COMPARE(it.count(false), 1);
    const QString cause = it.newest().error;
    const auto again = it.replicator->triedAgainMs(1);
    QVERIFY(again && *again > it.clock.monotonicMs() + LongPauseMs / 3);
    const int wakes = it.wakes;
    const auto removed = it.enrol(1);
    it.enrol(2);
    QVERIFY(it.faces.remove(A, removed.subject.personId, Actor));
    QCOMPARE(it.count(false), 4); // no waiting: nobody had to be asked
    QCOMPARE(it.newest().error, cause);
    QCOMPARE(it.wakes, wakes);
    it.target.open();
    it.replicator->retryNow();
    QTRY_COMPARE(it.count(false) + it.waiting(), 0);
    QVERIFY(!it.replicator->triedAgainMs(1));
    const QStringList expected{QStringLiteral("addBase"), QStringLiteral("add"), QStringLiteral("add"),
                               QStringLiteral("remove")};
    QCOMPARE(pathsOf(it.target.calls), expected);
    QCOMPARE(it.count(true), 4);
    it.enrol(3);
    QTRY_COMPARE(it.target.calls.size(), 5);
    QTRY_COMPARE(it.waiting(), 0);
    QCOMPARE(it.count({}), 4); // back to normal: no record
}

/// Nobody resumes, yet what is new after the pause finds out that the engine is back.
void TestReplicator::triesAgainAfterThePauseWithoutDrain()
{
    tests::ReplicatedFixture it;
    it.set("replica.drain", QStringLiteral("off"));
    it.target.close();
    it.start({5, 40, 1});
    QVERIFY(it.addGallery(A));
    QTRY_COMPARE(it.count(false), 1);
    QTRY_VERIFY(!it.outbox.away().causeOf(1, it.clock.monotonicMs()));
    it.target.open();
    QVERIFY(it.addGallery(QStringLiteral("b")));
    QTRY_COMPARE(it.target.calls.size(), 1);
    QTRY_COMPARE(it.waiting(), 0);
    QCOMPARE(it.count(false), 1);
}

void TestReplicator::waitsForOperatorWithoutDrain()
{
    tests::ReplicatedFixture it;
    it.set("replica.drain", QStringLiteral("off"));
    it.target.close();
    it.start();
    QVERIFY(it.addGallery(A));
    it.enrol(1);
    QTRY_COMPARE(it.count(false), 2);
    it.target.open();
    std::ignore = it.journal.resume(it.unsolvedIds(), QStringLiteral("chief"), 0);
    QTRY_COMPARE(it.count(true), 2);
    QCOMPARE(it.target.calls.size(), 2);
    QCOMPARE(pathsOf(it.target.calls).front(), QStringLiteral("addBase"));
}

/// Nothing else has to happen.
void TestReplicator::drainsWhenTheSettingIsSwitchedOn()
{
    tests::ReplicatedFixture it;
    it.set("replica.drain", QStringLiteral("off"));
    it.target.close();
    it.start({5, 40, 1});
    QVERIFY(it.addGallery(A));
    it.enrol(1);
    QTRY_COMPARE(it.count(false), 2);
    it.target.open();
    QTRY_VERIFY(!it.outbox.away().causeOf(1, it.clock.monotonicMs()));
    it.set("replica.drain", QStringLiteral("on"));
    QTRY_COMPARE(it.count(true), 2);
    QCOMPARE(it.waiting(), 0);
}

void TestReplicator::goesOnAfterRestart()
{
    tests::ReplicatedFixture it;
    it.target.answer = [](const tests::TargetCall&) { return std::pair<int, QByteArray>(-1, {}); };
    QVERIFY(it.addGallery(A));
    it.enrol(1);
    it.start();
    QTRY_COMPARE(it.target.calls.size(), 1);
    it.replicator.reset();
    QCOMPARE(it.waiting(), 2);
    it.target.answer = tests::TargetServer::accept;
    it.start();
    QTRY_COMPARE(it.waiting(), 0);
    QCOMPARE(it.target.calls.size(), 3);
    QCOMPARE(keyOf(it.target.calls[0]), keyOf(it.target.calls[1]));
}

/// Everything resumed is unsolved again after the first try that finds nobody, with the cause.
void TestReplicator::saysThatNothingIsOnItsWayToADeadEngine()
{
    tests::ReplicatedFixture it;
    it.target.close();
    it.start({LongPauseMs, LongPauseMs, 1});
    QVERIFY(it.addGallery(A));
    QTRY_COMPARE(it.count(false), 1);
    it.enrol(1);
    it.enrol(2);
    const QStringList ids = it.unsolvedIds();
    QCOMPARE(ids.size(), 3);
    const auto records = [&it] {
        auto page = it.journal.page({}, 0, 10);
        return page ? std::move(*page) : std::vector<recovery::TaskRecord>();
    };
    const int attemptsBefore = records().back().delivery.attempts;
    for (const auto& result : it.journal.resume(ids, QStringLiteral("chief"), 10'000))
        QVERIFY(!result.isOk());
    for (const auto& record : records()) {
        QCOMPARE(record.delivery.state, recovery::DeliveryState::Unsolved);
        QVERIFY(record.delivery.error.contains(u"did not answer"));
        QVERIFY(record.delivery.solvedBy.isEmpty());
    }
    QCOMPARE(records().back().delivery.attempts, attemptsBefore + 1);
}

void TestReplicator::timesOut()
{
    tests::ReplicatedFixture it;
    it.set("replica.drain", QStringLiteral("off"));
    it.target.answer = [](const tests::TargetCall&) { return std::pair<int, QByteArray>(-1, {}); };
    QVERIFY(it.addGallery(A));
    it.start();
    QTRY_COMPARE_WITH_TIMEOUT(it.count(false), 1, 10'000);
    const QString id = it.unsolvedIds().front();
    const auto before = it.journal.attempts(id).value();
    QCOMPARE(before.size(), 2);
    QVERIFY(before[0].atMs >= before[1].atMs && before[0].error.contains(u"did not answer"));
    it.target.answer = [](const tests::TargetCall&) { return std::pair<int, QByteArray>(500, "half"); };
    std::ignore = it.journal.resume(it.unsolvedIds(), QStringLiteral("chief"), 0);
    QTRY_VERIFY_WITH_TIMEOUT(it.newest().error.contains(u"500"), 10'000);
    QCOMPARE(it.journal.attempts(id)->size(), 3);
    QVERIFY(it.journal.attempts(id)->front().error.contains(u"500"));
}

/// It gave up because it was slow, not because of the change: no record for people to look at.
void TestReplicator::comesAgainToABusyEngine()
{
    tests::ReplicatedFixture it;
    it.target.answer = [&](const tests::TargetCall& call) {
        return it.target.calls.size() == 1
                   ? std::pair<int, QByteArray>(200, R"({"flag":false,"errorCode":"timed-out"})")
                   : tests::TargetServer::accept(call);
    };
    it.start();
    QVERIFY(it.addGallery(A));
    QTRY_COMPARE(it.target.calls.size(), 2);
    QTRY_COMPARE(it.waiting(), 0);
    QCOMPARE(it.count({}), 0);
}

void TestReplicator::followsNoRedirect()
{
    tests::ReplicatedFixture it;
    it.target.answer = [](const tests::TargetCall&) {
        return std::pair<int, QByteArray>(302, "Location: http://127.0.0.1:1/\r\n");
    };
    QVERIFY(it.addGallery(A));
    it.start();
    QTRY_COMPARE(it.count(false), 1);
    QVERIFY(it.newest().error.contains(u"302"));
    QCOMPARE(it.target.calls.size(), 1);
}

void TestReplicator::repeatsUnderTheSameKey()
{
    tests::ReplicatedFixture it;
    it.start();
    QVERIFY(it.addGallery(A));
    it.enrol(1);
    QCOMPARE(it.galleries.replicateAgain(A, Actor).value(), 1);
    QTRY_COMPARE(it.target.calls.size(), 4);
    QCOMPARE(pathsOf(it.target.calls)[3], QStringLiteral("add"));
    QCOMPARE(keyOf(it.target.calls[3]), keyOf(it.target.calls[1]));
    QVERIFY(keyOf(it.target.calls[2]) != keyOf(it.target.calls[0]));
    QVERIFY(!it.galleries.replicateAgain(QStringLiteral("x"), Actor));
}

void TestReplicator::waitsWhileARequestMayStillHaveAnEffect()
{
    tests::ReplicatedFixture it;
    std::vector<qint64> moments;
    QElapsedTimer timer;
    timer.start();
    it.target.answer = [&](const tests::TargetCall& call) {
        moments.push_back(timer.elapsed());
        return moments.size() == 1 ? std::pair<int, QByteArray>(0, {}) : tests::TargetServer::accept(call);
    };
    it.start();
    QVERIFY(it.addGallery(A));
    QTRY_COMPARE(moments.size(), 2);
    QVERIFY2(moments[1] - moments[0] >= 1000, qPrintable(QString::number(moments[1] - moments[0])));
    QVERIFY(it.target.calls[0].head.contains("Request-Timeout: 800"));
    // The same after a start that finds something on its way.
    it.replicator.reset();
    it.enrol(1);
    const qint64 begin = timer.elapsed();
    it.start();
    QTRY_COMPARE(moments.size(), 3);
    QVERIFY(moments[2] - begin >= 1000);
}

QTEST_GUILESS_MAIN(TestReplicator)
#include "tst_Replicator.moc"
