// SPDX-License-Identifier: GPL-3.0-or-later
// What the dry run says of rows: poor quality, faces of one person, numbers taken, pictures there already.
#include "tests/ui/importing/ImportFixture.h"
#include "ui/widgets/Button.h"

#include <QFile>

using namespace ui;
using core::importing::Action;
using importing::ReviewModel;
using importing::Sort;
using support::fakePerson;
using support::fakePhotograph;
using tests::findShown;
using tests::pressShown;

class tst_ImportWords : public tests::ImportFixture {
    Q_OBJECT

private Q_SLOTS:
    void poorPicturesAreCountedAndEnrolled();
    void anotherFaceNamesTheRowOfItsPerson();
    void aTakenNumberIsAProblem();
    void aUserIdOfSomebodyInTheGalleryIsAProblem();
    void aPictureThatIsThereIsSkipped();

private:
    QString said(const QString& file, int column) const;
    void checkList(const QByteArray& list, int rows);
};

QString tst_ImportWords::said(const QString& file, int column) const
{
    for (int row = 0; row < model()->rowCount(); ++row)
        if (model()->index(row, ReviewModel::File).data().toString() == file)
            return model()->index(row, column).data().toString();
    return {};
}

void tst_ImportWords::checkList(const QByteArray& list, int rows)
{
    QFile file(m_fixture->picturesFolder() + QStringLiteral("/list.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(list);
    file.close();
    m_fixture->dialogs.files = {file.fileName()};
    pressShown(m_page.get(), "importList");
    QTRY_COMPARE(step(), 1);
    pressShown(m_page.get(), "stepNext");
    waitForReview(rows);
}

void tst_ImportWords::poorPicturesAreCountedAndEnrolled()
{
    photograph(QStringLiteral("good.png"), 1);
    m_fixture->writePicture(QStringLiteral("dark.png"), fakePhotograph({{30, 40, 30}}));
    chooseFolder();
    waitForReview(2);
    QCOMPARE(model()->count(Sort::PoorQuality), 1);
    QCOMPARE(model()->count(Sort::Ready), 1);
    QCOMPARE(said(QStringLiteral("dark.png"), ReviewModel::Verdict), QStringLiteral("Poor quality"));
    QCOMPARE(said(QStringLiteral("dark.png"), ReviewModel::Reason), QStringLiteral("Quality 20: badly lit"));
    QCOMPARE(model()->willEnrol(), 2);
    QCOMPARE(model()->problemCount(), 0);
    const auto what = rowNamed(QStringLiteral("dark"), ReviewModel::What);
    QVERIFY(model()->setData(what, int(Action::Skip), Qt::EditRole));
    QCOMPARE(model()->problemCount(), 1);
    QCOMPARE(model()->problems().front().code, core::base::ErrorCode::PoorQuality);
    QVERIFY(findShown<widgets::Button>(m_page.get(), "saveProblems")->label().contains(u'1'));
}

void tst_ImportWords::anotherFaceNamesTheRowOfItsPerson()
{
    for (int i = 0; i < 3; ++i)
        m_fixture->writePicture(QStringLiteral("Li Lei/%1.png").arg(i), fakePhotograph({fakePerson(5)}, i));
    chooseFolder();
    waitForReview(3);
    const auto first = QStringLiteral("Li Lei/0.png");
    const auto third = QStringLiteral("Li Lei/2.png");
    QCOMPARE(said(first, ReviewModel::What), QStringLiteral("Enrol as new"));
    QVERIFY(!said(first, ReviewModel::Reason).contains(QStringLiteral("row")));
    QCOMPARE(said(third, ReviewModel::What), QStringLiteral("Add to the person of row 1"));
    QVERIFY(said(third, ReviewModel::Reason).endsWith(QStringLiteral("another face of the person of row 1")));
    QCOMPARE(model()->people(), 1);
    for (int row = 0; row < model()->rowCount(); ++row) // the first one is not to be enrolled after all
        if (model()->index(row, ReviewModel::File).data().toString() == first)
            QVERIFY(
                model()->setData(model()->index(row, ReviewModel::What), int(Action::Skip), Qt::EditRole));
    QCOMPARE(said(third, ReviewModel::What), QStringLiteral("Add to the person of row 2"));
    QCOMPARE(said(QStringLiteral("Li Lei/1.png"), ReviewModel::What), QStringLiteral("Enrol as new"));
}

void tst_ImportWords::aTakenNumberIsAProblem()
{
    photograph(QStringLiteral("a.png"), 1);
    photograph(QStringLiteral("b.png"), 2);
    checkList("picture,name,cust_id\na.png,Ada,C10\nb.png,Bea,C10\n", 2);
    QCOMPARE(model()->count(Sort::BadField), 1);
    QCOMPARE(said(QStringLiteral("b.png"), ReviewModel::Reason),
             QStringLiteral("Customer number \"C10\" already belongs to Ada in row 2"));
    QCOMPARE(model()->problemCount(), 1);
    import();
    QCOMPARE(people(), 1);
    QCOMPARE(m_fixture->faceStore().count().value(), 1);
}

void tst_ImportWords::aUserIdOfSomebodyInTheGalleryIsAProblem()
{
    const auto gallery = m_fixture->galleryStore().find(QStringLiteral("staff")).value();
    auto ben = m_fixture->enrol(gallery, QStringLiteral("Ben"), fakePhotograph({fakePerson(7)})).subject;
    ben.personal.userId = QStringLiteral("U-007");
    QVERIFY(m_fixture->galleries().updateSubject(ben, QStringLiteral("test")));
    photograph(QStringLiteral("a.png"), 1);
    photograph(QStringLiteral("b.png"), 2);
    checkList("picture,name,user_id\na.png,Ada,U-007\nb.png,Bea,U-008\n", 2);
    QCOMPARE(model()->count(Sort::BadField), 1);
    QCOMPARE(said(QStringLiteral("a.png"), ReviewModel::Reason),
             QStringLiteral("User id \"U-007\" already belongs to Staff / Ben"));
    QCOMPARE(model()->problemCount(), 1);
    import();
    QCOMPARE(people(), 2); // Ben and Bea
    QCOMPARE(m_fixture->directory().findIn(gallery.id, QStringLiteral("U-007")), std::vector<qint64>{ben.id});
}

void tst_ImportWords::aPictureThatIsThereIsSkipped()
{
    const auto gallery = m_fixture->galleryStore().find(QStringLiteral("staff")).value();
    m_fixture->enrol(gallery, QStringLiteral("Ada"), fakePhotograph({fakePerson(1)}));
    photograph(QStringLiteral("Ada.png"), 1);
    chooseFolder();
    waitForReview(1);
    QCOMPARE(model()->count(Sort::Duplicate), 1);
    QCOMPARE(said(QStringLiteral("Ada.png"), ReviewModel::Reason),
             QStringLiteral("This very picture is there already: Staff / Ada"));
    QCOMPARE(model()->willEnrol(), 0);
    QVERIFY(!findShown<widgets::Button>(m_page.get(), "enrolPeople")->isEnabled());
}

QTEST_MAIN(tst_ImportWords)
#include "tst_ImportWords.moc"
