// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera/CameraList.h"

namespace ui::camera {

namespace {

QStringList namesByNumber(const QList<QCameraDevice>& cameras)
{
    QStringList names(cameras.size());
    for (const QCameraDevice& camera : cameras) {
        if (const int number = camera.id().toInt(); number >= 0 && number < names.size())
            names[number] = camera.description();
    }
    return names;
}

bool listsTwice()
{
    return QLatin1StringView(qVersion()).startsWith(QLatin1StringView("6.4."));
}

} // namespace

CameraList::CameraList(QObject* parent)
    : QObject(parent)
{
    // Queued: asking for the list while Qt makes its first one locks up.
    connect(&m_devices, &QMediaDevices::videoInputsChanged, this, &CameraList::changed, Qt::QueuedConnection);
}

QList<QCameraDevice> CameraList::cameras()
{
    QList<QCameraDevice> all = QMediaDevices::videoInputs();
    if (!m_atStart)
        m_atStart = listsTwice() ? namesByNumber(all) : QStringList();
    all.removeIf([this](const QCameraDevice& camera) { return isSecondEntry(camera); });
    return all;
}

/// Qt numbers cameras as they come: n at its start, then the same n again.
bool CameraList::isSecondEntry(const QCameraDevice& camera) const
{
    bool numbered = false;
    const qsizetype number = camera.id().toInt(&numbered) - m_atStart->size();
    return numbered && number >= 0 && number < m_atStart->size() &&
           m_atStart->at(number) == camera.description();
}

QStringList CameraList::names()
{
    QStringList names;
    for (const QCameraDevice& camera : cameras())
        names << camera.description();
    names.removeDuplicates();
    return names;
}

std::optional<QCameraDevice> CameraList::find(const QString& name)
{
    for (const QCameraDevice& camera : cameras()) {
        if (name.isEmpty() || camera.description() == name)
            return camera;
    }
    return {};
}

} // namespace ui::camera
