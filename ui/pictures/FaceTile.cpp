// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/FaceTile.h"

#include "ui/pictures/FacePainter.h"
#include "ui/theme/Icons.h"

namespace ui::pictures {

namespace measure = theme::measure;

FaceTile::FaceTile(int side, Kind kind, QWidget* parent)
    : QAbstractButton(parent)
    , m_side(side)
    , m_kind(kind)
{
    setFixedSize(side, side);
    setAttribute(Qt::WA_Hover);
    setProperty("focusRing", QStringLiteral("inside"));
}

void FaceTile::setFace(const QImage& face)
{
    m_face = face;
    update();
}

void FaceTile::paintEvent(QPaintEvent*)
{
    const theme::Tokens& tokens = theme::tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_kind == Kind::Face) {
        paintFace(&painter, rect(), m_face, measure::radius, tokens);
    } else {
        painter.setPen(QPen(tokens.control, 1, Qt::DashLine));
        painter.setBrush(underMouse() && isEnabled() ? tokens.hover : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measure::radius,
                                measure::radius);
        QRect sign(0, 0, measure::icon, measure::icon);
        sign.moveCenter(rect().center());
        theme::paintIcon(&painter, sign, QStringLiteral("add"), isEnabled() ? tokens.text : tokens.text3);
    }
    if (isChecked()) {
        painter.setPen(QPen(tokens.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), measure::radius, measure::radius);
    }
}

} // namespace ui::pictures
