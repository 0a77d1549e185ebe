// SPDX-License-Identifier: GPL-3.0-or-later
// The newest picture of a camera, mirrored as in a mirror and fitted, or a sentence why there is none. Dark
// in both themes. Starts the camera while it is shown. GUI thread.
#pragma once

#include "ui/camera/FrameSource.h"

#include <QWidget>

namespace ui::camera {

class CameraView : public QWidget {
    Q_OBJECT
public:
    explicit CameraView(FrameSource& source, QWidget* parent = nullptr);

    /// Where the face should be.
    void setOval(bool shown);
    /// Stands still on this picture; a null one goes on.
    void freeze(const QImage& picture);
    bool isFrozen() const { return m_frozen; }
    const Frame& frame() const { return m_frame; }
    /// Shown instead of a picture; empty while one is shown.
    QString sentence() const;

    QSize sizeHint() const override { return {640, 480}; }
    QSize minimumSizeHint() const override { return {320, 240}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void take(const Frame& frame);
    void follow();
    QRectF pictureArea() const;
    void paintPicture(QPainter& painter) const;
    void paintOval(QPainter& painter) const;
    void paintSentence(QPainter& painter) const;

    FrameSource& m_source;
    Frame m_frame;
    bool m_oval = false;
    bool m_frozen = false;
};

} // namespace ui::camera
