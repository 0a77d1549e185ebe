// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of the galleries' page: in the palette where they apply, the message they leave, where the
// focus goes; what the bin says; what the form of a person refuses.
#include "tests/ui/galleries/GalleriesPageTest.h"
#include "tests/ui/galleries/Pressing.h"
#include "ui/subjects/SubjectDialog.h"
#include "ui/subjects/SubjectTable.h"
#include "ui/subjects/SubjectsModel.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Moments.h"
#include "ui/widgets/Segments.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using subjects::SubjectsModel;
using support::fakePerson;
using support::fakePhotograph;
using tests::find;
using tests::press;

class tst_GalleriesActions : public tests::GalleriesPageTest {
    Q_OBJECT

private Q_SLOTS:
    void offersEachActionWhereItApplies();
    void runsTheActionsOfTheGallery();
    void runsTheActionsOnTheChosen();
    void sendsToTheExport();
    void saysSinceWhenAndUntilWhenInTheBin();
    void asksAboutATakenCustomerNumber();
    void marksAWrongBirthday();
    void takesTextThatNoKeyTyped();
    void undoesAnAddedPerson();
    void endsTheMessageWithThePage();
    void showsTheNewNameOfAGallery();
    void beginsInTheGalleryThatWasOpenLast();
    void leavesTheFocusInTheList();
    void isSearchedFromTheStart();
    void forgetsThePersonBefore();
    void hasAMenuInTableAndGrid();
    void theMenuOffersWhatApplies();

private:
    void waitForRows(int rows);
    SubjectsModel* model() const { return m_page->findChild<SubjectsModel*>(); }
    subjects::SubjectTable* table() const { return m_page->findChild<subjects::SubjectTable*>(); }
    QAction* command(const char* name) const;
    bool isOffered(const char* name) const { return command(name)->isEnabled(); }
    void openBin();
    subjects::SubjectDialog* openAdding(const QString& name);
    QLabel* message() const;
    QStringList menuOn(QAbstractItemView* view, int row, bool byKey = false);
    QMenu* menu() const { return m_page->findChild<QMenu*>(QStringLiteral("peopleMenu")); }
};

void tst_GalleriesActions::waitForRows(int rows)
{
    QTRY_COMPARE(model()->rowCount(), rows);
}

QAction* tst_GalleriesActions::command(const char* name) const
{
    const auto all = m_page->commands();
    const auto found = std::ranges::find(all, QLatin1StringView(name), &QObject::objectName);
    return found == all.end() ? nullptr : *found;
}

void tst_GalleriesActions::openBin()
{
    auto* list = find<QListView>(m_page.get(), "galleryList");
    QTRY_COMPARE(list->model()->rowCount(), 2);
    list->setCurrentIndex(list->model()->index(1, 0));
}

/// With a picture and a name, ready to be saved.
subjects::SubjectDialog* tst_GalleriesActions::openAdding(const QString& name)
{
    if (!QTest::qWaitFor([this] { return find<QAbstractButton>(m_page.get(), "addPerson")->isEnabled(); }))
        return nullptr;
    press(m_page.get(), "addPerson");
    auto* dialog = m_page->findChild<subjects::SubjectDialog*>();
    dialog->setPicture(fakePhotograph({fakePerson(3)}), name);
    return dialog;
}

QLabel* tst_GalleriesActions::message() const
{
    return find<QAbstractButton>(m_page.get(), "undo")->parentWidget()->findChildren<QLabel*>().back();
}

