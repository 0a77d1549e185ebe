// SPDX-License-Identifier: GPL-3.0-or-later
// What the keyboard does in the window besides its commands.
#include "ui/shell/MainWindow.h"
#include "ui/shell/PageStack.h"
#include "ui/shell/ShellCommands.h"
#include "ui/widgets/ReadingOrder.h"

#include <QAbstractButton>
#include <QAction>
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

/// Qt holds a window's shortcuts back while a modal dialog or a menu has the keys; whoever leaves the desk
/// then must be able to lock it all the same.
bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || !m_commands->lock->isEnabled())
        return QWidget::eventFilter(watched, event);
    const QKeySequence pressed(static_cast<QKeyEvent*>(event)->keyCombination());
    if (pressed != m_commands->lock->shortcut())
        return QWidget::eventFilter(watched, event);
    m_commands->lock->trigger();
    return true;
}

/// What had the keys may just have gone: they stay in the page.
bool MainWindow::focusNextPrevChild(bool next)
{
    const QWidget* from = focusWidget();
    if (from && !from->isVisible() && m_pages->isAncestorOf(from) && m_pages->takeFocus())
        return true;
    return widgets::focusNext(this, next);
}

} // namespace ui::shell
