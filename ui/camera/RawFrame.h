// SPDX-License-Identifier: GPL-3.0-or-later
// The pixels of one camera frame, copied once in the slot that hears of it, so that the frame of Qt
// Multimedia never leaves its thread; made into a picture on a worker. Values.
#pragma once

#include "ui/camera/FrameSource.h"

#include <QVideoFrame>

#include <array>

namespace ui::camera {

struct RawFrame {
    static constexpr int mostPlanes = 3;

    QVideoFrameFormat::PixelFormat format = QVideoFrameFormat::Format_Invalid;
    QSize size;
    std::array<QByteArray, mostPlanes> planes;  ///< rows as delivered, padding included
    std::array<int, mostPlanes> bytesPerLine{}; ///< of each plane
    qint64 milliseconds = 0;
    bool mirrored = false;
    bool flipped = false; ///< the first row is the lowest one
};

/// Maps, copies, unmaps; no conversion. Without planes when the frame cannot be read.
RawFrame copyPixels(QVideoFrame frame, qint64 milliseconds);

/// A null image where the format is not known or the planes are too short for it.
Frame toFrame(const RawFrame& raw);

/// Of every plane, row for row without padding.
quint64 digestOf(const RawFrame& raw);

} // namespace ui::camera
