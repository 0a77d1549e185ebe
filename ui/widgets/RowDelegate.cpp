// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/RowDelegate.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"

#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

namespace ui::widgets {

namespace {

constexpr int side = 12;
constexpr int between = 8;
constexpr int barWidth = 3;

bool isFirstShown(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    for (int column = 0; column < index.column(); ++column)
        if (!table || !table->isColumnHidden(column))
            return false;
    return true;
}

/// The first column stands under the title of its card or page; the head's share is in the style sheet.
int leftOf(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (!isFirstShown(option, index))
        return side;
    const bool ofPage = option.widget && option.widget->property("edge") == QLatin1String("page");
    return ofPage ? theme::measure::pageMargin : theme::measure::cardPadding;
}

QFont fontFor(const QModelIndex& index)
{
    if (index.data(RowDelegate::StrongRole).toBool())
        return theme::font(theme::Type::Strong);
    return theme::font(index.data(RowDelegate::QuietRole).toBool() ? theme::Type::Secondary
                                                                   : theme::Type::Body);
}

QColor inkFor(const theme::Tokens& t, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (!(option.state & QStyle::State_Enabled))
        return t.text3;
    const QVariant status = index.data(RowDelegate::StatusRole);
    if (status.isValid()) {
        const auto value = theme::Status(status.toInt());
        if (value == theme::Status::Warn || value == theme::Status::Bad)
            return theme::colourOf(t, value);
    }
    return index.data(RowDelegate::QuietRole).toBool() ? t.text2 : t.text;
}

Qt::Alignment alignmentOf(const QModelIndex& index)
{
    const QVariant value = index.data(Qt::TextAlignmentRole);
    return value.isValid() ? Qt::Alignment(value.toInt()) | Qt::AlignVCenter
                           : Qt::AlignLeft | Qt::AlignVCenter;
}

} // namespace

void RowDelegate::paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const theme::Tokens& t = theme::tokensFor(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->fillRect(option.rect, selected ? t.soft : hovered ? t.hover : t.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
    const bool first = index.siblingAtColumn(0) == index ||
                       option.viewItemPosition == QStyleOptionViewItem::Beginning ||
                       option.viewItemPosition == QStyleOptionViewItem::OnlyOne;
    if (selected && first)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), barWidth, option.rect.height()),
                          t.accent);
    if (option.state & QStyle::State_HasFocus && !selected)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), barWidth, option.rect.height()),
                          t.control);
}

QRect RowDelegate::textArea(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    QRect area = option.rect.adjusted(leftOf(option, index), 0, -side, 0);
    if (index.data(StatusRole).isValid())
        area.setLeft(area.left() + theme::measure::smallIcon + between);
    return area;
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const theme::Tokens& t = theme::tokensFor(option.palette);
    painter->save();
    paintGround(painter, option, index);
    const QVariant status = index.data(StatusRole);
    if (status.isValid()) {
        const auto value = theme::Status(status.toInt());
        const QRect box(option.rect.left() + leftOf(option, index),
                        option.rect.center().y() - theme::measure::smallIcon / 2 + 1,
                        theme::measure::smallIcon, theme::measure::smallIcon);
        theme::paintIcon(painter, box, theme::iconOf(value), theme::colourOf(t, value));
    }
    painter->setFont(fontFor(index));
    painter->setPen(inkFor(t, option, index));
    const QRect area = textArea(option, index);
    const QString shown = painter->fontMetrics().elidedText(option.text, Qt::ElideRight, area.width());
    painter->drawText(area, int(alignmentOf(index)) | Qt::TextSingleLine, shown);
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString text = displayText(index.data(Qt::DisplayRole), option.locale);
    int width = QFontMetrics(fontFor(index)).horizontalAdvance(text) + leftOf(option, index) + side + 1;
    if (index.data(StatusRole).isValid())
        width += theme::measure::smallIcon + between;
    return {width, theme::scaled(theme::measure::row)};
}

bool RowDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                            const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || index.data(Qt::ToolTipRole).isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString text = displayText(index.data(Qt::DisplayRole), option.locale);
    const bool cut = QFontMetrics(fontFor(index)).horizontalAdvance(text) > textArea(option, index).width();
    QToolTip::showText(event->globalPos(), cut ? text : QString(), view);
    return true;
}

void prepareTable(QTableView* view)
{
    if (!qobject_cast<RowDelegate*>(view->itemDelegate()))
        view->setItemDelegate(new RowDelegate(view));
    view->setShowGrid(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setMinimumSectionSize(theme::scaled(theme::measure::head));
    view->verticalHeader()->setDefaultSectionSize(theme::scaled(theme::measure::row));
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setMinimumSectionSize(theme::scaled(64));
    view->horizontalHeader()->setFixedHeight(theme::scaled(theme::measure::head));
}

} // namespace ui::widgets
