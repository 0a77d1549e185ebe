// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/faces/ServiceFixture.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

#include <cerrno>
#include <thread>

using namespace core;
using base::ErrorCode;
using recovery::ChangeKind;
using support::fakePerson;
using support::fakePhotograph;

namespace {

const QString Actor = QStringLiteral("tester");
const QString A = QStringLiteral("a");
const QString B = QStringLiteral("b");

template <typename T> ErrorCode codeOf(const base::Result<T>& result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

int pictureFiles(const tests::ServiceFixture& fixture)
{
    int files = 0;
    QDirIterator walk(fixture.storage.folder.filePath(QStringLiteral("pictures")), QDir::Files,
                      QDirIterator::Subdirectories);
    for (; walk.hasNext(); walk.next())
        ++files;
    return files;
}

} // namespace

class TestEnrolment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void enrolsAndFinds();
    void keepsHostileFields();
    void refusesBadFields();
    void refusesATakenUserIdWhereItIsTheOwn();
    void createsUnknownGallery();
    void choosesAmongSeveralFaces_data();
    void choosesAmongSeveralFaces();
    void refusesPoorQuality();
    void refusesDuplicates();
    void refusesAPictureThePersonHas();
    void refusesOneOfTwoEqualEnrolmentsAtOnce();
    void repeatsWithoutSecondEffect();
    void writesNothingAfterTheSendersPatience();
    void addsFaceToSubject();
    void removesFromOneGallery();
    void removesEveryoneWithTheId();
    void removesSingleFace();
    void leavesNothingAfterFailure();
    void saysDiskFull();
};

void TestEnrolment::enrolsAndFinds()
{
    tests::ServiceFixture fixture;
    const auto gallery = fixture.gallery(A);
    QSignalSpy enrolledSignal(&fixture.services->faces, &faces::FaceService::faceEnrolled);
    const auto enrolled = fixture.enrol(A, 1);
    QVERIFY2(enrolled, enrolled ? "" : qPrintable(enrolled.error().detail));
    QCOMPARE(enrolled->subject.personId.size(), 19);
    QCOMPARE(enrolled->subject.personal.userId, enrolled->subject.personNo);
    QCOMPARE(enrolled->picture.mime, QStringLiteral("image/png"));
    QCOMPARE(enrolled->picture.width, 120);
    QVERIFY(enrolled->quality > 50);
    QCOMPARE(enrolledSignal.size(), 1);
    QCOMPARE(fixture.services->faces.pictureBytes(enrolled->picture).value(),
             fakePhotograph({fakePerson(1)}));
    QCOMPARE(fixture.whoIs(1), tests::nameOf(1));
    QCOMPARE(fixture.whoIs(2), QStringLiteral("-"));
    QCOMPARE(fixture.services->galleries.counts(gallery.id).faces, 1);
    QVERIFY(fixture.storage.audit->count().value() >= 2);
    const std::vector<ChangeKind> expected{ChangeKind::GalleryAdded, ChangeKind::Enrolled};
    QCOMPARE(fixture.services->changes.kinds, expected);
    fixture.reopen();
    QCOMPARE(fixture.whoIs(1), tests::nameOf(1));
}

void TestEnrolment::keepsHostileFields()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    auto request = tests::requestFor(A, 1);
    const QString hostile = QString::fromUtf8("O'Brien \"x\" \u200f\u202e \U00020000 %1 <b>");
    request.personal.name = hostile;
    request.personal.remark = QStringLiteral("one\ntwo");
    const auto enrolled = fixture.services->faces.enroll(request);
    QVERIFY(enrolled);
    const auto found = fixture.services->faces.query(A, enrolled->subject.personNo);
    QCOMPARE(found->subject.personal.name, hostile);
    QCOMPARE(found->subject.personal.remark, request.personal.remark);
}

