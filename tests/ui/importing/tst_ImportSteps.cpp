// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of an import say when something is wrong with the source, and when all is over.
#include "core/importing/CsvReader.h"
#include "tests/ui/importing/ImportFixture.h"
#include "ui/importing/DropRoute.h"
#include "ui/importing/EnrolStep.h"
#include "ui/importing/FailuresModel.h"
#include "ui/importing/PastImportsModel.h"
#include "ui/shell/PageMemory.h"
#include "ui/subjects/LastGallery.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
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
    void theResultKeepsWhatTheDryRunLeftOut();
    void anUndoneImportSaysSo();
    void leavesOtherPeopleOfAFolderOut();
    void tellsOfNamesakesAndOfWhatIsLeftOut();
    void sortsRowsAndChangesThemByKeys();
    void anExportNamesTheFolderThatIsNotEmpty();
    void routesWhatIsDroppedElsewhere();
    void remembersTheGallery();
    void saysWhichPicturesAreTaken();
    void picturesDroppedHereAreForTheGalleries();

private:
    void chooseList(const QByteArray& list);
    QString headline() const;
    static int lines(const QString& csv);
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

/// Without the head; -1: there is no such list.
int tst_ImportSteps::lines(const QString& csv)
{
    QFile file(csv);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const auto table = core::importing::readCsv(file.readAll());
    return table ? int(table->lines.size()) : -1;
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
    QVERIFY2(note.contains(QStringLiteral("4 row(s) left out by the dry run")), qPrintable(note));
    QVERIFY(m_page->findChild<importing::EnrolStep*>()->isAncestorOf(QApplication::focusWidget()));
    QSignalSpy leads(m_page.get(), &shell::Page::openRequested);
    pressShown(m_page.get(), "openImported");
    QCOMPARE(leads.count(), 1);
    QCOMPARE(leads[0][0].toString(), QStringLiteral("galleries"));
    QCOMPARE(leads[0][1].value<QVariant>().toString(), QStringLiteral("staff"));
}

