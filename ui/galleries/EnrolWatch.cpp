// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/EnrolWatch.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThread>

namespace ui::galleries {

EnrolWatch::EnrolWatch(core::faces::FaceService& faces, QObject* parent)
    : QObject(parent)
    , m_pool(std::make_shared<QThreadPool>())
{
    m_pool->setMaxThreadCount(2);
    // Called on any thread: of itself it may touch only what the pointer keeps alive.
    connect(
        &faces, &core::faces::FaceService::faceEnrolled, this,
        [alive = QPointer(this), pool = m_pool](qint64, qint64 subject, qint64 face) {
            if (!pool->contains(QThread::currentThread()))
                return;
            QMetaObject::invokeMethod(
                qApp,
                [alive, subject, face] {
                    if (alive)
                        alive->m_faces[subject].push_back(face);
                },
                Qt::QueuedConnection);
        },
        Qt::DirectConnection);
}

EnrolWatch::~EnrolWatch()
{
    m_pool->waitForDone();
}

FacesOfPeople EnrolWatch::take()
{
    return std::exchange(m_faces, {});
}

} // namespace ui::galleries
