// SPDX-License-Identifier: GPL-3.0-or-later
// The form of one person: what it refuses, what it suggests, its way back; and names of galleries.
#include "tests/ui/galleries/GalleriesPageTest.h"
#include "tests/ui/galleries/Pressing.h"
#include "ui/subjects/SubjectDialog.h"
#include "ui/subjects/SubjectFacts.h"
#include "ui/subjects/SubjectTable.h"
#include "ui/subjects/SubjectsModel.h"
#include "ui/widgets/MessageLine.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

using namespace ui;
using support::fakePerson;
using support::fakePhotograph;
using tests::find;
using tests::press;

class tst_EditingPeople : public tests::GalleriesPageTest {
    Q_OBJECT

private Q_SLOTS:
    void refusesTheUserIdOfSomebodyElse();
    void takesAUserIdOfAnotherGallery();
    void undoesAnEdit();
    void replacesASuggestedNameWithThePicture();
    void longNumbersStayInThePane();
    void refusesTheNameOfAnotherGallery();

private:
    core::storage::Subject person(const char* name, int face, const QString& userId = {});
    subjects::SubjectDialog* openEditing(qint64 subject);
    QString said(QWidget* in) const { return in->findChild<widgets::MessageLine*>()->text(); }
    core::storage::Personal stored(qint64 subject) const
    {
        return m_fixture->subjectStore().byId(subject).value().personal;
    }
};

core::storage::Subject tst_EditingPeople::person(const char* name, int face, const QString& userId)
{
    auto subject =
        m_fixture->enrol(m_gallery, QString::fromLatin1(name), fakePhotograph({fakePerson(face)})).subject;
    subject.personal.userId = userId;
    return m_fixture->galleries().updateSubject(subject, QStringLiteral("test")).value();
}

subjects::SubjectDialog* tst_EditingPeople::openEditing(qint64 subject)
{
    m_page->open(QVariant(subject));
    auto* edit = find<QAbstractButton>(m_page.get(), "editPerson");
    if (!QTest::qWaitFor([edit] { return edit->isVisible(); }))
        return nullptr;
    QTest::mouseClick(edit, Qt::LeftButton);
    const auto opened = [this] { return m_page->findChild<subjects::SubjectDialog*>(); };
    return QTest::qWaitFor([&] { return opened() != nullptr; }) ? opened() : nullptr;
}

void tst_EditingPeople::refusesTheUserIdOfSomebodyElse()
{
    person("Ann", 1, QStringLiteral("E-1"));
    const auto bob = person("Bob", 2, QStringLiteral("E-2"));
    auto* dialog = openEditing(bob.id);
    QVERIFY(dialog);
    auto* field = find<QLineEdit>(dialog, "fieldUser");
    field->setText(QStringLiteral("E-1"));
    press(dialog, "savePerson");
    QTRY_VERIFY2(said(dialog).contains(QStringLiteral("belongs to Ann")), qPrintable(said(dialog)));
    QCOMPARE(stored(bob.id).userId, QStringLiteral("E-2"));
    field->setText(QStringLiteral("E-3"));
    press(dialog, "savePerson");
    QTRY_COMPARE(stored(bob.id).userId, QStringLiteral("E-3"));
    QTRY_VERIFY(!m_page->findChild<subjects::SubjectDialog*>());
    press(m_page.get(), "addPerson");
    auto* adding = m_page->findChild<subjects::SubjectDialog*>();
    adding->setPicture(fakePhotograph({fakePerson(3)}), QStringLiteral("Carol"));
    find<QLineEdit>(adding, "fieldUser")->setText(QStringLiteral("E-1"));
    press(adding, "savePerson");
    QTRY_VERIFY(said(adding).contains(QStringLiteral("belongs to Ann")));
    QCOMPARE(m_fixture->directory().subjects(m_gallery.id), 2);
}

void tst_EditingPeople::takesAUserIdOfAnotherGallery()
{
    const auto visitors = m_fixture->addGallery(QStringLiteral("visitors"), QStringLiteral("Visitors"));
    auto vera = m_fixture->enrol(visitors, QStringLiteral("Vera"), fakePhotograph({fakePerson(7)})).subject;
    vera.personal.userId = QStringLiteral("E-1");
    QVERIFY(m_fixture->galleries().updateSubject(vera, QStringLiteral("test")));
    const auto bob = person("Bob", 2, QStringLiteral("E-2"));
    auto* dialog = openEditing(bob.id);
    QVERIFY(dialog);
    find<QLineEdit>(dialog, "fieldUser")->setText(QStringLiteral("E-1"));
    press(dialog, "savePerson");
    QTRY_COMPARE(stored(bob.id).userId, QStringLiteral("E-1"));
}

