// SPDX-License-Identifier: GPL-3.0-or-later
// Questions before a face is enrolled that is there already or is not the person's, and the undo of what was
// enrolled.
#include "tests/ui/galleries/GalleriesPageTest.h"
#include "tests/ui/galleries/Pressing.h"
#include "ui/shell/PageMemory.h"
#include "ui/subjects/LastGallery.h"
#include "ui/subjects/SubjectDialog.h"
#include "ui/subjects/SubjectTable.h"

#include <QAction>
#include <QDropEvent>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>

using namespace ui;
using support::fakePerson;
using support::fakePhotograph;
using tests::find;
using tests::press;

class tst_EnrolAsking : public tests::GalleriesPageTest {
    Q_OBJECT

private Q_SLOTS:
    void asksBeforeAKnownFaceBecomesAPerson();
    void addsAKnownFaceToItsOwnerAndUndoesIt();
    void asksNothingAboutANewFace();
    void asksBeforeAFaceOfSomebodyElseIsAdded();
    void asksBeforeAFaceUnlikeThePersonIsAdded();
    void addsWhatIsDroppedOnThePersonAndUndoesIt();
    void undoesADropAndNothingElse();
    void forgetsTheFiguresOfADropThatWasUndone();
    void hidesTheFiguresOfADropThatWentWell();
    void dropsOnAGalleryInTheListGoThere();
    void aDropEndsTheUndoBeforeIt();
    void aDroppedListLeadsToTheImport();
    void aDropOnAGalleryGoesThere();
    void enrolsWhatWasDroppedOnAnotherPage();

private:
    QString photograph(const char* name, int person, int variant = 1)
    {
        return m_fixture->writePicture(QString::fromLatin1(name),
                                       fakePhotograph({fakePerson(person)}, variant));
    }
    qint64 enrol(const char* name, int person);
    void choose(qint64 subject);
    subjects::SubjectDialog* openAdding(int person, const char* name);
    void addFace(const QString& file);
    static void drop(QWidget* on, const QStringList& paths, QPointF at = QPointF(20, 20));
    std::size_t faces(qint64 subject) const
    {
        return m_fixture->faceStore().ofSubject(subject).value().size();
    }
    qint64 people() const { return m_fixture->directory().subjects(m_gallery.id); }
    QList<shell::Question>& asked() { return m_fixture->dialogs.asked; }
    QAction* undoCommand() const { return m_page->findChild<QAction*>(QStringLiteral("commandUndo")); }
};

qint64 tst_EnrolAsking::enrol(const char* name, int person)
{
    return m_fixture->enrol(m_gallery, QString::fromLatin1(name), fakePhotograph({fakePerson(person)}))
        .subject.id;
}

void tst_EnrolAsking::choose(qint64 subject)
{
    QTRY_COMPARE(qint64(m_page->findChild<subjects::SubjectTable*>()->model()->rowCount()), people());
    m_page->open(QVariant(subject));
    QTRY_VERIFY(find<QAbstractButton>(m_page.get(), "editPerson")->isVisible());
}

subjects::SubjectDialog* tst_EnrolAsking::openAdding(int person, const char* name)
{
    if (!QTest::qWaitFor([this] { return find<QAbstractButton>(m_page.get(), "addPerson")->isEnabled(); }))
        return nullptr;
    press(m_page.get(), "addPerson");
    auto* dialog = m_page->findChild<subjects::SubjectDialog*>();
    dialog->setPicture(fakePhotograph({fakePerson(person)}, 1), QString::fromLatin1(name));
    return dialog;
}

void tst_EnrolAsking::addFace(const QString& file)
{
    m_fixture->dialogs.files = {file};
    const auto add = [this] { return m_page->findChild<QAbstractButton*>(QStringLiteral("addFace")); };
    QTRY_VERIFY(add() && add()->isVisible()); // it is made anew with the faces
    press(m_page.get(), "addFace");
}

