// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FitScroll.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace ui::widgets {

FitScroll::FitScroll(QWidget* content)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->setProperty("clear", true);
    setWidget(content);
    content->installEventFilter(this);
}

void FitScroll::toTop()
{
    verticalScrollBar()->setValue(0);
}

/// Qt answers for a width only where something wraps.
int FitScroll::leastHeight(int width) const
{
    const auto* layout = widget()->layout();
    return layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(width)
                                       : layout->totalMinimumSize().height();
}

bool FitScroll::eventFilter(QObject* watched, QEvent* event)
{
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        fit();
        Q_EMIT needChanged();
    }
    return done;
}

void FitScroll::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void FitScroll::fit()
{
    const QSize room = maximumViewportSize();
    const bool scrolls = leastHeight(room.width()) > room.height();
    const int width = room.width() - (scrolls ? verticalScrollBar()->sizeHint().width() : 0);
    widget()->resize(width, std::max(room.height(), leastHeight(width)));
}

} // namespace ui::widgets
