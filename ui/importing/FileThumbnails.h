// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures of files on the disk, decoded in workers, newest request first; few are kept. GUI thread;
// owned by the step that shows them.
#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

namespace ui::importing {

class FileThumbnails : public QObject {
    Q_OBJECT
public:
    static constexpr int edge = 64;

    explicit FileThumbnails(QThreadPool* pool, QObject* parent = nullptr);

    /// Null until it is decoded; asks for it then. A picture that cannot be read stays null.
    QImage find(const QString& path);

Q_SIGNALS:
    void ready();

private:
    void dispatch();
    void keep(const QString& path, const QImage& image);

    QThreadPool* m_pool;
    QCache<QString, QImage> m_images;
    QStringList m_wanted; ///< oldest first
    QString m_running;
};

} // namespace ui::importing
