// SPDX-License-Identifier: GPL-3.0-or-later
// Two people made one, and parted again.
#include "tests/core/faces/ServiceFixture.h"

#include <QTest>

#include <map>

using namespace core;
using base::ErrorCode;
using recovery::ChangeKind;

namespace {

const QString Actor = QStringLiteral("tester");
const QString A = QStringLiteral("a");
const QString B = QStringLiteral("b");

template <typename T> ErrorCode codeOf(const base::Result<T>& result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

/// How many faces of whom an engine has in which gallery once it followed every change.
std::map<std::pair<qint64, qint64>, int> followed(const std::vector<recovery::Change>& changes,
                                                  const storage::FaceStore& now)
{
    std::map<std::pair<qint64, qint64>, int> faces;
    for (const recovery::Change& change : changes) {
        const std::pair place(change.gallery.id, change.subject.id);
        if (change.kind == ChangeKind::Enrolled)
            ++faces[place];
        if (change.kind == ChangeKind::Removed)
            faces.erase(place);
        if (change.losesPicture)
            faces[place] = static_cast<int>(now.ofSubject(change.subject.id).value().size());
    }
    return faces;
}

} // namespace

class TestMerging : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void merges();
    void leavesBothAsTheyWereWhenAMergeFails();
    void takesAMergeBack();
    void keepsWhatWasChangedSince();
    void keepsThePersonSomewhere();
    void cannotPartFromSomebodyErased();
    void leavesThemMergedWhenPartingFails();

private:
    /// Person 1 in A as `keep`, person 2 of ACME in B as `other`, merged.
    void merge();
    galleries::GalleryService& service() { return m_fixture->services->galleries; }

    std::unique_ptr<tests::ServiceFixture> m_fixture;
    storage::Gallery m_a;
    storage::Gallery m_b;
    faces::Enrolled m_keep;
    faces::Enrolled m_other;
    galleries::Merge m_merge;
};

void TestMerging::init()
{
    m_fixture = std::make_unique<tests::ServiceFixture>();
    m_a = m_fixture->gallery(A);
    m_b = m_fixture->gallery(B);
}

void TestMerging::merge()
{
    m_keep = m_fixture->enrol(A, 1).value();
    auto request = tests::requestFor(B, 2);
    request.personal.company = QStringLiteral("ACME");
    request.personal.sex = 2;
    m_other = m_fixture->services->faces.enroll(request).value();
    m_merge = service().mergeSubjects(m_keep.subject.id, m_other.subject.id, Actor).value();
}

void TestMerging::merges()
{
    tests::ServiceFixture& fixture = *m_fixture;
    const auto keep = fixture.enrol(A, 1).value();
    auto request = tests::requestFor(B, 2);
    request.personal.company = QStringLiteral("ACME");
    const auto other = fixture.services->faces.enroll(request).value();
    const auto merged = fixture.services->galleries.mergeSubjects(keep.subject.id, other.subject.id, Actor);
    QVERIFY(merged);
    QCOMPARE(merged->kept.personal.company, QStringLiteral("ACME"));
    for (const int round : {0, 1}) {
        QCOMPARE(fixture.whoIs(2, {A}), tests::nameOf(1));
        QCOMPARE(fixture.whoIs(1, {B}), tests::nameOf(1));
        QCOMPARE(fixture.services->directory.facesOf(keep.subject.id).size(), 2);
        QCOMPARE(fixture.services->directory.subjects(0), 1);
        QCOMPARE(fixture.services->directory.binned(), 1);
        if (round == 0)
            fixture.reopen();
    }
    QVERIFY(fixture.services->galleries.restoreSubject(other.subject.id, Actor));
    QCOMPARE(fixture.services->directory.facesOf(other.subject.id), (std::vector<qint64>{other.face.id}));
    QVERIFY(fixture.services->galleries.purgeSubject(other.subject.id, Actor));
    QCOMPARE(fixture.whoIs(2, {B}), tests::nameOf(1));
    auto collection = fixture.services->collection();
    const auto faces = collection.faces.ofSubject(keep.subject.id);
    QCOMPARE(faces->size(), std::size_t(2));
    for (const auto& face : *faces)
        QVERIFY(collection.pictures.load(collection.pictures.byId(face.pictureId).value()));
    QCOMPARE(codeOf(fixture.services->galleries.mergeSubjects(keep.subject.id, keep.subject.id, Actor)),
             ErrorCode::InvalidArgument);
}

void TestMerging::leavesBothAsTheyWereWhenAMergeFails()
{
    tests::ServiceFixture& fixture = *m_fixture;
    const auto keep = fixture.enrol(A, 1).value();
    const auto other = fixture.enrol(A, 2).value();
    fixture.services->changes.refuses = true;
    QCOMPARE(codeOf(fixture.services->galleries.mergeSubjects(keep.subject.id, other.subject.id, Actor)),
             ErrorCode::DiskFull);
    fixture.reopen();
    QCOMPARE(fixture.whoIs(2), tests::nameOf(2));
    QCOMPARE(fixture.services->directory.facesOf(keep.subject.id).size(), 1);
    QVERIFY(fixture.services->collection().pictures.reconcile(false)->orphans.isEmpty());
}

