// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera/CameraDriver.h"

#include "ui/camera/CameraParts.h"
#include "ui/camera/CameraSession.h"
#include "ui/camera/RawFrame.h"

namespace ui::camera {

using namespace Qt::StringLiterals;

namespace {

/// Milliseconds without a frame after which a session counts as stuck; a slow camera gets longer each time.
constexpr std::array patience{1500, 1500, 3000};
constexpr int retryMs = 5000;
constexpr auto deviceKey = "camera.device"_L1;

} // namespace

CameraDriver::CameraDriver(core::base::Settings& settings, const core::base::Clock& clock)
    : m_settings(settings)
    , m_clock(clock)
{
    m_watchdog.setSingleShot(true);
    connect(&m_watchdog, &QTimer::timeout, this, &CameraDriver::restart);
    connect(&settings, &core::base::Settings::changed, this, [this](const QString& key) {
        if (key == deviceKey)
            lookAgain();
    });
}

CameraDriver::~CameraDriver()
{
    close();
}

QString CameraDriver::wanted() const
{
    return m_settings.text(deviceKey);
}

void CameraDriver::begin()
{
    m_list = std::make_unique<CameraList>();
    connect(m_list.get(), &CameraList::changed, this, [this] {
        Q_EMIT listed(m_list->names());
        lookAgain();
    });
    const QStringList names = m_list->names(); // loads GStreamer, which is asked for its parts next
    m_missing = missingPackages();
    Q_EMIT listed(names);
}

void CameraDriver::start(int run)
{
    m_run = run;
    m_attempts = 0;
    if (std::exchange(m_lingers, false)) {
        m_watchdog.start(patience.front());
        enter(CameraState::Starting);
        lookAgain();
    } else if (m_missing.isEmpty()) {
        open();
    } else {
        enter(CameraState::Failed);
    }
}

/// Ended while GStreamer still starts, a session takes as long as two seconds, and the next start would wait:
/// it lingers until its first frame, or the watchdog.
void CameraDriver::stop()
{
    if (m_session && !m_firstFrameMs)
        m_lingers = true;
    else
        close();
    m_state = CameraState::Off;
}

void CameraDriver::endLingering()
{
    if (m_lingers)
        close();
}

void CameraDriver::open()
{
    const auto found = m_list->find(wanted());
    if (!found) {
        m_attempts = 0;
        enter(CameraState::NoCamera);
        return;
    }
    m_deviceId = found->id();
    m_session = new CameraSession(*found, this);
    connect(m_session, &CameraSession::frameCame, this, &CameraDriver::take);
    connect(m_session, &CameraSession::failed, this, &CameraDriver::restart, Qt::QueuedConnection);
    const auto at = static_cast<std::size_t>(m_attempts);
    m_watchdog.start(at < patience.size() ? patience[at] : retryMs);
    if (m_attempts == 0)
        enter(CameraState::Starting);
}

void CameraDriver::close()
{
    m_watchdog.stop();
    m_lingers = false;
    m_firstFrameMs.reset();
    m_deviceId.clear();
    delete std::exchange(m_session, nullptr);
}

/// Cameras came or went, or another one is wanted.
void CameraDriver::lookAgain()
{
    if (m_state == CameraState::Off || !m_missing.isEmpty())
        return;
    const auto found = m_list->find(wanted());
    if (m_session && found && found->id() == m_deviceId)
        return;
    close();
    m_attempts = 0;
    open();
}

void CameraDriver::restart()
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

void CameraDriver::take(const QVideoFrame& frame)
{
    if (m_lingers) {
        QMetaObject::invokeMethod(this, &CameraDriver::endLingering, Qt::QueuedConnection);
        return;
    }
    const qint64 now = m_clock.monotonicMs();
    m_watchdog.start(patience.front());
    if (!m_firstFrameMs)
        m_firstFrameMs = now;
    if (now - *m_firstFrameMs < settlingMs)
        return;
    Frame made = toFrame(copyPixels(frame, now));
    made.camera = m_deviceId;
    deliver(made);
}

void CameraDriver::deliver(const Frame& frame)
{
    if (frame.image.isNull())
        return;
    m_attempts = 0;
    enter(CameraState::Running);
    bool waits = false;
    {
        const std::lock_guard guard(m_guard);
        waits = std::exchange(m_newest, frame).has_value();
    }
    if (!waits)
        Q_EMIT frameReady(m_run);
}

std::optional<Frame> CameraDriver::takeNewest()
{
    const std::lock_guard guard(m_guard);
    return std::exchange(m_newest, {});
}

void CameraDriver::enter(CameraState state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT reported(m_run, state, m_missing);
}

} // namespace ui::camera
