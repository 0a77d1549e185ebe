// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks a data folder on purpose, sees the finding, repairs it, and sees it well again.
#include "core/repair/Repairs.h"
#include "tests/core/faces/ServiceFixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace core::repair;
using core::base::ErrorCode;
using core::faces::Enrolled;

namespace {

bool onwards(qint64, qint64)
{
    return true;
}

QString who()
{
    return QStringLiteral("alice");
}

} // namespace

class tst_LocalTruth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void findsNothingInAWholeFolder();
    void acceptsAMissingPicture();
    void putsAMissingPictureBack();
    void replacesAMissingPicture();
    void tellsWhetherANewPictureShowsThePerson();
    void binsThePersonOfAMissingPicture();
    void findsAFlippedByteWhenThorough();
    void setsAStrayFileAside();
    void leavesAYoungFileAlone();
    void deletesAFileOnlyWhenAsked();
    void makesTheTemplateOfAnotherVersionAnew();
    void startsWithADamagedTemplateAndMakesItAnew();
    void rebuildsAnIndexThatMissesARow();
    void rebuildsAnIndexWithAStranger();
    void rebuildsTheWholeIndex();
    void keepsFindingsOverARestart();
    void settlesWhatIsWellAgain();
    void stopsWhenAsked();
    void refusesWhatDoesNotFit();

private:
    void begin();
    void reopen();
    std::vector<Finding> look(Depth depth = Depth::Quick);
    bool repair(const Finding& finding, Remedy remedy);
    Finding stored(const Finding& finding) { return m_truth->findings().byId(finding.id).value(); }
    QString fileOf(const Enrolled& one) const { return path(one.picture.path); }
    QString path(const QString& below) const { return m_fixture->storage.folder.filePath(below); }
    void run(const QString& statement, const QVariantList& bindings);
    int audited(const char* action) const;
    QString stray(int minutesOld);

    std::unique_ptr<tests::ServiceFixture> m_fixture;
    std::unique_ptr<LocalTruth> m_truth;
    std::unique_ptr<Repairs> m_repairs;
    Enrolled m_first;
    Enrolled m_second;
};

void tst_LocalTruth::init()
{
    m_repairs.reset();
    m_truth.reset();
    m_fixture = std::make_unique<tests::ServiceFixture>();
    m_fixture->gallery(QStringLiteral("staff"));
    m_first = m_fixture->enrol(QStringLiteral("staff"), 1).value();
    m_second = m_fixture->enrol(QStringLiteral("staff"), 2).value();
    begin();
}

void tst_LocalTruth::begin()
{
    auto& services = *m_fixture->services;
    m_truth = std::make_unique<LocalTruth>(services.collection());
    m_repairs =
        std::make_unique<Repairs>(services.collection(), services.galleries, services.faces, *m_truth);
}

void tst_LocalTruth::reopen()
{
    m_repairs.reset();
    m_truth.reset();
    m_fixture->reopen();
    begin();
}

std::vector<Finding> tst_LocalTruth::look(Depth depth)
{
    const auto look = m_truth->look(depth, onwards);
    if (!look || !look->complete)
        return {};
    auto open = m_truth->findings().open().value();
    return look->open == static_cast<qint64>(open.size()) ? open : std::vector<Finding>();
}

bool tst_LocalTruth::repair(const Finding& finding, Remedy remedy)
{
    const auto results = m_repairs->apply({finding.id}, remedy, who(), onwards);
    if (!results.front().done)
        qInfo() << results.front().error.detail;
    return results.size() == 1 && results.front().done;
}

void tst_LocalTruth::run(const QString& statement, const QVariantList& bindings)
{
    QVERIFY(m_fixture->storage.database->transact([&](core::storage::Transaction& tx) {
        auto done = tx.run(statement, bindings);
        return done ? core::base::Result<void>() : core::base::Result<void>(done.error());
    }));
}

int tst_LocalTruth::audited(const char* action) const
{
    const auto rows = m_fixture->storage.audit->page(0, 100).value();
    return static_cast<int>(std::ranges::count_if(rows, [&](const auto& row) {
        return row.action == QLatin1StringView(action) && row.actor == who();
    }));
}

