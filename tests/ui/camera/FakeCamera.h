// SPDX-License-Identifier: GPL-3.0-or-later
// A camera that shows what a test gives it.
#pragma once

#include "ui/camera/FrameSource.h"

namespace tests {

class FakeCamera : public ui::camera::FrameSource {
public:
    using FrameSource::FrameSource;

    void start() override { enter(ui::camera::CameraState::Starting); }
    void stop() override { enter(ui::camera::CameraState::Off); }
    ui::camera::CameraState state() const override { return m_state; }
    QString problem() const override { return m_problem; }

    void show(const QImage& picture)
    {
        enter(ui::camera::CameraState::Running);
        ui::camera::Frame frame;
        frame.image = picture.convertToFormat(QImage::Format_RGB32);
        frame.milliseconds = m_milliseconds += 33;
        Q_EMIT frameArrived(frame);
    }
    void fail(ui::camera::CameraState state, const QString& problem)
    {
        m_problem = problem;
        enter(state);
    }

private:
    void enter(ui::camera::CameraState state)
    {
        if (state == ui::camera::CameraState::Running)
            m_problem.clear();
        if (std::exchange(m_state, state) != state)
            Q_EMIT stateChanged(state);
    }

    ui::camera::CameraState m_state = ui::camera::CameraState::Off;
    QString m_problem;
    qint64 m_milliseconds = 0;
};

} // namespace tests
