// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/WhileShown.h"

#include <QEvent>
#include <QTimer>

namespace ui::widgets {

namespace {

class ShownTimer : public QTimer {
public:
    explicit ShownTimer(QWidget* widget)
        : QTimer(widget)
    {
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Show)
            start();
        if (event->type() == QEvent::Hide)
            stop();
        return QTimer::eventFilter(watched, event);
    }
};

} // namespace

void whileShown(QWidget* widget, int everyMs, std::function<void()> work)
{
    auto* timer = new ShownTimer(widget);
    timer->setInterval(everyMs);
    QObject::connect(timer, &QTimer::timeout, widget, std::move(work));
    if (widget->isVisible())
        timer->start();
}

} // namespace ui::widgets