QString tst_LocalTruth::stray(int minutesOld)
{
    const QString below = QStringLiteral("pictures/20200101/stray.sealed");
    QDir().mkpath(path(QStringLiteral("pictures/20200101")));
    QFile file(path(below));
    if (!file.open(QIODevice::ReadWrite) || file.write("what is this") < 0 || !file.flush())
        return {};
    file.setFileTime(QDateTime::currentDateTime().addSecs(-60LL * minutesOld),
                     QFileDevice::FileModificationTime);
    return below;
}

void tst_LocalTruth::findsNothingInAWholeFolder()
{
    QVERIFY(look().empty());
    QVERIFY(look(Depth::Thorough).empty());
    const auto looked = m_truth->look(Depth::Quick, onwards).value();
    QVERIFY(looked.complete);
    QCOMPARE(looked.pictures, 2);
}

void tst_LocalTruth::acceptsAMissingPicture()
{
    QVERIFY(QFile::remove(fileOf(m_first)));
    const auto open = look();
    QCOMPARE(open.size(), 1U);
    QCOMPARE(open.front().kind, FindingKind::PictureMissing);
    QCOMPARE(open.front().number(), m_first.picture.id);
    QVERIFY(!m_truth->canPutBack(open.front()));
    QVERIFY(!repair(open.front(), Remedy::PutBack)); // nothing was set aside

    QVERIFY(repair(open.front(), Remedy::Accept));
    QVERIFY(look().empty()); // not listed a second time
    QCOMPARE(stored(open.front()).state, FindingState::Accepted);
    QCOMPARE(stored(open.front()).solvedBy, who());
    QCOMPARE(m_fixture->whoIs(1), tests::nameOf(1)); // the template is kept
    QVERIFY(repair(stored(open.front()), Remedy::ListAgain));
    QCOMPARE(look().size(), 1U);
    QCOMPARE(audited("repair.accept"), 1);
    QCOMPARE(audited("repair.listAgain"), 1);
}

void tst_LocalTruth::putsAMissingPictureBack()
{
    const QString aside =
        path(QStringLiteral("quarantine/") + QString(m_first.picture.path).replace(u'/', u'_'));
    QDir().mkpath(path(QStringLiteral("quarantine")));
    QVERIFY(QFile::rename(fileOf(m_first), aside));
    const auto open = look();
    QCOMPARE(open.size(), 2U); // the picture and the file
    QVERIFY(m_truth->canPutBack(open.front()) && m_truth->canPutBack(open.back()));
    QVERIFY(repair(open.front(), Remedy::PutBack));
    QVERIFY(m_fixture->storage.pictures->load(m_first.picture).isOk());
    QVERIFY(!QFile::exists(aside));
    QVERIFY(look().empty());
    QCOMPARE(stored(open.back()).state, FindingState::Solved);
}

void tst_LocalTruth::replacesAMissingPicture()
{
    QVERIFY(QFile::remove(fileOf(m_first)));
    const auto open = look();
    QCOMPARE(open.size(), 1U);
    const auto request = tests::requestFor(QStringLiteral("staff"), 1, 1);
    QVERIFY(!m_repairs->replacePicture(open.front().id, "no picture", who()));
    QVERIFY(m_repairs->replacePicture(open.front().id, request.image, who()));
    QVERIFY(look(Depth::Thorough).empty());
    QCOMPARE(m_fixture->whoIs(1), tests::nameOf(1));
    QCOMPARE(m_fixture->storage.faces->ofSubject(m_first.subject.id)->size(), 1U);
    QCOMPARE(audited("repair.newPicture"), 1);
}

