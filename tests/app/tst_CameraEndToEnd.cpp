// SPDX-License-Identifier: GPL-3.0-or-later
// The real engine behind a webcam that Qt Multimedia and GStreamer deliver: a face is registered in three
// poses, a picture is taken with the keyboard.
#include "app/Application.h"
#include "app/StorageParts.h"
#include "core/auth/Accounts.h"
#include "core/engine/ImageDecoder.h"
#include "tests/app/AppFixture.h"
#include "tests/support/MovingPortrait.h"
#include "tests/support/VirtualWebcam.h"
#include "ui/camera/Camera.h"
#include "ui/camera/CameraView.h"
#include "ui/camera/CaptureDialog.h"
#include "ui/camera/FramePicture.h"
#include "ui/login/RegisterDialog.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <opencv2/imgproc.hpp>

using namespace Qt::StringLiterals;
using support::MovingPortrait;
using support::VirtualWebcam;

namespace {

QByteArray portraitFile()
{
    QFile file(qEnvironmentVariable("FACEDESK_FACES") + u"/people/deepface/img3.jpg"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QImage imageOf(const cv::Mat& bgr)
{
    cv::Mat bgra;
    cv::cvtColor(bgr, bgra, cv::COLOR_BGR2BGRA);
    return QImage(bgra.data, bgra.cols, bgra.rows, qsizetype(bgra.step), QImage::Format_RGB32).copy();
}

/// Counts what is painted.
class Paints : public QObject {
public:
    Paints() { m_clock.start(); }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            longest = std::max(longest, m_clock.restart());
            ++count;
        }
        return QObject::eventFilter(watched, event);
    }
    int count = 0;
    qint64 longest = 0;

private:
    QElapsedTimer m_clock;
};

} // namespace

class tst_CameraEndToEnd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void registersThreePoses();
    void takesAPictureByKeyboard();
    void advisesWhereNobodyIsSeen();
    void paintsEveryFrameWhileTheEngineWorks();

private:
    void turn(double yaw);
    ui::camera::CaptureDialog* openCapture();

    VirtualWebcam m_webcam;
    tests::AppFixture m_files;
    QThreadPool m_pool;
    core::base::SystemClock m_clock;
    std::unique_ptr<app::Application> m_application;
    std::unique_ptr<MovingPortrait> m_person;
    std::unique_ptr<ui::camera::Camera> m_camera;
    std::unique_ptr<ui::camera::CameraUsers> m_users;
    ui::camera::CameraOpener m_open = [this](QObject* view) { return m_users->open(view); };
};

void tst_CameraEndToEnd::initTestCase()
{
    if (portraitFile().isEmpty() || !QFile::exists(qEnvironmentVariable("FACEDESK_MODELS")))
        QSKIP("The models or the development set (FACEDESK_MODELS, FACEDESK_FACES) are not there.");
    app::Options options = m_files.options();
    options.modelFolder = qEnvironmentVariable("FACEDESK_MODELS");
    auto made = app::Application::create(options);
    QVERIFY(made.isOk());
    m_application = std::move(*made);
    const auto picture = core::engine::decodePicture(portraitFile());
    const auto seen = m_application->engine().analyse(*picture, {});
    QVERIFY(seen.isOk());
    m_person = std::make_unique<MovingPortrait>(picture->bgr, seen->faces.front().face.landmarks);
    m_camera = std::make_unique<ui::camera::Camera>(m_application->settings(), m_clock);
    m_users = std::make_unique<ui::camera::CameraUsers>(*m_camera);
}

void tst_CameraEndToEnd::cleanupTestCase()
{
    m_pool.waitForDone();
    m_users.reset();
    m_camera.reset();
    if (m_application)
        m_application->stop();
}

/// Several frames, since a real person never holds quite still.
void tst_CameraEndToEnd::turn(double yaw)
{
    QList<QImage> frames;
    for (int i = 0; i < 4; ++i)
        frames << imageOf(m_person->frame({yaw + 0.3 * i, 0, 0, 0}));
    m_webcam.show(frames);
}

