// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EdgedDialog.h"

#include "ui/theme/Tokens.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLayout>
#include <QPainter>
#include <QRadioButton>
#include <QScreen>

#include <algorithm>

namespace ui::widgets {

namespace {

/// Boxes only hold an answer: Enter there gives all answers, as in a field.
bool actsByEnter(const QAbstractButton* button)
{
    return button && !qobject_cast<const QCheckBox*>(button) && !qobject_cast<const QRadioButton*>(button);
}

} // namespace

bool EdgedDialog::event(QEvent* event)
{
    const bool done = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        grow();
    return done;
}

/// Qt leaves a window as it is when text that wraps needs more lines than there is room for.
void EdgedDialog::grow()
{
    const int least = layout() ? layout()->totalMinimumHeightForWidth(width()) : 0;
    if (!isVisible() || height() >= least)
        return;
    resize(width(), least);
    const QRect desk = screen()->availableGeometry();
    const int lowest = desk.bottom() + 1 - frameGeometry().height();
    if (y() > lowest)
        move(x(), std::max(desk.top(), lowest));
}

/// Qt takes Enter on a button for the default one, which may say the opposite.
void EdgedDialog::keyPressEvent(QKeyEvent* event)
{
    auto* button = qobject_cast<QAbstractButton*>(focusWidget());
    const bool entered = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (entered && actsByEnter(button))
        button->click();
    else
        QDialog::keyPressEvent(event);
}

void EdgedDialog::paintEvent(QPaintEvent* event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.setPen(theme::tokensFor(palette()).line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace ui::widgets
