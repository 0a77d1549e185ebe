// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine says of the faces before the camera: analyses the newest frame on a worker, never two at
// once, at whatever rate the engine takes. GUI thread; owned by the view.
#pragma once

#include "core/engine/FaceEngine.h"
#include "ui/camera/FrameSource.h"

#include <QThreadPool>

#include <optional>

namespace ui::camera {

class FaceGuide : public QObject {
    Q_OBJECT
public:
    FaceGuide(core::engine::FaceEngine& engine, QThreadPool* pool, QObject* parent = nullptr);

    void look(const Frame& frame);
    /// Nothing is said of frames shown before.
    void forget();

Q_SIGNALS:
    /// Every face with its quality, largest first; an error of the engine has no faces.
    void judged(const ui::camera::Frame& frame, const core::engine::Analysis& analysis);

private:
    void lookNext();

    core::engine::FaceEngine& m_engine;
    QThreadPool* m_pool;
    std::optional<Frame> m_next;
    bool m_looking = false;
    int m_generation = 0;
};

} // namespace ui::camera
