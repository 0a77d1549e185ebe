// SPDX-License-Identifier: GPL-3.0-or-later
// A place for one picture: drop, or press to open a file. GUI thread; owned by CompareBench.
#pragma once

#include "ui/identify/Bench.h"

#include <QWidget>

class QStackedWidget;

namespace ui::widgets {
class Button;
class EmptyState;
class FaceView;
} // namespace ui::widgets

namespace ui::identify {

class PictureWell : public QWidget {
    Q_OBJECT
public:
    PictureWell(Services& services, const QString& objectName, QWidget* parent = nullptr);

    /// `cameraSpoken` tells its camera button from that of the other well.
    void setTexts(const QString& bold, const QString& plain, const QString& open, const QString& camera,
                  const QString& cameraSpoken);
    void setPicture(const QByteArray& picture); ///< empty: none
    const QByteArray& picture() const { return m_bytes; }
    void setFace(const QRectF& box); ///< null: no box

Q_SIGNALS:
    void openRequested();
    void cameraRequested();
    void filesDropped(const QStringList& paths);

private:
    void showImage(const QImage& image);

    Services& m_services;
    QByteArray m_bytes;
    QStackedWidget* m_stack;
    widgets::EmptyState* m_empty;
    widgets::FaceView* m_view;
    widgets::Button* m_change;
    widgets::Button* m_camera;
};

} // namespace ui::identify