void tst_GalleriesActions::offersEachActionWhereItApplies()
{
    m_fixture->addGallery(QStringLiteral("visitors"), QStringLiteral("Visitors"));
    m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    m_fixture->enrol(m_gallery, QStringLiteral("Bob"), fakePhotograph({fakePerson(2)}));
    waitForRows(2);
    QTRY_COMPARE(find<QListView>(m_page.get(), "galleryList")->model()->rowCount(), 3);
    for (const char* gallery :
         {"commandRenameGallery", "commandAdjustThreshold", "commandThresholdLab", "commandGalleryHealth",
          "commandDeleteGallery", "commandExportGallery", "commandImportFolder", "commandNewGallery"})
        QVERIFY2(isOffered(gallery), gallery);
    const std::initializer_list<const char*> living{"commandEditChosen", "commandMoveChosen",
                                                    "commandCopyChosen", "commandBinChosen",
                                                    "commandEditPerson", "commandAddFace"};
    for (const char* chosen : living)
        QVERIFY2(!isOffered(chosen), chosen);
    table()->selectRow(0);
    for (const char* chosen : living)
        QVERIFY2(isOffered(chosen), chosen);
    QVERIFY(!isOffered("commandMergeChosen") && !isOffered("commandPurgeChosen"));
    table()->selectAll();
    QVERIFY(isOffered("commandMergeChosen"));
    for (QAction* each : m_page->commands())
        QVERIFY2(!each->text().isEmpty(), qPrintable(each->objectName()));
}

void tst_GalleriesActions::runsTheActionsOfTheGallery()
{
    QTRY_VERIFY(isOffered("commandRenameGallery"));
    command("commandRenameGallery")->trigger();
    auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("galleryDialog"));
    QVERIFY(dialog);
    dialog->reject();
    command("commandAdjustThreshold")->trigger();
    QVERIFY(m_page->findChild<QDialog*>(QStringLiteral("thresholdDialog")));
    command("commandDeleteGallery")->trigger();
    QTRY_COMPARE(m_fixture->galleryStore().all().value().size(), std::size_t(0));
    QTRY_VERIFY(!isOffered("commandRenameGallery"));
    QVERIFY(isOffered("commandNewGallery"));
}

void tst_GalleriesActions::runsTheActionsOnTheChosen()
{
    const auto ann = m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    waitForRows(1);
    table()->selectRow(0);
    command("commandBinChosen")->trigger();
    waitForRows(0);
    openBin();
    waitForRows(1);
    table()->selectRow(0);
    QVERIFY(!isOffered("commandBinChosen") && !isOffered("commandEditPerson"));
    QVERIFY(isOffered("commandPurgeChosen"));
    command("commandRestoreChosen")->trigger();
    QTRY_COMPARE(m_fixture->subjectStore().byId(ann.subject.id)->binnedMs, 0);
}

void tst_GalleriesActions::sendsToTheExport()
{
    QTRY_VERIFY(isOffered("commandExportGallery"));
    QSignalSpy sent(m_page.get(), &shell::Page::openRequested);
    command("commandExportGallery")->trigger();
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent[0][0].toString(), QStringLiteral("import"));
    QCOMPARE(sent[0][1].value<QVariant>().toStringList(),
             (QStringList{QString(), m_gallery.groupId, QStringLiteral("export")}));
}

void tst_GalleriesActions::saysSinceWhenAndUntilWhenInTheBin()
{
    const auto ann = m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    waitForRows(1);
    QVERIFY(table()->isColumnHidden(SubjectsModel::DaysLeft));
    QVERIFY(m_fixture->galleries().binSubject(ann.subject.id, QStringLiteral("test")));
    openBin();
    waitForRows(1);
    QVERIFY(!table()->isColumnHidden(SubjectsModel::Binned));
    QVERIFY(!table()->isColumnHidden(SubjectsModel::DaysLeft));
    const qint64 binnedMs = m_fixture->subjectStore().byId(ann.subject.id)->binnedMs;
    QTRY_COMPARE(model()->index(0, SubjectsModel::Binned).data().toString(), widgets::dayText(binnedMs));
    QCOMPARE(model()->index(0, SubjectsModel::DaysLeft).data().toString(),
             SubjectsModel::daysLeftText(m_fixture->galleries().daysInBinLeft(binnedMs)));
    QCOMPARE(m_fixture->galleries().daysInBinLeft(binnedMs), 30);
    table()->selectRow(0);
    const auto isSaid = [this] {
        const auto labels =
            m_page->findChild<QWidget*>(QStringLiteral("subjectPane"))->findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [](const QLabel* label) { return label->text() == SubjectsModel::daysLeftText(30); });
    };
    QTRY_VERIFY(isSaid());
}

