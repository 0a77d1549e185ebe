// SPDX-License-Identifier: GPL-3.0-or-later
// The look of rows in lists and tables: hairlines, hover tint, soft selection with an accent bar at the left,
// an optional status shape, elision with the whole text as tooltip. prepareTable() sets the view up for it.
#pragma once

#include "ui/theme/Tokens.h"

#include <QStyledItemDelegate>

class QTableView;

namespace ui::widgets {

class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// Roles the delegate reads besides Qt's; far from those of models.
    enum Role {
        StatusRole =
            Qt::UserRole + 1000, ///< theme::Status as int: shape before the text, Warn and Bad colour it
        QuietRole,               ///< bool: secondary text colour and size
        StrongRole,              ///< bool: semibold
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    /// Ground, hairline and selection bar; for delegates that draw their own content on it.
    static void paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index);

protected:
    /// Where text may stand in a cell.
    static QRect textArea(const QStyleOptionViewItem& option, const QModelIndex& index);
};

/// Rows of 36 px selected whole, no grid, head of 32 px left as in the cells, RowDelegate unless it has
/// another.
void prepareTable(QTableView* view);

} // namespace ui::widgets
