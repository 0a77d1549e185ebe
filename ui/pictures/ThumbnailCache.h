// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures of faces, decoded in workers, newest request first, kept up to a number of bytes. Requests
// for faces that left the view are dropped. GUI thread; owned by the page that shows them.
#pragma once

#include "core/galleries/GalleryService.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

namespace ui::pictures {

class ThumbnailCache : public QObject {
    Q_OBJECT
public:
    static constexpr int edge = 240;

    ThumbnailCache(core::galleries::Collection collection, QThreadPool* pool, QObject* parent = nullptr);

    /// Null until it is decoded; asks for it then. A picture that cannot be read stays null.
    QImage find(qint64 face);
    /// Forgets requests for every other face.
    void keepOnly(const QSet<qint64>& visible);
    void forget(qint64 face);

    qsizetype waiting() const { return m_wanted.size(); }
    qint64 heldBytes() const { return m_images.totalCost(); }
    void setCapacity(qint64 bytes);

Q_SIGNALS:
    void ready(qint64 face);

private:
    void dispatchSoon();
    void dispatch();
    void keep(qint64 face, const QImage& image);

    core::galleries::Collection m_collection;
    QThreadPool* m_pool;
    QCache<qint64, QImage> m_images;
    QList<qint64> m_wanted; ///< oldest first
    QSet<qint64> m_running;
    bool m_dispatching = false;
};

} // namespace ui::pictures
