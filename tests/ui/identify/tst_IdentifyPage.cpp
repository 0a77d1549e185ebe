// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/identify/IdentifyPageTest.h"
#include "ui/camera/CaptureDialog.h"
#include "ui/widgets/FaceView.h"
#include "ui/widgets/Segments.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using support::fakePerson;
using support::fakePhotograph;

class tst_IdentifyPage : public tests::IdentifyPageTest {
    Q_OBJECT

private Q_SLOTS:
    void findsAPersonInAnOpenedPicture();
    void saysThatNobodyIsAboveTheThreshold();
    void boxesEveryFaceAndListsEachOnesCandidates();
    void saysThatThereIsNoFace();
    void saysWhyAPictureCannotBeRead();
    void searchesOnlyTickedGalleries();
    void pastesAPicture();
    void searchesAPictureOfTheCamera();
    void offersNoCameraWhereThereIsNone();
    void comparesTwoPictures();
    void saysWhichOfTwoPicturesIsNone();
    void saysInWhichOfTwoPicturesNoFaceIs();
    void eachCameraButtonHasItsOwnName();
    void enrolsAFaceOfThePicture();
    void enrolsIntoTheGalleryThatWasSearched();
    void asksAgainWhenPeopleCameMeanwhile();
    void opensTheCandidate();
    void offersNoEnrolmentToThoseWhoMayNot();
    void aRefreshAsksNothingAgain();
    void forgetsThePersonBefore();
    void showsRequestAnswerAndCurlWithoutAToken();
    void everyControlHasAName();

private:
    QString verdict() const { return bench()->findChild<QLabel*>(QStringLiteral("verdict"))->text(); }
    void nameAndSave(const QString& name);
    void tickVisitors();
    void takePicture(const QByteArray& shown);
};

void tst_IdentifyPage::findsAPersonInAnOpenedPicture()
{
    choose({file("p.png", fakePhotograph({fakePerson(1)}, 1))});
    QTRY_COMPARE(candidates()->model()->index(0, 1).data().toString(), QStringLiteral("Ann"));
    QVERIFY(verdict().contains(QStringLiteral("same person")));
    QVERIFY(candidates()->model()->rowCount() > 1);
    const QModelIndex second = candidates()->model()->index(1, 2);
    QVERIFY(second.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("below")));
    QVERIFY(allWords().contains(QStringLiteral("Lead over rank 2")));
}

void tst_IdentifyPage::saysThatNobodyIsAboveTheThreshold()
{
    m_page->open(fakePhotograph({fakePerson(40)}));
    QTRY_VERIFY(verdict().contains(QStringLiteral("no match")));
}

void tst_IdentifyPage::boxesEveryFaceAndListsEachOnesCandidates()
{
    m_page->open(fakePhotograph({fakePerson(3), fakePerson(2)}, 1));
    QTRY_COMPARE(candidates()->model()->index(0, 1).data().toString(), QStringLiteral("Carol"));
    m_page->findChild<widgets::FaceView*>(QStringLiteral("benchPicture"))->select(1);
    Q_EMIT m_page->findChild<widgets::FaceView*>(QStringLiteral("benchPicture"))->selectedChanged(1);
    QTRY_COMPARE(candidates()->model()->index(0, 1).data().toString(), QStringLiteral("Bob"));
    QVERIFY(allWords().contains(QStringLiteral("Face 2")));
}

void tst_IdentifyPage::saysThatThereIsNoFace()
{
    m_page->open(fakePhotograph({}));
    QTRY_VERIFY(allWords().contains(QStringLiteral("No face found")));
    QVERIFY(!m_page->findChild<QAbstractButton*>(QStringLiteral("enrolThisFace"))->isEnabled());
}

void tst_IdentifyPage::saysWhyAPictureCannotBeRead()
{
    m_page->open(QByteArray("no picture"));
    QTRY_VERIFY(allWords().contains(QStringLiteral("Not a picture in a known format")));
}

void tst_IdentifyPage::tickVisitors()
{
    auto* picker = m_page->findChild<QPushButton*>(QStringLiteral("pickGalleries"));
    const auto visitors = [picker]() -> QAction* {
        Q_EMIT picker->menu()->aboutToShow();
        for (QAction* action : picker->menu()->actions()) {
            if (action->text() == u"Visitors")
                return action;
        }
        return nullptr;
    };
    QTRY_VERIFY(visitors());
    visitors()->setChecked(true);
}

