// SPDX-License-Identifier: GPL-3.0-or-later
// People of the galleries' page moved and copied to another gallery, and back by undo.
#include "tests/ui/galleries/GalleriesPageTest.h"
#include "tests/ui/galleries/Pressing.h"
#include "ui/subjects/SubjectTable.h"
#include "ui/subjects/SubjectsModel.h"

#include <QAction>
#include <QDialog>
#include <QListView>

using namespace ui;
using support::fakePerson;
using support::fakePhotograph;
using tests::find;
using tests::press;

class tst_MovingPeople : public tests::GalleriesPageTest {
    Q_OBJECT

private Q_SLOTS:
    void movesToAnotherGallery();
    void undoesAMoveOfWhoWasInBothGalleries();
    void copiesToAnotherGalleryAndUndoes();

private:
    subjects::SubjectTable* table() const { return m_page->findChild<subjects::SubjectTable*>(); }
    void waitForRows(int rows)
    {
        QTRY_COMPARE(m_page->findChild<subjects::SubjectsModel*>()->rowCount(), rows);
    }
    void chooseAnnAndBob();
    void redo()
    {
        auto* action = m_page->findChild<QAction*>(QStringLiteral("commandRedo"));
        QTRY_VERIFY(action->isEnabled());
        QVERIFY(!m_page->findChild<QAction*>(QStringLiteral("commandUndo"))->isEnabled());
        action->trigger();
    }

    core::storage::Gallery m_other;
    qint64 m_ann = 0; ///< in the open gallery alone
    qint64 m_bob = 0; ///< in the other one too
};

void tst_MovingPeople::chooseAnnAndBob()
{
    m_other = m_fixture->addGallery(QStringLiteral("visitors"), QStringLiteral("Visitors"));
    m_ann = m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)})).subject.id;
    const auto bob = m_fixture->enrol(m_gallery, QStringLiteral("Bob"), fakePhotograph({fakePerson(2)}));
    m_bob = bob.subject.id;
    QVERIFY(m_fixture->galleries().copySubject(bob.subject.personNo, m_gallery.groupId, m_other.groupId,
                                               QStringLiteral("test")));
    waitForRows(2);
    QTRY_COMPARE(find<QListView>(m_page.get(), "galleryList")->model()->rowCount(), 3);
    table()->selectAll();
}

void tst_MovingPeople::movesToAnotherGallery()
{
    const auto other = m_fixture->addGallery(QStringLiteral("visitors"), QStringLiteral("Visitors"));
    const auto ann = m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    waitForRows(1);
    QTRY_COMPARE(find<QListView>(m_page.get(), "galleryList")->model()->rowCount(), 3);
    table()->selectRow(0);
    QTRY_VERIFY(find<QAbstractButton>(m_page.get(), "movePerson")->isVisible());
    press(m_page.get(), "movePerson");
    auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("galleryChooser"));
    QVERIFY(dialog);
    press(dialog, "confirmGallery");
    QTRY_VERIFY(m_fixture->directory().isMember(other.id, ann.subject.id));
    QVERIFY(!m_fixture->directory().isMember(m_gallery.id, ann.subject.id));
    waitForRows(0);
}

void tst_MovingPeople::undoesAMoveOfWhoWasInBothGalleries()
{
    chooseAnnAndBob();
    if (QTest::currentTestFailed())
        return;
    press(m_page.get(), "moveChosen");
    press(m_page->findChild<QDialog*>(QStringLiteral("galleryChooser")), "confirmGallery");
    QTRY_COMPARE(m_fixture->directory().subjects(m_gallery.id), 0);
    auto* undo = m_page->findChild<QAction*>(QStringLiteral("commandUndo"));
    QTRY_VERIFY(undo->isEnabled());
    undo->trigger();
    QTRY_COMPARE(m_fixture->directory().subjects(m_gallery.id), 2);
    QVERIFY(m_fixture->directory().isMember(m_other.id, m_bob));
    QVERIFY(!m_fixture->directory().isMember(m_other.id, m_ann));
    redo();
    QTRY_COMPARE(m_fixture->directory().subjects(m_gallery.id), 0);
    QTRY_COMPARE(m_fixture->directory().subjects(m_other.id), 2);
}

/// Whoever was there before stays.
void tst_MovingPeople::copiesToAnotherGalleryAndUndoes()
{
    chooseAnnAndBob();
    if (QTest::currentTestFailed())
        return;
    press(m_page.get(), "copyChosen");
    press(m_page->findChild<QDialog*>(QStringLiteral("galleryChooser")), "confirmGallery");
    QTRY_COMPARE(m_fixture->directory().subjects(m_other.id), 2);
    auto* undo = m_page->findChild<QAction*>(QStringLiteral("commandUndo"));
    QTRY_VERIFY(undo->isEnabled());
    undo->trigger();
    QTRY_COMPARE(m_fixture->directory().subjects(m_other.id), 1);
    QVERIFY(m_fixture->directory().isMember(m_other.id, m_bob));
    QVERIFY(m_fixture->directory().isMember(m_gallery.id, m_ann));
    redo();
    QTRY_COMPARE(m_fixture->directory().subjects(m_other.id), 2);
}

QTEST_MAIN(tst_MovingPeople)
#include "tst_MovingPeople.moc"
