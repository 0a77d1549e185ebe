// SPDX-License-Identifier: GPL-3.0-or-later
// Imports that are over: the list of them, undo, what failed.
#include "core/importing/CsvReader.h"
#include "tests/ui/galleries/OtherLanguage.h"
#include "tests/ui/importing/ImportFixture.h"
#include "ui/importing/EnrolStep.h"
#include "ui/importing/PastImports.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>

using namespace ui;
using importing::PastImportsModel;
using tests::findShown;
using tests::pressShown;

class tst_PastImports : public tests::ImportFixture {
    Q_OBJECT

private Q_SLOTS:
    void undoesTheWholeImport();
    void undoesAnEarlierImport();
    void undoesOneRunOfTwo();
    void anUndoTellsWhoStaysAndWhy();
    void saysThatEverybodyStaysWhoWasWorkedOn();
    void savesTheFailuresOfAnEarlierImport();
    void checksTheSourceOfAnEarlierImport();
    void saysWhatAnEarlierRunEnrolled();

private:
    void importPeople(int number);
    void bin(int number);
};

void tst_PastImports::importPeople(int number)
{
    for (int i = 0; i < number; ++i)
        photograph(QStringLiteral("%1.png").arg(i), i);
    chooseFolder();
    waitForReview(number);
    import();
}

void tst_PastImports::bin(int number)
{
    const auto gallery = m_fixture->galleries().find(QStringLiteral("staff"));
    auto members = m_fixture->directory().membersOf(gallery->id);
    members.resize(std::size_t(number));
    for (const auto subject : members)
        QVERIFY(m_fixture->galleries().binSubject(subject, QStringLiteral("desk")));
}

void tst_PastImports::undoesTheWholeImport()
{
    writeMixedFolder();
    chooseFolder();
    waitForReview(9);
    import();
    QCOMPARE(people(), 5);
    m_fixture->dialogs.confirm = false;
    pressShown(m_page.get(), "undoImport");
    QTRY_COMPARE(m_fixture->dialogs.asked.size(), 1);
    QCOMPARE(people(), 5);
    m_fixture->dialogs.confirm = true;
    pressShown(m_page.get(), "undoImport");
    QTRY_COMPARE(m_fixture->dialogs.asked.size(), 2);
    QVERIFY(m_fixture->dialogs.last.destructive);
    QVERIFY(m_fixture->dialogs.last.confirm.contains(QStringLiteral("5 person(s) and 5 face(s)")));
    QCOMPARE(m_fixture->dialogs.last.typed, QStringLiteral("Staff"));
    QTRY_COMPARE(people(), 0);
    QTRY_VERIFY(!m_page->task().isRunning());
    pressShown(m_page.get(), "importAnother");
    QCOMPARE(step(), 0);
}

void tst_PastImports::undoesAnEarlierImport()
{
    QVERIFY(!m_page->findChild<QTableView*>(QStringLiteral("pastImports"))->isVisible());
    writeMixedFolder();
    chooseFolder();
    waitForReview(9);
    import();
    pressShown(m_page.get(), "importAnother");
    reopen(); // as after a restart
    auto* past = m_page->findChild<QTableView*>(QStringLiteral("pastImports"));
    QTRY_VERIFY(past->isVisible());
    QCOMPARE(past->model()->rowCount(), 1);
    const auto said = [past](int column) { return past->model()->index(0, column).data().toString(); };
    QCOMPARE(said(PastImportsModel::Who), QStringLiteral("desk"));
    QCOMPARE(said(PastImportsModel::Source), QStringLiteral("in"));
    QCOMPARE(said(PastImportsModel::Gallery), QStringLiteral("Staff"));
    QCOMPARE(said(PastImportsModel::Enrolled), QStringLiteral("5 of 9"));
    m_fixture->dialogs.confirm = false;
    pressShown(m_page.get(), "undoPastImport");
    QTRY_COMPARE(m_fixture->dialogs.asked.size(), 1);
    QCOMPARE(people(), 5);
    m_fixture->dialogs.confirm = true;
    pressShown(m_page.get(), "undoPastImport");
    QTRY_COMPARE(people(), 0);
    QTRY_COMPARE(said(PastImportsModel::State), QStringLiteral("Undone"));
    QVERIFY(!findShown<QAbstractButton>(m_page.get(), "undoPastImport")->isEnabled());
    QCOMPARE(said(PastImportsModel::Enrolled), QStringLiteral("5 of 9"));
}

void tst_PastImports::undoesOneRunOfTwo()
{
    writeMixedFolder();
    chooseFolder();
    waitForReview(9);
    import();
    pressShown(m_page.get(), "importAnother");
    photograph(QStringLiteral("late 20.png"), 20);
    photograph(QStringLiteral("late 21.png"), 21);
    chooseFolder();
    waitForReview(11);
    import();
    QCOMPARE(people(), 7);
    pressShown(m_page.get(), "importAnother");
    auto* past = m_page->findChild<QTableView*>(QStringLiteral("pastImports"));
    QTRY_COMPARE(past->model()->rowCount(), 2);
    past->selectRow(0); // the newer one
    pressShown(m_page.get(), "undoPastImport");
    QTRY_COMPARE(people(), 5);
    QVERIFY(m_fixture->dialogs.last.text.contains(QStringLiteral("2 person(s) and 2 face(s)")));
    QTRY_COMPARE(past->model()->index(0, PastImportsModel::State).data().toString(),
                 QStringLiteral("Undone"));
    QCOMPARE(past->model()->index(1, PastImportsModel::State).data().toString(),
             QStringLiteral("5 face(s) there"));
}