void TestEnrolment::refusesBadFields()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    auto request = tests::requestFor(A, 1);
    request.personal.name = QString(257, u'x');
    const auto tooLong = fixture.services->faces.enroll(request);
    QCOMPARE(codeOf(tooLong), ErrorCode::InvalidArgument);
    QVERIFY(tooLong.error().detail.contains(u"name") && tooLong.error().detail.contains(u"256"));
    request.personal.name = QStringLiteral("tab\there");
    QCOMPARE(codeOf(fixture.services->faces.enroll(request)), ErrorCode::InvalidArgument);
    request.personal.name.clear();
    request.personal.sex = -1;
    QCOMPARE(codeOf(fixture.services->faces.enroll(request)), ErrorCode::InvalidArgument);
    QCOMPARE(pictureFiles(fixture), 0);
}

/// A program may register somebody several times; whoever sits at the console gives each person an own id.
void TestEnrolment::refusesATakenUserIdWhereItIsTheOwn()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    fixture.gallery(B);
    auto request = tests::requestFor(A, 1);
    request.personal.userId = QStringLiteral("U-7");
    QVERIFY(fixture.services->faces.enroll(request));
    auto other = tests::requestFor(A, 2);
    other.personal.userId = QStringLiteral("U-7");
    other.ownUserId = true;
    QCOMPARE(codeOf(fixture.services->faces.enroll(other)), ErrorCode::SubjectExists);
    QCOMPARE(pictureFiles(fixture), 1);
    other.gallery = B;
    QVERIFY(fixture.services->faces.enroll(other));
    other.gallery = A;
    other.ownUserId = false;
    QVERIFY(fixture.services->faces.enroll(other));
}

void TestEnrolment::createsUnknownGallery()
{
    tests::ServiceFixture fixture;
    QCOMPARE(codeOf(fixture.enrol(A, 1)), ErrorCode::GalleryUnknown);
    fixture.set("galleries.createUnknown", QStringLiteral("on"));
    auto empty = tests::requestFor(A, 1);
    empty.image = fakePhotograph({});
    QCOMPARE(codeOf(fixture.services->faces.enroll(empty)), ErrorCode::NoFace);
    QCOMPARE(fixture.services->galleries.count().value(), 0);
    QVERIFY(fixture.enrol(A, 1));
    QCOMPARE(fixture.services->galleries.count().value(), 1);
}

void TestEnrolment::choosesAmongSeveralFaces_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("clear") << QStringLiteral("clear") << false;
    QTest::newRow("largest") << QStringLiteral("largest") << true;
    QTest::newRow("refuse") << QStringLiteral("refuse") << false;
}

void TestEnrolment::choosesAmongSeveralFaces()
{
    QFETCH(QString, policy);
    QFETCH(bool, accepted);
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    fixture.set("enroll.severalFaces", policy);
    auto request = tests::requestFor(A, 1);
    request.image = fakePhotograph({fakePerson(1), fakePerson(2)});
    const auto enrolled = fixture.services->faces.enroll(request);
    QCOMPARE(enrolled.isOk(), accepted);
    if (!accepted)
        QCOMPARE(codeOf(enrolled), ErrorCode::SeveralFaces);
}

void TestEnrolment::refusesPoorQuality()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    auto request = tests::requestFor(A, 1);
    request.image = fakePhotograph({fakePerson(1)}, 0, 30);
    QVERIFY(fixture.services->faces.enroll(request));
    fixture.set("enroll.quality", QStringLiteral("50"));
    const auto refused = fixture.services->faces.enroll(request);
    QCOMPARE(codeOf(refused), ErrorCode::PoorQuality);
    QVERIFY(refused.error().detail.contains(u"eye-distance"));
}

void TestEnrolment::refusesDuplicates()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    fixture.gallery(B);
    const auto first = fixture.enrol(A, 1).value();
    QVERIFY(fixture.enrol(A, 1, 2));
    fixture.set("enroll.duplicates", QStringLiteral("refuse"));
    const auto refused = fixture.enrol(A, 1, 3);
    QCOMPARE(codeOf(refused), ErrorCode::FaceDuplicate);
    QVERIFY(fixture.enrol(B, 1, 3));
    auto again = tests::requestFor(B, 1, 4);
    again.duplicates = faces::DuplicatePolicy::Allow;
    QVERIFY(fixture.services->faces.enroll(again));
    fixture.gallery(QStringLiteral("c"));
    const auto own = fixture.enrol(QStringLiteral("c"), 1).value();
    const auto other = fixture.enrol(QStringLiteral("c"), 1, 5);
    QVERIFY(other.error().detail.contains(own.subject.personId));
    auto second = tests::requestFor(QStringLiteral("c"), 1, 6);
    second.subject = own.subject.id;
    QVERIFY(fixture.services->faces.enroll(second));
    QVERIFY(first.subject.id != own.subject.id);
}