/// Saved from the result, and after a restart from the earlier imports.
void tst_ImportSteps::theResultKeepsWhatTheDryRunLeftOut()
{
    writeMixedFolder();
    chooseFolder();
    waitForReview(9);
    QVERIFY(model()->setData(rowNamed(QStringLiteral("good 0"), importing::ReviewModel::What),
                             int(core::importing::Action::Skip), Qt::EditRole));
    import();
    QCOMPARE(headline(), QStringLiteral("4 of 4 picture(s) enrolled"));
    const QString note = findShown<QLabel>(m_page.get(), "progressPace")->text();
    QVERIFY2(note.contains(QStringLiteral("1 left out by choice")), qPrintable(note));
    auto* rows = findShown<QTableView>(m_page.get(), "failures");
    QCOMPARE(rows->model()->rowCount(), 4);
    QString said;
    for (int row = 0; row < 4; ++row)
        said += rows->model()->index(row, importing::FailuresModel::Reason).data().toString() + u'\n';
    QVERIFY2(said.contains(QStringLiteral("good 3")), qPrintable(said)); // whom the duplicate shows
    m_fixture->dialogs.target = m_fixture->folder.filePath(QStringLiteral("result.csv"));
    pressShown(m_page.get(), "saveFailures");
    QTRY_COMPARE(lines(m_fixture->dialogs.target), 4);
    reopen();
    auto* past = m_page->findChild<QTableView*>(QStringLiteral("pastImports"));
    QTRY_VERIFY(past->isVisible());
    const auto cell = [past](int column) { return past->model()->index(0, column); };
    QCOMPARE(cell(importing::PastImportsModel::Enrolled).data().toString(), QStringLiteral("4 of 9"));
    QCOMPARE(cell(importing::PastImportsModel::NotEnrolled).data().toString(), QStringLiteral("5"));
    const QString why = cell(importing::PastImportsModel::NotEnrolled).data(Qt::ToolTipRole).toString();
    QVERIFY2(why.contains(QStringLiteral("4 row(s) left out by the dry run")) &&
                 why.contains(QStringLiteral("1 left out by choice")),
             qPrintable(why));
    m_fixture->dialogs.target = m_fixture->folder.filePath(QStringLiteral("past.csv"));
    pressShown(m_page.get(), "savePastFailures");
    QTRY_COMPARE(lines(m_fixture->dialogs.target), 4);
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

/// That of the last import, and one opened in the galleries since.
void tst_ImportSteps::remembersTheGallery()
{
    for (const char* name : {"guests", "partners"})
        m_fixture->addGallery(QString::fromLatin1(name), QString::fromLatin1(name));
    m_page->refresh();
    const auto choice = [this] { return findShown<QComboBox>(m_page.get(), "importGallery"); };
    QTRY_COMPARE(choice()->count(), 3);
    const int partners = choice()->findText(QStringLiteral("partners"));
    QTest::keyClick(choice(), Qt::Key_Home);
    for (int i = 0; i < partners; ++i)
        QTest::keyClick(choice(), Qt::Key_Down);
    QCOMPARE(choice()->currentText(), QStringLiteral("partners"));
    reopen();
    QTRY_COMPARE(choice()->currentText(), QStringLiteral("partners"));
    shell::remember({{QString(subjects::lastGallery), QStringLiteral("guests")}}, &m_fixture->pool);
    m_page->refresh();
    QTRY_COMPARE(choice()->currentText(), QStringLiteral("guests"));
}

void tst_ImportSteps::saysWhichPicturesAreTaken()
{
    QFile text(m_fixture->picturesFolder() + QStringLiteral("/notes.txt"));
    QVERIFY(text.open(QIODevice::WriteOnly));
    chooseFolder();
    auto* message = m_page->findChild<widgets::MessageLine*>(QStringLiteral("sourceMessage"));
    QTRY_VERIFY(message->isVisible());
    QVERIFY2(message->text().contains(QStringLiteral("jpg, jpeg, png")), qPrintable(message->text()));
}

void tst_ImportSteps::routesWhatIsDroppedElsewhere()
{
    photograph(QStringLiteral("a.png"), 1);
    const QString folder = m_fixture->picturesFolder();
    const QString picture = folder + QStringLiteral("/a.png");
    const auto page = [](const QStringList& paths) {
        const auto place = importing::placeOfDrop(paths);
        return place ? place->page : QString();
    };
    QCOMPARE(page({picture}), QStringLiteral("galleries"));
    QCOMPARE(page({picture, folder}), QStringLiteral("galleries"));
    QCOMPARE(page({folder}), QStringLiteral("import"));
    QCOMPARE(importing::placeOfDrop({folder})->what.toString(), folder);
    QCOMPARE(page({picture, QStringLiteral("/x/people.CSV")}), QStringLiteral("import"));
    QCOMPARE(importing::placeOfDrop({picture, QStringLiteral("/x/people.CSV")})->what.toString(),
             QStringLiteral("/x/people.CSV"));
    QCOMPARE(page({QStringLiteral("/x/people.txt")}), QStringLiteral("import"));
    QCOMPARE(page({picture, QStringLiteral("/x/notes.txt")}), QStringLiteral("galleries"));
    QCOMPARE(page({QStringLiteral("/x/report.pdf")}), QString());
    const auto files = importing::placeOfDrop({picture})->what.value<QList<QUrl>>();
    QCOMPARE(files, QList<QUrl>{QUrl::fromLocalFile(picture)});
}

void tst_ImportSteps::picturesDroppedHereAreForTheGalleries()
{
    const auto isTaken = [this](const QString& path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(300, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(m_page.get(), &enter);
        return enter.isAccepted();
    };
    QVERIFY(!isTaken(QStringLiteral("/x/a.png")));
    QVERIFY(isTaken(QStringLiteral("/x/people.csv")));
    QVERIFY(isTaken(m_fixture->picturesFolder()));
}

QTEST_MAIN(tst_ImportSteps)
#include "tst_ImportSteps.moc"
