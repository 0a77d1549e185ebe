// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/faces/ServiceFixture.h"

#include <QTest>

#include <thread>

using namespace core;
using base::ErrorCode;
using support::fakePerson;
using support::fakePhotograph;

namespace {

const QString A = QStringLiteral("a");
const QString B = QStringLiteral("b");

template <typename T> ErrorCode codeOf(const base::Result<T>& result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

class TestFaceService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void identifiesAllLeftToRight();
    void listsBelowThreshold();
    void keepsTheThresholdOfAGalleryAmongOthers();
    void verifies();
    void queriesNewestFace();
    void judgesQuality();
    void detectsLeftToRight();
    void keepsLoginFacesApart();
    void ignoresOtherModelsAndRefreshes();
    void enrolsInParallelWhileSearching();
};

void TestFaceService::identifiesAllLeftToRight()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    for (const int person : {1, 2})
        QVERIFY(fixture.enrol(A, person));
    faces::IdentifyRequest request;
    request.image = fakePhotograph({fakePerson(2), fakePerson(9), fakePerson(1)});
    const auto all = fixture.services->faces.identifyAll(request);
    QVERIFY(all);
    QCOMPARE(all->size(), 3);
    QCOMPARE((*all)[0].matches.front().subject.personal.name, tests::nameOf(2));
    QVERIFY((*all)[1].matches.empty());
    QCOMPARE((*all)[2].matches.front().subject.personal.name, tests::nameOf(1));
    request.image = fakePhotograph({});
    QVERIFY(fixture.services->faces.identifyAll(request)->empty());
    QCOMPARE(codeOf(fixture.services->faces.identify(request)), ErrorCode::NoFace);
    request.galleries = {QStringLiteral("x")};
    QCOMPARE(codeOf(fixture.services->faces.identifyAll(request)), ErrorCode::GalleryUnknown);
}

void TestFaceService::listsBelowThreshold()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    for (const int person : {1, 2, 3})
        QVERIFY(fixture.enrol(A, person));
    faces::IdentifyRequest request;
    request.image = fakePhotograph({fakePerson(1)}, 5);
    request.limit = 5;
    request.withBelow = true;
    const auto found = fixture.services->faces.identify(request);
    QVERIFY(found);
    QCOMPARE(found->matches.size(), 1);
    QCOMPARE(found->below.size(), 2);
    QVERIFY(found->matches.front().score >= found->threshold);
    QVERIFY(found->below.front().score < found->threshold);
}

void TestFaceService::keepsTheThresholdOfAGalleryAmongOthers()
{
    tests::ServiceFixture fixture;
    auto strict = fixture.gallery(A);
    fixture.gallery(QStringLiteral("b"));
    QVERIFY(fixture.enrol(A, 1));
    QVERIFY(fixture.enrol(QStringLiteral("b"), 2));
    faces::IdentifyRequest request;
    request.image = fakePhotograph({fakePerson(1)}, 5);
    request.withBelow = true;
    const auto before = fixture.services->faces.identify(request);
    QVERIFY(before && before->matches.size() == 1);
    strict.threshold = before->matches.front().score + 0.0001;
    QVERIFY(fixture.services->galleries.update(strict, QStringLiteral("tester")));
    const auto after = fixture.services->faces.identify(request);
    QVERIFY(after);
    QVERIFY(after->matches.empty());
    QCOMPARE(after->below.front().threshold, *strict.threshold);
    request.image = fakePhotograph({fakePerson(2)}, 5);
    const auto other = fixture.services->faces.identify(request);
    QCOMPARE(other->matches.size(), 1);
    QCOMPARE(other->matches.front().threshold, other->threshold);
}

void TestFaceService::verifies()
{
    tests::ServiceFixture fixture;
    auto& service = fixture.services->faces;
    const auto same = service.verify(fakePhotograph({fakePerson(1)}), fakePhotograph({fakePerson(1)}, 3));
    QVERIFY(same && same->onePerson);
    QCOMPARE(same->threshold, 0.8);
    QVERIFY(!service.verify(fakePhotograph({fakePerson(1)}), fakePhotograph({fakePerson(2)}))->onePerson);
    const auto second = service.verify(fakePhotograph({fakePerson(1)}), fakePhotograph({}));
    QCOMPARE(codeOf(second), ErrorCode::NoFace);
    QVERIFY(second.error().detail.startsWith(u"Second"));
    QVERIFY(service.verify("no picture", fakePhotograph({})).error().detail.startsWith(u"First"));
}

void TestFaceService::queriesNewestFace()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    const auto first = fixture.enrol(A, 1).value();
    auto request = tests::requestFor(A, 1, 8);
    request.subject = first.subject.id;
    const auto second = fixture.services->faces.enroll(request).value();
    QCOMPARE(fixture.services->faces.query(A, first.subject.personId)->face.id, second.face.id);
    QCOMPARE(codeOf(fixture.services->faces.query(A, QStringLiteral("nobody"))), ErrorCode::FaceUnknown);
    QCOMPARE(codeOf(fixture.services->faces.query(B, first.subject.personId)), ErrorCode::GalleryUnknown);
}

