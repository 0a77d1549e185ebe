// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recovery/Brought.h"
#include "tests/core/recovery/ReplicatedFixture.h"

#include <QTest>

using namespace core;
using recovery::ChangeKind;
using recovery::DeliveryState;

namespace {

const QString Actor = QStringLiteral("tester");
const QString A = QStringLiteral("a");
const QString Cause = QStringLiteral("The engine did not answer.");
constexpr qint64 Long = 600'000;

QByteArray keyOf(const tests::TargetCall& call)
{
    const qsizetype from = call.head.indexOf("Idempotency-Key:");
    return call.head.mid(from, call.head.indexOf('\r', from) - from);
}

} // namespace

class TestOutbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void queuesNothingWithoutTargets();
    void sealsWhatItQueues();
    void queuesWithTheChangeOnly();
    void recordsAtOnceWhatAnAwayEngineMisses();
    void wakesWhenTheEngineCameBackBeforeTheCommit();
    void queuesAgainWhenThePauseIsOver();
    void enrolsAReplacedPersonUnderAnotherKey();
    void enrolsWhoComesBackUnderAnotherKey();
    void leavesWhoComesBackWhereNobodyWasTakenOut();
    void followsTheSettings();
    void passesNothingOnThatAnEngineBrought();
};

void TestOutbox::queuesNothingWithoutTargets()
{
    tests::ReplicatedFixture it;
    it.set("replica.1.enabled", QStringLiteral("off"));
    QVERIFY(it.addGallery(A));
    it.enrol(1);
    QCOMPARE(it.waiting(), 0);
}

void TestOutbox::sealsWhatItQueues()
{
    tests::ReplicatedFixture it;
    QVERIFY(it.addGallery(A));
    it.enrol(1);
    QCOMPARE(it.waiting(), 2);
    auto rows =
        it.storage.database->read(QStringLiteral("SELECT payload FROM delivery ORDER BY id DESC LIMIT 1"));
    QVERIFY(rows && rows->next());
    QVERIFY(!rows->value(0).toByteArray().contains("person 1"));
}

void TestOutbox::queuesWithTheChangeOnly()
{
    tests::ReplicatedFixture it;
    QVERIFY(!it.faces.enroll(tests::requestFor(A, 1)));
    QVERIFY(it.addGallery(A));
    QVERIFY(!it.addGallery(A));
    QCOMPARE(it.waiting(), 1);
    QVERIFY(it.faces.enrollLogin(tests::requestFor({}, 5)));
    QCOMPARE(it.waiting(), 1);
}

/// Nobody runs who could give up what is queued: the change's own transaction did it.
void TestOutbox::recordsAtOnceWhatAnAwayEngineMisses()
{
    tests::ReplicatedFixture it;
    QVERIFY(it.addGallery(A));
    it.enrol(1); // the control
    QCOMPARE(it.waiting(), 2);
    QCOMPARE(it.count({}), 0);
    it.outbox.away().leave(1, Cause, it.clock.monotonicMs() + Long);
    const int wakes = it.wakes;
    const auto enrolled = it.enrol(2);
    QCOMPARE(it.waiting(), 2);
    QCOMPARE(it.count(false), 1);
    QCOMPARE(it.wakes, wakes);
    const auto record = it.newest();
    QCOMPARE(record.state, DeliveryState::Unsolved);
    QVERIFY(record.drains);
    QCOMPARE(record.error, Cause);
    QCOMPARE(record.person, enrolled.subject.personId);
    QCOMPARE(record.pictureId, enrolled.picture.id);
    it.outbox.away().comeBack(1);
    it.enrol(3);
    QCOMPARE(it.waiting(), 3);
    QCOMPARE(it.count(false), 1);
    QCOMPARE(it.wakes, wakes + 1);
}

void TestOutbox::wakesWhenTheEngineCameBackBeforeTheCommit()
{
    tests::ReplicatedFixture it;
    const auto gallery = it.addGallery(A).value();
    for (const bool comesBack : {false, true}) {
        it.outbox.away().leave(1, Cause, it.clock.monotonicMs() + Long);
        const int wakes = it.wakes;
        QVERIFY(it.storage.database->transact([&](storage::Transaction& tx) {
            auto told = it.outbox.record(tx, {ChangeKind::GalleryAdded, gallery, {}});
            if (comesBack)
                it.outbox.away().comeBack(1);
            return told;
        }));
        QCOMPARE(it.wakes, wakes + (comesBack ? 1 : 0));
    }
    QCOMPARE(it.count(false), 2);
}

