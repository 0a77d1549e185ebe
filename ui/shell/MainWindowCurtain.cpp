// SPDX-License-Identifier: GPL-3.0-or-later
// The window while nobody is signed in.
#include "ui/shell/CommandPalette.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PageStack.h"
#include "ui/shell/ShellCommands.h"
#include "ui/shell/StatusStrip.h"
#include "ui/shell/TaskList.h"

#include <QAction>
#include <QStackedWidget>

namespace ui::shell {

void MainWindow::setCurtain(QWidget* curtain)
{
    m_curtain = curtain;
    m_layers->addWidget(curtain);
}

bool MainWindow::isCurtainDown() const
{
    return m_curtain && m_layers->currentWidget() == m_curtain;
}

void MainWindow::lowerCurtain()
{
    m_palette->hide();
    m_shelf.putAway();
    m_strip->forget();
    enableCommands(false);
    m_layers->setCurrentWidget(m_curtain);
}

void MainWindow::raiseCurtain()
{
    m_layers->setCurrentIndex(0);
    enableCommands(true);
    m_pages->refresh();
    m_pages->takeFocus();
    m_shelf.bringBack();
}

void MainWindow::forgetPages()
{
    m_pages->forget();
    m_parts.tasks.forgetFailures();
}

void MainWindow::enableCommands(bool enabled)
{
    for (QAction* command : m_pages->gotoCommands() + m_commands->all())
        command->setEnabled(enabled);
    m_commands->quit->setEnabled(true);
}

} // namespace ui::shell
