// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/WheelGuard.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QScrollBar>

namespace ui::widgets {

namespace {

bool isChoice(const QObject* object)
{
    return qobject_cast<const QComboBox*>(object);
}

bool isNumber(const QObject* object)
{
    return qobject_cast<const QAbstractSpinBox*>(object) ||
           (qobject_cast<const QAbstractSlider*>(object) && !qobject_cast<const QScrollBar*>(object));
}

/// The wheel alone gives no focus either, as Qt has it for these.
void keepFocusFromTheWheel(QWidget* control)
{
    if (control->focusPolicy() == Qt::WheelFocus)
        control->setFocusPolicy(Qt::StrongFocus);
}

} // namespace

WheelGuard::WheelGuard(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

/// An ignored event goes on to the parent.
bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Polish && (isChoice(watched) || isNumber(watched)))
        keepFocusFromTheWheel(static_cast<QWidget*>(watched));
    if (event->type() != QEvent::Wheel)
        return QObject::eventFilter(watched, event);
    const bool isKept =
        isChoice(watched) || (isNumber(watched) && !static_cast<QWidget*>(watched)->hasFocus());
    if (isKept)
        event->ignore();
    return isKept;
}

} // namespace ui::widgets