void tst_GalleriesActions::asksAboutATakenCustomerNumber()
{
    m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}),
                     QStringLiteral("C10"));
    m_fixture->enrol(m_gallery, QStringLiteral("Bob"), fakePhotograph({fakePerson(2)}),
                     QStringLiteral("C101"));
    waitForRows(2);
    auto* dialog = openAdding(QStringLiteral("Carol"));
    QVERIFY(dialog);
    QTest::keyClicks(find<QLineEdit>(dialog, "fieldCustomer"), QStringLiteral("C10"));
    m_fixture->dialogs.confirm = false;
    press(dialog, "savePerson");
    QTRY_COMPARE(m_fixture->dialogs.asked.size(), 1);
    QVERIFY(m_fixture->dialogs.last.title.contains(u"C10"));
    QVERIFY(m_fixture->dialogs.last.text.contains(u"Ann") && !m_fixture->dialogs.last.text.contains(u"Bob"));
    QVERIFY(find<QAbstractButton>(dialog, "savePerson")->isEnabled());
    QCOMPARE(m_fixture->directory().subjects(m_gallery.id), 2);
    m_fixture->dialogs.confirm = true;
    press(dialog, "savePerson");
    waitForRows(3);
}

void tst_GalleriesActions::marksAWrongBirthday()
{
    auto* dialog = openAdding(QStringLiteral("Carol"));
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* field = find<QLineEdit>(dialog, "fieldBirthday");
    auto* problem = find<QLabel>(dialog, "birthdayProblem");
    dialog->activateWindow();
    field->setFocus();
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("2020-1"));
    QVERIFY(!problem->isVisible());
    QTest::keyClicks(field, QStringLiteral("3-45"));
    QVERIFY(problem->isVisible() && !problem->text().isEmpty());
    QVERIFY(field->property("wrong").toBool());
    QVERIFY(!find<QAbstractButton>(dialog, "savePerson")->isEnabled());
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("2020-12-24"));
    QVERIFY(!problem->isVisible() && !field->property("wrong").toBool());
    QVERIFY(find<QAbstractButton>(dialog, "savePerson")->isEnabled());
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("1.5."));
    find<QLineEdit>(dialog, "fieldName")->setFocus();
    QVERIFY(problem->isVisible());
}

void tst_GalleriesActions::takesTextThatNoKeyTyped()
{
    auto* dialog = openAdding(QString());
    QVERIFY(dialog);
    QVERIFY(!find<QAbstractButton>(dialog, "savePerson")->isEnabled());
    find<QLineEdit>(dialog, "fieldName")->setText(QStringLiteral("Carol"));
    QVERIFY(find<QAbstractButton>(dialog, "savePerson")->isEnabled());
}

void tst_GalleriesActions::undoesAnAddedPerson()
{
    auto* dialog = openAdding(QStringLiteral("Carol"));
    QVERIFY(dialog);
    press(dialog, "savePerson");
    waitForRows(1);
    QTRY_COMPARE(message()->text(), QStringLiteral("Carol was added"));
    press(m_page.get(), "undo");
    waitForRows(0);
    QCOMPARE(m_fixture->directory().binned(), 1);
}

void tst_GalleriesActions::endsTheMessageWithThePage()
{
    m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    waitForRows(1);
    table()->selectRow(0);
    command("commandBinChosen")->trigger();
    auto* undo = find<QAbstractButton>(m_page.get(), "undo");
    QTRY_VERIFY(undo->isVisible());
    m_page->hide();
    m_page->show();
    QVERIFY(!undo->isVisible());
    QVERIFY(isOffered("commandUndo"));
}

