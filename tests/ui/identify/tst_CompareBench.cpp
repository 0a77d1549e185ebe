// SPDX-License-Identifier: GPL-3.0-or-later
// Two pictures side by side: where a drop goes, which faces are compared; and what the bench makes of several
// galleries and several faces.
#include "tests/ui/identify/IdentifyPageTest.h"
#include "ui/identify/CompareBench.h"
#include "ui/identify/PictureWell.h"
#include "ui/widgets/FaceView.h"

#include <QAbstractButton>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QTest>
#include <QUrl>

using namespace ui;
using identify::PictureWell;
using support::fakePerson;
using support::fakePhotograph;

class tst_CompareBench : public tests::IdentifyPageTest {
    Q_OBJECT

private Q_SLOTS:
    void aDropReplacesThePictureItFellOn();
    void boxesEveryFaceAndComparesTheChosenOne();
    void judgesEachGalleryAsIfItWereAskedAlone();
    void aFaceAmongOthersIsNoPoorFace();

private:
    PictureWell* well(int side) const
    {
        return m_page->findChild<PictureWell*>(QStringLiteral("compared%1").arg(side));
    }
    void drop(int side, const char* name, const QByteArray& bytes);
    QString verdict() const
    {
        return m_page->findChild<identify::CompareBench*>()
            ->findChild<QLabel*>(QStringLiteral("verdict"))
            ->text();
    }
    QString fileIn(int side) const { return well(side)->picture().source.name(); }
};

void tst_CompareBench::drop(int side, const char* name, const QByteArray& bytes)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_fixture->writePicture(QLatin1StringView(name), bytes))});
    QWidget* on = well(side);
    const auto actions = Qt::CopyAction | Qt::MoveAction;
    QDragEnterEvent enter(QPoint(40, 40), actions, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(on, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(40, 40), actions, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(on, &event);
    QCOMPARE(event.dropAction(), Qt::CopyAction);
}

void tst_CompareBench::aDropReplacesThePictureItFellOn()
{
    compareInstead();
    drop(0, "a.png", fakePhotograph({fakePerson(1)}, 1));
    QTRY_COMPARE(fileIn(0), QStringLiteral("a.png"));
    drop(1, "b.png", fakePhotograph({fakePerson(1)}, 2));
    QTRY_VERIFY(verdict().contains(QStringLiteral("the same person")));
    drop(0, "c.png", fakePhotograph({fakePerson(9)}));
    QTRY_VERIFY(verdict().contains(QStringLiteral("different people")));
    QCOMPARE(fileIn(0), QStringLiteral("c.png"));
    QCOMPARE(fileIn(1), QStringLiteral("b.png"));
}

void tst_CompareBench::boxesEveryFaceAndComparesTheChosenOne()
{
    compareInstead();
    drop(0, "two.png", fakePhotograph({fakePerson(1), fakePerson(2)}, 1));
    drop(1, "one.png", fakePhotograph({fakePerson(2)}, 2));
    auto* view = well(0)->findChild<widgets::FaceView*>();
    const auto box = [view](int number) {
        return view->findChild<QAbstractButton*>(QStringLiteral("face%1").arg(number));
    };
    QTRY_VERIFY(box(1) && box(2) && box(1)->isVisible());
    auto* note = well(0)->findChild<QLabel*>(QStringLiteral("compared0Note"));
    QVERIFY(note->isVisible());
    QVERIFY(note->text().contains(u'2'));
    QVERIFY(view->selected() >= 0);
    QVERIFY(!well(1)->findChild<QLabel*>(QStringLiteral("compared1Note"))->isVisible());
    QTest::mouseClick(box(1), Qt::LeftButton);
    QTRY_VERIFY(verdict().contains(QStringLiteral("different people")));
    QTest::mouseClick(box(2), Qt::LeftButton);
    QTRY_VERIFY(verdict().contains(QStringLiteral("the same person")));
}

void tst_CompareBench::judgesEachGalleryAsIfItWereAskedAlone()
{
    const auto services = m_fixture->benchServices();
    const auto answer = identify::search(services, fakePhotograph({fakePerson(1)}, 1),
                                         {QStringLiteral("staff"), QStringLiteral("visitors")});
    QVERIFY(answer);
    const auto& face = answer->faces.front();
    QVERIFY(face.candidates.size() > 1);
    for (const auto& match : face.candidates) {
        QCOMPARE(match.threshold, services.galleries.threshold({match.gallery}));
        QVERIFY(match.threshold < face.threshold); // that of all who were searched together
    }
    const auto all = identify::search(services, fakePhotograph({fakePerson(1)}, 1), {});
    QCOMPARE(all->faces.front().candidates.front().threshold, all->faces.front().threshold);
}

void tst_CompareBench::aFaceAmongOthersIsNoPoorFace()
{
    const auto services = m_fixture->benchServices();
    const auto alone = identify::search(services, fakePhotograph({fakePerson(5)}), {});
    const auto among = identify::search(services, fakePhotograph({fakePerson(5), fakePerson(6)}), {});
    QVERIFY(alone && among);
    QCOMPARE(among->faces.size(), 2U);
    QVERIFY(alone->faces.front().quality >= 50);
    for (const auto& face : among->faces)
        QVERIFY2(face.quality >= 50, qPrintable(QString::number(face.quality)));
}

QTEST_MAIN(tst_CompareBench)
#include "tst_CompareBench.moc"
