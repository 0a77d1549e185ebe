// SPDX-License-Identifier: GPL-3.0-or-later
// A row that goes on in further lines, from the left, where it is too narrow for what it holds; a QHBoxLayout
// in all else. Lines are filled by the width the items would like to have; what may grow fills its line.
#pragma once

#include <QHBoxLayout>

namespace ui::widgets {

class WrapRow : public QHBoxLayout {
    Q_OBJECT
public:
    using QHBoxLayout::QHBoxLayout;

    /// Of its widest item.
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    int minimumHeightForWidth(int width) const override { return heightForWidth(width); }
    void setGeometry(const QRect& area) override;

private:
    struct Line {
        QList<QLayoutItem*> items;
        int width = 0;
        int height = 0;
    };
    bool fits(int width) const { return QHBoxLayout::sizeHint().width() <= width; }
    QList<Line> lines(int width) const;
    void place(const Line& line, int left, int top, int width) const;
};

} // namespace ui::widgets
