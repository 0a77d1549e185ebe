// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/FacePainter.h"

#include "ui/theme/Icons.h"

namespace ui::pictures {

namespace {

void paintPlace(QPainter* painter, const QRect& rect, int radius, const theme::Tokens& tokens)
{
    painter->setBrush(tokens.press);
    painter->drawRoundedRect(rect, radius, radius);
    const int side = rect.height() / 2;
    QRect sign(0, 0, side, side);
    sign.moveCenter(rect.center());
    theme::paintIcon(painter, sign, QStringLiteral("user"), tokens.text3);
}

} // namespace

void paintFace(QPainter* painter, const QRect& rect, const QImage& face, int radius,
               const theme::Tokens& tokens)
{
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter->setPen(Qt::NoPen);
    if (face.isNull()) {
        paintPlace(painter, rect, radius, tokens);
    } else {
        const double scale =
            std::max(double(rect.width()) / face.width(), double(rect.height()) / face.height());
        QTransform place;
        place.translate(rect.x() + (rect.width() - face.width() * scale) / 2,
                        rect.y() + (rect.height() - face.height() * scale) / 2);
        place.scale(scale, scale);
        QBrush brush(face);
        brush.setTransform(place);
        painter->setBrush(brush);
        painter->drawRoundedRect(rect, radius, radius);
    }
    painter->restore();
}

} // namespace ui::pictures