void tst_CameraEndToEnd::registersThreePoses()
{
    turn(0);
    QPointer<ui::login::RegisterDialog> dialog = new ui::login::RegisterDialog(
        {m_open, m_application->engine(),
         [this](const core::login::Registration& wanted) { return m_application->login().enrol(wanted); },
         [this](const core::login::Registration& wanted) { return m_application->login().renew(wanted); },
         &m_pool},
        nullptr);
    dialog->open();
    QTRY_VERIFY(dialog->findChild<QLineEdit*>(u"registerName"_s)->hasFocus());
    for (const QString& word : {u"ann"_s, QString(), u"quiet lamp 7"_s, u"quiet lamp 7"_s}) {
        QTest::keyClicks(QApplication::focusWidget(), word);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const auto* instruction = dialog->findChild<QLabel*>(u"poseInstruction"_s);
    QTRY_VERIFY_WITH_TIMEOUT(instruction->text().startsWith(u"2 of 3"), 10'000);
    turn(22);
    QTRY_VERIFY_WITH_TIMEOUT(instruction->text().startsWith(u"3 of 3"), 10'000);
    turn(-22);
    auto* send = dialog->findChild<QPushButton*>(u"sendRegister"_s);
    QTRY_VERIFY_WITH_TIMEOUT(send->isEnabled(), 10'000);
    QTest::mouseClick(send, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_application->accounts().byName(u"ann"_s).isOk(), 10'000);
    const auto account = m_application->accounts().byName(u"ann"_s);
    QCOMPARE(m_application->storage().faces->ofSubject(account->subjectId)->size(), 3U);
    const auto found =
        m_application->faces().identifyLogin(ui::camera::jpegOf(imageOf(m_person->frame({8, 4, 0, 0}))));
    QVERIFY(found.isOk() && !found->matches.empty());
    QCOMPARE(found->matches.front().subject.id, account->subjectId);
    delete dialog;
}

ui::camera::CaptureDialog* tst_CameraEndToEnd::openCapture()
{
    auto* dialog = new ui::camera::CaptureDialog(m_open, m_application->engine(), &m_pool, nullptr);
    dialog->open();
    return dialog;
}

void tst_CameraEndToEnd::takesAPictureByKeyboard()
{
    turn(0);
    const QPointer<ui::camera::CaptureDialog> dialog = openCapture();
    QSignalSpy taken(dialog, &ui::camera::CaptureDialog::taken);
    const auto* advice = dialog->findChild<QLabel*>(u"captureAdvice"_s);
    QTRY_VERIFY_WITH_TIMEOUT(advice->text().startsWith(u"Good"), 10'000);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(advice->text().startsWith(u"Quality"), 10'000);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(taken.size(), 1);
    const auto same = m_application->faces().verify(portraitFile(), taken.first().first().toByteArray());
    QVERIFY(same.isOk() && same->onePerson);
    QTRY_VERIFY(!dialog);
}

void tst_CameraEndToEnd::advisesWhereNobodyIsSeen()
{
    QImage empty(640, 480, QImage::Format_RGB32);
    empty.fill(Qt::gray);
    m_webcam.show(empty);
    const QPointer<ui::camera::CaptureDialog> dialog = openCapture();
    const auto* advice = dialog->findChild<QLabel*>(u"captureAdvice"_s);
    QTRY_VERIFY_WITH_TIMEOUT(advice->text().startsWith(u"No face is seen"), 10'000);
    turn(0);
    QTRY_VERIFY_WITH_TIMEOUT(advice->text().startsWith(u"Good"), 10'000);
    m_webcam.unplug();
    QTRY_VERIFY(!dialog->findChild<QPushButton*>(u"takePicture"_s)->isEnabled());
    delete dialog;
}

/// Both cores full of searches meanwhile.
void tst_CameraEndToEnd::paintsEveryFrameWhileTheEngineWorks()
{
    turn(0);
    ui::camera::FrameSource* source = m_open(this);
    ui::camera::CameraView view(*source);
    view.resize(960, 720);
    view.show();
    QTRY_COMPARE_WITH_TIMEOUT(source->state(), ui::camera::CameraState::Running, 10'000);
    std::atomic_bool working = true;
    std::atomic_int analysed = 0;
    QThreadPool busy;
    busy.setMaxThreadCount(2);
    const auto picture = core::engine::decodePicture(portraitFile());
    for (int worker = 0; worker < busy.maxThreadCount(); ++worker)
        busy.start([&] {
            while (working) {
                const auto seen = m_application->engine().analyse(*picture, {});
                analysed += seen.isOk() ? 1 : 0;
            }
        });
    Paints paints;
    view.installEventFilter(&paints);
    const double seconds = 4;
    QTest::qWait(static_cast<int>(1000 * seconds));
    working = false;
    busy.waitForDone();
    qInfo("%.1f pictures a second on screen, the longest gap %lld ms; %.0f analysed a second",
          paints.count / seconds, paints.longest, analysed / seconds);
    QVERIFY(analysed > 0);
    QVERIFY2(paints.count >= 20 * seconds, qPrintable(QString::number(paints.count)));
    delete source;
}

QTEST_MAIN(tst_CameraEndToEnd)
#include "tst_CameraEndToEnd.moc"
