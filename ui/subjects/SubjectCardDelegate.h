// SPDX-License-Identifier: GPL-3.0-or-later
// Paints one person in the picture grid: face, name, number or what is wrong. Owned by SubjectBrowser.
#pragma once

#include "ui/pictures/ThumbnailCache.h"
#include "ui/theme/Tokens.h"

#include <QStyledItemDelegate>

namespace ui::subjects {

class SubjectCardDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit SubjectCardDelegate(pictures::ThumbnailCache& thumbnails, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    static QSize cellHint();

private:
    void paintGround(QPainter* painter, const QStyleOptionViewItem& option,
                     const theme::Tokens& tokens) const;

    pictures::ThumbnailCache& m_thumbnails;
};

} // namespace ui::subjects
