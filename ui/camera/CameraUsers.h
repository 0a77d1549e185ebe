// SPDX-License-Identifier: GPL-3.0-or-later
// Lets several views share the one camera: it runs while any of them has started it. GUI thread; owned by the
// console, outlives the views.
#pragma once

#include "ui/camera/FrameSource.h"

#include <functional>

namespace ui::camera {

/// Makes a source of its own for a view, which owns it; empty where no camera is to be used.
using CameraOpener = std::function<FrameSource*(QObject* view)>;

class CameraUsers {
public:
    explicit CameraUsers(FrameSource& camera);

    FrameSource* open(QObject* view);
    int started() const { return m_started; }

private:
    class Use;
    FrameSource& m_camera;
    int m_started = 0;
};

} // namespace ui::camera
