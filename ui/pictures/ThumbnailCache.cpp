// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/ThumbnailCache.h"

#include "ui/pictures/FacePicture.h"
#include "ui/shell/RunInBackground.h"

namespace ui::pictures {

namespace {
constexpr qsizetype atOnce = 2;
constexpr qint64 defaultBytes = 96 * 1024 * 1024;
} // namespace

ThumbnailCache::ThumbnailCache(core::galleries::Collection collection, QThreadPool* pool, QObject* parent)
    : QObject(parent)
    , m_collection(std::move(collection))
    , m_pool(pool)
    , m_images(defaultBytes)
{
}

QImage ThumbnailCache::find(qint64 face)
{
    if (face == 0)
        return {};
    if (const QImage* image = m_images.object(face))
        return *image;
    if (!m_running.contains(face) && !m_wanted.contains(face)) {
        m_wanted.append(face);
        dispatchSoon();
    }
    return {};
}

void ThumbnailCache::keepOnly(const QSet<qint64>& visible)
{
    m_wanted.removeIf([&visible](qint64 face) { return !visible.contains(face); });
}

void ThumbnailCache::forget(qint64 face)
{
    m_images.remove(face);
}

void ThumbnailCache::setCapacity(qint64 bytes)
{
    m_images.setMaxCost(bytes);
}

void ThumbnailCache::dispatchSoon()
{
    if (std::exchange(m_dispatching, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_dispatching = false;
            dispatch();
        },
        Qt::QueuedConnection);
}

void ThumbnailCache::dispatch()
{
    while (m_running.size() < atOnce && !m_wanted.isEmpty()) {
        const qint64 face = m_wanted.takeLast();
        m_running.insert(face);
        shell::runInBackground(
            this, m_pool, [collection = m_collection, face] { return loadFace(collection, face, edge); },
            [this, face](core::base::Result<QImage> image) {
                m_running.remove(face);
                keep(face, image ? *image : QImage());
                dispatchSoon();
            });
    }
}

void ThumbnailCache::keep(qint64 face, const QImage& image)
{
    m_images.insert(face, new QImage(image), std::max<qsizetype>(1, image.sizeInBytes()));
    Q_EMIT ready(face);
}

} // namespace ui::pictures
