// SPDX-License-Identifier: GPL-3.0-or-later
// What the keyboard does in the window besides its commands.
#include "ui/shell/MainWindow.h"
#include "ui/widgets/ReadingOrder.h"

#include <QAbstractButton>
#include <QKeyEvent>

namespace ui::shell {

/// Qt leaves Enter to the buttons of dialogs.
void MainWindow::keyPressEvent(QKeyEvent* event)
{
    auto* button = qobject_cast<QAbstractButton*>(focusWidget());
    if (button && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        button->click();
    else
        QWidget::keyPressEvent(event);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return widgets::focusNext(this, next);
}

} // namespace ui::shell
