// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/FaceWords.h"

#include "ui/camera/GuideWords.h"
#include "ui/shell/ErrorText.h"

#include <QCoreApplication>

namespace ui::login {

using core::login::Failure;
using core::login::Hint;
using core::login::Move;
using Phase = FaceAttempt::Phase;

namespace {

StageWords wordsOf(Move move)
{
    switch (move) {
    case Move::TurnLeft:
        return {QCoreApplication::translate("FaceWords", "Turn your head slowly to the left"),
                {},
                QStringLiteral("chevron-left")};
    case Move::TurnRight:
        return {QCoreApplication::translate("FaceWords", "Turn your head slowly to the right"),
                {},
                QStringLiteral("chevron-right")};
    case Move::Nod:
        return {QCoreApplication::translate("FaceWords", "Nod slowly"), {}, QStringLiteral("chevron-down")};
    case Move::Blink:
        return {QCoreApplication::translate("FaceWords", "Blink slowly"), {}, QStringLiteral("eye")};
    case Move::OpenMouth:
        break;
    }
    return {QCoreApplication::translate("FaceWords", "Open your mouth wide"), {}, QStringLiteral("face")};
}

QString textOf(Hint hint)
{
    switch (hint) {
    case Hint::OneFaceOnly:
        return QCoreApplication::translate("FaceWords", "Only one face may be in the picture");
    case Hint::ComeCloser:
        return QCoreApplication::translate("FaceWords", "Come closer");
    case Hint::MoreLight:
        return QCoreApplication::translate("FaceWords", "Too dark: turn to the light");
    case Hint::LessLight:
        return QCoreApplication::translate("FaceWords", "Too bright: turn away from the light");
    case Hint::Sharper:
        return QCoreApplication::translate("FaceWords", "Blurred: hold still, or wipe the camera's lens");
    case Hint::LookStraight:
        return QCoreApplication::translate("FaceWords", "Look straight ahead");
    case Hint::HoldStill:
        return QCoreApplication::translate("FaceWords", "Hold still");
    case Hint::Interrupted:
        return QCoreApplication::translate("FaceWords", "The picture was interrupted; look here again");
    case Hint::LookHere:
    case Hint::DoMove:
        break;
    }
    return QCoreApplication::translate("FaceWords", "Look into the camera");
}

QString textOf(Failure failure)
{
    switch (failure) {
    case Failure::NotLive:
        return QCoreApplication::translate(
            "FaceWords", "This does not look like a live face; turn to the light and come closer");
    case Failure::Frozen:
        return QCoreApplication::translate(
            "FaceWords", "The camera's picture stands still; unplug the camera and plug it in again");
    case Failure::Looped:
        return QCoreApplication::translate("FaceWords", "The camera repeats itself; a real camera is needed");
    case Failure::Switched:
        return QCoreApplication::translate(
            "FaceWords", "The camera was switched or plugged in again; look into it once more");
    case Failure::WrongMove:
        return QCoreApplication::translate("FaceWords", "That was not the move asked for");
    case Failure::TooSlow:
        return QCoreApplication::translate("FaceWords", "The move was not seen in time");
    case Failure::None:
        break;
    }
    return QCoreApplication::translate("FaceWords", "The face was not accepted");
}

QString seconds(int left)
{
    return left < 100 ? QCoreApplication::translate("FaceWords", "%1 s left").arg(left)
                      : QCoreApplication::translate("FaceWords", "%1 min left").arg((left + 59) / 60);
}

StageWords refused(const FaceAttempt& attempt)
{
    const QString text =
        attempt.problem() ? shell::errorText(*attempt.problem())
        : attempt.mustWait()
            ? QCoreApplication::translate("FaceWords", "Too many failed attempts; a wait is needed")
            : textOf(attempt.failure());
    const QString side =
        attempt.mustWait()
            ? seconds(attempt.waitSeconds())
            : QCoreApplication::translate("FaceWords", "Again in %1 s").arg(attempt.waitSeconds());
    return {text, side, QStringLiteral("octagon-cross")};
}

StageWords looking(const FaceAttempt& attempt)
{
    const auto& now = attempt.progress();
    if (now.hint == Hint::LookHere && attempt.isDark())
        return {textOf(Hint::MoreLight), {}, QStringLiteral("face")};
    if (now.way)
        return {camera::GuideWords::of(*now.way), {}, QStringLiteral("face")};
    if (now.hint != Hint::DoMove)
        return {textOf(now.hint), {}, QStringLiteral("face")};
    StageWords words = wordsOf(now.move);
    words.side = seconds(now.secondsLeft);
    return words;
}

} // namespace

StageWords wordsFor(const FaceAttempt& attempt, const camera::FrameSource& source)
{
    const QString escape = QCoreApplication::translate("FaceWords", "Esc starts again");
    switch (attempt.phase()) {
    case Phase::Off:
        return {};
    case Phase::Paused:
        return {attempt.isPausedByItself()
                    ? QCoreApplication::translate("FaceWords", "Paused: nobody followed the instructions")
                    : QCoreApplication::translate("FaceWords", "Face login is paused"),
                escape, QStringLiteral("pause")};
    case Phase::Deciding:
        return {QCoreApplication::translate("FaceWords", "One moment"), {}, QStringLiteral("clock")};
    case Phase::Second:
        return {QCoreApplication::translate("FaceWords", "Face accepted; type the password within %1 seconds")
                    .arg(FaceAttempt::SecondFactorMs / 1000),
                seconds(attempt.waitSeconds()), QStringLiteral("circle-check")};
    case Phase::Accepted:
        return {QCoreApplication::translate("FaceWords", "Signed in"), {}, QStringLiteral("circle-check")};
    case Phase::Refused:
        return refused(attempt);
    case Phase::Looking:
        break;
    }
    if (source.state() == camera::CameraState::Running)
        return looking(attempt);
    const QString problem = source.problem();
    return {problem.isEmpty() ? QCoreApplication::translate("FaceWords", "The camera starts") : problem,
            {},
            QStringLiteral("camera")};
}

QStringList stepNames()
{
    return {QCoreApplication::translate("FaceWords", "Picture"),
            QCoreApplication::translate("FaceWords", "Live face"),
            QCoreApplication::translate("FaceWords", "Moves"),
            QCoreApplication::translate("FaceWords", "Recognition")};
}

} // namespace ui::login
