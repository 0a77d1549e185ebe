// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/FacePicture.h"

#include "core/engine/ImageDecoder.h"

#include <QBuffer>
#include <QImageReader>

#include <opencv2/imgproc.hpp>

namespace ui::pictures {

using core::base::Result;

namespace {

constexpr double surroundings = 1.7; // side of the cut square in heights of the box

QImage fromMat(const cv::Mat& bgr)
{
    return QImage(bgr.data, bgr.cols, bgr.rows, static_cast<qsizetype>(bgr.step), QImage::Format_BGR888)
        .convertToFormat(QImage::Format_RGB32);
}

QImage shrunk(const QImage& picture, int edge)
{
    if (edge <= 0 || std::max(picture.width(), picture.height()) <= edge)
        return picture;
    return picture.scaled(edge, edge, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

/// JPEG decoded at a fraction of its size, which costs a quarter of the whole; null when that is not
/// possible.
QImage reducedJpeg(const QByteArray& bytes, double factor)
{
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&buffer, "jpeg");
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid())
        return {};
    reader.setScaledSize((QSizeF(size) * factor).toSize().expandedTo(QSize(1, 1)));
    return reader.read();
}

/// Decodes only as large as the cut needs.
Result<QImage> decodeForCut(const QByteArray& bytes, double& factor)
{
    const auto header = core::engine::readHeader(bytes);
    if (!header)
        return header.error();
    if (factor < 0.5 && header->format == core::engine::PictureFormat::Jpeg) {
        QImage reduced = reducedJpeg(bytes, factor);
        if (!reduced.isNull())
            return reduced;
    }
    factor = 1.0;
    return decode(bytes);
}

} // namespace

Result<QImage> decode(const QByteArray& bytes, int edge)
{
    auto picture = core::engine::decodePicture(bytes);
    if (!picture)
        return picture.error();
    return shrunk(fromMat(picture->bgr), edge);
}

QImage cutFace(const QImage& picture, const QRectF& box, int edge)
{
    const double side = std::min<double>(std::max(box.width(), box.height()) * surroundings,
                                         std::min(picture.width(), picture.height()));
    QRectF cut(0, 0, side, side);
    cut.moveCenter(box.center());
    cut.moveLeft(std::clamp(cut.left(), 0.0, picture.width() - side));
    cut.moveTop(std::clamp(cut.top(), 0.0, picture.height() - side));
    return picture.copy(cut.toAlignedRect())
        .scaled(edge, edge, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
}

Result<QImage> loadFace(const core::galleries::Collection& collection, qint64 face, int edge)
{
    const auto row = collection.faces.byId(face);
    if (!row)
        return row.error();
    const auto picture = collection.pictures.byId(row->pictureId);
    if (!picture)
        return picture.error();
    const auto bytes = collection.pictures.load(*picture);
    if (!bytes)
        return bytes.error();
    const QRectF box(row->box.x, row->box.y, row->box.width, row->box.height);
    double factor = edge * 1.5 / std::max(1.0, std::max(box.width(), box.height()));
    const auto whole = decodeForCut(*bytes, factor);
    if (!whole)
        return whole.error();
    const QRectF scaled(box.topLeft() * factor, box.size() * factor);
    return cutFace(*whole, scaled, edge);
}

} // namespace ui::pictures
