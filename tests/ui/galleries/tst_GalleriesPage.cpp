// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/galleries/GalleriesPageTest.h"
#include "tests/ui/galleries/Pressing.h"
#include "ui/pictures/FaceTile.h"
#include "ui/subjects/SubjectDialog.h"
#include "ui/subjects/SubjectTable.h"
#include "ui/subjects/SubjectsModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/SearchField.h"

#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QUrl>

using namespace ui;
using support::fakePerson;
using support::fakePhotograph;
using tests::find;
using tests::press;

class tst_GalleriesPage : public tests::GalleriesPageTest {
    Q_OBJECT

public:
    tst_GalleriesPage()
        : GalleriesPageTest(
              {QStringLiteral("saysThatThereIsNoGallery"), QStringLiteral("makesAGalleryByKeyboard")})
    {
    }

private Q_SLOTS:
    void saysThatThereIsNoGallery();
    void oneButtonStandsOut();
    void makesAGalleryByKeyboard();
    void listsGalleriesWithTheirNumbers();
    void searchesWhileTyping();
    void sortsByName();
    void addsAPersonWithAPicture();
    void saysWhyAPictureIsRefused();
    void editsAPerson();
    void enrolsDroppedPicturesWithAReasonForEachRefusal();
    void asksBeforeAKnownFaceIsEnrolledAgain();
    void enrolsSubfoldersAsOnePersonEach();
    void addsAFaceToAPerson();
    void movesToTheBinAndUndoes();
    void erasesFromTheBin();
    void opensAPersonBeforeItsGalleriesAreRead();
    void opensAPersonWhateverWasSearched();
    void aDoubleClickEdits();
    void asksForTheTypedNameWhenFacesGo();
    void keepsAnOwnThreshold();
    void hidesAColumnAndRemembers();
    void neverNeedsAHorizontalBar();
    void everyControlHasAName();

private:
    void waitForRows(int rows);
    subjects::SubjectsModel* model() const;
    subjects::SubjectTable* table() const;
    void drop(const QStringList& paths);
};

subjects::SubjectsModel* tst_GalleriesPage::model() const
{
    return m_page->findChild<subjects::SubjectsModel*>();
}

subjects::SubjectTable* tst_GalleriesPage::table() const
{
    return m_page->findChild<subjects::SubjectTable*>();
}

void tst_GalleriesPage::waitForRows(int rows)
{
    QTRY_COMPARE(model()->rowCount(), rows);
}

void tst_GalleriesPage::drop(const QStringList& paths)
{
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls << QUrl::fromLocalFile(path);
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(600, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &enter);
    QDropEvent event(QPointF(600, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &event);
}

void tst_GalleriesPage::saysThatThereIsNoGallery()
{
    auto* empty = find<widgets::EmptyState>(m_page.get(), "noGallery");
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(!find<QAbstractButton>(m_page.get(), "addPerson")->isEnabled());
}

void tst_GalleriesPage::oneButtonStandsOut()
{
    const auto primaries = [this] {
        QStringList names;
        for (const auto* button : m_page->findChildren<widgets::Button*>())
            if (button->isVisible() && button->kind() == widgets::Button::Kind::Primary)
                names << button->objectName();
        return names;
    };
    QTRY_COMPARE(primaries(), QStringList{QStringLiteral("emptyImport")});
    m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    waitForRows(1);
    QTRY_COMPARE(primaries(), QStringList{QStringLiteral("addPerson")});
}

void tst_GalleriesPage::makesAGalleryByKeyboard()
{
    QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("galleryDialog"));
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClicks(find<QLineEdit>(dialog, "galleryName"), QStringLiteral("Visitors"));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(m_fixture->galleryStore().all().value().size(), std::size_t(1));
    QCOMPARE(m_fixture->galleryStore().all().value().front().name, QStringLiteral("Visitors"));
    auto* list = find<QListView>(m_page.get(), "galleryList");
    QTRY_COMPARE(list->currentIndex().data().toString(), QStringLiteral("Visitors"));
}

void tst_GalleriesPage::listsGalleriesWithTheirNumbers()
{
    m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    auto* list = find<QListView>(m_page.get(), "galleryList");
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QTRY_VERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u'1'));
    waitForRows(1);
}

void tst_GalleriesPage::searchesWhileTyping()
{
    m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    m_fixture->enrol(m_gallery, QStringLiteral("Bob"), fakePhotograph({fakePerson(2)}),
                     QStringLiteral("C-77"));
    waitForRows(2);
    QTest::keyClicks(m_page->searchField(), QStringLiteral("c-7"));
    waitForRows(1);
    QTRY_COMPARE(model()->index(0, subjects::SubjectsModel::Name).data().toString(), QStringLiteral("Bob"));
    QTest::keyClick(m_page->searchField(), Qt::Key_Escape);
    waitForRows(2);
}

