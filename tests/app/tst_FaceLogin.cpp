// SPDX-License-Identifier: GPL-3.0-or-later
// The real engine before a camera that shows a portrait made to move: who moves as asked gets in, a still
// picture, a stranger and a face swapped midway do not.
#include "app/Application.h"
#include "core/auth/Accounts.h"
#include "core/engine/ImageDecoder.h"
#include "core/login/LoginService.h"
#include "tests/app/AppFixture.h"
#include "tests/support/MovingPortrait.h"
#include "ui/camera/FrameSource.h"
#include "ui/login/FaceStage.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using core::auth::AccountState;
using core::login::Failure;
using core::login::LoggedIn;
using core::login::Move;
using core::login::Step;
using support::MovingPortrait;
using support::Pose;
using Phase = ui::login::FaceAttempt::Phase;

namespace {

const QStringList ownFaces{
    QStringLiteral("people/deepface/img3.jpg"), QStringLiteral("people/deepface/img18.jpg"),
    QStringLiteral("people/deepface/img20.jpg"), QStringLiteral("people/deepface/img27.jpg")};
const QString& ownFace = ownFaces.front();
const QString strangeFace = QStringLiteral("people/deepface/img8.jpg");
constexpr int Rounds = 2;

/// Of the account with this login face.
QString nameOf(const QString& face)
{
    return face.section(u'/', -1).section(u'.', 0, 0);
}

constexpr int FrameMs = 100;

class FilmFrames final : public ui::camera::FrameSource {
public:
    void start() override { become(ui::camera::CameraState::Running); }
    void stop() override { become(ui::camera::CameraState::Off); }
    ui::camera::CameraState state() const override { return m_state; }
    QString problem() const override { return {}; }
    void show(const cv::Mat& bgr)
    {
        cv::Mat bgra;
        cv::cvtColor(bgr, bgra, cv::COLOR_BGR2BGRA);
        const QImage view(bgra.data, bgra.cols, bgra.rows, qsizetype(bgra.step), QImage::Format_RGB32);
        Q_EMIT frameArrived({view.copy(), m_ms += FrameMs, ++m_digest});
    }

private:
    void become(ui::camera::CameraState state)
    {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
    ui::camera::CameraState m_state = ui::camera::CameraState::Off;
    qint64 m_ms = 0;
    quint64 m_digest = 0;
};

QByteArray fileOf(const QString& path)
{
    QFile file(qEnvironmentVariable("FACEDESK_FACES") + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// At the height of a move, which takes half a second there and half a second back.
Pose poseOf(Move move, double share)
{
    switch (move) {
    case Move::TurnLeft:
        return {26 * share, 0, 0, 0};
    case Move::TurnRight:
        return {-26 * share, 0, 0, 0};
    case Move::Nod:
        return {0, -20 * share, 0, 0};
    case Move::Blink:
        return {0, 0, share > 0.6 ? 1.0 : 0.0, 0};
    case Move::OpenMouth:
        break;
    }
    return {0, 0, 0, 1.4 * share};
}

} // namespace

class tst_FaceLogin : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_pool.setMaxThreadCount(0);
        if (fileOf(ownFace).isEmpty() || !QFile::exists(qEnvironmentVariable("FACEDESK_MODELS")))
            QSKIP("The models or the development set (FACEDESK_MODELS, FACEDESK_FACES) are not there.");
        app::Options options = m_files.options();
        options.modelFolder = qEnvironmentVariable("FACEDESK_MODELS");
        auto made = app::Application::create(options);
        QVERIFY(made.isOk());
        m_application = std::move(*made);
        for (const QString& face : ownFaces)
            enrol(face);
    }
    void init()
    {
        m_frames = std::make_unique<FilmFrames>();
        m_stage = std::make_unique<ui::login::FaceStage>(
            ui::login::FaceLoginParts{*m_frames, m_application->engine(), m_application->login(),
                                      m_application->settings(), &m_pool, &m_random, 20});
        m_in = std::make_unique<QSignalSpy>(&m_stage->attempt(), &ui::login::FaceAttempt::accepted);
        m_stage->show();
    }
    void cleanup()
    {
        m_in.reset();
        m_stage.reset();
    }
    void cleanupTestCase()
    {
        if (m_application)
            m_application->stop();
    }

