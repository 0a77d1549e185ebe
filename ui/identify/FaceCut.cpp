// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/FaceCut.h"

#include <QBuffer>

namespace ui::identify {

QRectF around(const QRectF& box, double margin)
{
    QRectF area(0, 0, box.width() * margin, box.height() * margin);
    area.moveCenter(box.center());
    return area;
}

QByteArray cutOut(const QImage& picture, const QRectF& box, double margin)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    picture.copy(around(box, margin).toAlignedRect().intersected(picture.rect())).save(&buffer, "PNG");
    return bytes;
}

QRectF rectOf(const cv::Rect2f& box)
{
    return {box.x, box.y, box.width, box.height};
}

} // namespace ui::identify
