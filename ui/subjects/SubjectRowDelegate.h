// SPDX-License-Identifier: GPL-3.0-or-later
// Paints one cell of the table of people: tick, face and name, figures, state as shape and word. Owned by
// SubjectTable.
#pragma once

#include "ui/pictures/ThumbnailCache.h"
#include "ui/theme/Tokens.h"

#include <QStyledItemDelegate>

namespace ui::subjects {

class SubjectRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit SubjectRowDelegate(pictures::ThumbnailCache& thumbnails, QObject* parent = nullptr);

    void setHoverRow(int row) { m_hoverRow = row; }
    int hoverRow() const { return m_hoverRow; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                     const theme::Tokens& tokens) const;
    void paintName(QPainter* painter, const QRect& rect, const QModelIndex& index,
                   const theme::Tokens& tokens) const;

    pictures::ThumbnailCache& m_thumbnails;
    int m_hoverRow = -1;
};

/// The tick of a chosen row or cell; round for pictures, square for rows.
void paintTick(QPainter* painter, const QRect& rect, bool chosen, const theme::Tokens& tokens);

} // namespace ui::subjects