void TestEnrolment::refusesAPictureThePersonHas()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    auto request = tests::requestFor(A, 1, 2);
    request.subject = fixture.enrol(A, 1).value().subject.id;
    const int before = pictureFiles(fixture);
    QVERIFY(fixture.services->faces.enroll(request));
    QCOMPARE(codeOf(fixture.services->faces.enroll(request)), ErrorCode::SamePicture);
    QCOMPARE(pictureFiles(fixture), before + 1);
    request.subject = 0;
    QVERIFY(fixture.services->faces.enroll(request));
}

void TestEnrolment::refusesOneOfTwoEqualEnrolmentsAtOnce()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    fixture.set("enroll.duplicates", QStringLiteral("refuse"));
    std::atomic<int> accepted = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&, i] { accepted += fixture.enrol(A, 1, i).isOk() ? 1 : 0; });
    }
    QCOMPARE(accepted.load(), 1);
    QCOMPARE(pictureFiles(fixture), 1);
}

void TestEnrolment::repeatsWithoutSecondEffect()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    auto request = tests::requestFor(A, 1);
    request.idempotencyKey = QStringLiteral("k1");
    const auto first = fixture.services->faces.enroll(request).value();
    const auto again = fixture.services->faces.enroll(request);
    QVERIFY(again);
    QCOMPARE(again->face.id, first.face.id);
    QCOMPARE(again->subject.personId, first.subject.personId);
    QCOMPARE(pictureFiles(fixture), 1);
    QCOMPARE(fixture.storage.subjects->count().value(), 1);
    request.idempotencyKey = QStringLiteral("k2");
    QVERIFY(fixture.services->faces.enroll(request)->face.id != first.face.id);
    QVERIFY(fixture.services->faces.remove(A, first.subject.personId, Actor));
    request.idempotencyKey = QStringLiteral("k1");
    QVERIFY(fixture.services->faces.enroll(request)); // gone with the face: enrolled anew
}

void TestEnrolment::writesNothingAfterTheSendersPatience()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    auto request = tests::requestFor(A, 1);
    request.notAfterMs = fixture.services->clock.monotonicMs() - 1;
    const auto late = fixture.services->faces.enroll(request);
    QVERIFY(!late && late.error().code == ErrorCode::TimedOut);
    QCOMPARE(pictureFiles(fixture), 0);
    QCOMPARE(fixture.storage.subjects->count().value(), 0);
    request.notAfterMs = fixture.services->clock.monotonicMs() + 60'000;
    QVERIFY(fixture.services->faces.enroll(request));
}

void TestEnrolment::addsFaceToSubject()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    fixture.gallery(B);
    const auto first = fixture.enrol(A, 1).value();
    QVERIFY(fixture.services->galleries.copySubject(first.subject.personId, A, B, Actor));
    auto request = tests::requestFor(A, 7);
    request.subject = first.subject.id;
    const auto second = fixture.services->faces.enroll(request);
    QVERIFY(second);
    QCOMPARE(second->subject.id, first.subject.id);
    QCOMPARE(fixture.whoIs(7, {B}), tests::nameOf(1));
    QCOMPARE(fixture.services->directory.facesOf(first.subject.id).size(), 2);
    request.gallery = QStringLiteral("x");
    QCOMPARE(codeOf(fixture.services->faces.enroll(request)), ErrorCode::GalleryUnknown);
    request.gallery = A;
    QVERIFY(fixture.services->galleries.binSubject(first.subject.id, Actor));
    QCOMPARE(codeOf(fixture.services->faces.enroll(request)), ErrorCode::SubjectUnknown);
    QCOMPARE(pictureFiles(fixture), 2);
}