void tst_EnrolAsking::drop(QWidget* on, const QStringList& paths, QPointF at)
{
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls << QUrl::fromLocalFile(path);
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent enter(at.toPoint(), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                          Qt::NoModifier);
    QCoreApplication::sendEvent(on, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(on, &event);
}

void tst_EnrolAsking::asksBeforeAKnownFaceBecomesAPerson()
{
    enrol("Ann", 1);
    auto* dialog = openAdding(1, "Bob");
    QVERIFY(dialog);
    m_fixture->dialogs.confirm = false;
    press(dialog, "savePerson");
    QTRY_COMPARE(asked().size(), 1);
    QVERIFY(asked().last().title.contains(QStringLiteral("Ann")));
    QVERIFY2(asked().last().text.contains(QRegularExpression(QStringLiteral("score \\d"))),
             qPrintable(asked().last().text));
    QTRY_VERIFY(find<QAbstractButton>(dialog, "savePerson")->isEnabled());
    QCOMPARE(people(), 1);
    m_fixture->dialogs.confirm = true;
    press(dialog, "savePerson");
    QTRY_COMPARE(people(), 2);
    QCOMPARE(asked().size(), 2);
}

void tst_EnrolAsking::addsAKnownFaceToItsOwnerAndUndoesIt()
{
    const qint64 ann = enrol("Ann", 1);
    auto* dialog = openAdding(1, "Bob");
    QVERIFY(dialog);
    m_fixture->dialogs.other = true;
    press(dialog, "savePerson");
    QTRY_COMPARE(faces(ann), 2U);
    QVERIFY(asked().last().careful);
    QVERIFY(asked().last().other.contains(QStringLiteral("Ann")));
    QCOMPARE(people(), 1);
    QTRY_VERIFY(undoCommand()->isEnabled());
    undoCommand()->trigger();
    QTRY_COMPARE(faces(ann), 1U);
    QCOMPARE(people(), 1);
}

void tst_EnrolAsking::asksNothingAboutANewFace()
{
    enrol("Ann", 1);
    auto* dialog = openAdding(2, "Bob");
    QVERIFY(dialog);
    press(dialog, "savePerson");
    QTRY_COMPARE(people(), 2);
    QVERIFY(asked().isEmpty());
}

void tst_EnrolAsking::asksBeforeAFaceOfSomebodyElseIsAdded()
{
    const qint64 ann = enrol("Ann", 1);
    enrol("Bob", 2);
    choose(ann);
    m_fixture->dialogs.confirm = false;
    addFace(photograph("b.png", 2));
    QTRY_COMPARE(asked().size(), 1);
    QVERIFY(asked().last().title.contains(QStringLiteral("Bob")));
    m_fixture->dialogs.confirm = true;
    addFace(photograph("b.png", 2));
    QTRY_COMPARE(faces(ann), 2U);
}

void tst_EnrolAsking::asksBeforeAFaceUnlikeThePersonIsAdded()
{
    const qint64 ann = enrol("Ann", 1);
    choose(ann);
    m_fixture->dialogs.confirm = false;
    addFace(photograph("stranger.png", 7));
    QTRY_COMPARE(asked().size(), 1);
    QCOMPARE(asked().last().title, QStringLiteral("Is this a face of Ann?"));
    addFace(photograph("own.png", 1));
    QTRY_COMPARE(faces(ann), 2U);
    QCOMPARE(asked().size(), 1);
}

void tst_EnrolAsking::addsWhatIsDroppedOnThePersonAndUndoesIt()
{
    const qint64 ann = enrol("Ann", 1);
    choose(ann);
    drop(m_page->findChild<QWidget*>(QStringLiteral("subjectPane")),
         {photograph("x.png", 1), photograph("y.png", 1, 2)});
    QTRY_COMPARE(faces(ann), 3U);
    QCOMPARE(people(), 1);
    QTRY_VERIFY(undoCommand()->isEnabled());
    undoCommand()->trigger();
    QTRY_COMPARE(faces(ann), 1U);
    QCOMPARE(people(), 1);
}

void tst_EnrolAsking::undoesADropAndNothingElse()
{
    QTRY_VERIFY(find<QAbstractButton>(m_page.get(), "addPerson")->isEnabled());
    drop(m_page.get(), {photograph("Ann.png", 1), photograph("Bob.png", 2)});
    enrol("Carol", 3); // as another program does meanwhile
    QTRY_COMPARE(people(), 3);
    QTRY_VERIFY(undoCommand()->isEnabled());
    undoCommand()->trigger();
    QTRY_COMPARE(people(), 1);
    QCOMPARE(m_fixture->directory().binned(), 2);
}

void tst_EnrolAsking::forgetsTheFiguresOfADropThatWasUndone()
{
    m_fixture->addGallery(QStringLiteral("visitors"), QStringLiteral("Visitors"));
    m_page->refresh();
    auto* list = find<QListView>(m_page.get(), "galleryList");
    QTRY_COMPARE(list->model()->rowCount(), 3);
    auto* panel = find<QWidget>(m_page.get(), "enrollPanel");
    drop(m_page.get(), {photograph("Ann.png", 1), photograph("Bob.png", 2),
                        m_fixture->writePicture(QStringLiteral("empty.png"), fakePhotograph({}))});
    QTRY_COMPARE(people(), 2);
    QTRY_VERIFY(undoCommand()->isEnabled());
    QVERIFY(panel->isVisible());
    list->setCurrentIndex(list->model()->index(1, 0));
    QVERIFY(!panel->isVisible());
    list->setCurrentIndex(list->model()->index(0, 0));
    QVERIFY(panel->isVisible());
    undoCommand()->trigger();
    QTRY_COMPARE(people(), 0);
    QVERIFY(!panel->isVisible());
}

/// The message tells it, and how to undo it.
void tst_EnrolAsking::hidesTheFiguresOfADropThatWentWell()
{
    auto* panel = find<QWidget>(m_page.get(), "enrollPanel");
    QTRY_VERIFY(find<QAbstractButton>(m_page.get(), "addPerson")->isEnabled());
    drop(m_page.get(), {photograph("Ann.png", 1)});
    QTRY_VERIFY(undoCommand()->isEnabled());
    QVERIFY(!panel->isVisible());
    QVERIFY(find<QAbstractButton>(m_page.get(), "undo")->isVisible());
}

void tst_EnrolAsking::dropsOnAGalleryInTheListGoThere()
{
    const auto visitors = m_fixture->addGallery(QStringLiteral("visitors"), QStringLiteral("Visitors"));
    m_page->refresh();
    auto* list = find<QListView>(m_page.get(), "galleryList");
    QTRY_COMPARE(list->model()->rowCount(), 3);
    const QPoint row = list->visualRect(list->model()->index(1, 0)).center();
    const QPoint at = list->viewport()->mapTo(m_page.get(), row);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(photograph("Vera.png", 4))});
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &enter);
    QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &move);
    QVERIFY(move.isAccepted());
    QDropEvent event(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    event.setDropAction(Qt::MoveAction);
    QCoreApplication::sendEvent(m_page.get(), &event);
    QCOMPARE(event.dropAction(), Qt::CopyAction);
    QTRY_COMPARE(m_fixture->directory().subjects(visitors.id), 1);
    QCOMPARE(people(), 0);
}

