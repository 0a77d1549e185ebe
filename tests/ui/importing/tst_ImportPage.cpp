// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/CsvReader.h"
#include "tests/ui/importing/ImportFixture.h"
#include "ui/galleries/GalleriesPage.h"
#include "ui/importing/StepLine.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableView>

using namespace ui;
using importing::ReviewModel;
using support::fakePerson;
using support::fakePhotograph;
using tests::findShown;
using tests::pressShown;

class tst_ImportPage : public tests::ImportFixture {
    Q_OBJECT

private Q_SLOTS:
    void asksForAGalleryFirst();
    void importsAFolder();
    void mapsTheColumnsOfAList();
    void filtersByVerdictAndText();
    void editsNameAndChoiceInPlace();
    void savesTheProblemsToCorrect();
    void takesADroppedFolder();
    void cancelsAndGoesOn();
    void forgetsThePersonBefore();
    void anEnrolmentGoesOnUnseen();
    void exportsAGallery();
    void exportsFromTheGalleries();
    void isReachedFromTheGalleries();
    void takesCommandsFromAnyPage();
    void goesOnWithAnEarlierImport();
    void everyControlHasAName();
};

void tst_ImportPage::asksForAGalleryFirst()
{
    QSignalSpy leads(m_page.get(), &shell::Page::openRequested);
    pressShown(m_page.get(), "importFolder");
    QCOMPARE(leads.count(), 1);
    QCOMPARE(leads[0][0].toString(), QStringLiteral("galleries"));
}

void tst_ImportPage::importsAFolder()
{
    writeMixedFolder();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    findShown<QAbstractButton>(m_page.get(), "importFolder")->setFocus();
    chooseFolder();
    waitForReview(9);
    QCOMPARE(m_page->focusWidget(), m_page->searchField());
    QCOMPARE(people(), 0);
    QCOMPARE(model()->count(importing::Sort::Ready), 5);
    QCOMPARE(model()->count(importing::Sort::Duplicate), 1);
    QCOMPARE(model()->count(importing::Sort::NoFace), 1);
    QCOMPARE(model()->count(importing::Sort::TwoFaces), 1);
    QCOMPARE(model()->count(importing::Sort::Unreadable), 1);
    auto* enrol = findShown<widgets::Button>(m_page.get(), "enrolPeople");
    QVERIFY(enrol->label().contains(u'5'));
    import();
    QCOMPARE(people(), 5);
    QCOMPARE(m_tasks->running(), 0);
    QCOMPARE(m_tasks->rowCount(), 2); // dry run and enrolment
    QVERIFY(findShown<QLabel>(m_page.get(), "progressHeadline")->text().contains(u'5'));
}

void tst_ImportPage::mapsTheColumnsOfAList()
{
    photograph(QStringLiteral("a.png"), 1);
    photograph(QStringLiteral("b.png"), 2);
    QFile list(m_fixture->picturesFolder() + QStringLiteral("/list.csv"));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("who;shown;nr\nAda;a.png;7\nBea;b.png;8\n");
    list.close();
    m_fixture->dialogs.files = {list.fileName()};
    pressShown(m_page.get(), "importList");
    QTRY_COMPARE(step(), 1);
    auto* next = findShown<widgets::Button>(m_page.get(), "stepNext");
    QVERIFY(!next->isEnabled());
    QVERIFY(!findShown<QLabel>(m_page.get(), "stepReason")->text().isEmpty());
    using core::importing::Field;
    findShown<QComboBox>(m_page.get(), "column0")->setCurrentIndex(int(Field::Name));
    findShown<QComboBox>(m_page.get(), "column1")->setCurrentIndex(int(Field::Picture));
    QVERIFY(next->isEnabled());
    findShown<QComboBox>(m_page.get(), "column2")->setCurrentIndex(int(Field::Name));
    QVERIFY(!next->isEnabled()); // two names
    findShown<QComboBox>(m_page.get(), "column2")->setCurrentIndex(int(Field::CustomerNumber));
    pressShown(m_page.get(), "stepNext");
    waitForReview(2);
    import();
    QCOMPARE(people(), 2);
    const auto ada = m_fixture->galleries().subjectIn(
        m_fixture->galleryStore().find(QStringLiteral("staff")).value(), QStringLiteral("7"));
    QVERIFY(!ada || ada->personal.name == QStringLiteral("Ada"));
}

