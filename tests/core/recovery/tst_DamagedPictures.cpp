// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of somebody whose picture does not open here: nobody is taken out of an engine who cannot come
// back.
#include "core/recovery/DamagedPicture.h"
#include "tests/core/recovery/ReplicatedFixture.h"

#include <QFile>
#include <QTest>
#include <QThread>

using namespace core;

namespace {

const QString Actor = QStringLiteral("tester");
const QString A = QStringLiteral("a");

QStringList pathsOf(const tests::ReplicatedFixture& it)
{
    QStringList paths;
    for (const auto& call : it.target.calls)
        paths << call.path.mid(call.path.lastIndexOf(u'/') + 1);
    return paths;
}

void damage(tests::ReplicatedFixture& it, qint64 picture)
{
    const auto row = it.storage.pictures->byId(picture).value();
    QVERIFY(QFile::resize(it.storage.pictures->absolute(row.path), 0));
}

/// Of somebody the engine has: the change becomes records.
void editDamaged(tests::ReplicatedFixture& it, faces::Enrolled& enrolled)
{
    it.start();
    QVERIFY(it.addGallery(A));
    enrolled = it.enrol(1);
    QTRY_COMPARE(it.waiting(), 0);
    damage(it, enrolled.face.pictureId);
    QVERIFY(it.galleries.updateSubject(enrolled.subject, Actor));
    QTRY_COMPARE(it.count(false), 2);
}

/// As Repairs::replacePicture() does.
void replace(tests::ReplicatedFixture& it, const faces::Enrolled& enrolled)
{
    auto request = tests::requestFor(A, 2);
    request.subject = enrolled.subject.id;
    request.duplicates = faces::DuplicatePolicy::Allow;
    QVERIFY(it.faces.enroll(request));
    QVERIFY(it.faces.removeFace(enrolled.face.id, Actor));
}

/// On another thread, as the engine answers on this one.
recovery::ResumeResult resumed(tests::ReplicatedFixture& it, const QStringList& ids)
{
    std::vector<recovery::ResumeResult> results;
    const auto thread =
        std::unique_ptr<QThread>(QThread::create([&] { results = it.journal.resume(ids, Actor, 20'000); }));
    thread->start();
    while (!thread->wait(1))
        QCoreApplication::processEvents();
    return results.at(0);
}

} // namespace

class TestDamagedPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesNobodyOutWhoCannotComeBack();
    void goesOnWithTheNewPicture();
    void goesOnByHandWithoutDrain();
    void enrolsTheNewPictureOfWhomItWasNeverSent();
    void waitsForTheOtherPictureToo();
    void saysNothingIsSolvedBeforeAllOfAChangeIs();
};

void TestDamagedPictures::takesNobodyOutWhoCannotComeBack()
{
    tests::ReplicatedFixture it;
    faces::Enrolled enrolled;
    editDamaged(it, enrolled);
    QCOMPARE(it.waiting(), 0);
    QVERIFY(!pathsOf(it).contains(QStringLiteral("remove")));
    const auto records = it.journal.page({}, 0, 10).value();
    for (const auto& record : records) {
        QCOMPARE(record.delivery.error, recovery::pictureDamaged());
        QCOMPARE(record.delivery.attempts, 0);
    }
    std::ignore = it.journal.resume(it.unsolvedIds(), Actor, 2000);
    QTRY_COMPARE(it.count(false), 2);
    QVERIFY(!pathsOf(it).contains(QStringLiteral("remove")));
}

void TestDamagedPictures::goesOnWithTheNewPicture()
{
    tests::ReplicatedFixture it;
    faces::Enrolled enrolled;
    editDamaged(it, enrolled);
    it.target.calls.clear();
    replace(it, enrolled);
    QTRY_COMPARE_WITH_TIMEOUT(it.count(false) + it.waiting(), 0, 20'000);
    QCOMPARE(pathsOf(it).back(), QStringLiteral("add"));
    QCOMPARE(pathsOf(it).count(QStringLiteral("remove")), 1);
    QCOMPARE(it.storage.pictures->count().value(), 1);
}

void TestDamagedPictures::goesOnByHandWithoutDrain()
{
    tests::ReplicatedFixture it;
    it.set("replica.drain", QStringLiteral("off"));
    faces::Enrolled enrolled;
    editDamaged(it, enrolled);
    replace(it, enrolled);
    std::ignore = it.journal.resume(it.unsolvedIds(), Actor, 0);
    QTRY_COMPARE_WITH_TIMEOUT(it.count(false) + it.waiting(), 0, 20'000);
    QCOMPARE(pathsOf(it).back(), QStringLiteral("add"));
}

void TestDamagedPictures::enrolsTheNewPictureOfWhomItWasNeverSent()
{
    tests::ReplicatedFixture it;
    QVERIFY(it.addGallery(A));
    const auto enrolled = it.enrol(1);
    damage(it, enrolled.face.pictureId);
    it.start();
    QTRY_COMPARE(it.count(false), 1);
    QVERIFY(!pathsOf(it).contains(QStringLiteral("add")));
    replace(it, enrolled);
    QTRY_COMPARE_WITH_TIMEOUT(it.count(false) + it.waiting(), 0, 20'000);
    QCOMPARE(pathsOf(it).back(), QStringLiteral("add"));
}

/// One of two damaged pictures replaced: the change stays a record, and is not looked through for ever.
void TestDamagedPictures::waitsForTheOtherPictureToo()
{
    tests::ReplicatedFixture it;
    it.start();
    QVERIFY(it.addGallery(A));
    const auto enrolled = it.enrol(1);
    auto request = tests::requestFor(A, 3);
    request.subject = enrolled.subject.id;
    request.duplicates = faces::DuplicatePolicy::Allow;
    const auto other = it.faces.enroll(request).value();
    QTRY_COMPARE(it.waiting(), 0);
    damage(it, enrolled.face.pictureId);
    damage(it, other.face.pictureId);
    QVERIFY(it.galleries.updateSubject(enrolled.subject, Actor));
    QTRY_COMPARE(it.count(false), 3);
    replace(it, enrolled);
    QTest::qWait(200);
    QCOMPARE(it.count(false), 3);
    QVERIFY(!pathsOf(it).contains(QStringLiteral("remove")));
}

void TestDamagedPictures::saysNothingIsSolvedBeforeAllOfAChangeIs()
{
    tests::ReplicatedFixture it;
    it.start();
    QVERIFY(it.addGallery(A));
    const auto enrolled = it.enrol(1);
    QTRY_COMPARE(it.waiting(), 0);
    it.target.answer = tests::TargetServer::refuse;
    QVERIFY(it.galleries.updateSubject(enrolled.subject, Actor));
    QTRY_COMPARE(it.count(false), 1); // the removal
    it.target.answer = [](const tests::TargetCall& call) {
        return call.path.endsWith(u"/add") ? tests::TargetServer::refuse(call)
                                           : tests::TargetServer::accept(call);
    };
    const QStringList removal = it.unsolvedIds();
    const auto refused = resumed(it, removal);
    QCOMPARE(refused.recordId, removal[0]);
    QVERIFY(!refused.isOk());
    QVERIFY(refused.error.detail.contains(QStringLiteral("poison")));
    it.target.answer = tests::TargetServer::accept;
    QCOMPARE(resumed(it, removal).state, recovery::DeliveryState::Solved); // the rest of it
    QCOMPARE(it.count(false) + it.waiting(), 0);
}

QTEST_GUILESS_MAIN(TestDamagedPictures)
#include "tst_DamagedPictures.moc"