void tst_GalleriesPage::sortsByName()
{
    m_fixture->enrol(m_gallery, QStringLiteral("Zoe"), fakePhotograph({fakePerson(1)}));
    m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(2)}));
    waitForRows(2);
    table()->sortByColumn(subjects::SubjectsModel::Name, Qt::AscendingOrder);
    QTRY_COMPARE(model()->index(0, subjects::SubjectsModel::Name).data().toString(), QStringLiteral("Ann"));
    table()->sortByColumn(subjects::SubjectsModel::Name, Qt::DescendingOrder);
    QTRY_COMPARE(model()->index(0, subjects::SubjectsModel::Name).data().toString(), QStringLiteral("Zoe"));
}

void tst_GalleriesPage::addsAPersonWithAPicture()
{
    QTRY_VERIFY(find<QAbstractButton>(m_page.get(), "addPerson")->isEnabled());
    press(m_page.get(), "addPerson");
    auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("subjectDialog"));
    QVERIFY(dialog);
    m_fixture->dialogs.files = {
        m_fixture->writePicture(QStringLiteral("x.png"), fakePhotograph({fakePerson(3)}))};
    press(dialog, "choosePicture");
    find<QLineEdit>(dialog, "fieldName")->clear();
    QTest::keyClicks(find<QLineEdit>(dialog, "fieldName"), QStringLiteral("Carol"));
    QTest::keyClicks(find<QLineEdit>(dialog, "fieldProvince"), QStringLiteral("Zhejiang"));
    QTRY_VERIFY(find<QAbstractButton>(dialog, "savePerson")->isEnabled());
    press(dialog, "savePerson");
    waitForRows(1);
    QTRY_COMPARE(m_page->findChild<QLabel*>(QStringLiteral("personName"))->text(), QStringLiteral("Carol"));
    const auto isProvince = [](const QLabel* label) { return label->text() == u"Zhejiang"; };
    QTRY_VERIFY(std::ranges::any_of(m_page->findChildren<QLabel*>(), isProvince));
}

void tst_GalleriesPage::saysWhyAPictureIsRefused()
{
    QTRY_VERIFY(find<QAbstractButton>(m_page.get(), "addPerson")->isEnabled());
    press(m_page.get(), "addPerson");
    auto* dialog =
        qobject_cast<subjects::SubjectDialog*>(m_page->findChild<QDialog*>(QStringLiteral("subjectDialog")));
    dialog->setPicture(fakePhotograph({}), QStringLiteral("Nobody"));
    press(dialog, "savePerson");
    auto said = [dialog] {
        QString all;
        for (auto* label : dialog->findChildren<QLabel*>())
            all += label->text();
        return all;
    };
    QTRY_VERIFY2(said().contains(QStringLiteral("No face found")), qPrintable(said()));
    QVERIFY(dialog->isVisible());
    QCOMPARE(m_fixture->directory().subjects(m_gallery.id), 0);
}

void tst_GalleriesPage::editsAPerson()
{
    const auto enrolled = m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    waitForRows(1);
    table()->selectRow(0);
    QTRY_VERIFY(find<QAbstractButton>(m_page.get(), "editPerson")->isVisible());
    press(m_page.get(), "editPerson");
    auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("subjectDialog"));
    QVERIFY(dialog);
    find<QLineEdit>(dialog, "fieldCertificate")->setText(QStringLiteral("310101199005311234"));
    press(dialog, "savePerson");
    QTRY_COMPARE(m_fixture->subjectStore().byId(enrolled.subject.id).value().personal.idIccid,
                 QStringLiteral("310101199005311234"));
    const auto everything = [this] {
        QString all;
        for (auto* label : m_page->findChildren<QLabel*>())
            all += label->text();
        return all;
    };
    QTRY_VERIFY(everything().contains(QStringLiteral("3101••••••••1234")));
    QVERIFY(!everything().contains(QStringLiteral("310101199005311234")));
}

