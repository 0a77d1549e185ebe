// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galleries/CollectionWriter.h"
#include "tests/core/faces/ServiceFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace core;
using base::ErrorCode;
using galleries::CollectionWriter;
using recovery::ChangeKind;

namespace {

const QString Actor = QStringLiteral("tester");
const QString A = QStringLiteral("a");
const QString B = QStringLiteral("b");

template <typename T> ErrorCode codeOf(const base::Result<T>& result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

class TestGalleryService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createsWithDefaults();
    void refusesBadTexts_data();
    void refusesBadTexts();
    void keepsHostileTexts();
    void hidesLoginGallery();
    void removesWhoIsNowhereElse();
    void finishesRemovalAfterCrash();
    void copiesOnce();
    void moves();
    void binsAndRestores();
    void purgesExpired();
    void updatesFields();
    void takesThreshold();
    void rollsBackWhenQueueFails();
};

void TestGalleryService::createsWithDefaults()
{
    tests::ServiceFixture fixture;
    QSignalSpy changed(&fixture.services->galleries, &galleries::GalleryService::galleryChanged);
    const auto gallery = fixture.gallery(A);
    QCOMPARE(gallery.name, A);
    QCOMPARE(gallery.appId, QStringLiteral("default"));
    QCOMPARE(gallery.lib.size(), 32);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(codeOf(fixture.services->galleries.create({A, {}, {}, {}, {}}, Actor)),
             ErrorCode::GalleryExists);
    QCOMPARE(fixture.services->galleries.find(gallery.lib)->id, gallery.id);
    const auto unnamed = fixture.services->galleries.create({}, Actor);
    QVERIFY(unnamed && unnamed->groupId.size() == 32);
    QCOMPARE(fixture.services->galleries.count().value(), 2);
}

void TestGalleryService::refusesBadTexts_data()
{
    QTest::addColumn<QString>("groupId");
    QTest::addColumn<QString>("name");
    QTest::newRow("long id") << QString(129, u'x') << QString();
    QTest::newRow("control in id") << QStringLiteral("a\nb") << QString();
    QTest::newRow("nul in name") << A << QString(QChar(0));
    QTest::newRow("long name") << A << QString(257, u'x');
    QTest::newRow("half a character") << A << QString(QChar(0xd83d));
}

void TestGalleryService::refusesBadTexts()
{
    QFETCH(QString, groupId);
    QFETCH(QString, name);
    tests::ServiceFixture fixture;
    QCOMPARE(codeOf(fixture.services->galleries.create({groupId, name, {}, {}, {}}, Actor)),
             ErrorCode::InvalidArgument);
    QCOMPARE(fixture.services->galleries.count().value(), 0);
}

void TestGalleryService::keepsHostileTexts()
{
    tests::ServiceFixture fixture;
    const QString hostile = QString::fromUtf8("'; DROP TABLE gallery; -- \"\\ \u202e \U0001f600 ../..");
    const auto made = fixture.services->galleries.create({hostile, hostile, hostile, {}, {}}, Actor);
    QVERIFY(made);
    const auto found = fixture.services->galleries.find(hostile);
    QVERIFY(found);
    QCOMPARE(found->name, hostile);
    QCOMPARE(found->description, hostile);
}

void TestGalleryService::hidesLoginGallery()
{
    tests::ServiceFixture fixture;
    auto& service = fixture.services->galleries;
    const auto login = service.loginGallery();
    QVERIFY(login);
    QCOMPARE(service.loginGallery()->id, login->id);
    QCOMPARE(codeOf(service.find(login->groupId)), ErrorCode::GalleryUnknown);
    QCOMPARE(codeOf(service.find(login->lib)), ErrorCode::GalleryUnknown);
    QCOMPARE(codeOf(service.remove(login->lib, Actor)), ErrorCode::GalleryUnknown);
    QCOMPARE(codeOf(service.update(*login, Actor)), ErrorCode::GalleryUnknown);
    QCOMPARE(service.count().value(), 0);
    QVERIFY(service.page(0, 10)->empty());
}

void TestGalleryService::removesWhoIsNowhereElse()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    fixture.gallery(B);
    const auto both = fixture.enrol(A, 1).value();
    const auto one = fixture.enrol(A, 2).value();
    auto& service = fixture.services->galleries;
    QVERIFY(service.copySubject(both.subject.personId, A, B, Actor));
    QVERIFY(service.remove(A, Actor));
    QCOMPARE(codeOf(fixture.storage.subjects->byId(one.subject.id)), ErrorCode::SubjectUnknown);
    QVERIFY(!fixture.storage.pictures->load(one.picture));
    QVERIFY(fixture.storage.pictures->load(both.picture));
    QCOMPARE(fixture.whoIs(1), tests::nameOf(1));
    QCOMPARE(fixture.whoIs(2), QStringLiteral("-"));
    QCOMPARE(codeOf(service.remove(A, Actor)), ErrorCode::GalleryUnknown);
    QCOMPARE(service.counts(0).subjects, 1);
}

