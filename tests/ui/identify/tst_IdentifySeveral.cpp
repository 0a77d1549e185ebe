// SPDX-License-Identifier: GPL-3.0-or-later
// The bench with several pictures: their list, those that fail, cancelling.
#include "tests/ui/identify/IdentifyPageTest.h"
#include "ui/widgets/FaceView.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>

using namespace ui;
using support::fakePerson;
using support::fakePhotograph;

class tst_IdentifySeveral : public tests::IdentifyPageTest {
    Q_OBJECT

private Q_SLOTS:
    void searchesSeveralPictures();
    void goesOnPastAPictureThatFails();
    void cancelsTheSearchOfSeveralPictures();
    void searchesThePicturesOfADroppedFolder();

private:
    QAbstractItemView* list() const
    {
        return m_page->findChild<QAbstractItemView*>(QStringLiteral("benchPictures"));
    }
    QString found(int row) const { return list()->model()->index(row, 1).data().toString(); }
};

void tst_IdentifySeveral::searchesSeveralPictures()
{
    choose({file("a.png", fakePhotograph({fakePerson(1)}, 1)),
            file("b.png", fakePhotograph({fakePerson(3), fakePerson(2), fakePerson(40)}, 1)),
            file("c.png", fakePhotograph({fakePerson(41)}))});
    QTRY_VERIFY(list()->isVisible());
    QTRY_VERIFY(found(2).contains(QStringLiteral("nobody above the threshold")));
    QCOMPARE(list()->model()->rowCount(), 3);
    QVERIFY(found(0).endsWith(QStringLiteral(": Ann")));
    QVERIFY2(found(1).contains(QStringLiteral("Carol, Bob and 1 unknown")), qPrintable(found(1)));
    QCOMPARE(candidates()->model()->index(0, 1).data().toString(), QStringLiteral("Ann"));
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Down);
    QTRY_COMPARE(candidates()->model()->index(0, 1).data().toString(), QStringLiteral("Carol"));
    auto* view = m_page->findChild<widgets::FaceView*>(QStringLiteral("benchPicture"));
    view->select(1);
    Q_EMIT view->selectedChanged(1);
    QTRY_COMPARE(candidates()->model()->index(0, 1).data().toString(), QStringLiteral("Bob"));
    QVERIFY(!view->picture().isNull());
    QVERIFY(allWords().contains(QStringLiteral("3 of 3 pictures searched")));
    m_page->open(fakePhotograph({fakePerson(2)}, 1));
    QTRY_COMPARE(candidates()->model()->index(0, 1).data().toString(), QStringLiteral("Bob"));
    QVERIFY(!list()->isVisible());
}

void tst_IdentifySeveral::goesOnPastAPictureThatFails()
{
    choose({file("a.png", fakePhotograph({fakePerson(1)}, 1)), file("empty.png", {}),
            m_fixture->picturesFolder() + QStringLiteral("/gone.png"), file("wall.png", fakePhotograph({})),
            file("e.png", fakePhotograph({fakePerson(2)}, 1))});
    QTRY_COMPARE(list()->model()->rowCount(), 5);
    QTRY_VERIFY(found(4).endsWith(QStringLiteral(": Bob")));
    QCOMPARE(found(1), QStringLiteral("The file is empty"));
    QVERIFY(!found(2).isEmpty());
    QCOMPARE(found(3), QStringLiteral("No face found"));
    QVERIFY(allWords().contains(QStringLiteral("5 of 5 pictures searched")));
    list()->selectionModel()->setCurrentIndex(list()->model()->index(1, 0),
                                              QItemSelectionModel::ClearAndSelect);
    QTRY_VERIFY(message("benchMessage").contains(QStringLiteral("empty.png: The file is empty")));
    QCOMPARE(candidates()->model()->rowCount(), 0);
    list()->selectionModel()->setCurrentIndex(list()->model()->index(4, 0),
                                              QItemSelectionModel::ClearAndSelect);
    QTRY_COMPARE(candidates()->model()->index(0, 1).data().toString(), QStringLiteral("Bob"));
    QVERIFY(message("benchMessage").isEmpty());
}

void tst_IdentifySeveral::cancelsTheSearchOfSeveralPictures()
{
    QStringList files;
    for (int i = 0; i < 6; ++i)
        files << file(qPrintable(QStringLiteral("%1.png").arg(i)), fakePhotograph({fakePerson(1)}, i));
    choose(files);
    QTRY_VERIFY(list()->isVisible());
    press("cancelSearch");
    const int calls = m_fixture->fake->calls();
    QTest::qWait(100);
    m_fixture->pool.waitForDone();
    QVERIFY(m_fixture->fake->calls() <= calls + 4); // the one under way, and what the interface would say
    QCOMPARE(found(5), QStringLiteral("Not searched"));
    press("cancelSearch"); // which now searches the rest
    QTRY_VERIFY(found(5).endsWith(QStringLiteral(": Ann")));
    QVERIFY(!m_page->findChild<QAbstractButton*>(QStringLiteral("cancelSearch"))->isVisible());
}

void tst_IdentifySeveral::searchesThePicturesOfADroppedFolder()
{
    file("a.png", fakePhotograph({fakePerson(1)}, 1));
    file("below/b.png", fakePhotograph({fakePerson(2)}, 1));
    file("notes.txt", "no picture");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_fixture->picturesFolder())});
    QDragEnterEvent enter(QPoint(900, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &enter);
    QDropEvent drop(QPointF(900, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &drop);
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    QTRY_VERIFY(found(1).endsWith(QStringLiteral(": Bob")));
    QVERIFY(found(0).endsWith(QStringLiteral(": Ann")));
}

QTEST_MAIN(tst_IdentifySeveral)
#include "tst_IdentifySeveral.moc"