void tst_GalleriesPage::enrolsDroppedPicturesWithAReasonForEachRefusal()
{
    QTRY_VERIFY(find<QAbstractButton>(m_page.get(), "addPerson")->isEnabled());
    drop(
        {m_fixture->writePicture(QStringLiteral("Ann_Lee.png"), fakePhotograph({fakePerson(1)})),
         m_fixture->writePicture(QStringLiteral("Empty.png"), fakePhotograph({})),
         m_fixture->writePicture(QStringLiteral("Broken.jpg"), QByteArray("no picture")),
         m_fixture->writePicture(QStringLiteral("Two.png"), fakePhotograph({fakePerson(5), fakePerson(6)}))});
    auto* refusals = find<QAbstractItemView>(m_page.get(), "refusals");
    QTRY_COMPARE(refusals->model()->rowCount(), 3);
    QTRY_VERIFY(!m_page->queue().isRunning());
    QMap<QString, QString> reasons;
    for (int row = 0; row < 3; ++row)
        reasons.insert(refusals->model()->index(row, 0).data().toString(),
                       refusals->model()->index(row, 1).data().toString());
    QVERIFY(reasons.value(QStringLiteral("Empty.png")).contains(QStringLiteral("No face")));
    QVERIFY(reasons.value(QStringLiteral("Broken.jpg")).contains(QStringLiteral("known format")));
    QVERIFY(reasons.value(QStringLiteral("Two.png")).contains(QStringLiteral("Several faces")));
    waitForRows(1);
    QTRY_COMPARE(model()->index(0, subjects::SubjectsModel::Name).data().toString(),
                 QStringLiteral("Ann Lee"));
    m_fixture->dialogs.target = m_fixture->folder.filePath(QStringLiteral("refused.csv"));
    press(m_page.get(), "saveRefusals");
    QFile csv(m_fixture->dialogs.target);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count('\n'), 4);
}

void tst_GalleriesPage::asksBeforeAKnownFaceIsEnrolledAgain()
{
    QTRY_VERIFY(find<QAbstractButton>(m_page.get(), "addPerson")->isEnabled());
    const QString file = m_fixture->writePicture(QStringLiteral("Ann.png"), fakePhotograph({fakePerson(1)}));
    drop({file});
    waitForRows(1);
    drop({file, m_fixture->writePicture(QStringLiteral("Bob.png"), fakePhotograph({fakePerson(2)}))});
    waitForRows(2);
    auto* refusals = find<QAbstractItemView>(m_page.get(), "refusals");
    QTRY_VERIFY(!m_page->queue().isRunning());
    QTRY_COMPARE(refusals->model()->rowCount(), 1);
    QCOMPARE(m_page->queue().figures().enrolled, 1);
    press(m_page.get(), "enrolKnown");
    waitForRows(3);
    QTRY_VERIFY(!m_page->queue().isRunning());
    QCOMPARE(refusals->model()->rowCount(), 0);
    QCOMPARE(m_page->queue().figures().enrolled, 2);
    QVERIFY(!find<QAbstractButton>(m_page.get(), "enrolKnown")->isVisible());
}

void tst_GalleriesPage::enrolsSubfoldersAsOnePersonEach()
{
    QTRY_VERIFY(find<QAbstractButton>(m_page.get(), "addPerson")->isEnabled());
    m_fixture->writePicture(QStringLiteral("Ann/1.png"), fakePhotograph({fakePerson(1)}, 0));
    m_fixture->writePicture(QStringLiteral("Ann/2.png"), fakePhotograph({fakePerson(1)}, 1));
    m_fixture->writePicture(QStringLiteral("Bob/1.png"), fakePhotograph({fakePerson(2)}));
    drop({m_fixture->picturesFolder()});
    QTRY_COMPARE(m_page->queue().figures().enrolled, 3);
    waitForRows(2);
    QCOMPARE(m_fixture->directory().faces(m_gallery.id), 3);
}

void tst_GalleriesPage::addsAFaceToAPerson()
{
    const auto ann = m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    waitForRows(1);
    table()->selectRow(0);
    m_fixture->dialogs.files = {
        m_fixture->writePicture(QStringLiteral("b.png"), fakePhotograph({fakePerson(1)}, 1))};
    QTRY_VERIFY(m_page->findChild<QAbstractButton*>(QStringLiteral("addFace")));
    press(m_page.get(), "addFace");
    QTRY_COMPARE(m_fixture->faceStore().ofSubject(ann.subject.id).value().size(), std::size_t(2));
    QTRY_VERIFY(m_page->findChild<QAbstractButton*>(QStringLiteral("faceTile1")));
}

void tst_GalleriesPage::movesToTheBinAndUndoes()
{
    m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    waitForRows(1);
    table()->selectRow(0);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Delete);
    waitForRows(0);
    QCOMPARE(m_fixture->directory().binned(), 1);
    press(m_page.get(), "undo");
    waitForRows(1);
    QCOMPARE(m_fixture->directory().binned(), 0);
}

void tst_GalleriesPage::erasesFromTheBin()
{
    const auto ann = m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    QVERIFY(m_fixture->galleries().binSubject(ann.subject.id, QStringLiteral("test")));
    auto* list = find<QListView>(m_page.get(), "galleryList");
    QTRY_COMPARE(list->model()->rowCount(), 2);
    list->setCurrentIndex(list->model()->index(1, 0));
    waitForRows(1);
    table()->selectRow(0);
    QTRY_VERIFY(find<QAbstractButton>(m_page.get(), "purgePerson")->isVisible());
    press(m_page.get(), "purgePerson");
    waitForRows(0);
    QVERIFY(m_fixture->dialogs.last.destructive);
    QVERIFY(!m_fixture->subjectStore().byId(ann.subject.id));
}