void tst_ImportPage::filtersByVerdictAndText()
{
    writeMixedFolder();
    chooseFolder();
    waitForReview(9);
    pressShown(m_page.get(), "sort5"); // duplicates
    QCOMPARE(model()->rowCount(), 1);
    QVERIFY(model()->index(0, ReviewModel::Reason).data().toString().contains(QStringLiteral("good 3")));
    pressShown(m_page.get(), "sortAll");
    QCOMPARE(model()->rowCount(), 9);
    auto* search = findShown<QLineEdit>(m_page.get(), "searchRows");
    QTest::keyClicks(search, QStringLiteral("good"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(model()->rowCount(), 5);
    QVERIFY(!findShown<widgets::Chip>(m_page.get(), "sortAll")->accessibleName().isEmpty());
}

void tst_ImportPage::editsNameAndChoiceInPlace()
{
    writeMixedFolder();
    chooseFolder();
    waitForReview(9);
    auto* table = findShown<QTableView>(m_page.get(), "importRows");
    table->setCurrentIndex(rowNamed(QStringLiteral("good 0"), ReviewModel::Name));
    QTest::keyClick(table, Qt::Key_F2);
    auto* editor = table->findChild<QLineEdit*>();
    QVERIFY(editor);
    QVERIFY(!editor->accessibleName().isEmpty());
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("Renamed"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(rowNamed(QStringLiteral("Renamed"), 0).isValid());

    using core::importing::Action;
    const auto skip = rowNamed(QStringLiteral("good 1"), ReviewModel::What);
    QVERIFY(model()->setData(skip, int(Action::Skip), Qt::EditRole));
    const auto larger = rowNamed(QStringLiteral("pair"), ReviewModel::What);
    QVERIFY(model()->setData(larger, int(Action::EnrolLargest), Qt::EditRole));
    const auto fixed = rowNamed(QStringLiteral("nobody"), ReviewModel::What);
    QVERIFY(!(fixed.flags() & Qt::ItemIsEditable));
    QCOMPARE(model()->people(), 5);
    import();
    QCOMPARE(people(), 5);
    int renamed = 0;
    QVERIFY(m_fixture->subjectStore().forEach([&](const core::storage::Subject& subject) {
        renamed += subject.personal.name == QStringLiteral("Renamed") ? 1 : 0;
        return true;
    }));
    QCOMPARE(renamed, 1);
}

void tst_ImportPage::savesTheProblemsToCorrect()
{
    writeMixedFolder();
    chooseFolder();
    waitForReview(9);
    m_fixture->dialogs.target = m_fixture->folder.filePath(QStringLiteral("problems.csv"));
    pressShown(m_page.get(), "saveProblems");
    QTRY_VERIFY(QFile::exists(m_fixture->dialogs.target));
    QFile saved(m_fixture->dialogs.target);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const auto table = core::importing::readCsv(saved.readAll());
    QVERIFY(table.isOk());
    QCOMPARE(table->lines.size(), 4U);
    QVERIFY(table->head.contains(QStringLiteral("reason")));
}

void tst_ImportPage::takesADroppedFolder()
{
    photograph(QStringLiteral("a.png"), 1);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_fixture->picturesFolder())});
    QDragEnterEvent enter(QPoint(300, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &enter);
    QDropEvent drop(QPointF(300, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &drop);
    waitForReview(1);
}

void tst_ImportPage::cancelsAndGoesOn()
{
    for (int i = 0; i < 40; ++i)
        photograph(QStringLiteral("%1.png").arg(i), i);
    chooseFolder();
    waitForReview(40);
    QSemaphore gate;
    m_fixture->fake->setBeforeAnalyse([&gate] { gate.acquire(); });
    pressShown(m_page.get(), "enrolPeople");
    gate.release(8);
    QTRY_VERIFY(people() >= 5);
    pressShown(m_page.get(), "progressPause");
    QVERIFY(m_page->task().isPaused());
    const QString state = m_tasks->index(0, shell::TaskList::State).data().toString();
    QVERIFY2(state.startsWith(QStringLiteral("paused")), qPrintable(state));
    pressShown(m_page.get(), "progressCancel");
    gate.release(1000);
    QTRY_COMPARE(step(), 4);
    const qint64 done = people();
    QVERIFY(done >= 5 && done < 40);
    QVERIFY(findShown<QLabel>(m_page.get(), "progressHeadline")->text().contains(QString::number(done)));
    pressShown(m_page.get(), "progressAgain");
    QTRY_COMPARE_WITH_TIMEOUT(people(), 40, 20'000);
    QTRY_COMPARE(step(), 4);
    QCOMPARE(m_fixture->faceStore().count().value(), 40);
    pressShown(m_page.get(), "undoImport"); // both stretches of it
    QTRY_COMPARE(people(), 0);
    QVERIFY(m_fixture->dialogs.last.confirm.contains(QStringLiteral("40 person(s) and 40 face(s)")));
}

void tst_ImportPage::forgetsThePersonBefore()
{
    writeMixedFolder();
    chooseFolder();
    waitForReview(9);
    m_page->forget();
    QCOMPARE(step(), 0);
    QCOMPARE(model()->rowCount(), 0);
    QCOMPARE(model()->total(), 0);
    for (const QLabel* label : m_page->findChildren<QLabel*>())
        QVERIFY2(!label->text().contains(m_fixture->picturesFolder()), qPrintable(label->text()));
    chooseFolder();
    m_page->forget(); // while the folder is read
    m_fixture->pool.waitForDone();
    QTest::qWait(50);
    QCOMPARE(step(), 0);
}

void tst_ImportPage::anEnrolmentGoesOnUnseen()
{
    for (int i = 0; i < 12; ++i)
        photograph(QStringLiteral("%1.png").arg(i), i);
    chooseFolder();
    waitForReview(12);
    QSemaphore gate;
    m_fixture->fake->setBeforeAnalyse([&gate] { gate.acquire(); });
    pressShown(m_page.get(), "enrolPeople");
    m_page->forget();
    QCOMPARE(step(), 0);
    gate.release(1000);
    QTRY_VERIFY(!m_page->task().isRunning());
    QCOMPARE(people(), 12);
    QCOMPARE(step(), 0);
    QVERIFY(!m_page->findChild<QAbstractButton*>(QStringLiteral("undoImport"))->isVisible());
}

void tst_ImportPage::exportsAGallery()
{
    const auto gallery = m_fixture->galleryStore().find(QStringLiteral("staff")).value();
    m_fixture->enrol(gallery, QStringLiteral("Ada"), fakePhotograph({fakePerson(1)}));
    m_fixture->dialogs.target = m_fixture->folder.filePath(QStringLiteral("out"));
    pressShown(m_page.get(), "exportGallery");
    QTRY_VERIFY(QFile::exists(m_fixture->dialogs.target + QStringLiteral("/people.csv")));
    QCOMPARE(QDir(m_fixture->dialogs.target + QStringLiteral("/pictures")).entryList(QDir::Files).size(), 1);
}

void tst_ImportPage::isReachedFromTheGalleries()
{
    photograph(QStringLiteral("a.png"), 1);
    galleries::GalleriesPage galleries(m_fixture->services());
    galleries.resize(1240, 800);
    galleries.show();
    QVERIFY(QTest::qWaitForWindowActive(&galleries));
    galleries.refresh();
    auto* lead = findShown<QAbstractButton>(&galleries, "importPeople");
    QTRY_VERIFY(lead->isEnabled());
    QSignalSpy asked(&galleries, &shell::Page::openRequested);
    m_fixture->dialogs.target = m_fixture->picturesFolder();
    QTest::mouseClick(lead, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toString(), m_page->id());
    m_page->open(asked[0][1].value<QVariant>());
    waitForReview(1);
}

void tst_ImportPage::exportsFromTheGalleries()
{
    const auto gallery = m_fixture->galleryStore().find(QStringLiteral("staff")).value();
    m_fixture->enrol(gallery, QStringLiteral("Ada"), fakePhotograph({fakePerson(1)}));
    m_fixture->dialogs.target = m_fixture->folder.filePath(QStringLiteral("out"));
    m_page->open(QStringList{QString(), gallery.groupId, QStringLiteral("export")});
    QTRY_VERIFY(QFile::exists(m_fixture->dialogs.target + QStringLiteral("/people.csv")));
}

void tst_ImportPage::takesCommandsFromAnyPage()
{
    photograph(QStringLiteral("a.png"), 1);
    m_page->hide();
    QSignalSpy leads(m_page.get(), &shell::Page::openRequested);
    connect(m_page.get(), &shell::Page::openRequested, m_page.get(), &QWidget::show);
    m_fixture->dialogs.target = m_fixture->picturesFolder();
    const QList<QAction*> offered = m_page->commandsFromElsewhere();
    QCOMPARE(offered.size(), 4);
    for (const QAction* command : offered)
        QVERIFY(!command->text().isEmpty());
    offered[0]->trigger();
    QCOMPARE(leads.count(), 1);
    QCOMPARE(leads[0][0].toString(), m_page->id());
    waitForReview(1);
}

void tst_ImportPage::goesOnWithAnEarlierImport()
{
    for (int i = 0; i < 10; ++i)
        photograph(QStringLiteral("%1.png").arg(i), i);
    chooseFolder();
    waitForReview(10);
    QSemaphore gate;
    m_fixture->fake->setBeforeAnalyse([&gate] { gate.acquire(); });
    pressShown(m_page.get(), "enrolPeople");
    gate.release(3);
    QTRY_VERIFY(people() >= 2);
    pressShown(m_page.get(), "progressCancel");
    gate.release(1000);
    QTRY_COMPARE(step(), 4);
    m_fixture->fake->setBeforeAnalyse({});
    reopen();
    auto* goOn = m_page->findChild<QAction*>(QStringLiteral("continueImportCommand"));
    goOn->trigger();
    waitForReview(10);
    import();
    QCOMPARE(people(), 10);
    pressShown(m_page.get(), "importAnother");
    QSignalSpy said(m_page.get(), &shell::Page::messageReady);
    goOn->trigger();
    QTRY_COMPARE(said.count(), 1);
}

void tst_ImportPage::everyControlHasAName()
{
    writeMixedFolder();
    QCOMPARE(tests::namelessControls(m_page.get()), QStringList());
    chooseFolder();
    waitForReview(9);
    QCOMPARE(tests::namelessControls(m_page.get()), QStringList());
    QVERIFY(!m_page->findChild<importing::StepLine*>()->accessibleName().isEmpty());
}

QTEST_MAIN(tst_ImportPage)
#include "tst_ImportPage.moc"