void tst_EditingPeople::undoesAnEdit()
{
    const auto ann = person("Ann", 1, QStringLiteral("E-1"));
    auto* dialog = openEditing(ann.id);
    QVERIFY(dialog);
    find<QLineEdit>(dialog, "fieldName")->setText(QStringLiteral("Anna"));
    find<QLineEdit>(dialog, "fieldCompany")->setText(QStringLiteral("Works"));
    press(dialog, "savePerson");
    QTRY_COMPARE(stored(ann.id).name, QStringLiteral("Anna"));
    auto* undo = m_page->findChild<QAction*>(QStringLiteral("commandUndo"));
    QTRY_VERIFY(undo->isEnabled());
    auto* button = find<QAbstractButton>(m_page.get(), "undo");
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_COMPARE(stored(ann.id).name, QStringLiteral("Ann"));
    QVERIFY(stored(ann.id).company.isEmpty());
    QCOMPARE(stored(ann.id).userId, QStringLiteral("E-1"));
    auto* redo = m_page->findChild<QAction*>(QStringLiteral("commandRedo"));
    QTRY_VERIFY(redo->isEnabled());
    QVERIFY(!undo->isEnabled());
    QCOMPARE(button->text(), QStringLiteral("Redo"));
    QVERIFY(m_page->findChild<subjects::SubjectTable*>()->hasFocus());
    const auto* message = button->parentWidget()->findChildren<QLabel*>().back();
    QCOMPARE(message->text(), QStringLiteral("1 people are as before"));
    redo->trigger();
    QTRY_COMPARE(stored(ann.id).name, QStringLiteral("Anna"));
    QTRY_VERIFY(undo->isEnabled());
}

void tst_EditingPeople::replacesASuggestedNameWithThePicture()
{
    QTRY_VERIFY(find<QAbstractButton>(m_page.get(), "addPerson")->isEnabled());
    press(m_page.get(), "addPerson");
    auto* dialog = m_page->findChild<subjects::SubjectDialog*>();
    auto* name = find<QLineEdit>(dialog, "fieldName");
    dialog->setPicture(fakePhotograph({fakePerson(1)}), QStringLiteral("first"));
    dialog->setPicture(fakePhotograph({fakePerson(2)}), QStringLiteral("second"));
    QCOMPARE(name->text(), QStringLiteral("second"));
    name->setText(QStringLiteral("Ann"));
    dialog->setPicture(fakePhotograph({fakePerson(3)}), QStringLiteral("third"));
    QCOMPARE(name->text(), QStringLiteral("Ann"));
}

void tst_EditingPeople::longNumbersStayInThePane()
{
    auto ann = person("Ann", 1);
    ann.personal.idIccid = QStringLiteral("310101199005311234");
    ann.personal.company = QString(60, u'W');
    ann = m_fixture->galleries().updateSubject(ann, QStringLiteral("test")).value();
    m_page->open(QVariant(ann.id));
    auto* facts = m_page->findChild<subjects::SubjectFacts*>();
    const auto shows = [facts](const QString& value) {
        return std::ranges::any_of(facts->findChildren<QLabel*>(),
                                   [&value](const QLabel* label) { return label->text() == value; });
    };
    QTRY_VERIFY(shows(ann.personal.company));
    QVERIFY(shows(ann.personNo)); // the user id, unless one was given
    auto* scroll = m_page->findChild<QWidget*>(QStringLiteral("subjectPane"))->findChild<QScrollArea*>();
    QTRY_COMPARE(scroll->widget()->width(), scroll->viewport()->width());
    QVERIFY(scroll->widget()->minimumSizeHint().width() <= scroll->viewport()->width());
}

void tst_EditingPeople::refusesTheNameOfAnotherGallery()
{
    QTRY_VERIFY(find<QAbstractButton>(m_page.get(), "addPerson")->isEnabled());
    press(m_page.get(), "newGallery");
    auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("galleryDialog"));
    find<QLineEdit>(dialog, "galleryName")->setText(QStringLiteral("staff"));
    press(dialog, "saveGallery");
    QTRY_VERIFY(said(dialog).contains(QStringLiteral("There is a gallery staff already")));
    QCOMPARE(m_fixture->galleryStore().all().value().size(), 1U);
    find<QLineEdit>(dialog, "galleryName")->setText(QStringLiteral("Guests"));
    press(dialog, "saveGallery");
    QTRY_COMPARE(m_fixture->galleryStore().all().value().size(), 2U);
}

QTEST_MAIN(tst_EditingPeople)
#include "tst_EditingPeople.moc"