void tst_GalleriesActions::showsTheNewNameOfAGallery()
{
    const auto* count = find<QLabel>(m_page.get(), "peopleCount");
    QTRY_COMPARE(count->text(), QStringLiteral("Staff · 0 people"));
    auto renamed = m_gallery;
    renamed.name = QStringLiteral("Crew");
    QVERIFY(m_fixture->galleries().update(renamed, QStringLiteral("test")));
    QTRY_COMPARE(count->text(), QStringLiteral("Crew · 0 people"));
}

void tst_GalleriesActions::beginsInTheGalleryThatWasOpenLast()
{
    m_fixture->addGallery(QStringLiteral("visitors"), QStringLiteral("Visitors"));
    m_page->refresh();
    auto* list = find<QListView>(m_page.get(), "galleryList");
    QTRY_COMPARE(list->model()->rowCount(), 3);
    const QString second = list->model()->index(1, 0).data().toString();
    list->setCurrentIndex(list->model()->index(1, 0));
    m_page->forget();
    QTRY_COMPARE(list->currentIndex().row(), 1);
    galleries::GalleriesPage next(m_fixture->services());
    next.show();
    next.refresh();
    auto* listOfNext = find<QListView>(&next, "galleryList");
    QTRY_COMPARE(listOfNext->currentIndex().data().toString(), second);
}