/// The template of the lost picture is still there to compare with.
void tst_LocalTruth::tellsWhetherANewPictureShowsThePerson()
{
    QVERIFY(QFile::remove(fileOf(m_first)));
    const auto open = look();
    QCOMPARE(open.size(), 1U);
    const auto likeness = [&](int person, int variant) {
        const auto request = tests::requestFor(QStringLiteral("staff"), person, variant);
        return m_repairs->likeness(open.front().id, request.image);
    };
    const auto same = likeness(1, 1);
    QVERIFY(same && *same && (*same)->isSame());
    const auto other = likeness(2, 1);
    QVERIFY(other && *other && !(*other)->isSame());
    QVERIFY((*other)->score < (*same)->score);
    QVERIFY(!m_repairs->likeness(open.front().id, "no picture"));
    run(QStringLiteral("DELETE FROM template WHERE face_id=?"), {m_first.face.id});
    const auto none = likeness(2, 1);
    QVERIFY(none && !*none);
    QCOMPARE(m_fixture->storage.faces->ofSubject(m_first.subject.id)->size(), 1U); // nothing was taken
}

void tst_LocalTruth::binsThePersonOfAMissingPicture()
{
    QVERIFY(QFile::remove(fileOf(m_first)));
    const auto open = look();
    QCOMPARE(open.size(), 1U);
    QVERIFY(repair(open.front(), Remedy::BinPerson));
    QVERIFY(look().empty());
    QCOMPARE(m_fixture->whoIs(1), QStringLiteral("-"));
    QVERIFY(m_fixture->services->galleries.restoreSubject(m_first.subject.id, who()));
    QCOMPARE(look().size(), 1U); // it still lacks its picture
}

void tst_LocalTruth::findsAFlippedByteWhenThorough()
{
    QFile file(fileOf(m_first));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(60));
    char byte = 0;
    QVERIFY(file.getChar(&byte));
    QVERIFY(file.seek(60));
    QVERIFY(file.putChar(char(byte ^ 1)));
    file.close();
    QVERIFY(look().empty());
    const auto open = look(Depth::Thorough);
    QCOMPARE(open.size(), 1U);
    QCOMPARE(open.front().kind, FindingKind::PictureDamaged);
    QCOMPARE(look().size(), 1U); // a quick look does not take it for healed
}

void tst_LocalTruth::setsAStrayFileAside()
{
    const QString below = stray(60);
    const auto open = look();
    QCOMPARE(open.size(), 1U);
    QCOMPARE(open.front().kind, FindingKind::FileStray);
    QCOMPARE(open.front().object, below);
    QVERIFY(repair(open.front(), Remedy::SetAside));
    QVERIFY(!QFile::exists(path(below)));
    const auto aside = look();
    QCOMPARE(aside.size(), 1U);
    QCOMPARE(aside.front().kind, FindingKind::FileSetAside);
    QVERIFY(QFile::exists(path(aside.front().object)));
    QCOMPARE(LocalTruth::placeOf(aside.front().object), below);
}

void tst_LocalTruth::leavesAYoungFileAlone()
{
    QVERIFY(!stray(1).isEmpty());
    QVERIFY(look().empty());
}

void tst_LocalTruth::deletesAFileOnlyWhenAsked()
{
    stray(60);
    QVERIFY(repair(look().front(), Remedy::SetAside));
    const Finding aside = look().front();
    QVERIFY(!repair(aside, Remedy::PutBack)); // no picture names it
    QVERIFY(QFile::exists(path(aside.object)));
    QVERIFY(repair(aside, Remedy::DeleteFile));
    QVERIFY(!QFile::exists(path(aside.object)));
    QVERIFY(look().empty());
    QCOMPARE(audited("repair.deleteFile"), 1);
}

void tst_LocalTruth::makesTheTemplateOfAnotherVersionAnew()
{
    run(QStringLiteral("UPDATE template SET model_version=model_version+1 WHERE face_id=?"),
        {m_first.face.id});
    reopen();
    QCOMPARE(m_fixture->whoIs(1), QStringLiteral("-"));
    const auto open = look();
    QCOMPARE(open.size(), 1U);
    QCOMPARE(open.front().kind, FindingKind::TemplateMissing);
    QCOMPARE(open.front().number(), m_first.face.id);
    QVERIFY(repair(open.front(), Remedy::MakeTemplate));
    QCOMPARE(m_fixture->whoIs(1), tests::nameOf(1));
    QVERIFY(look().empty());
}

