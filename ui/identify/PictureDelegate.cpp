// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/PictureDelegate.h"

#include "ui/identify/PictureSearch.h"
#include "ui/pictures/FacePainter.h"

#include <QPainter>

namespace ui::identify {

namespace {
constexpr int side = 28;
}

void PictureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    if (index.column() != PictureSearch::Picture)
        return RowDelegate::paint(painter, option, index);
    const theme::Tokens& tokens = theme::tokensFor(option.palette);
    paintGround(painter, option, index);
    painter->save();
    const QRect area = textArea(option, index);
    QRect box(area.left(), 0, side, side);
    box.moveTop(option.rect.center().y() - side / 2 + 1);
    pictures::paintFace(painter, box, index.data(PictureSearch::ThumbnailRole).value<QImage>(), 4, tokens);
    const QRect words = area.adjusted(side + 12, 0, 0, 0);
    painter->setFont(option.font);
    painter->setPen(tokens.text);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(),
                                                        Qt::ElideMiddle, words.width()));
    painter->restore();
}

} // namespace ui::identify
