// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/WrapRow.h"

#include <algorithm>

namespace ui::widgets {

QSize WrapRow::minimumSize() const
{
    QSize least;
    for (int i = 0; i < count(); ++i)
        if (!itemAt(i)->isEmpty())
            least = least.expandedTo(itemAt(i)->minimumSize());
    return least.grownBy(contentsMargins());
}

/// Without room for all items side by side; those that stretch only are left out.
QList<WrapRow::Line> WrapRow::lines(int width) const
{
    QList<Line> all;
    for (int i = 0; i < count(); ++i) {
        QLayoutItem* item = itemAt(i);
        if (item->isEmpty())
            continue;
        const int wanted = std::min(item->sizeHint().width(), width);
        if (all.isEmpty() || all.last().width + spacing() + wanted > width)
            all.append(Line());
        Line& line = all.last();
        line.width += (line.items.isEmpty() ? 0 : spacing()) + wanted;
        const int high = item->hasHeightForWidth() ? item->heightForWidth(wanted) : item->sizeHint().height();
        line.height = std::max(line.height, high);
        line.items.append(item);
    }
    return all;
}

int WrapRow::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    if (fits(width))
        return QHBoxLayout::sizeHint().height();
    int height = margins.top() + margins.bottom();
    const QList<Line> all = lines(width - margins.left() - margins.right());
    for (const Line& line : all)
        height += line.height;
    return height + std::max(0, int(all.size()) - 1) * spacing();
}

void WrapRow::place(const Line& line, int left, int top, int width) const
{
    int spare = width - line.width;
    for (QLayoutItem* item : line.items) {
        QSize size = item->sizeHint().boundedTo({width, line.height});
        if (item->expandingDirections() & Qt::Horizontal) {
            const int grown = std::min(size.width() + spare, item->maximumSize().width());
            spare -= grown - size.width();
            size.setWidth(grown);
        }
        if (item->hasHeightForWidth())
            size.setHeight(line.height);
        item->setGeometry({left, top + (line.height - size.height()) / 2, size.width(), size.height()});
        left += size.width() + spacing();
    }
}

void WrapRow::setGeometry(const QRect& area)
{
    if (fits(area.width())) {
        QHBoxLayout::setGeometry(area);
        return;
    }
    QLayout::setGeometry(area);
    const QRect inner = area.marginsRemoved(contentsMargins());
    int top = inner.top();
    for (const Line& line : lines(inner.width())) {
        place(line, inner.left(), top, inner.width());
        top += line.height + spacing();
    }
}

} // namespace ui::widgets