void TestGalleryService::finishesRemovalAfterCrash()
{
    tests::ServiceFixture fixture;
    const auto gallery = fixture.gallery(A);
    const auto one = fixture.enrol(A, 1).value();
    const auto collection = fixture.services->collection();
    QVERIFY(fixture.storage.database->transact([&](storage::Transaction& tx) -> base::Result<void> {
        auto left = CollectionWriter(collection, tx, Actor).removeGallery(gallery);
        return left ? base::Result<void>() : base::Result<void>(left.error());
    }));
    QVERIFY(fixture.storage.subjects->byId(one.subject.id));
    fixture.reopen();
    QCOMPARE(codeOf(fixture.storage.subjects->byId(one.subject.id)), ErrorCode::SubjectUnknown);
    QVERIFY(!fixture.storage.pictures->load(one.picture));
    QCOMPARE(fixture.services->directory.subjects(0), 0);
}

void TestGalleryService::copiesOnce()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    const auto target = fixture.gallery(B);
    const auto enrolled = fixture.enrol(A, 1).value();
    auto& service = fixture.services->galleries;
    QVERIFY(service.copySubject(enrolled.subject.personNo, A, B, Actor));
    QVERIFY(service.copySubject(enrolled.subject.personNo, A, B, Actor));
    QCOMPARE(service.counts(target.id).subjects, 1);
    QCOMPARE(service.counts(target.id).faces, 1);
    QCOMPARE(fixture.whoIs(1, {B}), tests::nameOf(1));
    QCOMPARE(codeOf(service.copySubject(enrolled.subject.personNo, A, QStringLiteral("x"), Actor)),
             ErrorCode::TargetGalleryUnknown);
    QCOMPARE(codeOf(service.copySubject(QStringLiteral("x"), A, B, Actor)), ErrorCode::SubjectUnknown);
    fixture.reopen();
    QCOMPARE(fixture.whoIs(1, {B}), tests::nameOf(1));
}

void TestGalleryService::moves()
{
    tests::ServiceFixture fixture;
    const auto from = fixture.gallery(A);
    const auto to = fixture.gallery(B);
    const auto enrolled = fixture.enrol(A, 1).value();
    auto& service = fixture.services->galleries;
    QVERIFY(service.moveSubject(enrolled.subject.id, from.id, to.id, Actor));
    QCOMPARE(fixture.whoIs(1, {A}), QStringLiteral("-"));
    QCOMPARE(fixture.whoIs(1, {B}), tests::nameOf(1));
    QCOMPARE(codeOf(service.moveSubject(enrolled.subject.id, from.id, to.id, Actor)),
             ErrorCode::SubjectUnknown);
    QCOMPARE(fixture.whoIs(1, {B}), tests::nameOf(1));
}

