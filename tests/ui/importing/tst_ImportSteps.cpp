// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of an import say when something is wrong with the source, and when all is over.
#include "tests/ui/importing/ImportFixture.h"
#include "ui/importing/EnrolStep.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace ui;
using tests::findShown;
using tests::pressShown;

class tst_ImportSteps : public tests::ImportFixture {
    Q_OBJECT

private Q_SLOTS:
    void aBrokenListIsNamedUntilTheNextSource();
    void aListWithoutRowsIsNotChecked();
    void theResultTellsOfSkippedRowsAndLeadsToTheGallery();
    void anUndoneImportSaysSo();
    void leavesOtherPeopleOfAFolderOut();
    void tellsOfNamesakesAndOfWhatIsLeftOut();
    void sortsRowsAndChangesThemByKeys();
    void anExportNamesTheFolderThatIsNotEmpty();

private:
    void chooseList(const QByteArray& list);
    QString headline() const;
};

void tst_ImportSteps::chooseList(const QByteArray& list)
{
    QFile file(m_fixture->picturesFolder() + QStringLiteral("/list.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(list);
    file.close();
    m_fixture->dialogs.files = {file.fileName()};
    pressShown(m_page.get(), "importList");
}

QString tst_ImportSteps::headline() const
{
    return findShown<QLabel>(m_page.get(), "progressHeadline")->text();
}

void tst_ImportSteps::aBrokenListIsNamedUntilTheNextSource()
{
    chooseList("picture,name\na.png,\"Ada\n");
    auto* message = m_page->findChild<widgets::MessageLine*>(QStringLiteral("sourceMessage"));
    QTRY_VERIFY(message->isVisible());
    QVERIFY2(message->text().contains(QStringLiteral("line 2")), qPrintable(message->text()));
    pressShown(m_page.get(), "copySourceCode");
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("invalid-argument"));
    photograph(QStringLiteral("a.png"), 1);
    chooseFolder();
    waitForReview(1);
    pressShown(m_page.get(), "leaveImport");
    QCOMPARE(step(), 0);
    QVERIFY(!message->isVisible());
}

void tst_ImportSteps::aListWithoutRowsIsNotChecked()
{
    chooseList("picture,name\n");
    QTRY_COMPARE(step(), 1);
    QVERIFY(!findShown<widgets::Button>(m_page.get(), "stepNext")->isEnabled());
    QVERIFY(findShown<QLabel>(m_page.get(), "stepReason")->text().contains(QStringLiteral("no row")));
}

void tst_ImportSteps::theResultTellsOfSkippedRowsAndLeadsToTheGallery()
{
    writeMixedFolder();
    chooseFolder();
    waitForReview(9);
    import();
    const QString note = findShown<QLabel>(m_page.get(), "progressPace")->text();
    QVERIFY2(note.contains(QStringLiteral("4 row(s) skipped")), qPrintable(note));
    QVERIFY(m_page->findChild<importing::EnrolStep*>()->isAncestorOf(QApplication::focusWidget()));
    QSignalSpy leads(m_page.get(), &shell::Page::openRequested);
    pressShown(m_page.get(), "openImported");
    QCOMPARE(leads.count(), 1);
    QCOMPARE(leads[0][0].toString(), QStringLiteral("galleries"));
    QCOMPARE(leads[0][1].value<QVariant>().toString(), QStringLiteral("staff"));
}

void tst_ImportSteps::anUndoneImportSaysSo()
{
    photograph(QStringLiteral("a.png"), 1);
    chooseFolder();
    waitForReview(1);
    import();
    QVERIFY(headline().contains(QStringLiteral("1 of 1")));
    m_fixture->dialogs.confirm = true;
    pressShown(m_page.get(), "undoImport");
    QTRY_COMPARE(headline(), QStringLiteral("The import was undone"));
    for (const QLabel* label : m_page->findChildren<QLabel*>())
        if (label->isVisible())
            QVERIFY2(!label->text().contains(QStringLiteral("found from now on")), qPrintable(label->text()));
}

void tst_ImportSteps::leavesOtherPeopleOfAFolderOut()
{
    photograph(QStringLiteral("Ann/1.png"), 1);
    photograph(QStringLiteral("Ann/2.png"), 2);
    photograph(QStringLiteral("Ann/3.png"), 1, 2);
    chooseFolder();
    waitForReview(3);
    QCOMPARE(model()->count(importing::Sort::OtherPerson), 1);
    QCOMPARE(model()->willEnrol(), 2);
    const auto* warning = findShown<widgets::MessageLine>(m_page.get(), "otherPeople");
    QVERIFY(warning && warning->text().contains(QStringLiteral("1 picture(s) look like another person")));
    QString reasons;
    for (int row = 0; row < 3; ++row)
        reasons += model()->index(row, importing::ReviewModel::Reason).data().toString() + u'\n';
    QVERIFY2(reasons.contains(QStringLiteral("another person than row 1: only ")), qPrintable(reasons));
    pressShown(m_page.get(), "leaveOthersOut");
    QCOMPARE(model()->willEnrol(), 3);
    pressShown(m_page.get(), "leaveOthersOut");
    QCOMPARE(model()->willEnrol(), 2);
    import();
    QCOMPARE(people(), 1);
    QCOMPARE(m_fixture->directory().faces(0), 2);
}

void tst_ImportSteps::tellsOfNamesakesAndOfWhatIsLeftOut()
{
    photograph(QStringLiteral("Ann.png"), 1);
    photograph(QStringLiteral("class 2/Ann/1.png"), 2);
    QFile notes(m_fixture->picturesFolder() + QStringLiteral("/notes.txt"));
    QVERIFY(notes.open(QIODevice::WriteOnly));
    chooseFolder();
    waitForReview(2);
    const auto* line = findShown<widgets::MessageLine>(m_page.get(), "importNotes");
    QVERIFY(line);
    QVERIFY2(line->text().contains(QStringLiteral("notes.txt")), qPrintable(line->text()));
    QVERIFY2(line->text().contains(QStringLiteral("1 row(s) have the name")), qPrintable(line->text()));
    const QString reason = model()->index(1, importing::ReviewModel::Reason).data().toString();
    QVERIFY2(reason.contains(QStringLiteral("row 1 has this name and another face")), qPrintable(reason));
    import();
    QCOMPARE(people(), 2);
}

void tst_ImportSteps::sortsRowsAndChangesThemByKeys()
{
    photograph(QStringLiteral("Zoe.png"), 1);
    photograph(QStringLiteral("Ann.png"), 2);
    photograph(QStringLiteral("Max.png"), 3);
    chooseFolder();
    waitForReview(3);
    auto* table = findShown<QTableView>(m_page.get(), "importRows");
    const auto names = [table] {
        QStringList all;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            all << table->model()->index(row, importing::ReviewModel::Name).data().toString();
        return all.join(u' ');
    };
    QTRY_COMPARE(names(), QStringLiteral("Ann Max Zoe"));
    auto* head = table->horizontalHeader();
    const QPoint onName(head->sectionViewportPosition(importing::ReviewModel::Name) + 30, head->height() / 2);
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, onName);
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, onName);
    QCOMPARE(names(), QStringLiteral("Zoe Max Ann"));
    table->selectRow(0);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Space);
    auto* choice = table->findChild<QComboBox*>();
    QVERIFY(choice);
    choice->setCurrentIndex(choice->count() - 1);
    Q_EMIT choice->activated(choice->currentIndex());
    QTRY_COMPARE(model()->willEnrol(), 2);
    QTRY_VERIFY(!table->findChild<QComboBox*>());
    table->selectRow(1);
    m_page->activateWindow(); // the popup had the keys
    table->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), table);
    QTest::keyClick(table, Qt::Key_F2);
    QTRY_VERIFY(table->findChild<QLineEdit*>());
}

void tst_ImportSteps::anExportNamesTheFolderThatIsNotEmpty()
{
    photograph(QStringLiteral("a.png"), 1);
    m_fixture->dialogs.target = m_fixture->picturesFolder();
    pressShown(m_page.get(), "exportGallery");
    QTRY_COMPARE(m_fixture->dialogs.errors.size(), 1);
    const QString said = m_fixture->dialogs.errors.front();
    QVERIFY2(said.contains(m_fixture->picturesFolder()), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("not empty")), qPrintable(said));
}

QTEST_MAIN(tst_ImportSteps)
#include "tst_ImportSteps.moc"
