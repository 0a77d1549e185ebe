// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the rows of an import: the picture before the name, an arrow where another choice can be made; edits
// both in place. GUI thread.
#pragma once

#include "ui/importing/FileThumbnails.h"
#include "ui/widgets/RowDelegate.h"

namespace ui::importing {

class ReviewDelegate : public widgets::RowDelegate {
    Q_OBJECT
public:
    ReviewDelegate(FileThumbnails& thumbnails, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    static void paintLines(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index);
    QWidget* createChoice(QWidget* parent, const QModelIndex& index) const;

    FileThumbnails& m_thumbnails;
};

} // namespace ui::importing
