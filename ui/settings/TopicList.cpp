// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/TopicList.h"

#include "ui/settings/SettingTexts.h"
#include "ui/widgets/RowDelegate.h"

#include <QPainter>

namespace ui::settings {

namespace {

constexpr int topicRole = Qt::UserRole;

/// Rows without hairlines, rounded, as in the other lists at the left of a page.
class TopicDelegate final : public widgets::RowDelegate {
public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const theme::Tokens& t = theme::tokensFor(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        const bool hovered = option.state & QStyle::State_MouseOver;
        const QRect row = option.rect.adjusted(8, 1, -8, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? t.soft : hovered ? t.hover : t.surface);
        painter->drawRoundedRect(row, theme::measure::radius, theme::measure::radius);
        if (selected)
            painter->fillRect(QRect(row.left(), row.top() + 6, 3, row.height() - 12), t.accent);
        painter->setPen(t.text);
        painter->drawText(
            row.adjusted(12, 0, -8, 0), Qt::AlignVCenter | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, row.width() - 20));
        painter->restore();
    }
};

} // namespace

TopicList::TopicList(QWidget* parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("topics"));
    setItemDelegate(new TopicDelegate(this));
    setMouseTracking(true);
    setFixedWidth(theme::scaled(208));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemClicked, this, [this](const QListWidgetItem* item) {
        if (selectionMode() == NoSelection) // the topic a search began from
            Q_EMIT chosen(item->data(topicRole).toString());
    });
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item)
            Q_EMIT chosen(item->data(topicRole).toString());
    });
}

void TopicList::addTopic(const QString& topic)
{
    auto* item = new QListWidgetItem(topicTitle(topic), this);
    item->setData(topicRole, topic);
}

QString TopicList::current() const
{
    return currentItem() ? currentItem()->data(topicRole).toString() : QString();
}

QListWidgetItem* TopicList::itemOf(const QString& topic) const
{
    for (int i = 0; i < count(); ++i)
        if (item(i)->data(topicRole).toString() == topic)
            return item(i);
    return nullptr;
}

void TopicList::choose(const QString& topic)
{
    if (QListWidgetItem* wanted = itemOf(topic))
        setCurrentItem(wanted);
}

void TopicList::setSearching(bool searching)
{
    setSelectionMode(searching ? NoSelection : SingleSelection);
    if (searching)
        clearSelection();
    else if (currentItem())
        currentItem()->setSelected(true);
}

void TopicList::setTopicVisible(const QString& topic, bool visible)
{
    if (QListWidgetItem* wanted = itemOf(topic))
        wanted->setHidden(!visible);
}

void TopicList::speak()
{
    for (int i = 0; i < count(); ++i)
        item(i)->setText(topicTitle(item(i)->data(topicRole).toString()));
    setAccessibleName(tr("Topics"));
}

} // namespace ui::settings
