// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/FaceAttempt.h"

#include "core/base/Log.h"
#include "ui/camera/FramePicture.h"
#include "ui/camera/GuideWords.h"
#include "ui/shell/RunInBackground.h"

#include <chrono>

namespace ui::login {

using core::base::ErrorCode;
using core::base::Result;
using core::engine::Analysis;
using core::login::Failure;
using core::login::LoggedIn;

namespace {

core::engine::AnalyseOptions everyFace()
{
    core::engine::AnalyseOptions options;
    options.choice = core::engine::Choice::All;
    options.quality = options.liveness = options.primary = true;
    return options;
}

/// What all sounds the same to the person: who it is, whether the account may, must not be learned.
bool isRefusal(ErrorCode code)
{
    return code == ErrorCode::LoginRefused || code == ErrorCode::NotLive ||
           code == ErrorCode::AccountPending || code == ErrorCode::AccountLocked || code == ErrorCode::NoFace;
}

/// As the audit list names it.
const char* reasonOf(Failure failure)
{
    switch (failure) {
    case Failure::NotLive:
        return "not-live";
    case Failure::Frozen:
        return "frozen-camera";
    case Failure::Looped:
        return "looped-camera";
    case Failure::Switched:
        return "switched-camera";
    case Failure::WrongMove:
        return "wrong-move";
    case Failure::TooSlow:
        return "too-slow";
    case Failure::None:
        break;
    }
    return "";
}

/// On a worker; answers how long the desk has to wait now.
Result<qint64> count(core::login::LoginService& service, const QString& reason, const QImage& seen)
{
    if (const auto noted = service.noteDeskFailure(reason, camera::jpegOf(seen)); !noted)
        qCWarning(core::base::lcUi) << "a failed login is not counted:" << noted.error().detail;
    return service.deskWaitMs();
}

} // namespace

FaceAttempt::FaceAttempt(const FaceLoginParts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_login(core::engine::ScoreScale::forRecogniser(parts.engine.info().recogniser),
              {parts.settings.isOn(QLatin1StringView("login.liveness"))}, *parts.random)
{
    m_wait.setSingleShot(true);
    m_wait.setTimerType(Qt::PreciseTimer); // or more seconds may be left than there were
    connect(&m_wait, &QTimer::timeout, this, &FaceAttempt::resume);
    connect(&parts.source, &camera::FrameSource::frameArrived, this, &FaceAttempt::take);
    connect(&parts.source, &camera::FrameSource::stateChanged, this, &FaceAttempt::followCamera);
}

template <typename Work, typename Done> void FaceAttempt::onWorker(Work work, Done done)
{
    shell::runInBackground(this, m_parts.pool, std::move(work),
                           [this, run = m_run, done = std::move(done)](auto answer) {
                               if (run == m_run)
                                   done(std::move(answer));
                           });
}

void FaceAttempt::start()
{
    if (m_phase != Phase::Off)
        return;
    m_tooSlow = 0;
    m_parts.source.start();
    look();
    onWorker([&service = m_parts.service] { return Result<qint64>(service.deskWaitMs()); },
             [this](const Result<qint64>& wait) {
                 if (wait && *wait > 0)
                     refuse(*wait);
             });
}

void FaceAttempt::stop()
{
    if (m_phase == Phase::Off)
        return;
    countIfAsked();
    forget();
    enter(Phase::Off);
    m_parts.source.stop();
}

void FaceAttempt::pause()
{
    if (m_phase == Phase::Off || m_phase == Phase::Paused)
        return;
    countIfAsked();
    rest(false);
}

void FaceAttempt::rest(bool byItself)
{
    m_isPausedByItself = byItself;
    forget();
    enter(Phase::Paused);
    m_parts.source.stop();
}

void FaceAttempt::excuse()
{
    m_isLost = false;
    m_glances = 0;
    if (m_phase == Phase::Looking)
        look();
}

void FaceAttempt::resume()
{
    if (m_phase == Phase::Paused) {
        m_phase = Phase::Off;
        start();
    } else if (m_phase == Phase::Refused || m_phase == Phase::Second) {
        look();
    }
}

void FaceAttempt::look()
{
    forget();
    enter(Phase::Looking);
}

/// Nothing of what was seen so far counts any more, nor what workers still answer.
void FaceAttempt::forget()
{
    ++m_run;
    m_wait.stop();
    m_newest.reset();
    m_seen = {};
    m_best = {};
    m_proof.clear();
    m_login.restart();
    m_progress = {};
    m_problem.reset();
    m_mustWait = false;
}

void FaceAttempt::enter(Phase phase)
{
    m_phase = phase;
    Q_EMIT changed();
}

void FaceAttempt::followCamera(camera::CameraState state)
{
    if (m_phase != Phase::Looking || state == camera::CameraState::Running)
        return;
    m_isLost = m_isLost || isAsked();
    look();
}

bool FaceAttempt::isAsked() const
{
    return m_phase == Phase::Looking && m_progress.step == core::login::Step::Challenge;
}

void FaceAttempt::countIfAsked()
{
    if (std::exchange(m_isLost, false) || isAsked())
        countAbandoned();
}

/// Or whoever holds a film before the camera would go away from each move it does not show, for nothing. A
/// desk people pass by is glanced at: that counts from a few times on, and the camera rests until it is asked
/// for.
void FaceAttempt::countAbandoned()
{
    if (++m_glances < MostGlances)
        return;
    onWorker([&service = m_parts.service,
              seen = m_seen] { return count(service, QStringLiteral("went-away"), seen); },
             [this](const Result<qint64>&) { rest(true); });
}

void FaceAttempt::take(const camera::Frame& frame)
{
    m_login.pass(frame.digest);
    if (m_phase != Phase::Looking)
        return;
    m_newest = frame;
    analyseNewest();
}

void FaceAttempt::analyseNewest()
{
    if (m_isBusy || !m_newest || m_phase != Phase::Looking)
        return;
    m_isBusy = true;
    const camera::Frame frame = *std::exchange(m_newest, {});
    shell::runInBackground(
        this, m_parts.pool,
        [&engine = m_parts.engine, image = frame.image] {
            return engine.analyse(camera::pictureOf(image), everyFace());
        },
        [this, frame, run = m_run](const Result<Analysis>& analysis) {
            m_isBusy = false;
            if (run == m_run && m_phase == Phase::Looking)
                judge(frame, analysis);
            analyseNewest();
        });
}

void FaceAttempt::judge(const camera::Frame& frame, const Result<Analysis>& analysis)
{
    if (!analysis) {
        qCWarning(core::base::lcUi) << "a frame could not be judged:" << analysis.error().detail;
        return;
    }
    const bool wasAsked = isAsked();
    m_seen = frame.image;
    m_progress = m_login.see({frame.milliseconds, *analysis, frame.digest, frame.camera});
    // A machine too slow for its camera is nobody's fault; a switched camera is counted as such.
    const bool wasLost = std::exchange(m_isLost, false) && m_progress.failure == Failure::None;
    const bool wentAway = wasAsked && m_progress.step == core::login::Step::Quality &&
                          m_progress.hint != core::login::Hint::Interrupted &&
                          m_progress.failure == Failure::None;
    if (m_progress.isBest)
        m_best = frame.image;
    if (m_progress.failure != Failure::None)
        failed(m_progress.failure);
    else if (m_progress.isDone)
        decide();
    else
        Q_EMIT changed();
    if (wentAway || wasLost)
        countAbandoned();
}

void FaceAttempt::decide()
{
    enter(Phase::Deciding);
    onWorker(
        [&service = m_parts.service, best = m_best] {
            const QByteArray image = camera::jpegOf(best);
            auto in = service.logInAtDesk(image);
            return Result<Answer>(Answer{std::move(in), image, service.deskWaitMs()});
        },
        [this](const Result<Answer>& answer) {
            takeDecision(answer ? *answer : Answer{answer.error(), {}, 0});
        });
}

void FaceAttempt::takeDecision(const Answer& answer)
{
    const auto& in = answer.in;
    if (!in && in.error().code != ErrorCode::SecondFactorNeeded) {
        refuse(answer.waitMs);
        if (!isRefusal(in.error().code)) {
            m_problem = in.error();
            Q_EMIT changed();
        }
        return;
    }
    m_best = {};
    if (!in) {
        m_proof = answer.image;
        m_wait.start(SecondFactorMs);
        enter(Phase::Second);
        return;
    }
    const LoggedIn who = *in;
    m_glances = 0;
    forget();
    enter(Phase::Accepted);
    m_phase = Phase::Off;
    m_parts.source.stop();
    Q_EMIT accepted(who);
}

void FaceAttempt::failed(Failure failure)
{
    m_tooSlow = failure == Failure::TooSlow ? m_tooSlow + 1 : 0;
    enter(Phase::Deciding);
    onWorker([&service = m_parts.service, reason = QString::fromLatin1(reasonOf(failure)),
              seen = m_seen] { return count(service, reason, seen); },
             [this](const Result<qint64>& wait) {
                 if (m_tooSlow >= MostTooSlow)
                     rest(true);
                 else
                     refuse(wait ? *wait : 0);
             });
}

/// What was seen stays on the screen as a sentence; the next attempt begins after the wait.
void FaceAttempt::refuse(qint64 waitMs)
{
    const auto progress = m_progress;
    forget();
    m_progress = progress;
    m_mustWait = waitMs > 0;
    m_wait.start(std::chrono::milliseconds(std::max<qint64>(waitMs, m_parts.refusalMs)));
    enter(Phase::Refused);
}

int FaceAttempt::waitSeconds() const
{
    return m_wait.isActive() ? (m_wait.remainingTime() + 999) / 1000 : 0;
}

bool FaceAttempt::isDark() const
{
    return camera::GuideWords::isDark(m_seen);
}

FaceAttempt::PasswordCheck FaceAttempt::passwordCheck() const
{
    return [&service = m_parts.service,
            image = m_proof](const QString& password) -> Result<core::auth::Account> {
        auto in = service.logInAtDesk(image, password);
        return in ? Result<core::auth::Account>(std::move(in->account))
                  : Result<core::auth::Account>(in.error());
    };
}

} // namespace ui::login
