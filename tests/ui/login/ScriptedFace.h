// SPDX-License-Identifier: GPL-3.0-or-later
// A person before a made-up camera: frames when the test says so, pose and look as the test wants them.
#pragma once

#include "core/login/Challenge.h"
#include "tests/core/login/SyntheticFace.h"
#include "tests/support/FakeFaceEngine.h"
#include "ui/camera/FrameSource.h"

#include <mutex>

namespace tests {

class ScriptedFrames final : public ui::camera::FrameSource {
public:
    void start() override { become(ui::camera::CameraState::Running); }
    void stop() override { become(ui::camera::CameraState::Off); }
    ui::camera::CameraState state() const override { return m_state; }
    QString problem() const override { return m_problem; }
    void become(ui::camera::CameraState state, const QString& problem = {})
    {
        m_state = state;
        m_problem = problem;
        Q_EMIT stateChanged(state);
    }
    /// 0.1 s after the frame before; every frame is another photograph of the person.
    void show(int person)
    {
        const QByteArray png = support::fakePhotograph({support::fakePerson(person)}, ++m_variant);
        const QImage image = QImage::fromData(png).convertToFormat(QImage::Format_RGB32);
        Q_EMIT frameArrived({image, milliseconds += 100, ++digest, camera});
    }

    qint64 milliseconds = 0;
    quint64 digest = 0;
    QByteArray camera = QByteArrayLiteral("1");

private:
    ui::camera::CameraState m_state = ui::camera::CameraState::Off;
    QString m_problem;
    int m_variant = 0;
};

/// The fake engine's faces, looking as they are told. Thread-safe.
class MovingEngine final : public support::FakeFaceEngine {
public:
    core::base::Result<core::engine::Analysis> analyse(const core::engine::Picture& picture,
                                                       const core::engine::AnalyseOptions& options) override
    {
        auto analysis = FakeFaceEngine::analyse(picture, options);
        const std::lock_guard guard(m_guard);
        if (analysis)
            for (auto& face : analysis->faces)
                dress(face);
        return analysis;
    }
    void setLook(const Look& look)
    {
        const std::lock_guard guard(m_guard);
        m_look = look;
    }

private:
    void dress(core::engine::FaceAnalysis& face) const
    {
        face.face.landmarks = faceWith(m_look).face.landmarks;
        if (face.liveness)
            face.liveness = m_look.liveness;
        if (!face.quality)
            return;
        face.quality->yaw = m_look.yaw;
        face.quality->pitch = m_look.pitch;
    }
    std::mutex m_guard;
    Look m_look;
};

/// Of somebody who makes this move.
inline Look lookOf(core::login::Move move)
{
    using core::login::Move;
    Look look;
    look.yaw = move == Move::TurnLeft ? 20 : move == Move::TurnRight ? -20 : 0;
    look.pitch = move == Move::Nod ? -12 : 0;
    look.eyes = move == Move::Blink ? 0.1 : 0.3;
    look.mouth = move == Move::OpenMouth ? 0.6 : 0.05;
    return look;
}

} // namespace tests
