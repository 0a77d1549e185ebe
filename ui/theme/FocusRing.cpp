// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/FocusRing.h"

#include "ui/theme/Dresser.h"
#include "ui/theme/Tokens.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QVariant>

namespace ui::theme {

namespace {

bool ringsInside(const QWidget* widget)
{
    const QString where = widget->property("focusRing").toString();
    return where == QLatin1String("inside") ||
           (where.isEmpty() && qobject_cast<const QAbstractScrollArea*>(widget));
}

bool showsRing(const QWidget* widget)
{
    return !widget->isWindow() && widget->property("focusRing") != QVariant(QStringLiteral("none"));
}

/// The window, or the viewport the widget scrolls in, so that the ring is cut off where the widget is.
QWidget* canvasOf(QWidget* widget)
{
    QWidget* canvas = widget->parentWidget();
    while (!canvas->isWindow() && !qobject_cast<QAbstractScrollArea*>(canvas->parentWidget()))
        canvas = canvas->parentWidget();
    return canvas;
}

} // namespace

class FocusRing::Overlay : public QWidget {
public:
    explicit Overlay(QWidget* canvas)
        : QWidget(canvas)
    {
        setObjectName(QStringLiteral("focusRing"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        dressApart(this);
    }
    double radius = 0;
    bool thin = false; ///< around a whole list, whose current row shows where the keyboard is

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double width = thin ? 1 : lineWidth;
        const double half = width / 2;
        painter.setPen(QPen(tokensFor(palette()).accent, width));
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), radius, radius);
    }
};

FocusRing::FocusRing(QObject* parent)
    : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

FocusRing::~FocusRing()
{
    leave();
}

void FocusRing::leave()
{
    for (const auto& widget : std::as_const(m_watched))
        if (widget)
            widget->removeEventFilter(this);
    m_watched.clear();
    delete m_overlay.data();
    m_target = nullptr;
}

void FocusRing::follow(QWidget* focused)
{
    leave();
    if (!focused)
        return;
    QWidget* shown = focused->focusProxy() ? focused->focusProxy() : focused;
    if (qobject_cast<QAbstractScrollArea*>(shown->parentWidget()) || !showsRing(shown))
        return;
    m_target = shown;
    QWidget* canvas = canvasOf(shown);
    for (QWidget* widget = shown; widget && widget != canvas; widget = widget->parentWidget()) {
        widget->installEventFilter(this);
        m_watched.append(widget);
    }
    m_overlay = new Overlay(canvas);
    m_overlay->thin = qobject_cast<QAbstractItemView*>(shown);
    place();
}

void FocusRing::place()
{
    if (!m_target || !m_overlay)
        return;
    const bool inside = ringsInside(m_target);
    const int reach = inside ? 0 : lineWidth + gap;
    const QPoint corner = m_target->mapTo(m_overlay->parentWidget(), QPoint());
    const QVariant radius = m_target->property("ringRadius");
    m_overlay->radius =
        inside ? radius.toDouble()
               : (radius.isValid() ? radius.toDouble() : double(measure::radius)) + gap + lineWidth / 2.0;
    m_overlay->setGeometry(QRect(corner, m_target->size()).adjusted(-reach, -reach, reach, reach));
    m_overlay->setVisible(m_target->isVisible());
    m_overlay->raise();
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::ZOrderChange:
        place();
        break;
    case QEvent::ParentChange:
        follow(m_target);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui::theme
