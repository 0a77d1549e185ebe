// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/camera/FakeCamera.h"
#include "tests/ui/galleries/PeopleFixture.h"
#include "ui/camera/CaptureDialog.h"
#include "ui/identify/IdentifyPage.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/FaceView.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Segments.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using support::fakePerson;
using support::fakePhotograph;

class tst_IdentifyPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<theme::Theme>(); }
    void init();
    void cleanup();

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
    void searchesSeveralPictures();
    void goesOnPastAPictureThatFails();
    void cancelsTheSearchOfSeveralPictures();
    void searchesThePicturesOfADroppedFolder();
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
    QAbstractItemView* candidates() const
    {
        return m_page->findChild<QAbstractItemView*>(QStringLiteral("candidates"));
    }
    QWidget* bench() const { return m_page->findChild<QWidget*>(QStringLiteral("searchBench")); }
    QString verdict() const { return bench()->findChild<QLabel*>(QStringLiteral("verdict"))->text(); }
    QString allWords() const;
    void press(const char* name);
    void nameAndSave(const QString& name);
    void waitForTheInterface();
    void tickVisitors();
    QString file(const char* name, const QByteArray& bytes)
    {
        return m_fixture->writePicture(QLatin1StringView(name), bytes);
    }
    void choose(const QStringList& files, const char* button = "openPicture");
    void compareInstead();
    QAbstractItemView* list() const
    {
        return m_page->findChild<QAbstractItemView*>(QStringLiteral("benchPictures"));
    }
    QString found(int row) const { return list()->model()->index(row, 1).data().toString(); }
    QString message(const char* name) const
    {
        return m_page->findChild<widgets::MessageLine*>(QLatin1StringView(name))->text();
    }
    void takePicture(const QByteArray& shown);

    std::unique_ptr<theme::Theme> m_theme;
    std::unique_ptr<tests::PeopleFixture> m_fixture;
    tests::FakeCamera m_camera;
    camera::CameraUsers m_users{m_camera};
    std::unique_ptr<identify::IdentifyPage> m_page;
};

void tst_IdentifyPage::init()
{
    m_fixture = std::make_unique<tests::PeopleFixture>();
    const auto staff = m_fixture->addGallery(QStringLiteral("staff"), QStringLiteral("Staff"));
    const auto visitors = m_fixture->addGallery(QStringLiteral("visitors"), QStringLiteral("Visitors"));
    m_fixture->enrol(staff, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    m_fixture->enrol(staff, QStringLiteral("Bob"), fakePhotograph({fakePerson(2)}));
    m_fixture->enrol(visitors, QStringLiteral("Carol"), fakePhotograph({fakePerson(3)}));
    auto services = m_fixture->benchServices();
    services.openCamera = [this](QObject* view) { return m_users.open(view); };
    m_page = std::make_unique<identify::IdentifyPage>(services);
    m_page->resize(1240, 860);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->refresh();
}

void tst_IdentifyPage::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

QString tst_IdentifyPage::allWords() const
{
    QString words;
    for (auto* label : m_page->findChildren<QLabel*>())
        words += label->text() + u'\n';
    return words;
}

void tst_IdentifyPage::press(const char* name)
{
    auto* button = bench()->findChild<QAbstractButton*>(QLatin1StringView(name));
    if (!button)
        button = m_page->findChild<QAbstractButton*>(QLatin1StringView(name));
    QVERIFY2(button && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

/// Its answer is asked for once the bench has its own.
void tst_IdentifyPage::waitForTheInterface()
{
    auto* text = bench()->findChild<QPlainTextEdit*>(QStringLiteral("payload"));
    QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("resultCode")));
}

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

void tst_IdentifyPage::choose(const QStringList& files, const char* button)
{
    m_fixture->dialogs.files = files;
    press(button);
}

void tst_IdentifyPage::compareInstead()
{
    m_page->findChild<widgets::Segments*>(QStringLiteral("benchMode"))
        ->segment(QStringLiteral("compare"))
        ->click();
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

void tst_IdentifyPage::searchesSeveralPictures()
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

void tst_IdentifyPage::goesOnPastAPictureThatFails()
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

void tst_IdentifyPage::cancelsTheSearchOfSeveralPictures()
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

void tst_IdentifyPage::searchesThePicturesOfADroppedFolder()
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