void TestMerging::takesAMergeBack()
{
    merge();
    QCOMPARE(m_fixture->whoIs(2, {B}), tests::nameOf(1));
    QVERIFY(service().unmergeSubjects(m_merge, Actor));
    const std::map<std::pair<qint64, qint64>, int> expected{{{m_a.id, m_keep.subject.id}, 1},
                                                            {{m_b.id, m_other.subject.id}, 1}};
    QCOMPARE(followed(m_fixture->services->changes.all, m_fixture->services->collection().faces), expected);
    const auto audit = m_fixture->services->collection().audit.page(0, 2).value();
    QCOMPARE(audit[0].action, QStringLiteral("subject.unmerge"));
    QCOMPARE(audit[0].object, m_keep.subject.personId);
    QCOMPARE(audit[0].detail, m_other.subject.personId);
    QCOMPARE(audit[1].action, QStringLiteral("subject.restore"));
    QCOMPARE(audit[1].object, m_other.subject.personId);
    for (const int round : {0, 1}) {
        auto& directory = m_fixture->services->directory;
        QCOMPARE(m_fixture->whoIs(1, {A}), tests::nameOf(1));
        QCOMPARE(m_fixture->whoIs(2, {A}), QStringLiteral("-"));
        QCOMPARE(m_fixture->whoIs(2, {B}), tests::nameOf(2));
        QCOMPARE(m_fixture->whoIs(1, {B}), QStringLiteral("-"));
        QCOMPARE(directory.facesOf(m_keep.subject.id), (std::vector<qint64>{m_keep.face.id}));
        QCOMPARE(directory.facesOf(m_other.subject.id), (std::vector<qint64>{m_other.face.id}));
        QCOMPARE(directory.binned(), 0);
        QCOMPARE(m_fixture->services->index.size(m_b.id), 1);
        if (round == 0)
            m_fixture->reopen();
    }
    const auto collection = m_fixture->services->collection();
    const auto keep = collection.subjects.byId(m_keep.subject.id).value();
    QCOMPARE(keep.personal.company, QString());
    QVERIFY(!keep.personal.sex);
    QVERIFY(collection.pictures.reconcile(false)->orphans.isEmpty());
}

void TestMerging::keepsWhatWasChangedSince()
{
    merge();
    auto changed = m_merge.kept;
    changed.personal.company = QStringLiteral("Other");
    QVERIFY(service().updateSubject(changed, Actor));
    QVERIFY(m_fixture->services->faces.removeFace(m_merge.faces.front(), Actor));
    QVERIFY(service().restoreSubject(m_other.subject.id, Actor));
    QVERIFY(service().unmergeSubjects(m_merge, Actor));
    const auto keep = m_fixture->services->collection().subjects.byId(m_keep.subject.id).value();
    QCOMPARE(keep.personal.company, QStringLiteral("Other"));
    QVERIFY(!keep.personal.sex);
    QCOMPARE(m_fixture->whoIs(2, {B}), tests::nameOf(2));
}

/// Nobody who left the old gallery since is put nowhere.
void TestMerging::keepsThePersonSomewhere()
{
    merge();
    QVERIFY(service().moveSubject(m_keep.subject.id, m_a.id, m_b.id, Actor));
    QVERIFY(service().unmergeSubjects(m_merge, Actor));
    QCOMPARE(m_fixture->whoIs(1, {B}), tests::nameOf(1));
    QCOMPARE(m_fixture->whoIs(2, {B}), tests::nameOf(2));
}

void TestMerging::cannotPartFromSomebodyErased()
{
    merge();
    QVERIFY(service().purgeSubject(m_other.subject.id, Actor));
    const auto parted = service().unmergeSubjects(m_merge, Actor);
    QCOMPARE(codeOf(parted), ErrorCode::SubjectUnknown);
    QVERIFY(parted.error().detail.contains(u"erased for good"));
    QCOMPARE(m_fixture->whoIs(2, {B}), tests::nameOf(1));
    QCOMPARE(m_fixture->services->directory.facesOf(m_keep.subject.id).size(), std::size_t(2));
}

void TestMerging::leavesThemMergedWhenPartingFails()
{
    merge();
    m_fixture->services->changes.refuses = true;
    QCOMPARE(codeOf(service().unmergeSubjects(m_merge, Actor)), ErrorCode::DiskFull);
    m_fixture->reopen();
    QCOMPARE(m_fixture->whoIs(2, {B}), tests::nameOf(1));
    QCOMPARE(m_fixture->services->directory.binned(), 1);
}

QTEST_GUILESS_MAIN(TestMerging)
#include "tst_Merging.moc"
