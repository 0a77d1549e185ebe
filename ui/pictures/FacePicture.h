// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures as the console shows them: decoded safely, upright, faces cut out with some surroundings. Free
// functions without state; call them on workers, a large photograph takes tens of milliseconds.
#pragma once

#include "core/base/Result.h"
#include "core/galleries/GalleryService.h"

#include <QImage>

namespace ui::pictures {

/// The whole picture, upright, at most `edge` pixels on its longer side (0: as it is). Errors: the decoder's.
core::base::Result<QImage> decode(const QByteArray& bytes, int edge = 0);

/// Square around the box with surroundings, scaled to `edge` pixels.
QImage cutFace(const QImage& picture, const QRectF& box, int edge);

/// The face of this row from the stores. Errors: FaceUnknown, PictureLost, KeyWrong, the decoder's.
core::base::Result<QImage> loadFace(const core::galleries::Collection& collection, qint64 face, int edge);

} // namespace ui::pictures
