// SPDX-License-Identifier: GPL-3.0-or-later
// Drawn people for accounts without a picture, for tests and for published pictures: the same seed gives the
// same figure. No likeness of anybody. Free functions.
#pragma once

#include <QImage>
#include <QString>

class QPainter;
class QRectF;

namespace ui::widgets {

/// Of an account's name; the same on every machine and at each start.
uint avatarSeed(const QString& id);
void paintAvatar(QPainter* painter, const QRectF& square, uint seed, bool dark);
/// `pixels` on each side.
QImage avatar(const QString& seed, int pixels, bool dark = false);
/// Three of them in one scene, 4:3, for the identify bench.
QImage avatarGroup(int width, bool dark = false);
/// Boxes of the three faces in avatarGroup(width).
QList<QRectF> avatarGroupFaces(int width);

} // namespace ui::widgets