void tst_IdentifyPage::searchesOnlyTickedGalleries()
{
    tickVisitors();
    m_page->open(fakePhotograph({fakePerson(1)}, 1));
    QTRY_COMPARE(candidates()->model()->rowCount(), 1);
    QCOMPARE(candidates()->model()->index(0, 1).data().toString(), QStringLiteral("Carol"));
}

void tst_IdentifyPage::pastesAPicture()
{
    QGuiApplication::clipboard()->setImage(QImage::fromData(fakePhotograph({fakePerson(2)}, 1)));
    QTest::keyClick(m_page.get(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(candidates()->model()->index(0, 1).data().toString(), QStringLiteral("Bob"));
}

void tst_IdentifyPage::takePicture(const QByteArray& shown)
{
    auto* dialog = m_page->findChild<camera::CaptureDialog*>();
    QVERIFY(dialog);
    m_camera.show(QImage::fromData(shown));
    QTest::mouseClick(dialog->findChild<QAbstractButton*>(QStringLiteral("takePicture")), Qt::LeftButton);
    auto* use = dialog->findChild<QAbstractButton*>(QStringLiteral("usePicture"));
    QTRY_VERIFY(use->isEnabled());
    QTest::mouseClick(use, Qt::LeftButton);
    QTRY_VERIFY(!m_page->findChild<camera::CaptureDialog*>());
}

void tst_IdentifyPage::searchesAPictureOfTheCamera()
{
    QTest::keyClick(m_page.get(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    takePicture(fakePhotograph({fakePerson(3)}, 1));
    QTRY_COMPARE(candidates()->model()->index(0, 1).data().toString(), QStringLiteral("Carol"));
    QCOMPARE(m_camera.state(), camera::CameraState::Off);
    compareInstead();
    press("compared0Camera");
    takePicture(fakePhotograph({fakePerson(1)}, 1));
    press("compared1Camera");
    takePicture(fakePhotograph({fakePerson(1)}, 2));
    QTRY_VERIFY(allWords().contains(QStringLiteral("the same person")));
}

void tst_IdentifyPage::offersNoCameraWhereThereIsNone()
{
    identify::IdentifyPage page(m_fixture->benchServices());
    page.show();
    for (const char* name : {"takePicture", "compared0Camera"})
        QVERIFY(page.findChild<QAbstractButton*>(QLatin1StringView(name))->isHidden());
    QVERIFY(!page.commands().at(2)->isEnabled());
}

void tst_IdentifyPage::comparesTwoPictures()
{
    compareInstead();
    choose({file("a.png", fakePhotograph({fakePerson(1)}, 1))}, "compared0Open");
    choose({file("b.png", fakePhotograph({fakePerson(1)}, 2))}, "compared1Open");
    QTRY_VERIFY(allWords().contains(QStringLiteral("the same person")));
    choose({file("c.png", fakePhotograph({fakePerson(9)}))}, "compared1Open");
    QTRY_VERIFY(allWords().contains(QStringLiteral("different people")));
}

void tst_IdentifyPage::saysWhichOfTwoPicturesIsNone()
{
    compareInstead();
    choose({file("good.png", fakePhotograph({fakePerson(1)}, 1)), file("empty.png", {})}, "compared0Open");
    QTRY_VERIFY(
        message("compareMessage").contains(QStringLiteral("Second picture (empty.png) was not opened")));
    QVERIFY(message("compareMessage").contains(QStringLiteral("The file is empty")));
    QVERIFY(message("compareMessage").contains(QStringLiteral("Choose another picture")));
    choose({file("text.png", "no picture")}, "compared0Open");
    QTRY_VERIFY(message("compareMessage").contains(QStringLiteral("First picture (text.png)")));
    QVERIFY(message("compareMessage").contains(QStringLiteral("The picture before it stays")));
    QVERIFY(message("compareMessage").contains(QStringLiteral("empty.png")));
    choose({file("other.png", fakePhotograph({fakePerson(1)}, 2))}, "compared1Open");
    QTRY_VERIFY(allWords().contains(QStringLiteral("the same person")));
    QVERIFY(!message("compareMessage").contains(QStringLiteral("empty.png")));
}

void tst_IdentifyPage::saysInWhichOfTwoPicturesNoFaceIs()
{
    compareInstead();
    choose({file("ann.png", fakePhotograph({fakePerson(1)}, 1)), file("wall.png", fakePhotograph({}))},
           "compared0Open");
    QTRY_VERIFY(message("compareMessage").contains(QStringLiteral("Second picture (wall.png): No face")));
    QVERIFY(!message("compareMessage").contains(QStringLiteral("ann.png")));
}

void tst_IdentifyPage::eachCameraButtonHasItsOwnName()
{
    QSet<QString> names;
    int buttons = 0;
    for (auto* button : m_page->findChildren<QAbstractButton*>()) {
        if (!button->text().contains(QStringLiteral("camera"), Qt::CaseInsensitive))
            continue;
        ++buttons;
        names << QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name);
    }
    QCOMPARE(buttons, 4);
    QCOMPARE(names.size(), 4);
}

/// All galleries are searched, so the one it goes into is chosen; then the bench knows the face.
void tst_IdentifyPage::enrolsAFaceOfThePicture()
{
    m_page->open(fakePhotograph({fakePerson(40), fakePerson(41)}));
    QTRY_VERIFY(m_page->findChild<QAbstractButton*>(QStringLiteral("enrolThisFace"))->isEnabled());
    QTRY_VERIFY(allWords().contains(QStringLiteral("3 people"))); // the galleries are read
    press("enrolThisFace");
    auto* chooser = m_page->findChild<QDialog*>(QStringLiteral("galleryChooser"));
    QVERIFY(chooser);
    auto* galleries = chooser->findChild<QComboBox*>(QStringLiteral("targetGallery"));
    galleries->setCurrentText(QStringLiteral("Visitors"));
    press("confirmGallery");
    nameAndSave(QStringLiteral("Dora"));
    QTRY_COMPARE(candidates()->model()->index(0, 1).data().toString(), QStringLiteral("Dora"));
    QVERIFY(verdict().contains(QStringLiteral("same person")));
    const auto visitors = m_fixture->galleryStore().all().value().at(1);
    QCOMPARE(m_fixture->directory().subjects(visitors.id), 2);
    const auto* undo = m_page->findChild<QAction*>(QStringLiteral("commandUndoEnrolment"));
    QVERIFY(undo->isEnabled());
    press("undoEnrolment");
    QTRY_COMPARE(m_fixture->directory().subjects(visitors.id), 1);
    QCOMPARE(m_fixture->directory().binned(), 1);
    QVERIFY(!undo->isEnabled());
    QVERIFY(!m_page->findChild<QAbstractButton*>(QStringLiteral("undoEnrolment"))->isVisible());
    QTRY_VERIFY(!verdict().contains(QStringLiteral("same person")));
}

void tst_IdentifyPage::nameAndSave(const QString& name)
{
    auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("subjectDialog"));
    QVERIFY(dialog);
    dialog->findChild<QLineEdit*>(QStringLiteral("fieldName"))->setText(name);
    press("savePerson");
}

/// Without a question, and without leaving the bench.
void tst_IdentifyPage::enrolsIntoTheGalleryThatWasSearched()
{
    QSignalSpy sent(m_page.get(), &shell::Page::openRequested);
    tickVisitors();
    m_page->open(fakePhotograph({fakePerson(40)}));
    QTRY_VERIFY(m_page->findChild<QAbstractButton*>(QStringLiteral("enrolThisFace"))->isEnabled());
    press("enrolThisFace");
    QVERIFY(!m_page->findChild<QDialog*>(QStringLiteral("galleryChooser")));
    press("cancelPerson");
    QTRY_VERIFY(!m_page->findChild<QDialog*>(QStringLiteral("subjectDialog")));
    press("enrolThisFace");
    nameAndSave(QStringLiteral("Dora"));
    QTRY_COMPARE(candidates()->model()->index(0, 1).data().toString(), QStringLiteral("Dora"));
    QVERIFY(sent.isEmpty());
}

void tst_IdentifyPage::asksAgainWhenPeopleCameMeanwhile()
{
    m_page->open(fakePhotograph({fakePerson(40)}));
    QTRY_VERIFY(verdict().contains(QStringLiteral("no match")));
    const auto staff = m_fixture->galleryStore().all().value().front();
    m_fixture->enrol(staff, QStringLiteral("Dora"), fakePhotograph({fakePerson(40)}));
    m_page->refresh();
    QTRY_COMPARE(candidates()->model()->index(0, 1).data().toString(), QStringLiteral("Dora"));
}

void tst_IdentifyPage::opensTheCandidate()
{
    QSignalSpy sent(m_page.get(), &shell::Page::openRequested);
    m_page->open(fakePhotograph({fakePerson(3)}, 1));
    QTRY_COMPARE(candidates()->model()->index(0, 1).data().toString(), QStringLiteral("Carol"));
    press("openPerson");
    QTest::keyClick(candidates(), Qt::Key_Return);
    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent[0], sent[1]);
    QCOMPARE(sent.first().first().toString(), QStringLiteral("galleries"));
    const QVariantList what = sent.first().last().value<QVariant>().toList();
    QCOMPARE(what.first().toString(), QStringLiteral("visitors"));
    QCOMPARE(m_fixture->subjectStore().byId(what.last().toLongLong())->personal.name,
             QStringLiteral("Carol"));
}

void tst_IdentifyPage::offersNoEnrolmentToThoseWhoMayNot()
{
    m_page->setReach([](const QString& page) { return page != u"galleries"; });
    m_page->followReach();
    m_page->open(fakePhotograph({fakePerson(40)}));
    QTRY_VERIFY(verdict().contains(QStringLiteral("no match")));
    auto* enrol = m_page->findChild<QAbstractButton*>(QStringLiteral("enrolThisFace"));
    QVERIFY(enrol->isHidden());
    QVERIFY(m_page->findChild<QAbstractButton*>(QStringLiteral("openPerson"))->isHidden());
    m_page->setReach({});
    m_page->followReach();
    QVERIFY(!enrol->isHidden());
}

void tst_IdentifyPage::aRefreshAsksNothingAgain()
{
    m_page->open(fakePhotograph({fakePerson(1)}, 1));
    QTRY_COMPARE(candidates()->model()->index(0, 1).data().toString(), QStringLiteral("Ann"));
    waitForTheInterface();
    const int calls = m_fixture->fake->calls();
    m_page->refresh();
    m_fixture->pool.waitForDone();
    QTest::qWait(50);
    m_fixture->pool.waitForDone();
    QCOMPARE(m_fixture->fake->calls(), calls);
    QCOMPARE(candidates()->model()->index(0, 1).data().toString(), QStringLiteral("Ann"));
}

void tst_IdentifyPage::forgetsThePersonBefore()
{
    m_page->open(fakePhotograph({fakePerson(1)}, 1));
    QTRY_COMPARE(candidates()->model()->index(0, 1).data().toString(), QStringLiteral("Ann"));
    waitForTheInterface();
    m_page->open(fakePhotograph({fakePerson(2)}, 1)); // still being searched
    m_page->findChild<widgets::Segments*>(QStringLiteral("benchMode"))
        ->segment(QStringLiteral("compare"))
        ->click();
    m_fixture->dialogs.files = {
        m_fixture->writePicture(QStringLiteral("a.png"), fakePhotograph({fakePerson(1)}, 1))};
    press("compared0Open"); // still being read
    m_page->forget();
    const int calls = m_fixture->fake->calls();
    m_page->refresh();
    QTest::qWait(100);
    m_fixture->pool.waitForDone();
    QTest::qWait(50);
    QVERIFY(m_fixture->fake->calls() <= calls + 1); // the one under way
    QCOMPARE(candidates()->model()->rowCount(), 0);
    QVERIFY(verdict().isEmpty());
    for (const auto* text : m_page->findChildren<QPlainTextEdit*>(QStringLiteral("payload")))
        QVERIFY(text->toPlainText().isEmpty());
    QVERIFY(!allWords().contains(QStringLiteral("Ann")));
    m_page->open(fakePhotograph({fakePerson(3)}, 1));
    QTRY_COMPARE(candidates()->model()->index(0, 1).data().toString(), QStringLiteral("Carol"));
}

void tst_IdentifyPage::showsRequestAnswerAndCurlWithoutAToken()
{
    m_page->open(fakePhotograph({fakePerson(1)}, 1));
    auto* text = bench()->findChild<QPlainTextEdit*>(QStringLiteral("payload"));
    QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("\"resultCode\": 0")));
    bench()
        ->findChild<widgets::Segments*>(QStringLiteral("payloadTabs"))
        ->segment(QStringLiteral("curl"))
        ->click();
    QVERIFY(text->toPlainText().contains(QStringLiteral("http://127.0.0.1:9012/aicp/face/recognitionmn")));
    QVERIFY(text->toPlainText().contains(QStringLiteral("token: $TOKEN")));
    press("copyPayload");
    QCOMPARE(QGuiApplication::clipboard()->text(), text->toPlainText());
}

void tst_IdentifyPage::everyControlHasAName()
{
    m_page->open(fakePhotograph({fakePerson(1)}, 1));
    QTRY_VERIFY(candidates()->model()->rowCount() > 0);
    const QStringList nameless = tests::namelessControls(m_page.get());
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

QTEST_MAIN(tst_IdentifyPage)
#include "tst_IdentifyPage.moc"