void tst_LocalTruth::startsWithADamagedTemplateAndMakesItAnew()
{
    run(QStringLiteral("UPDATE template SET value=(SELECT value FROM template WHERE face_id=?) "
                       "WHERE face_id=?"),
        {m_second.face.id, m_first.face.id});
    reopen();
    QCOMPARE(m_fixture->whoIs(1), QStringLiteral("-"));
    QCOMPARE(m_fixture->whoIs(2), tests::nameOf(2));
    const auto open = look();
    QCOMPARE(open.size(), 1U);
    QCOMPARE(open.front().kind, FindingKind::TemplateDamaged);
    QVERIFY(repair(open.front(), Remedy::MakeTemplate));
    QCOMPARE(m_fixture->whoIs(1), tests::nameOf(1));
    QVERIFY(look(Depth::Thorough).empty());
}

void tst_LocalTruth::rebuildsAnIndexThatMissesARow()
{
    m_fixture->services->index.removeFace(m_first.gallery.id, m_first.face.id);
    const auto open = look();
    QCOMPARE(open.size(), 1U);
    QCOMPARE(open.front().kind, FindingKind::IndexDiffers);
    QCOMPARE(open.front().amount, 1);
    QVERIFY(repair(open.front(), Remedy::RebuildIndex));
    QCOMPARE(m_fixture->whoIs(1), tests::nameOf(1));
    QVERIFY(look().empty());
}

void tst_LocalTruth::rebuildsAnIndexWithAStranger()
{
    const auto value = tests::templateOf(9);
    const core::index::Row rows[] = {{999, 999, value.values}, {m_first.subject.id, 998, value.values}};
    m_fixture->services->index.add(m_first.gallery.id, rows);
    const auto open = look();
    QCOMPARE(open.size(), 1U);
    QVERIFY(repair(open.front(), Remedy::RebuildIndex));
    QCOMPARE(m_fixture->services->index.size(m_first.gallery.id), 2);
    QVERIFY(look().empty());
}

void tst_LocalTruth::rebuildsTheWholeIndex()
{
    m_fixture->services->index.clear();
    QCOMPARE(m_repairs->rebuildIndex(who(), onwards).value(), 2);
    QCOMPARE(m_fixture->whoIs(2), tests::nameOf(2));
    QCOMPARE(audited("repair.rebuildIndex"), 1);
}

void tst_LocalTruth::keepsFindingsOverARestart()
{
    QVERIFY(QFile::remove(fileOf(m_first)));
    const auto before = look();
    reopen();
    QCOMPARE(m_truth->findings().open().value(), before);
    QCOMPARE(look(), before);
}

void tst_LocalTruth::settlesWhatIsWellAgain()
{
    QVERIFY(QFile::rename(fileOf(m_first), fileOf(m_first) + QStringLiteral(".away")));
    const auto open = look();
    QVERIFY(QFile::rename(fileOf(m_first) + QStringLiteral(".away"), fileOf(m_first)));
    QVERIFY(look().empty());
    QCOMPARE(stored(open.front()).state, FindingState::Solved);
    QCOMPARE(stored(open.front()).remedy, Remedy::None);
    QVERIFY(stored(open.front()).solvedMs > 0);
}

void tst_LocalTruth::stopsWhenAsked()
{
    QVERIFY(QFile::remove(fileOf(m_first)));
    const auto looked = m_truth->look(Depth::Quick, [](qint64, qint64) { return false; }).value();
    QVERIFY(!looked.complete);
    QCOMPARE(looked.pictures, 0);
}

void tst_LocalTruth::refusesWhatDoesNotFit()
{
    QVERIFY(QFile::remove(fileOf(m_first)));
    const Finding finding = look().front();
    const auto results = m_repairs->apply({finding.id, 77}, Remedy::RebuildIndex, who(), onwards);
    QCOMPARE(results.size(), 2U);
    QCOMPARE(results[0].error.code, ErrorCode::InvalidArgument);
    QCOMPARE(results[1].error.code, ErrorCode::NotFound);
    QCOMPARE(stored(finding).state, FindingState::Open);
}

QTEST_GUILESS_MAIN(tst_LocalTruth)
#include "tst_LocalTruth.moc"
