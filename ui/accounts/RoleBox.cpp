// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/RoleBox.h"

#include <QKeyEvent>

namespace ui::accounts {

void RoleBox::keyPressEvent(QKeyEvent* event)
{
    static const QList<int> moving{Qt::Key_Up,     Qt::Key_Down,     Qt::Key_Home,   Qt::Key_End,
                                   Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Return, Qt::Key_Enter};
    const QString typed = event->text();
    if (moving.contains(event->key()) || (!typed.isEmpty() && typed.front().isPrint()))
        showPopup();
    else
        QComboBox::keyPressEvent(event);
}

} // namespace ui::accounts