void TestEnrolment::removesFromOneGallery()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    fixture.gallery(B);
    const auto enrolled = fixture.enrol(A, 1).value();
    QVERIFY(fixture.services->galleries.copySubject(enrolled.subject.personId, A, B, Actor));
    QSignalSpy removed(&fixture.services->faces, &faces::FaceService::faceRemoved);
    QCOMPARE(fixture.services->faces.remove(A, enrolled.subject.personNo, Actor)->id, enrolled.subject.id);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(fixture.whoIs(1, {A}), QStringLiteral("-"));
    QCOMPARE(fixture.whoIs(1, {B}), tests::nameOf(1));
    QCOMPARE(codeOf(fixture.services->faces.remove(A, enrolled.subject.personNo, Actor)),
             ErrorCode::FaceUnknown);
    QVERIFY(fixture.services->faces.remove(B, enrolled.subject.personId, Actor));
    QCOMPARE(pictureFiles(fixture), 0);
    QCOMPARE(fixture.storage.subjects->count().value(), 0);
}

void TestEnrolment::removesEveryoneWithTheId()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    for (const int person : {1, 2}) {
        auto request = tests::requestFor(A, person);
        request.personal.userId = QStringLiteral("u");
        QVERIFY(fixture.services->faces.enroll(request));
    }
    QVERIFY(fixture.enrol(A, 3));
    QVERIFY(fixture.services->faces.remove(A, QStringLiteral("u"), Actor));
    QCOMPARE(fixture.whoIs(1), QStringLiteral("-"));
    QCOMPARE(fixture.whoIs(2), QStringLiteral("-"));
    QCOMPARE(fixture.whoIs(3), tests::nameOf(3));
}

void TestEnrolment::removesSingleFace()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    const auto first = fixture.enrol(A, 1).value();
    auto request = tests::requestFor(A, 7);
    request.subject = first.subject.id;
    const auto second = fixture.services->faces.enroll(request).value();
    QVERIFY(fixture.services->faces.removeFace(second.face.id, Actor));
    QCOMPARE(fixture.whoIs(7), QStringLiteral("-"));
    QCOMPARE(fixture.whoIs(1), tests::nameOf(1));
    QCOMPARE(pictureFiles(fixture), 1);
    QCOMPARE(codeOf(fixture.services->faces.removeFace(second.face.id, Actor)), ErrorCode::FaceUnknown);
}

void TestEnrolment::leavesNothingAfterFailure()
{
    tests::ServiceFixture fixture;
    fixture.gallery(A);
    fixture.services->changes.refuses = true;
    QSignalSpy enrolledSignal(&fixture.services->faces, &faces::FaceService::faceEnrolled);
    QCOMPARE(codeOf(fixture.enrol(A, 1)), ErrorCode::DiskFull);
    QCOMPARE(pictureFiles(fixture), 0);
    QCOMPARE(fixture.storage.subjects->count().value(), 0);
    QCOMPARE(fixture.services->index.totalSize(), 0);
    QCOMPARE(fixture.services->directory.subjects(0), 0);
    QCOMPARE(enrolledSignal.size(), 0);
    fixture.services->changes.refuses = false;
    QVERIFY(fixture.enrol(A, 1));
}

void TestEnrolment::saysDiskFull()
{
    std::atomic<bool> isFull = false;
    storage::FileCalls calls;
    const auto write = calls.write;
    calls.write = [&](int file, const void* bytes, size_t count) -> ssize_t {
        if (!isFull)
            return write(file, bytes, count);
        errno = ENOSPC;
        return -1;
    };
    tests::StorageFixture storage(calls);
    tests::Services services(*storage.stores);
    QVERIFY(services.galleries.create({A, {}, {}, {}, {}}, Actor));
    isFull = true;
    QCOMPARE(codeOf(services.faces.enroll(tests::requestFor(A, 1))), ErrorCode::DiskFull);
    QCOMPARE(storage.subjects->count().value(), 0);
    QVERIFY(storage.pictures->reconcile(false)->orphans.isEmpty());
    isFull = false;
    QVERIFY(services.faces.enroll(tests::requestFor(A, 1)));
}
QTEST_GUILESS_MAIN(TestEnrolment)
#include "tst_Enrolment.moc"
