// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeFaceEngine.h"
#include "tests/ui/camera/FakeCamera.h"
#include "ui/camera/CameraView.h"
#include "ui/camera/CaptureDialog.h"
#include "ui/camera/GuideWords.h"
#include "ui/theme/Theme.h"

#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ui::camera;
using namespace Qt::StringLiterals;
using support::fakePerson;
using support::fakePhotograph;

namespace {

QImage person(int number)
{
    return QImage::fromData(fakePhotograph({fakePerson(number)}));
}

core::engine::Analysis analysisOf(const char* failing, std::size_t faces = 1,
                                  core::engine::Quality quality = {})
{
    for (const char* name : {"single-face", "sharpness", "light", "frontal", "eye-distance", "exposure"})
        quality.measures.push_back({name, 0, "", qstrcmp(name, failing) == 0 ? 10.0 : 90.0});
    core::engine::Analysis analysis;
    analysis.faces.resize(faces);
    for (auto& face : analysis.faces)
        face.quality = quality;
    return analysis;
}

} // namespace

class tst_CaptureDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(); }
    void init();
    void cleanup();

    void advisesTheMostHelpfulFirst_data();
    void advisesTheMostHelpfulFirst();
    void takesAPictureByKeyboardAlone();
    void takesAgain();
    void refusesAPictureWithoutAFace();
    void saysWhyThereIsNoPicture();
    void stopsTheCameraWhenClosed();
    void viewIsAMirror();
    void sharesOneCamera();
    void neverAnalysesTwoFramesAtOnce();

private:
    QPushButton* button(const char* name) const
    {
        return m_dialog->findChild<QPushButton*>(QLatin1StringView(name));
    }
    QString advice() const { return m_dialog->findChild<QLabel*>(u"captureAdvice"_s)->text(); }
    /// As a camera does: again and again.
    void show(const QImage& picture)
    {
        for (int i = 0; i < 4; ++i) {
            m_camera->show(picture);
            QTest::qWait(5);
        }
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    std::unique_ptr<ui::theme::Theme> m_theme;
    support::FakeFaceEngine m_engine;
    QThreadPool m_pool;
    std::unique_ptr<tests::FakeCamera> m_camera;
    std::unique_ptr<CameraUsers> m_users;
    QPointer<CaptureDialog> m_dialog;
};

