// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Avatar.h"

#include <QPainter>
#include <QPainterPath>

#include <array>

namespace ui::widgets {

namespace {

struct Tone {
    QRgb ground, hair, skin, coat;
};

constexpr std::array<Tone, 3> lightTones{{{0xFFDCE4EC, 0xFF55636F, 0xFFA3B9D0, 0xFF7F8FA0},
                                          {0xFFE9E2D0, 0xFF6B5A3A, 0xFFC9B27A, 0xFFA08B58},
                                          {0xFFD5E5E1, 0xFF4C6B64, 0xFF8CBDB0, 0xFF6C968B}}};
constexpr std::array<Tone, 3> darkTones{{{0xFF33414F, 0xFF4A5763, 0xFF9DB2C7, 0xFF7D8EA0},
                                         {0xFF463D2C, 0xFF6A5F46, 0xFFC5B27E, 0xFFA49066},
                                         {0xFF2C4339, 0xFF4A655B, 0xFF8FB9A8, 0xFF749D8E}}};

QPainterPath hairOf(const QRectF& head, uint style)
{
    QPainterPath hair;
    const double w = head.width();
    if (style == 1) { // down to the shoulders
        hair.addRoundedRect(head.adjusted(-w * 0.16, -w * 0.18, w * 0.16, w * 0.30), w * 0.6, w * 0.6);
    } else if (style == 2) { // full and round
        hair.addEllipse(head.adjusted(-w * 0.2, -w * 0.22, w * 0.2, -w * 0.08));
    } else { // short
        hair.addEllipse(head.adjusted(-w * 0.05, -w * 0.1, w * 0.05, -w * 0.3));
    }
    return hair;
}

QPainterPath faceOf(const QRectF& head, uint style)
{
    QPainterPath face;
    face.addEllipse(head);
    QPainterPath fringe;
    const double top = style == 0 ? 0.24 : 0.14;
    fringe.addRect(QRectF(head.left(), head.top(), head.width(), head.height() * top));
    if (style == 1) {
        QPainterPath parting;
        parting.addEllipse(QPointF(head.left() + head.width() * 0.2, head.top()), head.width() * 0.65,
                           head.height() * 0.36);
        fringe = fringe.united(parting);
    }
    return face.subtracted(fringe);
}

void paintPerson(QPainter* painter, const QRectF& s, const Tone& tone, uint style, bool glasses)
{
    const double u = s.width();
    const QRectF head(s.left() + u * 0.335, s.top() + u * 0.22, u * 0.33, u * 0.42);
    painter->setBrush(QColor::fromRgba(tone.hair));
    painter->drawPath(hairOf(head, style));
    painter->setBrush(QColor::fromRgba(tone.skin).darker(112));
    painter->drawRect(QRectF(head.center().x() - u * 0.075, head.bottom() - u * 0.09, u * 0.15, u * 0.2));
    painter->setBrush(QColor::fromRgba(tone.coat));
    painter->drawRoundedRect(QRectF(s.left() + u * 0.12, s.top() + u * 0.71, u * 0.76, u * 1.6), u * 0.26,
                             u * 0.26);
    painter->setBrush(QColor::fromRgba(tone.skin));
    painter->drawPath(faceOf(head, style));
    if (!glasses)
        return;
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(QColor::fromRgba(tone.hair), u * 0.012));
    for (const double x : {0.27, 0.73})
        painter->drawEllipse(QPointF(head.left() + head.width() * x, head.top() + head.height() * 0.45),
                             u * 0.055, u * 0.05);
    painter->setPen(Qt::NoPen);
}

} // namespace

uint avatarSeed(const QString& id)
{
    quint32 hash = 2166136261U; // FNV-1a: qHash gives other values at each start
    for (const char byte : id.toUtf8())
        hash = (hash ^ quint8(byte)) * 16777619U;
    return hash;
}

void paintAvatar(QPainter* painter, const QRectF& square, uint seed, bool dark)
{
    const auto& tones = dark ? darkTones : lightTones;
    const Tone& tone = tones[seed % tones.size()];
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setClipRect(square, Qt::IntersectClip);
    painter->fillRect(square, QColor::fromRgba(tone.ground));
    paintPerson(painter, square, tone, (seed / 3) % 3, (seed / 9) % 5 == 0);
    painter->restore();
}

QImage avatar(const QString& seed, int pixels, bool dark)
{
    QImage image(pixels, pixels, QImage::Format_RGB32);
    QPainter painter(&image);
    paintAvatar(&painter, QRectF(0, 0, pixels, pixels), avatarSeed(seed), dark);
    return image;
}

QImage avatarGroup(int width, bool dark)
{
    const auto& tones = dark ? darkTones : lightTones;
    QImage image(width, width * 3 / 4, QImage::Format_RGB32);
    image.fill(dark ? QColor(0x262E37) : QColor(0xE4EAF0));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QList<QRectF> faces = avatarGroupFaces(width);
    for (qsizetype i : {0, 2, 1}) {
        const QRectF& face = faces.at(i);
        const double u = face.height() / 0.42;
        const QRectF square(face.center().x() - u / 2, face.top() - u * 0.22, u, u);
        paintPerson(&painter, square, tones[std::size_t(i)], uint(i), false);
    }
    return image;
}

QList<QRectF> avatarGroupFaces(int width)
{
    const double w = width;
    return {{w * 0.13, w * 0.30, w * 0.14, w * 0.178},
            {w * 0.40, w * 0.18, w * 0.19, w * 0.242},
            {w * 0.74, w * 0.33, w * 0.125, w * 0.159}};
}

} // namespace ui::widgets