void tst_GalleriesActions::leavesTheFocusInTheList()
{
    m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    m_fixture->enrol(m_gallery, QStringLiteral("Anne"), fakePhotograph({fakePerson(1)}, 1));
    m_fixture->enrol(m_gallery, QStringLiteral("Bob"), fakePhotograph({fakePerson(2)}));
    waitForRows(3);
    table()->selectRow(0);
    table()->selectionModel()->select(model()->index(1, 0),
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
    auto* bin = find<QAbstractButton>(m_page.get(), "binChosen");
    QTRY_VERIFY(bin->isVisible());
    bin->setFocus();
    QTest::keyClick(bin, Qt::Key_Space);
    waitForRows(1);
    QTRY_VERIFY(table()->hasFocus());
    table()->selectRow(0);
    auto* one = find<QAbstractButton>(m_page.get(), "binPerson");
    QTRY_VERIFY(one->isVisible());
    one->setFocus();
    QTest::keyClick(one, Qt::Key_Space);
    waitForRows(0);
    QTRY_COMPARE(QApplication::focusWidget(), find<QWidget>(m_page.get(), "searchPeople"));
}

/// Ctrl+2 gives the focus to the search where it is in view, also while nothing is read yet.
void tst_GalleriesActions::isSearchedFromTheStart()
{
    galleries::GalleriesPage page(m_fixture->services());
    page.resize(1240, 800);
    page.show();
    QVERIFY(page.searchField()->isVisible());
    page.searchField()->setFocus();
    page.refresh();
    QTRY_VERIFY(find<QAbstractButton>(&page, "addPerson")->isEnabled());
    QVERIFY(page.searchField()->isVisible());
}

void tst_GalleriesActions::forgetsThePersonBefore()
{
    m_fixture->addGallery(QStringLiteral("visitors"), QStringLiteral("Visitors"));
    m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    m_fixture->enrol(m_gallery, QStringLiteral("Bob"), fakePhotograph({fakePerson(2)}));
    waitForRows(2);
    auto* search = find<QLineEdit>(m_page.get(), "searchPeople");
    search->setText(QStringLiteral("Ann"));
    waitForRows(1);
    table()->selectRow(0);
    const auto saysAnn = [this] {
        return std::ranges::any_of(m_page->findChildren<QLabel*>(),
                                   [](const QLabel* label) { return label->text().contains(u"Ann"); });
    };
    QTRY_VERIFY(saysAnn());
    command("commandBinChosen")->trigger();
    waitForRows(0);
    QVERIFY(isOffered("commandUndo"));
    m_page->forget();
    QVERIFY(search->text().isEmpty());
    QVERIFY(!isOffered("commandUndo"));
    waitForRows(1);
    table()->selectRow(0);
    QTRY_VERIFY(isOffered("commandEditPerson"));
    m_page->forget();
    QVERIFY(!table()->selectionModel()->hasSelection());
    QTRY_VERIFY(!isOffered("commandEditPerson"));
    QVERIFY(!saysAnn());
    m_page->refresh();
    waitForRows(1);
    QVERIFY(!table()->selectionModel()->hasSelection());
}

/// Names of the commands that the menu offers; it stays open.
QStringList tst_GalleriesActions::menuOn(QAbstractItemView* view, int row, bool byKey)
{
    delete menu();
    const QPoint at = view->visualRect(model()->index(row, SubjectsModel::Name)).center();
    QContextMenuEvent asked(byKey ? QContextMenuEvent::Keyboard : QContextMenuEvent::Mouse, at,
                            view->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(byKey ? view : view->viewport(), &asked);
    QStringList names;
    if (menu())
        for (const QAction* action : menu()->actions())
            if (!action->isSeparator())
                names << action->objectName();
    return names;
}

void tst_GalleriesActions::hasAMenuInTableAndGrid()
{
    m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    m_fixture->enrol(m_gallery, QStringLiteral("Bob"), fakePhotograph({fakePerson(2)}));
    waitForRows(2);
    const QStringList one{QStringLiteral("commandEditPerson"), QStringLiteral("commandAddFace"),
                          QStringLiteral("commandIdentifyPerson"), QStringLiteral("commandBinChosen")};
    QVERIFY(menuOn(table(), 0, true).isEmpty()); // nobody is chosen
    QCOMPARE(menuOn(table(), 1), one);
    QCOMPARE(table()->selectionModel()->selectedRows().size(), 1);
    QVERIFY(table()->selectionModel()->isRowSelected(1, {}));
    QCOMPARE(menuOn(table(), 1, true), one);
    auto* views = m_page->findChild<widgets::Segments*>(QStringLiteral("viewOfPeople"));
    views->segment(QStringLiteral("grid"))->click();
    auto* grid = m_page->findChild<QAbstractItemView*>(QStringLiteral("peopleGrid"));
    QTRY_VERIFY(grid->isVisible());
    QCOMPARE(menuOn(grid, 0), one);
    QVERIFY(table()->selectionModel()->isRowSelected(0, {}));
    QCOMPARE(menuOn(grid, 0, true), one);
    for (QAction* action : menu()->actions())
        if (action->objectName() == u"commandBinChosen")
            action->trigger();
    waitForRows(1);
}

void tst_GalleriesActions::theMenuOffersWhatApplies()
{
    m_fixture->addGallery(QStringLiteral("visitors"), QStringLiteral("Visitors"));
    m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    m_fixture->enrol(m_gallery, QStringLiteral("Bob"), fakePhotograph({fakePerson(2)}));
    waitForRows(2);
    QTRY_COMPARE(find<QListView>(m_page.get(), "galleryList")->model()->rowCount(), 3);
    table()->selectAll();
    QCOMPARE(menuOn(table(), 0),
             (QStringList{QStringLiteral("commandEditChosen"), QStringLiteral("commandMoveChosen"),
                          QStringLiteral("commandCopyChosen"), QStringLiteral("commandMergeChosen"),
                          QStringLiteral("commandBinChosen")}));
    command("commandBinChosen")->trigger();
    waitForRows(0);
    auto* list = find<QListView>(m_page.get(), "galleryList");
    list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
    waitForRows(2);
    QCOMPARE(menuOn(table(), 0),
             (QStringList{QStringLiteral("commandRestoreChosen"), QStringLiteral("commandPurgeChosen")}));
}

QTEST_MAIN(tst_GalleriesActions)
#include "tst_GalleriesActions.moc"