    void letsInWhoMakesTheMoves_data()
    {
        QTest::addColumn<QString>("face");
        for (const QString& face : ownFaces)
            QTest::newRow(qPrintable(face)) << face;
    }
    void letsInWhoMakesTheMoves()
    {
        QFETCH(QString, face);
        for (int round = 0; round < Rounds; ++round) {
            MovingPortrait person = portrait(face);
            obey(person);
            const auto asked = QString::number(int(m_stage->attempt().progress().move));
            QVERIFY2(m_in->count() == 1,
                     qPrintable(m_stage->instruction() + QStringLiteral(", asked for ") + asked));
            QCOMPARE(m_in->takeFirst().first().value<LoggedIn>().account.username, nameOf(face));
            m_stage->hide();
            m_stage->show();
        }
    }

    void refusesAStillPicture()
    {
        MovingPortrait still = portrait(ownFace);
        for (int i = 0; i < 120 && m_stage->attempt().phase() == Phase::Looking; ++i)
            m_frames->show(still.frame({}));
        QCOMPARE(m_stage->attempt().failure(), Failure::TooSlow);
        QCOMPARE(m_in->count(), 0);
    }

    void refusesAStranger()
    {
        MovingPortrait stranger = portrait(strangeFace);
        obey(stranger);
        QCOMPARE(m_stage->attempt().phase(), Phase::Refused);
        QCOMPARE(m_stage->attempt().failure(), Failure::None);
        QCOMPARE(m_in->count(), 0);
    }

    void startsOverWhenTheFaceIsSwapped()
    {
        MovingPortrait person = portrait(ownFace);
        MovingPortrait stranger = portrait(strangeFace);
        for (int i = 0; i < 8; ++i)
            m_frames->show(person.frame({}));
        QCOMPARE(m_stage->attempt().progress().step, Step::Challenge);
        m_frames->show(stranger.frame({}));
        m_frames->show(stranger.frame({}));
        QCOMPARE(m_stage->attempt().progress().step, Step::Quality);
    }

private:
    void enrol(const QString& face)
    {
        core::login::Registration wanted;
        wanted.account.username = nameOf(face);
        wanted.password = QStringLiteral("123456");
        wanted.image = fileOf(face);
        const auto made = m_application->login().enrol(wanted);
        QVERIFY2(made.isOk(), made ? "" : qPrintable(made.error().detail));
        QVERIFY(m_application->accounts()
                    .setState(made->account.id, AccountState::Active, wanted.account.username)
                    .isOk());
    }
    MovingPortrait portrait(const QString& path) const
    {
        const auto picture = core::engine::decodePicture(fileOf(path));
        const auto seen = m_application->engine().analyse(*picture, {});
        return {picture->bgr, seen->faces.front().face.landmarks};
    }
    /// Holds still, then makes each move there and back within a second until nothing is asked any more.
    void obey(MovingPortrait& person)
    {
        auto& attempt = m_stage->attempt();
        for (int i = 0; i < 12 && attempt.progress().step != Step::Challenge; ++i)
            m_frames->show(person.frame({}));
        for (int i = 0; i < 120 && attempt.progress().step == Step::Challenge; ++i) {
            const double share = std::sin(CV_PI * (i % 12) / 12.0);
            m_frames->show(person.frame(i % 24 < 12 ? Pose() : poseOf(attempt.progress().move, share)));
        }
    }

    tests::AppFixture m_files;
    QThreadPool m_pool;
    QRandomGenerator m_random{11};
    std::unique_ptr<app::Application> m_application;
    std::unique_ptr<FilmFrames> m_frames;
    std::unique_ptr<ui::login::FaceStage> m_stage;
    std::unique_ptr<QSignalSpy> m_in;
};

QTEST_MAIN(tst_FaceLogin)
#include "tst_FaceLogin.moc"
