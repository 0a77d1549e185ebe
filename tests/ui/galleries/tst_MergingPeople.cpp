// SPDX-License-Identifier: GPL-3.0-or-later
// Two people of the galleries' page who are one: merging them, who stays, and undoing it.
#include "tests/ui/galleries/GalleriesPageTest.h"
#include "tests/ui/galleries/Pressing.h"
#include "ui/subjects/SubjectTable.h"
#include "ui/subjects/SubjectsModel.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QTest>

using namespace ui;
using support::fakePerson;
using support::fakePhotograph;
using tests::find;
using tests::press;

class tst_MergingPeople : public tests::GalleriesPageTest {
    Q_OBJECT

private Q_SLOTS:
    void mergesTwo();
    void asksWhoStaysInAMerge();
    void undoesAMergeAndMergesAgain();
    void saysWhenAMergeCannotBeUndone();

private:
    /// Ann and Anne, as they were enrolled.
    std::pair<core::faces::Enrolled, core::faces::Enrolled> askToMergeTwins()
    {
        auto ann = m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
        auto anne = m_fixture->enrol(m_gallery, QStringLiteral("Anne"), fakePhotograph({fakePerson(1)}, 1));
        waitForRows(2);
        table()->selectAll();
        press(m_page.get(), "mergeChosen");
        return {std::move(ann), std::move(anne)};
    }
    void confirmMerge()
    {
        press(m_page->findChild<QDialog*>(QStringLiteral("mergeDialog")), "confirm");
        waitForRows(1);
    }
    void waitForRows(int rows)
    {
        QTRY_COMPARE(m_page->findChild<subjects::SubjectsModel*>()->rowCount(), rows);
    }
    subjects::SubjectTable* table() const { return m_page->findChild<subjects::SubjectTable*>(); }
};

void tst_MergingPeople::mergesTwo()
{
    askToMergeTwins();
    confirmMerge();
    QCOMPARE(m_fixture->directory().faces(m_gallery.id), 2);
    QCOMPARE(m_fixture->directory().binned(), 1);
}

void tst_MergingPeople::asksWhoStaysInAMerge()
{
    const auto [ann, anne] = askToMergeTwins();
    auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("mergeDialog"));
    QVERIFY(dialog);
    auto* choice = find<QComboBox>(dialog, "whoStays");
    QCOMPARE(choice->count(), 2);
    QVERIFY2(choice->currentText().startsWith(QStringLiteral("Ann ")), qPrintable(choice->currentText()));
    QVERIFY(find<QAbstractButton>(dialog, "confirm")->text().contains(QStringLiteral("Ann")));
    QTest::keyClick(choice, Qt::Key_Down);
    QVERIFY(find<QAbstractButton>(dialog, "confirm")->text().contains(QStringLiteral("Anne")));
    QVERIFY(tests::namelessControls(dialog).isEmpty());
    press(dialog, "confirm");
    waitForRows(1);
    QCOMPARE(m_fixture->directory().facesOf(anne.subject.id).size(), std::size_t(2));
    QVERIFY(m_fixture->subjectStore().byId(ann.subject.id)->binnedMs > 0);
}

void tst_MergingPeople::undoesAMergeAndMergesAgain()
{
    askToMergeTwins();
    confirmMerge();
    QTRY_VERIFY(find<QAbstractButton>(m_page.get(), "undo")->isVisible());
    press(m_page.get(), "undo");
    waitForRows(2);
    QCOMPARE(m_fixture->directory().faces(m_gallery.id), 2);
    QCOMPARE(m_fixture->directory().binned(), 0);
    auto* redo = m_page->findChild<QAction*>(QStringLiteral("commandRedo"));
    QTRY_VERIFY(redo->isEnabled());
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    waitForRows(1);
    QCOMPARE(m_fixture->directory().binned(), 1);
}

void tst_MergingPeople::saysWhenAMergeCannotBeUndone()
{
    const auto [ann, anne] = askToMergeTwins();
    confirmMerge();
    QTRY_VERIFY(find<QAbstractButton>(m_page.get(), "undo")->isVisible());
    const bool isAnneGone = m_fixture->subjectStore().byId(anne.subject.id)->binnedMs != 0;
    QVERIFY(m_fixture->galleries().purgeSubject(isAnneGone ? anne.subject.id : ann.subject.id,
                                                QStringLiteral("test")));
    press(m_page.get(), "undo");
    QTRY_COMPARE(m_fixture->dialogs.errors.size(), 1);
    QVERIFY(m_fixture->dialogs.errors.front().contains(u"erased for good"));
    QCOMPARE(m_fixture->directory().faces(m_gallery.id), 2);
}

QTEST_MAIN(tst_MergingPeople)
#include "tst_MergingPeople.moc"
