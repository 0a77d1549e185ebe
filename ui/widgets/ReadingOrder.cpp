// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ReadingOrder.h"

#include <QApplication>
#include <QLayout>
#include <QScrollArea>

namespace ui::widgets {

namespace {

bool isStop(const QWidget* widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy();
}

class Reader {
public:
    /// `held` is a place in the order too, even if Tab does not stop there.
    explicit Reader(const QWidget* held)
        : m_held(held)
    {
    }
    QList<QWidget*> places;

    void read(QWidget* widget)
    {
        if (!widget->isVisible() || !widget->isEnabled() || m_seen.contains(widget))
            return;
        m_seen.insert(widget);
        if (isStop(widget) || widget == m_held)
            places.append(widget);
        if (widget->layout())
            read(widget->layout());
        for (QObject* child : widget->children())
            if (child->isWidgetType() && !static_cast<QWidget*>(child)->isWindow())
                read(static_cast<QWidget*>(child));
    }

private:
    void read(QLayout* layout)
    {
        for (int i = 0; i < layout->count(); ++i) {
            QLayoutItem* item = layout->itemAt(i);
            if (item->widget())
                read(item->widget());
            else if (item->layout())
                read(item->layout());
        }
    }

    const QWidget* m_held;
    QSet<const QWidget*> m_seen;
};

void bringIntoView(QWidget* widget)
{
    for (QWidget* around = widget->parentWidget(); around; around = around->parentWidget())
        if (auto* scroll = qobject_cast<QScrollArea*>(around))
            scroll->ensureWidgetVisible(widget);
}

} // namespace

QList<QWidget*> tabStops(QWidget* root)
{
    Reader reader(nullptr);
    reader.read(root);
    return reader.places;
}

bool focusNext(QWidget* root, bool forward)
{
    QWidget* held = root->window()->focusWidget();
    Reader reader(held);
    reader.read(root);
    const qsizetype count = reader.places.size();
    qsizetype at = reader.places.indexOf(held);
    if (at < 0 && !forward)
        at = count;
    for (qsizetype step = 0; step < count; ++step) {
        at = (at + (forward ? 1 : count - 1)) % count;
        QWidget* next = reader.places[at];
        if (next == held || !isStop(next))
            continue;
        next->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        bringIntoView(next);
        return true;
    }
    return false;
}

} // namespace ui::widgets