void tst_PastImports::anUndoTellsWhoStaysAndWhy()
{
    importPeople(5);
    bin(2);
    m_fixture->dialogs.confirm = true;
    pressShown(m_page.get(), "undoImport");
    const QString stay = QStringLiteral("2 of its people were edited, moved, copied or put into the bin");
    QTRY_COMPARE(people(), 2);
    QVERIFY(m_fixture->dialogs.last.text.contains(stay));
    auto* result = m_page->findChild<importing::EnrolStep*>();
    auto* message = result->findChild<widgets::MessageLine*>();
    QTRY_VERIFY(message->text().contains(stay));
    QVERIFY2(message->text().contains(QStringLiteral("3 person(s) and 3 face(s) removed")),
             qPrintable(message->text()));
    for (const QLabel* label : result->findChildren<QLabel*>())
        QVERIFY2(label->isHidden() || !label->text().contains(QStringLiteral("Nothing of this import")),
                 qPrintable(label->text()));
    const QString note = m_tasks->index(0, shell::TaskList::State).data().toString();
    QVERIFY2(note.contains(stay), qPrintable(note));
    pressShown(m_page.get(), "importAnother");
    auto* past = m_page->findChild<QTableView*>(QStringLiteral("pastImports"));
    QTRY_COMPARE(past->model()->rowCount(), 1);
    QTRY_COMPARE(past->model()->index(0, PastImportsModel::State).data().toString(),
                 QStringLiteral("Undone; 2 face(s) stay"));
}

void tst_PastImports::saysThatEverybodyStaysWhoWasWorkedOn()
{
    importPeople(3);
    bin(3);
    QSignalSpy said(m_page.get(), &shell::Page::messageReady);
    pressShown(m_page.get(), "undoImport");
    QTRY_COMPARE(said.count(), 1);
    QVERIFY2(said[0][0].toString().contains(QStringLiteral("all 3 people of this import were edited")),
             qPrintable(said[0][0].toString()));
    QVERIFY(m_fixture->dialogs.asked.isEmpty());
    QCOMPARE(people(), 3);
}

void tst_PastImports::savesTheFailuresOfAnEarlierImport()
{
    photograph(QStringLiteral("good.png"), 1);
    photograph(QStringLiteral("lost.png"), 2);
    chooseFolder();
    waitForReview(2);
    QVERIFY(QFile::remove(m_fixture->picturesFolder() + QStringLiteral("/lost.png")));
    import();
    pressShown(m_page.get(), "importAnother");
    reopen();
    QTRY_VERIFY(findShown<QAbstractButton>(m_page.get(), "savePastFailures"));
    m_fixture->dialogs.target = m_fixture->folder.filePath(QStringLiteral("failed.csv"));
    pressShown(m_page.get(), "savePastFailures");
    QTRY_VERIFY(QFile::exists(m_fixture->dialogs.target));
    QFile saved(m_fixture->dialogs.target);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const auto table = core::importing::readCsv(saved.readAll());
    QCOMPARE(table->lines.size(), 1U);
    QVERIFY(table->lines[0].fields.join(u' ').contains(QStringLiteral("lost.png")));
}

void tst_PastImports::checksTheSourceOfAnEarlierImport()
{
    writeMixedFolder();
    chooseFolder();
    waitForReview(9);
    import();
    pressShown(m_page.get(), "importAnother");
    QTRY_VERIFY(findShown<QAbstractButton>(m_page.get(), "checkPastImport"));
    QVERIFY(findShown<QAbstractButton>(m_page.get(), "savePastFailures")->isEnabled()); // four left out
    pressShown(m_page.get(), "checkPastImport");
    waitForReview(9);
    QCOMPARE(model()->count(importing::Sort::NoFace), 1);
    QCOMPARE(model()->count(importing::Sort::Ready), 0);
    pressShown(m_page.get(), "leaveImport");
    QVERIFY(QDir(m_fixture->picturesFolder()).removeRecursively());
    reopen();
    QTRY_VERIFY(findShown<QAbstractButton>(m_page.get(), "checkPastImport"));
    QVERIFY(!findShown<QAbstractButton>(m_page.get(), "checkPastImport")->isEnabled());
    const tests::OtherLanguage other;
    auto* past = m_page->findChild<importing::PastImports*>();
    QTRY_VERIFY(past->findChild<QAbstractButton*>(QStringLiteral("undoPastImport"))->text().contains(u'«'));
    const QStringList left = tests::OtherLanguage::leftOver(past);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
}

void tst_PastImports::saysWhatAnEarlierRunEnrolled()
{
    writeMixedFolder();
    chooseFolder();
    waitForReview(9);
    import();
    pressShown(m_page.get(), "importAnother");
    chooseFolder();
    waitForReview(9);
    QCOMPARE(model()->count(importing::Sort::Known), 5);
    QVERIFY(!findShown<widgets::Button>(m_page.get(), "enrolPeople")->isEnabled());
    pressShown(m_page.get(), "undoEarlier");
    QTRY_COMPARE(people(), 0);
    QTRY_COMPARE(model()->count(importing::Sort::Ready), 5);
}

QTEST_MAIN(tst_PastImports)
#include "tst_PastImports.moc"
