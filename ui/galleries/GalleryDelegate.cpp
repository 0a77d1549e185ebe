// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/GalleryDelegate.h"

#include "ui/galleries/GalleryListModel.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"

#include <QLocale>
#include <QPainter>

namespace ui::galleries {

namespace measure = theme::measure;

namespace {
constexpr int apart = 17; // above the bin: space, hairline, space
constexpr int side = 8;
} // namespace

QSize GalleryDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const bool bin = index.data(GalleryListModel::BinRole).toBool();
    return {120, theme::scaled(measure::navigationRow) + (bin ? apart : 0)};
}

void GalleryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const theme::Tokens& tokens = theme::tokensFor(option.palette);
    const bool bin = index.data(GalleryListModel::BinRole).toBool();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (bin)
        painter->fillRect(QRect(option.rect.left(), option.rect.top() + apart / 2, option.rect.width(), 1),
                          tokens.line);
    const QRect row = option.rect.adjusted(side, bin ? apart : 0, -side, 0);
    if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(chosen ? tokens.soft : tokens.hover);
        painter->drawRoundedRect(row, measure::radius, measure::radius);
    }
    if (index.row() == m_target) {
        painter->setPen(QPen(tokens.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), measure::radius, measure::radius);
    }
    if (chosen)
        painter->fillRect(QRect(row.left(), row.top() + 8, 3, row.height() - 16), tokens.accent);
    QRect sign(row.left() + 10, 0, measure::smallIcon, measure::smallIcon);
    sign.moveTop(row.center().y() - measure::smallIcon / 2 + 1);
    theme::paintIcon(painter, sign, bin ? QStringLiteral("trash") : QStringLiteral("folder"),
                     chosen ? tokens.accent : tokens.text2);
    const QString count = QLocale().toString(index.data(GalleryListModel::CountRole).toLongLong());
    const QRect inner = row.adjusted(36, 0, -12, 0);
    painter->setFont(theme::font(theme::Type::Secondary));
    painter->setPen(tokens.text2);
    painter->drawText(inner, Qt::AlignVCenter | Qt::AlignRight, count);
    const int room = inner.width() - painter->fontMetrics().horizontalAdvance(count) - side;
    painter->setFont(theme::font(chosen ? theme::Type::Strong : theme::Type::Body));
    painter->setPen(tokens.text);
    const QString name = index.data(Qt::DisplayRole).toString();
    painter->drawText(inner, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(name, Qt::ElideRight, room));
    painter->restore();
}

} // namespace ui::galleries
