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
    const auto* layout = widget()->layout();
    const bool scrolls = layout->totalMinimumHeightForWidth(room.width()) > room.height();
    const int width = room.width() - (scrolls ? verticalScrollBar()->sizeHint().width() : 0);
    widget()->resize(width, std::max(room.height(), layout->totalMinimumHeightForWidth(width)));
}

} // namespace ui::widgets
