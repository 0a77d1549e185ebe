// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera/CameraSession.h"

namespace ui::camera {

namespace {

constexpr int mostPixels = 1280 * 720;
constexpr double smoothRate = 25;

int pixelsOf(const FormatOffer& offer)
{
    return offer.size.width() * offer.size.height();
}

bool isBetter(const FormatOffer& one, const FormatOffer& other)
{
    const bool smooth = one.rate >= smoothRate;
    if (smooth != (other.rate >= smoothRate))
        return smooth;
    const bool fits = pixelsOf(one) <= mostPixels;
    if (fits != (pixelsOf(other) <= mostPixels))
        return fits;
    if (!smooth && !qFuzzyCompare(one.rate, other.rate))
        return one.rate > other.rate;
    return fits ? pixelsOf(one) > pixelsOf(other) : pixelsOf(one) < pixelsOf(other);
}

void chooseFormat(QCamera& camera)
{
    const QList<QCameraFormat> formats = camera.cameraDevice().videoFormats();
    QList<FormatOffer> offers;
    for (const QCameraFormat& format : formats)
        offers << FormatOffer{format.resolution(), static_cast<double>(format.maxFrameRate())};
    if (const int best = bestFormat(offers); best >= 0)
        camera.setCameraFormat(formats[best]);
}

} // namespace

int bestFormat(const QList<FormatOffer>& offers)
{
    int best = -1;
    for (int i = 0; i < static_cast<int>(offers.size()); ++i) {
        if (best < 0 || isBetter(offers[i], offers[best]))
            best = i;
    }
    return best;
}

CameraSession::CameraSession(const QCameraDevice& device, QObject* parent)
    : QObject(parent)
    , m_camera(device)
{
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, &CameraSession::frameCame);
    connect(&m_camera, &QCamera::errorOccurred, this, [this](QCamera::Error error) {
        if (error != QCamera::NoError)
            Q_EMIT failed();
    });
    chooseFormat(m_camera);
    // In Qt 6.4.2 any other order leaves up to half of all starts stuck.
    m_session.setVideoSink(&m_sink);
    m_session.setCamera(&m_camera);
    m_camera.start();
}

CameraSession::~CameraSession()
{
    m_sink.disconnect(this);
    m_camera.disconnect(this);
    m_camera.stop();
    m_session.setCamera(nullptr);
    m_session.setVideoSink(nullptr);
}

} // namespace ui::camera