void TestFaceService::judgesQuality()
{
    tests::ServiceFixture fixture;
    const auto good = fixture.services->faces.quality(fakePhotograph({fakePerson(1)}));
    QVERIFY(good && good->good);
    QCOMPARE(good->feature.values.size(), 512);
    QVERIFY(!fixture.services->faces.quality(fakePhotograph({fakePerson(1)}, 0, 30))->good);
}

void TestFaceService::detectsLeftToRight()
{
    tests::ServiceFixture fixture;
    const auto found =
        fixture.services->faces.detect(fakePhotograph({fakePerson(1), fakePerson(2), fakePerson(3)}));
    QVERIFY(found);
    QCOMPARE(found->faces.size(), 3);
    QVERIFY(std::ranges::is_sorted(found->faces, {}, [](const auto& one) { return one.face.box.x; }));
    QVERIFY(fixture.services->faces.detect(fakePhotograph({}))->faces.empty());
}

void TestFaceService::keepsLoginFacesApart()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    QVERIFY(fixture.enrol(A, 1));
    const auto login = fixture.services->faces.enrollLogin(tests::requestFor({}, 2));
    QVERIFY(login);
    for (const int round : {0, 1}) {
        QCOMPARE(fixture.whoIs(2), QStringLiteral("-"));
        const auto found = fixture.services->faces.identifyLogin(fakePhotograph({fakePerson(2)}, 4));
        QVERIFY(found);
        QCOMPARE(found->matches.size(), 1);
        QCOMPARE(found->matches.front().subject.id, login->subject.id);
        QCOMPARE(found->liveness.value(), 0.9);
        QVERIFY(fixture.services->faces.identifyLogin(fakePhotograph({fakePerson(1)}))->matches.empty());
        QCOMPARE(fixture.services->directory.subjects(0), 1);
        if (round == 0)
            fixture.reopen();
    }
    auto request = tests::requestFor(A, 3);
    request.subject = login->subject.id;
    QCOMPARE(codeOf(fixture.services->faces.enroll(request)), ErrorCode::SubjectUnknown);
    QCOMPARE(codeOf(fixture.services->faces.query(login->gallery.groupId, login->subject.personId)),
             ErrorCode::GalleryUnknown);
}

void TestFaceService::ignoresOtherModelsAndRefreshes()
{
    tests::ServiceFixture fixture;
    const auto gallery = fixture.gallery(A);
    const auto enrolled = fixture.enrol(A, 1).value();
    // What another recogniser left: the same values under another name.
    QVERIFY(fixture.storage.database->transact([](storage::Transaction& tx) -> base::Result<void> {
        auto done = tx.run(QStringLiteral("DELETE FROM template"));
        return done ? base::Result<void>() : base::Result<void>(done.error());
    }));
    auto foreign = tests::templateOf(1);
    foreign.model = {QStringLiteral("fr-feature"), 2};
    QVERIFY(fixture.storage.database->transact([&](storage::Transaction& tx) {
        return fixture.storage.faces->putTemplate(tx, enrolled.face.id, foreign);
    }));
    fixture.reopen();
    QCOMPARE(fixture.services->index.size(gallery.id), 0);
    QCOMPARE(fixture.whoIs(1), QStringLiteral("-"));
    QCOMPARE(fixture.services->faces.refreshTemplates([](int, int) { return false; }).value(), 0);
    QCOMPARE(fixture.services->faces.refreshTemplates([](int, int) { return true; }).value(), 1);
    QCOMPARE(fixture.whoIs(1), tests::nameOf(1));
    fixture.reopen();
    QCOMPARE(fixture.whoIs(1), tests::nameOf(1));
}

void TestFaceService::enrolsInParallelWhileSearching()
{
    constexpr int People = 60;
    tests::ServiceFixture fixture;
    const auto gallery = fixture.gallery(A);
    QVERIFY(fixture.enrol(A, 400));
    std::atomic<int> failures = 0;
    {
        std::vector<std::jthread> threads;
        for (int part = 0; part < 3; ++part)
            threads.emplace_back([&, part] {
                for (int person = part; person < People; person += 3)
                    failures += fixture.enrol(A, person).isOk() ? 0 : 1;
            });
        threads.emplace_back([&] {
            for (int i = 0; i < People; ++i)
                failures += fixture.whoIs(400) == tests::nameOf(400) ? 0 : 1;
        });
    }
    QCOMPARE(failures.load(), 0);
    QCOMPARE(fixture.services->galleries.counts(gallery.id).faces, People + 1);
    QCOMPARE(fixture.services->index.size(gallery.id), People + 1);
    for (int person = 0; person < People; ++person)
        QCOMPARE(fixture.whoIs(person), tests::nameOf(person));
}

QTEST_GUILESS_MAIN(TestFaceService)
#include "tst_FaceService.moc"
