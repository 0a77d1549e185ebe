// SPDX-License-Identifier: GPL-3.0-or-later
// A camera's picture as the engine takes it and as a file. Free functions without state, for workers.
#pragma once

#include "core/engine/Picture.h"

#include <QImage>

namespace ui::camera {

core::engine::Picture pictureOf(const QImage& image);
/// Hardly any loss: about a tenth of a PNG.
QByteArray jpegOf(const QImage& image);

} // namespace ui::camera
