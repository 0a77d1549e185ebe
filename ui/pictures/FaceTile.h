// SPDX-License-Identifier: GPL-3.0-or-later
// One face as a square that can be pressed: picture, ring when chosen, dashed outline with a plus when it is
// the place for a new one. GUI thread.
#pragma once

#include <QAbstractButton>
#include <QImage>

namespace ui::pictures {

class FaceTile : public QAbstractButton {
    Q_OBJECT
public:
    enum class Kind { Face, Add };

    explicit FaceTile(int side, Kind kind = Kind::Face, QWidget* parent = nullptr);

    void setFace(const QImage& face);
    const QImage& face() const { return m_face; }
    QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_side;
    Kind m_kind;
    QImage m_face;
};

} // namespace ui::pictures
