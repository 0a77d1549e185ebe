// SPDX-License-Identifier: GPL-3.0-or-later
// A picture with numbered boxes around its faces; words that would lie over a neighbour are left out until
// their face is selected or under the mouse; one is selected by mouse, Tab and arrow keys, and each box
// is a control of its own for screen readers. GUI thread.
#pragma once

#include <QImage>
#include <QWidget>

namespace ui::widgets {

/// One face as the view shows it; `box` in pixels of the picture.
struct FaceMark {
    QRectF box;
    QString words; ///< beside the number: a name, "poor quality"; may be empty
};

class FaceView : public QWidget {
    Q_OBJECT
public:
    explicit FaceView(QWidget* parent = nullptr);

    /// Forgets the marks.
    void setPicture(const QImage& picture);
    const QImage& picture() const { return m_picture; }
    void setFaces(const QList<FaceMark>& faces);
    /// Index into the faces, -1: none.
    void select(int face);
    int selected() const { return m_selected; }
    /// Where a point of the picture is shown.
    QRectF shown(const QRectF& inPicture) const;

    QSize sizeHint() const override { return {640, 480}; }
    QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    void selectedChanged(int face);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Box;
    void placeTags();
    void stack();
    QRectF tagOf(int face, bool whole) const;
    bool isCovering(int face, const QRectF& tag, const QList<QRectF>& others) const;
    void hover(int face);
    void speak();
    void choose(int face);

    QImage m_picture;
    QPixmap m_scaled;
    QList<FaceMark> m_faces;
    QList<Box*> m_boxes;
    int m_selected = -1;
    int m_hovered = -1;
};

} // namespace ui::widgets
