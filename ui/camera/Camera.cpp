// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera/Camera.h"

#include "ui/camera/CameraParts.h"
#include "ui/camera/CameraSession.h"
#include "ui/shell/RunInBackground.h"

namespace ui::camera {

using namespace Qt::StringLiterals;

namespace {

/// Milliseconds without a frame after which a session counts as stuck; a slow camera gets longer each time.
constexpr std::array patience{1500, 1500, 3000};
constexpr int retryMs = 5000;
constexpr auto deviceKey = "camera.device"_L1;

} // namespace

Camera::Camera(core::base::Settings& settings, const core::base::Clock& clock, QObject* parent)
    : FrameSource(parent)
    , m_settings(settings)
    , m_clock(clock)
{
    m_worker.setMaxThreadCount(1);
    m_watchdog.setSingleShot(true);
    connect(&m_watchdog, &QTimer::timeout, this, &Camera::restart);
    connect(&m_list, &CameraList::changed, this, &Camera::lookAgain);
    connect(&settings, &core::base::Settings::changed, this, [this](const QString& key) {
        if (key == deviceKey)
            lookAgain();
    });
}

Camera::~Camera()
{
    close();
}

QString Camera::wanted() const
{
    return m_settings.text(deviceKey);
}

void Camera::start()
{
    if (m_state != CameraState::Off)
        return;
    m_attempts = 0;
    if (std::exchange(m_lingers, false)) {
        m_watchdog.start(patience.front());
        enter(CameraState::Starting);
        lookAgain();
        return;
    }
    (void)m_list.cameras(); // loads GStreamer, which is asked for its parts next
    m_missing = missingPackages();
    if (m_missing.isEmpty())
        open();
    else
        enter(CameraState::Failed);
}

/// Ended while GStreamer still starts, a session holds up the window for as long as a second: it lingers
/// until its first frame, or the watchdog.
void Camera::stop()
{
    if (m_session && !m_firstFrameMs)
        m_lingers = true;
    else
        close();
    enter(CameraState::Off);
}

void Camera::endLingering()
{
    if (m_lingers)
        close();
}

void Camera::open()
{
    const auto found = m_list.find(wanted());
    if (!found) {
        m_attempts = 0;
        enter(CameraState::NoCamera);
        return;
    }
    m_deviceId = found->id();
    m_session = new CameraSession(*found, this);
    connect(m_session, &CameraSession::frameCame, this, &Camera::take);
    connect(m_session, &CameraSession::failed, this, &Camera::restart, Qt::QueuedConnection);
    const auto at = static_cast<std::size_t>(m_attempts);
    m_watchdog.start(at < patience.size() ? patience[at] : retryMs);
    if (m_attempts == 0)
        enter(CameraState::Starting);
}

void Camera::close()
{
    m_watchdog.stop();
    m_lingers = false;
    ++m_generation;
    m_next.reset();
    m_firstFrameMs.reset();
    m_deviceId.clear();
    delete std::exchange(m_session, nullptr);
}

/// Cameras came or went, or another one is wanted.
void Camera::lookAgain()
{
    if (m_state == CameraState::Off || !m_missing.isEmpty())
        return;
    const auto found = m_list.find(wanted());
    if (m_session && found && found->id() == m_deviceId)
        return;
    close();
    m_attempts = 0;
    open();
}

void Camera::restart()
{
    if (m_lingers) {
        close();
        return;
    }
    close();
    ++m_attempts;
    enter(static_cast<std::size_t>(m_attempts) < patience.size() ? CameraState::Restarting
                                                                 : CameraState::Failed);
    open();
}

void Camera::take(const QVideoFrame& frame)
{
    if (m_lingers) {
        QMetaObject::invokeMethod(this, &Camera::endLingering, Qt::QueuedConnection);
        return;
    }
    const qint64 now = m_clock.monotonicMs();
    m_watchdog.start(patience.front());
    if (!m_firstFrameMs)
        m_firstFrameMs = now;
    if (now - *m_firstFrameMs < settlingMs)
        return;
    m_next = copyPixels(frame, now);
    convertNext();
}

void Camera::convertNext()
{
    if (m_converting || !m_next)
        return;
    m_converting = true;
    shell::runInBackground(
        this, &m_worker, [raw = *std::exchange(m_next, {})] { return toFrame(raw); },
        [this, generation = m_generation](const Frame& frame) {
            m_converting = false;
            if (generation == m_generation)
                deliver(frame);
            convertNext();
        });
}

void Camera::deliver(const Frame& frame)
{
    if (frame.image.isNull())
        return;
    m_attempts = 0;
    enter(CameraState::Running);
    Q_EMIT frameArrived(frame);
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
    const QString name = wanted();
    return name.isEmpty() ? tr("No camera is connected. Plug one in; it starts by itself.")
                          : tr("The camera \"%1\" is not connected. Plug it in, or choose another one in the "
                               "settings.")
                                .arg(name);
}

} // namespace ui::camera
