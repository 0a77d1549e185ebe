// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the parts of GStreamer that show a camera are installed: Qt starts without them and then shows
// nothing. Free functions, the camera's thread.
#pragma once

#include <QStringList>

#include <functional>

namespace ui::camera {

/// Debian packages to install; empty when every part is there. CameraList has loaded GStreamer before.
QStringList missingPackages();

/// The same, asked of `exists(element)`.
QStringList missingPackages(const std::function<bool(const char* element)>& exists);

} // namespace ui::camera