void TestGalleryService::binsAndRestores()
{
    tests::ServiceFixture fixture;
    const auto gallery = fixture.gallery(A);
    const auto enrolled = fixture.enrol(A, 1).value();
    auto& service = fixture.services->galleries;
    QVERIFY(service.binSubject(enrolled.subject.id, Actor));
    QCOMPARE(fixture.whoIs(1), QStringLiteral("-"));
    QCOMPARE(service.counts(gallery.id).subjects, 0);
    QCOMPARE(codeOf(service.subjectIn(gallery, enrolled.subject.personId)), ErrorCode::SubjectUnknown);
    fixture.reopen();
    QCOMPARE(fixture.whoIs(1), QStringLiteral("-"));
    QCOMPARE(fixture.services->directory.binned(), 1);
    QVERIFY(fixture.services->galleries.restoreSubject(enrolled.subject.id, Actor));
    QCOMPARE(fixture.whoIs(1), tests::nameOf(1));
    QCOMPARE(fixture.services->galleries.counts(gallery.id).faces, 1);
    const std::vector<ChangeKind> expected{ChangeKind::Enrolled};
    QCOMPARE(fixture.services->changes.kinds, expected);
}

void TestGalleryService::purgesExpired()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    const auto enrolled = fixture.enrol(A, 1).value();
    QVERIFY(fixture.services->galleries.binSubject(enrolled.subject.id, Actor));
    QCOMPARE(fixture.services->galleries.purgeExpired(Actor).value(), 0);
    const qint64 since = fixture.storage.subjects->byId(enrolled.subject.id)->binnedMs;
    QCOMPARE(fixture.services->galleries.daysInBinLeft(since), 30);
    fixture.services->clock.ahead = 31LL * 24 * 60 * 60 * 1000;
    QCOMPARE(fixture.services->galleries.daysInBinLeft(since), 0);
    QCOMPARE(fixture.services->galleries.purgeExpired(Actor).value(), 1);
    QVERIFY(!fixture.storage.pictures->load(enrolled.picture));
    QCOMPARE(fixture.storage.faces->count().value(), 0);
}

void TestGalleryService::updatesFields()
{
    tests::ServiceFixture fixture;
    const auto gallery = fixture.gallery(A);
    auto subject = fixture.enrol(A, 1)->subject;
    subject.personal.name = QStringLiteral("renamed");
    subject.personal.userId = QStringLiteral("u1");
    QVERIFY(fixture.services->galleries.updateSubject(subject, Actor));
    QCOMPARE(fixture.services->galleries.subjectIn(gallery, QStringLiteral("u1"))->personal.name,
             QStringLiteral("renamed"));
    QCOMPARE(fixture.whoIs(1), QStringLiteral("renamed"));
    QCOMPARE(fixture.services->directory.rows({subject.id}).front().name, QStringLiteral("renamed"));
    subject.personal.name = QStringLiteral("bell\a");
    QCOMPARE(codeOf(fixture.services->galleries.updateSubject(subject, Actor)), ErrorCode::InvalidArgument);
}

void TestGalleryService::takesThreshold()
{
    tests::ServiceFixture fixture;
    auto gallery = fixture.gallery(A);
    auto& service = fixture.services->galleries;
    const double strict =
        (fixture.set("identify.fpir", QStringLiteral("0.01")), service.threshold({gallery}));
    const double loose = (fixture.set("identify.fpir", QStringLiteral("10")), service.threshold({gallery}));
    QVERIFY(strict > loose);
    QVERIFY(service.threshold({gallery}, 5'000) > service.threshold({gallery}));
    gallery.threshold = 0.9;
    QCOMPARE(service.update(gallery, Actor)->threshold.value(), 0.9);
    QCOMPARE(service.threshold({*service.find(A)}), 0.9);
    gallery.threshold = 1.5;
    QCOMPARE(codeOf(service.update(gallery, Actor)), ErrorCode::InvalidArgument);
}

void TestGalleryService::rollsBackWhenQueueFails()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    const auto enrolled = fixture.enrol(A, 1).value();
    fixture.services->changes.refuses = true;
    QCOMPARE(codeOf(fixture.services->galleries.remove(A, Actor)), ErrorCode::DiskFull);
    QCOMPARE(codeOf(fixture.services->galleries.binSubject(enrolled.subject.id, Actor)), ErrorCode::DiskFull);
    QCOMPARE(fixture.whoIs(1, {A}), tests::nameOf(1));
}

QTEST_GUILESS_MAIN(TestGalleryService)
#include "tst_GalleryService.moc"
