// SPDX-License-Identifier: GPL-3.0-or-later
// Who is chosen and where the list is scrolled to outlives what programs and other desks do meanwhile.
#include "tests/ui/galleries/GalleriesPageTest.h"
#include "tests/ui/galleries/Pressing.h"
#include "ui/subjects/SubjectBrowser.h"
#include "ui/subjects/SubjectTable.h"
#include "ui/widgets/EmptyState.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>

using namespace ui;
using subjects::SubjectsModel;
using support::fakePerson;
using support::fakePhotograph;
using tests::find;
using tests::press;

class tst_KeepingPlace : public tests::GalleriesPageTest {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhoIsChosenWhenOthersCome();
    void keepsWhoIsChosenWhenSorted();
    void leavesTheChoiceBehindWithTheGallery();
    void keepsItsPlaceWhenOthersComeAbove();
    void remembersOrderAndPane();
    void saysWhichColumnHasNoRoom();

private:
    subjects::SubjectBrowser* browser() const { return m_page->findChild<subjects::SubjectBrowser*>(); }
    subjects::SubjectTable* table() const { return m_page->findChild<subjects::SubjectTable*>(); }
    qint64 enrol(int person)
    {
        return m_fixture
            ->enrol(m_gallery, QStringLiteral("Person %1").arg(person), fakePhotograph({fakePerson(person)}))
            .subject.id;
    }
    void waitForRows(int rows) { QTRY_COMPARE(browser()->model().rowCount(), rows); }
    void chooseRows(const QList<int>& rows)
    {
        for (const int row : rows)
            table()->selectionModel()->setCurrentIndex(browser()->model().index(row, SubjectsModel::Name),
                                                       QItemSelectionModel::Select |
                                                           QItemSelectionModel::Rows);
    }
    int topRow() const { return table()->rowAt(1); }
};

void tst_KeepingPlace::keepsWhoIsChosenWhenOthersCome()
{
    const std::vector<qint64> people{enrol(1), enrol(2), enrol(3)};
    waitForRows(3);
    chooseRows({0, 2});
    const auto chosen = browser()->chosen();
    QCOMPARE(chosen.size(), 2U);
    const qint64 current = browser()->current();
    QTRY_VERIFY(!find<widgets::EmptyState>(m_page.get(), "noPeople")->isVisible());
    QSignalSpy moved(browser(), &subjects::SubjectBrowser::currentChanged);
    enrol(4);
    waitForRows(4);
    QCOMPARE(browser()->chosen(), chosen);
    QCOMPARE(browser()->current(), current);
    for (const auto& shown : moved)
        QVERIFY(shown.first().toLongLong() != 0);
    QVERIFY(m_fixture->galleries().binSubject(people[1], QStringLiteral("test")));
    waitForRows(3);
    QCOMPARE(browser()->chosen(), chosen);
}

void tst_KeepingPlace::keepsWhoIsChosenWhenSorted()
{
    for (const int person : {1, 2, 3})
        enrol(person);
    waitForRows(3);
    chooseRows({0, 1});
    const auto chosen = browser()->chosen();
    QSignalSpy loaded(&browser()->model(), &SubjectsModel::loaded);
    table()->sortByColumn(SubjectsModel::Name, Qt::DescendingOrder);
    QTRY_VERIFY(!loaded.isEmpty());
    QTRY_COMPARE(browser()->model().subjectAt(2), chosen.front());
    QCOMPARE(browser()->chosen(), chosen);
}

void tst_KeepingPlace::leavesTheChoiceBehindWithTheGallery()
{
    const auto visitors = m_fixture->addGallery(QStringLiteral("visitors"), QStringLiteral("Visitors"));
    for (const int person : {1, 2})
        enrol(person);
    waitForRows(2);
    chooseRows({0, 1});
    browser()->showGallery(visitors);
    waitForRows(0);
    QVERIFY(browser()->chosen().empty());
}

void tst_KeepingPlace::keepsItsPlaceWhenOthersComeAbove()
{
    for (int person = 1; person <= 60; ++person)
        enrol(person);
    waitForRows(60);
    QSignalSpy loaded(&browser()->model(), &SubjectsModel::loaded);
    table()->sortByColumn(SubjectsModel::Enrolled, Qt::DescendingOrder);
    QTRY_VERIFY(!loaded.isEmpty());
    table()->verticalScrollBar()->setValue(500);
    const qint64 top = browser()->model().subjectAt(topRow());
    const int offset = table()->rowViewportPosition(topRow());
    enrol(61);
    enrol(62);
    waitForRows(62);
    QCOMPARE(browser()->model().subjectAt(topRow()), top);
    QCOMPARE(table()->rowViewportPosition(topRow()), offset);
}

void tst_KeepingPlace::remembersOrderAndPane()
{
    enrol(1);
    enrol(2);
    waitForRows(2);
    table()->sortByColumn(SubjectsModel::Name, Qt::DescendingOrder);
    QTRY_COMPARE(browser()->model().data(browser()->model().index(0, SubjectsModel::Name), Qt::DisplayRole),
                 QVariant(QStringLiteral("Person 2")));
    press(m_page.get(), "showPane");
    m_page = std::make_unique<galleries::GalleriesPage>(m_fixture->services());
    m_page->resize(1240, 800);
    m_page->show();
    m_page->refresh();
    waitForRows(2);
    QVERIFY(!find<QAbstractButton>(m_page.get(), "showPane")->isChecked());
    QVERIFY(!find<QWidget>(m_page.get(), "subjectPane")->isVisible());
    QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), int(SubjectsModel::Name));
    QCOMPARE(browser()->model().data(browser()->model().index(0, SubjectsModel::Name), Qt::DisplayRole),
             QVariant(QStringLiteral("Person 2")));
}

void tst_KeepingPlace::saysWhichColumnHasNoRoom()
{
    enrol(1);
    waitForRows(1);
    table()->setWanted(SubjectsModel::PersonId, true);
    QMenu menu;
    table()->fillColumnMenu(&menu);
    const auto entry = [&menu](int column) {
        return menu.findChild<QAction*>(QStringLiteral("column%1").arg(column))->text();
    };
    QVERIFY(table()->isColumnHidden(SubjectsModel::PersonId));
    QVERIFY2(entry(SubjectsModel::PersonId).contains(QStringLiteral("no room")),
             qPrintable(entry(SubjectsModel::PersonId)));
    QVERIFY(!entry(SubjectsModel::State).contains(QStringLiteral("no room")));
}

QTEST_MAIN(tst_KeepingPlace)
#include "tst_KeepingPlace.moc"
