// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/FileThumbnails.h"

#include "core/importing/RowPicture.h"
#include "ui/pictures/FacePicture.h"
#include "ui/shell/RunInBackground.h"

#include <QImageReader>

namespace ui::importing {

namespace {

constexpr qsizetype kept = 512;
constexpr qsizetype mostWanted = 40; ///< more rows are never in view

/// Shrunk while it is read where the format allows it, which is much faster.
QImage read(const QString& path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && reader.supportsOption(QImageIOHandler::ScaledSize))
        reader.setScaledSize(
            size.scaled(QSize(FileThumbnails::edge, FileThumbnails::edge), Qt::KeepAspectRatioByExpanding));
    return reader.read();
}

/// As the engine reads it, which knows more formats.
QImage readLikeTheEngine(const QString& path)
{
    const auto bytes = core::importing::readPictureFile(path);
    const auto image = bytes ? pictures::decode(*bytes) : core::base::Result<QImage>(bytes.error());
    return image ? *image : QImage();
}

/// The middle of the picture, square.
QImage decode(const QString& path)
{
    QImage whole = read(path);
    if (whole.isNull())
        whole = readLikeTheEngine(path);
    if (whole.isNull())
        return whole;
    const int side = std::min(whole.width(), whole.height());
    const QImage square = whole.copy((whole.width() - side) / 2, (whole.height() - side) / 2, side, side);
    return square.scaled(FileThumbnails::edge, FileThumbnails::edge, Qt::IgnoreAspectRatio,
                         Qt::SmoothTransformation);
}

} // namespace

FileThumbnails::FileThumbnails(QThreadPool* pool, QObject* parent)
    : QObject(parent)
    , m_pool(pool)
    , m_images(kept)
{
}

QImage FileThumbnails::find(const QString& path)
{
    if (const QImage* image = m_images.object(path))
        return *image;
    if (path.isEmpty() || path == m_running || m_wanted.contains(path))
        return {};
    m_wanted.append(path);
    if (m_wanted.size() > mostWanted)
        m_wanted.removeFirst();
    QMetaObject::invokeMethod(this, &FileThumbnails::dispatch, Qt::QueuedConnection);
    return {};
}

void FileThumbnails::dispatch()
{
    if (!m_running.isEmpty() || m_wanted.isEmpty())
        return;
    m_running = m_wanted.takeLast();
    shell::runInBackground(
        this, m_pool, [path = m_running] { return decode(path); },
        [this, path = m_running](const QImage& image) { keep(path, image); });
}

void FileThumbnails::keep(const QString& path, const QImage& image)
{
    m_running.clear();
    m_images.insert(path, new QImage(image));
    Q_EMIT ready();
    QMetaObject::invokeMethod(this, &FileThumbnails::dispatch, Qt::QueuedConnection);
}

} // namespace ui::importing