void tst_CaptureDialog::init()
{
    m_camera = std::make_unique<tests::FakeCamera>();
    m_users = std::make_unique<CameraUsers>(*m_camera);
    m_dialog =
        new CaptureDialog([this](QObject* view) { return m_users->open(view); }, m_engine, &m_pool, nullptr);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void tst_CaptureDialog::cleanup()
{
    delete m_dialog;
    m_pool.waitForDone();
    m_users.reset();
    m_camera.reset();
}

void tst_CaptureDialog::advisesTheMostHelpfulFirst_data()
{
    QTest::addColumn<core::engine::Analysis>("analysis");
    QTest::addColumn<QString>("words");
    QTest::newRow("good") << analysisOf("") << QString();
    QTest::newRow("nobody") << analysisOf("", 0) << u"No face is seen: look into the camera"_s;
    QTest::newRow("two") << analysisOf("", 2) << u"Only one face may be in the picture"_s;
    QTest::newRow("far") << analysisOf("eye-distance") << u"Come closer"_s;
    const auto turned = [](double yaw, double pitch, double roll) {
        core::engine::Quality quality;
        quality.yaw = yaw;
        quality.pitch = pitch;
        quality.roll = roll;
        return analysisOf("frontal", 1, quality);
    };
    QTest::newRow("turned left") << turned(40, 3, 3) << u"Turn a little to your right"_s;
    QTest::newRow("turned right") << turned(-40, 3, 3) << u"Turn a little to your left"_s;
    QTest::newRow("looking up") << turned(3, 40, 3) << u"Lower your chin a little"_s;
    QTest::newRow("looking down") << turned(3, -40, 3) << u"Raise your chin a little"_s;
    QTest::newRow("tilted") << turned(3, 3, -40) << u"Hold your head upright"_s;
    QTest::newRow("blurred") << analysisOf("sharpness")
                             << u"Blurred: hold still, or wipe the camera's lens"_s;
    QTest::newRow("dark") << analysisOf("light") << u"Too dark: turn to the light"_s;
    core::engine::Analysis bright = analysisOf("light");
    bright.faces.front().quality->measures[2].raw = 220;
    QTest::newRow("bright") << bright << u"Too bright: turn away from the light"_s;
}

void tst_CaptureDialog::advisesTheMostHelpfulFirst()
{
    QFETCH(core::engine::Analysis, analysis);
    QTEST(GuideWords::of(analysis), "words");
}

void tst_CaptureDialog::takesAPictureByKeyboardAlone()
{
    QSignalSpy taken(m_dialog, &CaptureDialog::taken);
    QVERIFY(!button("takePicture")->isEnabled());
    press(Qt::Key_Space); // too early, and nothing happens
    QVERIFY(m_dialog && m_dialog->isVisible());
    show(person(3));
    QTRY_VERIFY2(advice().contains(u"Good"), qPrintable(advice()));
    QVERIFY(button("takePicture")->isEnabled());
    QVERIFY(button("takePicture")->hasFocus());
    press(Qt::Key_Space);
    QTRY_VERIFY2(advice().startsWith(u"Quality"), qPrintable(advice()));
    show(person(40)); // what comes after the press is not the picture
    QTRY_VERIFY(button("usePicture")->hasFocus());
    press(Qt::Key_Return);
    QTRY_COMPARE(taken.size(), 1);
    const QImage picture = QImage::fromData(taken.first().first().toByteArray(), "JPEG");
    QCOMPARE(picture.size(), person(3).size());
    const QColor wanted = person(3).pixelColor(60, 60);
    const QColor got = picture.pixelColor(60, 60);
    QVERIFY(std::abs(got.red() - wanted.red()) < 24 && std::abs(got.blue() - wanted.blue()) < 24);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(m_camera->state(), CameraState::Off);
}

void tst_CaptureDialog::takesAgain()
{
    auto* view = m_dialog->findChild<CameraView*>();
    show(person(3));
    QTest::mouseClick(button("takePicture"), Qt::LeftButton);
    QVERIFY(view->isFrozen());
    QTRY_VERIFY(button("usePicture")->isEnabled());
    QTest::mouseClick(button("takeAgain"), Qt::LeftButton);
    QVERIFY(!view->isFrozen());
    show(person(5));
    QCOMPARE(view->frame().image.pixel(60, 60), person(5).pixel(60, 60));
    QVERIFY(button("takePicture")->isVisible() && !button("usePicture")->isVisible());
}

void tst_CaptureDialog::refusesAPictureWithoutAFace()
{
    show(QImage::fromData(fakePhotograph({}))); // which is black
    QTRY_VERIFY2(advice().contains(u"Too dark"), qPrintable(advice()));
    QImage wall(640, 480, QImage::Format_RGB32);
    wall.fill(Qt::lightGray);
    QVERIFY(GuideWords::of({}, wall).contains(u"No face is seen"));
    QTest::mouseClick(button("takePicture"), Qt::LeftButton);
    QTRY_VERIFY2(advice().contains(u"Take it again"), qPrintable(advice()));
    QVERIFY(!button("usePicture")->isEnabled());
}

void tst_CaptureDialog::saysWhyThereIsNoPicture()
{
    auto* view = m_dialog->findChild<CameraView*>();
    QVERIFY(view->sentence().contains(u"being started"));
    show(person(1));
    QVERIFY(view->sentence().isEmpty());
    m_camera->fail(CameraState::NoCamera, u"Plug one in."_s);
    QCOMPARE(view->sentence(), u"Plug one in."_s);
    QCOMPARE(view->accessibleDescription(), u"Plug one in."_s);
    QVERIFY(!button("takePicture")->isEnabled());
    show(person(1));
    QVERIFY(view->sentence().isEmpty());
}

void tst_CaptureDialog::stopsTheCameraWhenClosed()
{
    QCOMPARE(m_users->started(), 1);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(m_users->started(), 0);
    QCOMPARE(m_camera->state(), CameraState::Off);
}

void tst_CaptureDialog::viewIsAMirror()
{
    CameraView view(*m_camera);
    view.resize(400, 300);
    view.show();
    QImage picture(400, 300, QImage::Format_RGB32);
    picture.fill(Qt::blue);
    QPainter(&picture).fillRect(0, 0, 200, 300, Qt::red);
    m_camera->show(picture);
    const QImage seen = view.grab().toImage();
    QCOMPARE(seen.pixelColor(100, 150), QColor(Qt::blue));
    QCOMPARE(seen.pixelColor(300, 150), QColor(Qt::red));
}

void tst_CaptureDialog::sharesOneCamera()
{
    QObject view;
    FrameSource* other = m_users->open(&view);
    QSignalSpy frames(other, &FrameSource::frameArrived);
    show(person(1));
    QCOMPARE(frames.size(), 0);
    QCOMPARE(other->state(), CameraState::Off);
    other->start();
    QCOMPARE(other->state(), CameraState::Running);
    m_dialog->reject();
    QVERIFY(m_camera->state() != CameraState::Off);
    show(person(1));
    QCOMPARE(frames.size(), 4);
    other->stop();
    QCOMPARE(m_camera->state(), CameraState::Off);
}

void tst_CaptureDialog::neverAnalysesTwoFramesAtOnce()
{
    std::atomic<int> inside = 0;
    std::atomic<int> most = 0;
    m_engine.setBeforeAnalyse([&] {
        most = std::max<int>(most, ++inside);
        QThread::msleep(30);
        --inside;
    });
    const int before = m_engine.calls();
    for (int i = 0; i < 60; ++i) {
        m_camera->show(person(i % 5));
        QTest::qWait(2);
    }
    m_dialog->reject();
    m_pool.waitForDone();
    m_engine.setBeforeAnalyse({});
    QCOMPARE(most.load(), 1);
    QVERIFY2(m_engine.calls() - before < 30, qPrintable(QString::number(m_engine.calls() - before)));
}

QTEST_MAIN(tst_CaptureDialog)
#include "tst_CaptureDialog.moc"
