// SPDX-License-Identifier: GPL-3.0-or-later
// A quiet number in a pill; nothing when it is zero.
#pragma once

#include <QWidget>

class QPainter;

namespace ui::widgets {

class Badge : public QWidget {
    Q_OBJECT
public:
    explicit Badge(QWidget* parent = nullptr);
    void setCount(int count);
    int count() const { return m_count; }
    QSize sizeHint() const override;

    /// The pill's width for this number, and the pill itself, right-aligned and centred in `area`.
    static int widthFor(int count);
    static void paint(QPainter* painter, const QRect& area, int count, const QPalette& palette);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_count = 0;
};

} // namespace ui::widgets
