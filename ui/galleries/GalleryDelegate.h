// SPDX-License-Identifier: GPL-3.0-or-later
// Paints one gallery in the list: sign, name, number of people; the bin stands apart below a hairline.
#pragma once

#include <QStyledItemDelegate>

namespace ui::galleries {

class GalleryDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setTarget(int row) { m_target = row; }

private:
    int m_target = -1; ///< row pictures are held over
};

} // namespace ui::galleries
