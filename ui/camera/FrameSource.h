// SPDX-License-Identifier: GPL-3.0-or-later
// Where moving pictures come from, as the views and the login stage see it: Camera in the product, a list of
// pictures in tests. GUI thread; frames are already copied and converted elsewhere.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QObject>

namespace ui::camera {

/// One picture of a camera, upright and not mirrored, Format_RGB32. Shares its pixels, so copies are cheap
/// and may be read from any thread.
struct Frame {
    QImage image;
    qint64 milliseconds = 0; ///< monotone, of no particular origin
    quint64 digest = 0;      ///< over the pixels as the camera delivered them
    QByteArray camera = {};  ///< the device it came from; another one after it was plugged in again
};

enum class CameraState {
    Off,
    Starting,   ///< asked for, no frame yet
    Running,    ///< frames arrive
    NoCamera,   ///< none is connected; starts by itself when one is plugged in
    Restarting, ///< frames stopped coming; it is being started again
    Failed,     ///< see problem()
};

class FrameSource : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void start() = 0;
    /// After it no frame arrives until start().
    virtual void stop() = 0;
    virtual CameraState state() const = 0;
    /// A sentence for the person in front of it: what is wrong and what to do; empty while all is well.
    virtual QString problem() const = 0;

Q_SIGNALS:
    void frameArrived(const ui::camera::Frame& frame);
    void stateChanged(ui::camera::CameraState state);
};

} // namespace ui::camera
