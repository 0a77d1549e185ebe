// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera/Camera.h"

#include "ui/camera/CameraDriver.h"

namespace ui::camera {

Camera::Camera(core::base::Settings& settings, const core::base::Clock& clock, QObject* parent)
    : FrameSource(parent)
    , m_settings(settings)
    , m_driver(new CameraDriver(settings, clock))
{
    m_thread.setObjectName(QStringLiteral("camera"));
    m_driver->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_driver, &CameraDriver::begin);
    connect(&m_thread, &QThread::finished, m_driver, &QObject::deleteLater);
    connect(m_driver, &CameraDriver::listed, this, [this](const QStringList& names) { m_names = names; });
    connect(m_driver, &CameraDriver::reported, this, &Camera::follow);
    connect(m_driver, &CameraDriver::frameReady, this, &Camera::deliver);
}

Camera::~Camera()
{
    if (!m_thread.isRunning())
        delete m_driver;
    m_thread.quit();
    m_thread.wait();
}

void Camera::start()
{
    if (m_state != CameraState::Off)
        return;
    m_thread.start();
    QMetaObject::invokeMethod(m_driver, [driver = m_driver, run = ++m_run] { driver->start(run); });
    enter(CameraState::Starting);
}

void Camera::stop()
{
    if (m_state == CameraState::Off)
        return;
    ++m_run;
    QMetaObject::invokeMethod(m_driver, &CameraDriver::stop);
    enter(CameraState::Off);
}

const std::optional<QStringList>& Camera::names()
{
    m_thread.start();
    return m_names;
}

void Camera::follow(int run, CameraState state, const QStringList& missingPackages)
{
    if (run != m_run)
        return;
    m_missing = missingPackages;
    enter(state);
}

/// Taken in any case, or the driver would announce no other.
void Camera::deliver(int run)
{
    const auto frame = m_driver->takeNewest();
    if (frame && run == m_run)
        Q_EMIT frameArrived(*frame);
}

void Camera::enter(CameraState state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

QString Camera::problem() const
{
    switch (m_state) {
    case CameraState::NoCamera:
        return noCameraProblem();
    case CameraState::Restarting:
        return tr("The camera sends no pictures. It is being started again.");
    case CameraState::Failed:
        return m_missing.isEmpty() ? tr("The camera sends no pictures. Close other programs that use it, or "
                                        "unplug it and plug "
                                        "it in again.")
                                   : tr("The camera cannot be shown. Ask an administrator to install: %1")
                                         .arg(m_missing.join(u' '));
    default:
        return {};
    }
}

QString Camera::noCameraProblem() const
{
    const QString name = m_settings.text(QLatin1StringView("camera.device"));
    return name.isEmpty() ? tr("No camera is connected. Plug one in; it starts by itself.")
                          : tr("The camera \"%1\" is not connected. Plug it in, or choose another one in the "
                               "settings.")
                                .arg(name);
}

} // namespace ui::camera
