// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera/CameraUsers.h"

namespace ui::camera {

/// What one view sees of the camera: off until that view starts it.
class CameraUsers::Use final : public FrameSource {
public:
    Use(CameraUsers& users, QObject* view)
        : FrameSource(view)
        , m_users(users)
    {
        connect(&users.m_camera, &FrameSource::frameArrived, this, [this](const Frame& frame) {
            if (m_on)
                Q_EMIT frameArrived(frame);
        });
        connect(&users.m_camera, &FrameSource::stateChanged, this, [this](CameraState state) {
            if (m_on)
                Q_EMIT stateChanged(state);
        });
    }
    ~Use() override { release(); }

    void start() override
    {
        if (m_on)
            return;
        m_on = true;
        if (m_users.m_started++ == 0)
            m_users.m_camera.start();
        else
            Q_EMIT stateChanged(state());
    }
    void stop() override
    {
        if (!m_on)
            return;
        release();
        Q_EMIT stateChanged(CameraState::Off);
    }
    CameraState state() const override { return m_on ? m_users.m_camera.state() : CameraState::Off; }
    QString problem() const override { return m_on ? m_users.m_camera.problem() : QString(); }

private:
    void release()
    {
        if (std::exchange(m_on, false) && --m_users.m_started == 0)
            m_users.m_camera.stop();
    }

    CameraUsers& m_users;
    bool m_on = false;
};

CameraUsers::CameraUsers(FrameSource& camera)
    : m_camera(camera)
{
}

FrameSource* CameraUsers::open(QObject* view)
{
    return new Use(*this, view);
}

} // namespace ui::camera
