// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recovery/Outbox.h"
#include "core/recovery/Replicator.h"
#include "tests/core/faces/ServiceFixture.h"
#include "tests/core/recovery/TargetServer.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

#include <future>

using namespace core;
using base::ErrorCode;
using recovery::DeliveryFilter;
using recovery::DeliveryState;
using recovery::Replicator;
using recovery::TaskJournal;

namespace {

const QString Actor = QStringLiteral("tester");
const QString A = QStringLiteral("a");

constexpr const char* PeopleTemplate =
    "{\"removed\":{\"method\":\"PUT\",\"path\":\"people/{name}\",\"headers\":{\"x-key\":\"{token}\"},"
    "\"body\":{\"who\":[\"{name}\",{\"n\":\"{sex}\"}]},"
    "\"success\":{\"status\":201,\"key\":\"r.code\",\"equals\":[0,7]}}}";
constexpr const char* SevenAnswer = "{\"r\":{\"code\":7}}";
const QByteArray ExpectedBody = "{\"who\":[\"\\\"},{token}/../?x=1#\",{\"n\":2}]}";

/// The services with outbox, journal and replicator as the program wires them.
struct Replicated {
    Replicated()
        : outbox(*storage.vault, settings, clock)
        , galleries(collection())
        , faces(collection(), galleries, engine)
        , journal(*storage.database, *storage.vault, *storage.audit, settings, clock)
    {
        set("replica.1.url", target.url());
        set("replica.1.token", QStringLiteral("secret"));
        set("replica.timeoutSeconds", QStringLiteral("1"));
        outbox.setWake([this] {
            if (replicator)
                replicator->wake();
        });
        journal.setWake([this] {
            if (replicator)
                replicator->retryNow();
        });
    }
    ~Replicated() { replicator.reset(); }

