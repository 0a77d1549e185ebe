// SPDX-License-Identifier: GPL-3.0-or-later
// A place for one picture, dropped anywhere on it or opened, with its faces: one of them is compared, and a
// click compares another. GUI thread; owned by CompareBench.
#pragma once

#include "ui/identify/Bench.h"

#include <QWidget>

class QLabel;
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

    /// The spoken ones tell its buttons from those of the other well.
    void setTexts(const QString& bold, const QString& plain, const QString& openSpoken,
                  const QString& cameraSpoken);
    void setPicture(const SeenPicture& picture); ///< without bytes: none
    const SeenPicture& picture() const { return m_picture; }
    bool isEmpty() const { return m_picture.source.bytes.isEmpty(); }

Q_SIGNALS:
    void openRequested();
    void cameraRequested();
    void filesDropped(const QStringList& paths);
    void faceChosen();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showImage(const QImage& image);
    void setDragged(bool dragged);
    void speak();

    Services& m_services;
    SeenPicture m_picture;
    QString m_openSpoken;
    QString m_cameraSpoken;
    bool m_isDragged = false; ///< a picture is held over it
    QStackedWidget* m_stack;
    widgets::EmptyState* m_empty;
    widgets::FaceView* m_view;
    QLabel* m_note;
    widgets::Button* m_change;
    widgets::Button* m_camera;
};

} // namespace ui::identify