void TestOutbox::queuesAgainWhenThePauseIsOver()
{
    tests::ReplicatedFixture it;
    it.outbox.away().leave(1, Cause, it.clock.monotonicMs());
    QVERIFY(it.addGallery(A));
    QCOMPARE(it.waiting(), 1);
    QCOMPARE(it.wakes, 1);
    it.outbox.away().leave(2, Cause, it.clock.monotonicMs() + Long); // somebody else
    it.enrol(1);
    QCOMPARE(it.waiting(), 2);
}

/// An engine that remembers keys would leave the second enrolment out, and the person would be gone.
void TestOutbox::enrolsAReplacedPersonUnderAnotherKey()
{
    tests::ReplicatedFixture it;
    it.start();
    QVERIFY(it.addGallery(A));
    QVERIFY(it.galleries.updateSubject(it.enrol(1).subject, Actor));
    QTRY_COMPARE(it.target.calls.size(), 4);
    QVERIFY(it.target.calls[1].path.endsWith(u"/add") && it.target.calls[3].path.endsWith(u"/add"));
    QVERIFY(keyOf(it.target.calls[1]) != keyOf(it.target.calls[3]));
}

void TestOutbox::enrolsWhoComesBackUnderAnotherKey()
{
    tests::ReplicatedFixture it;
    it.start();
    QVERIFY(it.addGallery(A));
    const qint64 person = it.enrol(1).subject.id;
    QVERIFY(it.galleries.binSubject(person, Actor) && it.galleries.restoreSubject(person, Actor));
    QVERIFY(it.galleries.binSubject(person, Actor) && it.galleries.restoreSubject(person, Actor));
    QVERIFY(it.galleries.replicateAgain(A, Actor));
    QTRY_COMPARE(it.target.calls.size(), 8);
    QList<QByteArray> keys;
    for (const auto& call : it.target.calls)
        if (call.path.endsWith(u"/add"))
            keys << keyOf(call);
    QCOMPARE(keys.size(), 4);
    QVERIFY(keys[0] != keys[1] && keys[1] != keys[2] && keys[0] != keys[2]);
    QCOMPARE(keys[3], keys[2]); // told again: the engine has them
}

/// An engine without removal: the record for people is done with, unless somebody did it.
void TestOutbox::leavesWhoComesBackWhereNobodyWasTakenOut()
{
    tests::ReplicatedFixture it;
    it.set("replica.1.kind", QStringLiteral("koala"));
    it.start();
    QVERIFY(it.addGallery(A));
    const qint64 person = it.enrol(1).subject.id;
    QTRY_COMPARE(it.target.calls.size(), 1);
    QVERIFY(it.galleries.binSubject(person, Actor));
    QCOMPARE(it.count(false), 1);
    QVERIFY(it.galleries.restoreSubject(person, Actor));
    QCOMPARE(it.count(false), 0);
    QCOMPARE(it.count(true), 1);
    QCOMPARE(it.waiting(), 0);
    QVERIFY(it.galleries.binSubject(person, Actor));
    QVERIFY(it.journal.skip(it.unsolvedIds().front(), QStringLiteral("done there"), Actor));
    QVERIFY(it.galleries.restoreSubject(person, Actor));
    QTRY_COMPARE(it.target.calls.size(), 2);
}

/// What was read once is dropped when a setting of an engine changes, and only then.
/// Two that are each other's engines would go on for ever.
void TestOutbox::passesNothingOnThatAnEngineBrought()
{
    tests::ReplicatedFixture it;
    QVERIFY(it.addGallery(A));
    QCOMPARE(it.waiting(), 1);
    {
        const recovery::Brought brought("another");
        it.enrol(1);
        QCOMPARE(it.waiting(), 1);
    }
    {
        const recovery::Brought nobody({});
        it.enrol(2);
    }
    QCOMPARE(it.waiting(), 2);
}

void TestOutbox::followsTheSettings()
{
    tests::ReplicatedFixture it;
    const recovery::KnownTargets targets(it.settings);
    const auto first = targets.enabled();
    QCOMPARE(first->size(), 1U);
    it.set("enroll.quality", QStringLiteral("10"));
    QCOMPARE(targets.enabled(), first);
    it.set("replica.1.token", QStringLiteral("other"));
    QCOMPARE(targets.enabled()->front().token, QStringLiteral("other"));
    it.set("replica.2.url", it.target.url());
    QCOMPARE(targets.enabled()->size(), 2U);
    QVERIFY(it.addGallery(A));
    QCOMPARE(it.waiting(), 2);
    it.set("replica.1.enabled", QStringLiteral("off"));
    it.enrol(1);
    QCOMPARE(it.waiting(), 3);
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_Outbox.moc"