void tst_EnrolAsking::aDropEndsTheUndoBeforeIt()
{
    const qint64 ann = enrol("Ann", 1);
    choose(ann);
    press(m_page.get(), "binPerson");
    QTRY_VERIFY(undoCommand()->isEnabled());
    drop(m_page.get(), {m_fixture->writePicture(QStringLiteral("wall.png"), fakePhotograph({}))});
    QTRY_VERIFY(!m_page->queue().isRunning());
    QVERIFY(!undoCommand()->isEnabled());
}

void tst_EnrolAsking::aDroppedListLeadsToTheImport()
{
    const qint64 ann = enrol("Ann", 1);
    choose(ann);
    QSignalSpy leads(m_page.get(), &shell::Page::openRequested);
    const QString list = m_fixture->writePicture(QStringLiteral("people.csv"), "name,picture\nBob,b.png\n");
    for (QWidget* on :
         {static_cast<QWidget*>(m_page.get()), m_page->findChild<QWidget*>(QStringLiteral("subjectPane"))}) {
        drop(on, {photograph("b.png", 2), list});
        QCOMPARE(leads.count(), 1);
        QCOMPARE(leads[0][0].toString(), QStringLiteral("import"));
        QCOMPARE(leads.takeFirst()[1].value<QVariant>().toStringList(),
                 (QStringList{list, m_gallery.groupId}));
    }
    QVERIFY(!m_page->queue().isRunning());
}

void tst_EnrolAsking::aDropOnAGalleryGoesThere()
{
    const auto partners = m_fixture->addGallery(QStringLiteral("partners"), QStringLiteral("Partners"));
    m_page->refresh();
    auto* list = m_page->findChild<QListView*>(QStringLiteral("galleryList"));
    QTRY_COMPARE(list->model()->rowCount(), 3); // with the bin
    const auto middleOf = [&](int row) {
        const QPoint inList = list->visualRect(list->model()->index(row, 0)).center();
        return QPointF(list->viewport()->mapTo(m_page.get(), inList));
    };
    const int row = list->currentIndex().row() == 0 ? 1 : 0;
    const auto hit = row == 1 ? partners : m_gallery;
    drop(m_page.get(), {photograph("Bob.png", 2)}, middleOf(row));
    QTRY_COMPARE(m_fixture->directory().subjects(hit.id), 1);
    QCOMPARE(list->currentIndex().row(), row);
    QCOMPARE(shell::recalled(subjects::lastGallery).toString(), hit.groupId);
    drop(m_page.get(), {photograph("Carol.png", 3)}, middleOf(2));
    QVERIFY(!m_page->queue().isRunning());
    QCOMPARE(list->currentIndex().row(), row);
}

void tst_EnrolAsking::enrolsWhatWasDroppedOnAnotherPage()
{
    galleries::GalleriesPage late(m_fixture->services()); // made for the drop, reads its galleries yet
    late.refresh();
    const QUrl file = QUrl::fromLocalFile(photograph("Ann.png", 1));
    late.open(QVariant::fromValue(QList<QUrl>{file}));
    QTRY_COMPARE(people(), 1);
    QTRY_VERIFY(!late.queue().isRunning());
}

QTEST_MAIN(tst_EnrolAsking)
#include "tst_EnrolAsking.moc"
