// SPDX-License-Identifier: GPL-3.0-or-later
// Logging in by face as it goes on before the curtain: one frame after the other to the engine (newest wins,
// one at a time), moves and checks by core::login::DeskLogin, the decision by LoginService, and the wait
// after a refusal. Knows no widget. GUI thread, engine and stores on a worker of the pool; owned by
// FaceStage.
#pragma once

#include "core/base/Settings.h"
#include "core/engine/FaceEngine.h"
#include "core/login/DeskLogin.h"
#include "core/login/LoginService.h"
#include "ui/camera/FrameSource.h"

#include <QThreadPool>
#include <QTimer>

namespace ui::login {

/// All of it outlives the attempt.
struct FaceLoginParts {
    camera::FrameSource& source;
    core::engine::FaceEngine& engine;
    core::login::LoginService& service;
    const core::base::Settings& settings;
    QThreadPool* pool;
    QRandomGenerator* random = QRandomGenerator::system();
    int refusalMs = 4'000; ///< how long a refusal stays at least
};

class FaceAttempt : public QObject {
    Q_OBJECT
public:
    enum class Phase {
        Off,      ///< nobody asked; the camera is off
        Paused,   ///< by the person, or because nobody followed the instructions; the camera is off
        Looking,  ///< frames are judged, see progress()
        Deciding, ///< who it is is being looked up
        Second,   ///< the face is right, the password is missing
        Refused,  ///< see failure() and waitSeconds(); starts again by itself
        Accepted,
    };

    explicit FaceAttempt(const FaceLoginParts& parts, QObject* parent = nullptr);

    void start(); ///< camera and attempt
    void stop();  ///< both; forgets every picture
    void pause();
    /// Somebody known by other means turned away from it: begun moves are no failure, and glances count anew.
    void excuse();
    void resume(); ///< from a pause, a refusal or a missing password

    Phase phase() const { return m_phase; }
    const core::login::Progress& progress() const { return m_progress; }
    /// None when the decision refused.
    core::login::Failure failure() const { return m_progress.failure; }
    /// What broke in the decision, other than the face; empty after a refusal.
    const std::optional<core::base::Error>& problem() const { return m_problem; }
    int waitSeconds() const;
    bool mustWait() const { return m_mustWait; } ///< by the rule of failed logins
    bool isDark() const;                         ///< the frame judged last
    /// Nobody followed what was asked: people who pass by the desk are not looked at again and again.
    bool isPausedByItself() const { return m_phase == Phase::Paused && m_isPausedByItself; }

    /// The second factor: on a worker, while the phase is Second. Same answers as LoginService::logInAtDesk.
    using PasswordCheck = std::function<core::base::Result<core::auth::Account>(const QString& password)>;
    PasswordCheck passwordCheck() const;

    static constexpr int MostTooSlow = 3;
    static constexpr int MostGlances = 3; ///< at a move that was asked for; from then on each is a failure
    static constexpr int SecondFactorMs = 60'000;

Q_SIGNALS:
    void changed();
    void accepted(const core::login::LoggedIn& in);

private:
    struct Answer {
        core::base::Result<core::login::LoggedIn> in;
        QByteArray image;
        qint64 waitMs = 0;
    };
    void take(const camera::Frame& frame);
    void analyseNewest();
    void judge(const camera::Frame& frame, const core::base::Result<core::engine::Analysis>& analysis);
    void decide();
    void takeDecision(const Answer& answer);
    void failed(core::login::Failure failure);
    void refuse(qint64 waitMs);
    void look();
    void enter(Phase phase);
    void forget();
    void followCamera(camera::CameraState state);
    bool isAsked() const; ///< a move is asked and not done
    void countIfAsked();
    void countAbandoned();
    void rest(bool byItself);
    template <typename Work, typename Done> void onWorker(Work work, Done done);

    const FaceLoginParts m_parts;
    core::login::DeskLogin m_login;
    core::login::Progress m_progress;
    Phase m_phase = Phase::Off;
    std::optional<camera::Frame> m_newest;
    QImage m_seen;      ///< judged last
    QImage m_best;      ///< to decide by
    QByteArray m_proof; ///< the picture the face was right in, until the password comes
    std::optional<core::base::Error> m_problem;
    QTimer m_wait;
    quint64 m_run = 0; ///< answers of earlier runs are dropped
    int m_tooSlow = 0;
    bool m_isBusy = false;
    bool m_isLost = false; ///< the camera, while a move was asked for
    bool m_isPausedByItself = false;
    int m_glances = 0; ///< goings away since somebody came in
    bool m_mustWait = false;
};

} // namespace ui::login