void tst_GalleriesPage::opensAPersonBeforeItsGalleriesAreRead()
{
    const auto other = m_fixture->addGallery(QStringLiteral("visitors"), QStringLiteral("Visitors"));
    m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    const auto bob = m_fixture->enrol(other, QStringLiteral("Bob"), fakePhotograph({fakePerson(2)}));
    m_page = std::make_unique<galleries::GalleriesPage>(m_fixture->services());
    m_page->show();
    m_page->open(QVariant(bob.subject.id));
    m_page->refresh();
    QTRY_COMPARE(find<QListView>(m_page.get(), "galleryList")->currentIndex().data().toString(),
                 QStringLiteral("Visitors"));
    QTRY_COMPARE(table()->currentIndex().siblingAtColumn(subjects::SubjectsModel::Name).data().toString(),
                 QStringLiteral("Bob"));
}

void tst_GalleriesPage::opensAPersonWhateverWasSearched()
{
    const auto ann = m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    m_fixture->enrol(m_gallery, QStringLiteral("Bob"), fakePhotograph({fakePerson(2)}));
    waitForRows(2);
    m_page->findChild<widgets::SearchField*>()->setText(QStringLiteral("bob"));
    waitForRows(1);
    m_page->open(QVariantList{m_gallery.groupId, ann.subject.id});
    waitForRows(2);
    QTRY_COMPARE(table()->currentIndex().siblingAtColumn(subjects::SubjectsModel::Name).data().toString(),
                 QStringLiteral("Ann"));
    QVERIFY(m_page->findChild<widgets::SearchField*>()->text().isEmpty());
}

/// The second click may come before the pane has read the person.
void tst_GalleriesPage::aDoubleClickEdits()
{
    m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    waitForRows(1);
    const QPoint at = table()->visualRect(model()->index(0, subjects::SubjectsModel::Name)).center();
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, at);
    QTRY_VERIFY(m_page->findChild<subjects::SubjectDialog*>());
    QCOMPARE(m_page->findChildren<subjects::SubjectDialog*>().size(), 1);
}

void tst_GalleriesPage::asksForTheTypedNameWhenFacesGo()
{
    m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    waitForRows(1);
    auto* menu = find<QPushButton>(m_page.get(), "moreGallery")->menu();
    Q_EMIT menu->aboutToShow();
    for (QAction* action : menu->actions()) {
        if (action->objectName() == u"removeGallery")
            action->trigger();
    }
    QCOMPARE(m_fixture->dialogs.last.typed, QStringLiteral("Staff"));
    QTRY_COMPARE(m_fixture->galleryStore().all().value().size(), std::size_t(0));
}

void tst_GalleriesPage::keepsAnOwnThreshold()
{
    QTRY_VERIFY(find<QAbstractButton>(m_page.get(), "adjustThreshold")->isVisible());
    press(m_page.get(), "adjustThreshold");
    auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("thresholdDialog"));
    QVERIFY(dialog);
    find<QAbstractButton>(dialog, "ownThreshold")->click();
    dialog->findChild<QDoubleSpinBox*>(QStringLiteral("thresholdValue"))->setValue(91.5);
    press(dialog, "saveThreshold");
    QTRY_COMPARE(m_fixture->galleryStore().byId(m_gallery.id).value().threshold.value_or(0), 0.915);
    QTRY_COMPARE(find<QLabel>(m_page.get(), "galleryThreshold")->text(), QStringLiteral("91.5"));
}

void tst_GalleriesPage::hidesAColumnAndRemembers()
{
    table()->setWanted(subjects::SubjectsModel::Enrolled, false);
    QVERIFY(table()->isColumnHidden(subjects::SubjectsModel::Enrolled));
    m_page = std::make_unique<galleries::GalleriesPage>(m_fixture->services());
    QVERIFY(table()->isColumnHidden(subjects::SubjectsModel::Enrolled));
}

void tst_GalleriesPage::neverNeedsAHorizontalBar()
{
    m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    waitForRows(1);
    for (int width : {1000, 1240, 1800}) {
        m_page->resize(width, 800);
        QTRY_COMPARE(table()->horizontalHeader()->length(), table()->viewport()->width());
    }
}

void tst_GalleriesPage::everyControlHasAName()
{
    m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    waitForRows(1);
    table()->selectRow(0);
    QTRY_VERIFY(find<QAbstractButton>(m_page.get(), "editPerson")->isVisible());
    press(m_page.get(), "filterPeople");
    const QStringList nameless = tests::namelessControls(m_page.get());
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

QTEST_MAIN(tst_GalleriesPage)
#include "tst_GalleriesPage.moc"