    galleries::Collection collection()
    {
        return {*storage.database,
                *storage.galleries,
                *storage.subjects,
                *storage.faces,
                *storage.pictures,
                *storage.audit,
                index,
                directory,
                outbox,
                settings,
                clock,
                engine.info().primary};
    }
    void set(const char* key, const QString& text) { QVERIFY(settings.set(QLatin1String(key), text)); }
    void start()
    {
        replicator = std::make_unique<Replicator>(recovery::ReplicatorParts{*storage.database, *storage.vault,
                                                                            *storage.pictures, settings,
                                                                            clock, journal},
                                                  recovery::ReplicatorTiming{5, 40, 2});
        replicator->start();
    }
    faces::Enrolled enrol(int person) { return faces.enroll(tests::requestFor(A, person)).value(); }
    qint64 count(std::optional<bool> solved)
    {
        DeliveryFilter filter;
        filter.solved = solved;
        return journal.count(filter).value();
    }
    qint64 waiting()
    {
        auto rows =
            storage.database->read(QStringLiteral("SELECT count(*) FROM delivery WHERE state IN (0, 2)"));
        return rows && rows->next() ? rows->value(0).toLongLong() : -1;
    }
    QStringList unsolvedIds()
    {
        DeliveryFilter filter;
        filter.solved = false;
        QStringList ids;
        const auto records = journal.page(filter, 0, 10'000).value();
        for (const auto& record : records)
            ids << record.delivery.recordId;
        return ids;
    }

    tests::StorageFixture storage;
    tests::TargetServer target;
    base::Settings settings;
    tests::SettableClock clock;
    index::GalleryIndex index{512};
    galleries::SubjectDirectory directory;
    support::FakeFaceEngine engine;
    recovery::Outbox outbox;
    galleries::GalleryService galleries;
    faces::FaceService faces;
    TaskJournal journal;
    std::unique_ptr<Replicator> replicator;
};

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
    void queuesNothingWithoutTargets();
    void sealsWhatItQueues();
    void queuesWithTheChangeOnly();
    void deliversInOrder();
    void refusedBecomesRecordAndResumes();
    void resumeIsIdempotent();
    void poisonBlocksNobodyElse();
    void drainsAfterOutage();
    void waitsForOperatorWithoutDrain();
    void goesOnAfterRestart();
    void timesOut();
    void followsNoRedirect();
    void repeatsUnderTheSameKey();
    void skipsWithReason();
    void keepsWhatWasSkippedMeanwhile();
    void waitsWhileARequestMayStillHaveAnEffect();
    void filtersAndPages();
    void speaksKoala();
    void fillsTemplatesSafely();
};

void TestReplicator::queuesNothingWithoutTargets()
{
    Replicated it;
    it.set("replica.1.enabled", QStringLiteral("off"));
    QVERIFY(it.galleries.create({A, {}, {}, {}, {}}, Actor));
    it.enrol(1);
    QCOMPARE(it.waiting(), 0);
}

void TestReplicator::sealsWhatItQueues()
{
    Replicated it;
    QVERIFY(it.galleries.create({A, {}, {}, {}, {}}, Actor));
    it.enrol(1);
    QCOMPARE(it.waiting(), 2);
    auto rows =
        it.storage.database->read(QStringLiteral("SELECT payload FROM delivery ORDER BY id DESC LIMIT 1"));
    QVERIFY(rows && rows->next());
    QVERIFY(!rows->value(0).toByteArray().contains("person 1"));
}

void TestReplicator::queuesWithTheChangeOnly()
{
    Replicated it;
    QVERIFY(!it.faces.enroll(tests::requestFor(A, 1)));
    QVERIFY(it.galleries.create({A, {}, {}, {}, {}}, Actor));
    QVERIFY(!it.galleries.create({A, {}, {}, {}, {}}, Actor));
    QCOMPARE(it.waiting(), 1);
    QVERIFY(it.faces.enrollLogin(tests::requestFor({}, 5)));
    QCOMPARE(it.waiting(), 1);
}

void TestReplicator::deliversInOrder()
{
    Replicated it;
    it.start();
    QVERIFY(it.galleries.create({A, {}, {}, {}, {}}, Actor));
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

void TestReplicator::refusedBecomesRecordAndResumes()
{
    Replicated it;
    QVERIFY(it.galleries.create({A, {}, {}, {}, {}}, Actor));
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
    const auto solved = it.journal.page({}, 0, 10)->front().delivery;
    QCOMPARE(solved.solvedBy, QStringLiteral("chief"));
    QVERIFY(solved.solvedMs >= solved.createdMs);
}

void TestReplicator::resumeIsIdempotent()
{
    Replicated it;
    it.target.answer = tests::TargetServer::refuse;
    QVERIFY(it.galleries.create({A, {}, {}, {}, {}}, Actor));
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
    QCOMPARE(it.journal.page({}, 0, 10)->front().delivery.solvedBy, QStringLiteral("one"));
}

void TestReplicator::poisonBlocksNobodyElse()
{
    Replicated it;
    it.target.answer = [](const tests::TargetCall& call) {
        return call.body.value(u"name").toString() == tests::nameOf(3) ? tests::TargetServer::refuse(call)
                                                                       : tests::TargetServer::accept(call);
    };
    QVERIFY(it.galleries.create({A, {}, {}, {}, {}}, Actor));
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
    Replicated it;
    it.target.close();
    it.start();
    QVERIFY(it.galleries.create({A, {}, {}, {}, {}}, Actor));
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
}

void TestReplicator::waitsForOperatorWithoutDrain()
{
    Replicated it;
    it.set("replica.drain", QStringLiteral("off"));
    it.target.close();
    it.start();
    QVERIFY(it.galleries.create({A, {}, {}, {}, {}}, Actor));
    it.enrol(1);
    QTRY_COMPARE(it.count(false), 2);
    it.target.open();
    std::ignore = it.journal.resume(it.unsolvedIds(), QStringLiteral("chief"), 0);
    QTRY_COMPARE(it.count(true), 2);
    QCOMPARE(it.target.calls.size(), 2);
    QCOMPARE(pathsOf(it.target.calls).front(), QStringLiteral("addBase"));
}

void TestReplicator::goesOnAfterRestart()
{
    Replicated it;
    it.target.answer = [](const tests::TargetCall&) { return std::pair<int, QByteArray>(-1, {}); };
    QVERIFY(it.galleries.create({A, {}, {}, {}, {}}, Actor));
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

void TestReplicator::timesOut()
{
    Replicated it;
    it.set("replica.drain", QStringLiteral("off"));
    it.target.answer = [](const tests::TargetCall&) { return std::pair<int, QByteArray>(-1, {}); };
    QVERIFY(it.galleries.create({A, {}, {}, {}, {}}, Actor));
    it.start();
    QTRY_COMPARE_WITH_TIMEOUT(it.count(false), 1, 10'000);
    const QString id = it.unsolvedIds().front();
    const auto before = it.journal.attempts(id).value();
    QCOMPARE(before.size(), 2);
    QVERIFY(before[0].atMs >= before[1].atMs && before[0].error.contains(u"did not answer"));
    it.target.answer = [](const tests::TargetCall&) { return std::pair<int, QByteArray>(500, "half"); };
    std::ignore = it.journal.resume(it.unsolvedIds(), QStringLiteral("chief"), 0);
    QTRY_VERIFY_WITH_TIMEOUT(it.journal.page({}, 0, 1)->front().delivery.error.contains(u"500"), 10'000);
    QCOMPARE(it.journal.attempts(id)->size(), 3);
    QVERIFY(it.journal.attempts(id)->front().error.contains(u"500"));
}

void TestReplicator::followsNoRedirect()
{
    Replicated it;
    it.target.answer = [](const tests::TargetCall&) {
        return std::pair<int, QByteArray>(302, "Location: http://127.0.0.1:1/\r\n");
    };
    QVERIFY(it.galleries.create({A, {}, {}, {}, {}}, Actor));
    it.start();
    QTRY_COMPARE(it.count(false), 1);
    QVERIFY(it.journal.page({}, 0, 1)->front().delivery.error.contains(u"302"));
    QCOMPARE(it.target.calls.size(), 1);
}

void TestReplicator::repeatsUnderTheSameKey()
{
    Replicated it;
    it.start();
    QVERIFY(it.galleries.create({A, {}, {}, {}, {}}, Actor));
    it.enrol(1);
    QCOMPARE(it.galleries.replicateAgain(A, Actor).value(), 1);
    QTRY_COMPARE(it.target.calls.size(), 4);
    QCOMPARE(pathsOf(it.target.calls)[3], QStringLiteral("add"));
    QCOMPARE(keyOf(it.target.calls[3]), keyOf(it.target.calls[1]));
    QVERIFY(keyOf(it.target.calls[2]) != keyOf(it.target.calls[0]));
    QVERIFY(!it.galleries.replicateAgain(QStringLiteral("x"), Actor));
}

void TestReplicator::skipsWithReason()
{
    Replicated it;
    it.target.answer = tests::TargetServer::refuse;
    QVERIFY(it.galleries.create({A, {}, {}, {}, {}}, Actor));
    it.start();
    QTRY_COMPARE(it.count(false), 1);
    const QString id = it.unsolvedIds().front();
    QVERIFY(!it.journal.skip(id, QStringLiteral(" "), QStringLiteral("chief")));
    QVERIFY(it.journal.skip(id, QStringLiteral("not wanted there"), QStringLiteral("chief")));
    QCOMPARE(it.count(false), 0);
    QCOMPARE(it.journal.page({}, 0, 1)->front().delivery.state, DeliveryState::Skipped);
    QVERIFY(it.journal.resume({id}, QStringLiteral("chief"), 0).front().isOk());
    QCOMPARE(it.target.calls.size(), 1);
}

void TestReplicator::keepsWhatWasSkippedMeanwhile()
{
    Replicated it;
    it.set("replica.drain", QStringLiteral("off"));
    it.target.answer = tests::TargetServer::refuse;
    QVERIFY(it.galleries.create({A, {}, {}, {}, {}}, Actor));
    it.start();
    QTRY_COMPARE(it.count(false), 1);
    const QString id = it.unsolvedIds().front();
    it.target.answer = [](const tests::TargetCall&) { return std::pair<int, QByteArray>(-1, {}); };
    std::ignore = it.journal.resume({id}, QStringLiteral("chief"), 0);
    QTRY_COMPARE(it.target.calls.size(), 2);
    QVERIFY(it.journal.skip(id, QStringLiteral("not wanted there"), QStringLiteral("chief")));
    it.target.answer = tests::TargetServer::accept;
    QVERIFY(it.galleries.create({QStringLiteral("b"), {}, {}, {}, {}}, Actor));
    QTRY_COMPARE(it.target.calls.size(), 3); // so the silent call has been given up
    const auto record = it.journal.page({}, 0, 1)->front().delivery;
    QCOMPARE(record.state, DeliveryState::Skipped);
    QCOMPARE(record.error, QStringLiteral("not wanted there"));
}

void TestReplicator::waitsWhileARequestMayStillHaveAnEffect()
{
    Replicated it;
    std::vector<qint64> moments;
    QElapsedTimer timer;
    timer.start();
    it.target.answer = [&](const tests::TargetCall& call) {
        moments.push_back(timer.elapsed());
        return moments.size() == 1 ? std::pair<int, QByteArray>(0, {}) : tests::TargetServer::accept(call);
    };
    it.start();
    QVERIFY(it.galleries.create({A, {}, {}, {}, {}}, Actor));
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

void TestReplicator::filtersAndPages()
{
    Replicated it;
    it.target.answer = tests::TargetServer::refuse;
    it.start();
    for (const char* name : {"a", "b", "c"})
        QVERIFY(it.galleries.create({QLatin1String(name), {}, {}, {}, {}}, Actor));
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
    filter = {};
    filter.fromMs = it.clock.nowMs() + 1000;
    QCOMPARE(it.journal.count(filter).value(), 0);
    filter = {};
    filter.toMs = it.clock.nowMs() + 1000;
    QCOMPARE(it.journal.count(filter).value(), 3);
}

void TestReplicator::speaksKoala()
{
    Replicated it;
    it.set("replica.1.kind", QStringLiteral("koala"));
    it.start();
    QVERIFY(it.galleries.create({A, {}, {}, {}, {}}, Actor));
    const auto enrolled = it.enrol(1);
    QTRY_COMPARE(it.target.calls.size(), 1);
    QCOMPARE(it.target.calls[0].path, QStringLiteral("/business/api/v1/repository/personDb"));
    QCOMPARE(it.target.calls[0].body.value(u"personLibId").toString(), enrolled.gallery.lib);
    QVERIFY(it.target.calls[0].body.value(u"baseLs").toString().size() > 100);
}

void TestReplicator::fillsTemplatesSafely()
{
    Replicated it;
    it.set("replica.1.kind", QStringLiteral("custom"));
    it.set("replica.1.template", QString::fromLatin1(PeopleTemplate));
    it.target.answer = [](const tests::TargetCall&) { return std::pair<int, QByteArray>(201, SevenAnswer); };
    it.start();
    QVERIFY(it.galleries.create({A, {}, {}, {}, {}}, Actor));
    auto request = tests::requestFor(A, 1);
    request.personal.name = QStringLiteral("\"},{token}/../?x=1#");
    request.personal.sex = 2;
    const auto enrolled = it.faces.enroll(request).value();
    QVERIFY(it.faces.remove(A, enrolled.subject.personId, Actor));
    QTRY_COMPARE(it.target.calls.size(), 1);
    const auto& call = it.target.calls[0];
    QVERIFY(call.head.startsWith("PUT /people/") && !call.head.split('\n').first().contains("?x"));
    QVERIFY(call.head.contains("x-key: secret"));
    QCOMPARE(QJsonDocument(call.body).toJson(QJsonDocument::Compact), ExpectedBody);
    QTRY_COMPARE(it.waiting(), 0);
    QCOMPARE(it.count(false), 0);
}

QTEST_GUILESS_MAIN(TestReplicator)
#include "tst_Replicator.moc"
