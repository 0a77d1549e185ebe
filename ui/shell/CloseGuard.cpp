// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/CloseGuard.h"

#include "ui/shell/Dialogs.h"
#include "ui/shell/TaskList.h"

#include <QWidget>

namespace ui::shell {

CloseGuard::CloseGuard(const TaskList& tasks, Dialogs& dialogs, QWidget* window,
                       std::function<bool()> isLocked)
    : QObject(window)
    , m_tasks(tasks)
    , m_dialogs(dialogs)
    , m_window(window)
    , m_isLocked(std::move(isLocked))
{
}

bool CloseGuard::mayClose()
{
    if (m_tasks.running() == 0 || m_confirmed)
        return true;
    if (m_isLocked()) {
        sayLocked();
        return false;
    }
    Question question;
    question.title = tr("Close while %Ln task(s) run?", nullptr, m_tasks.running());
    question.text = tr("What is done so far is kept. Running tasks stop at once.");
    question.confirm = tr("Stop tasks and close");
    question.keep = tr("Keep running");
    question.destructive = true;
    m_dialogs.ask(m_window, question, [this](bool confirmed) {
        m_confirmed = confirmed;
        if (confirmed)
            QMetaObject::invokeMethod(this, &CloseGuard::quit, Qt::QueuedConnection);
    });
    return false;
}

void CloseGuard::sayLocked()
{
    Question notice;
    notice.title = tr("FaceDesk is locked and %Ln task(s) run", nullptr, m_tasks.running());
    notice.text = tr("They go on. Sign in first, then close and choose whether to stop them.");
    notice.keep = tr("Keep running");
    m_dialogs.ask(m_window, notice, [](bool) {});
}

void CloseGuard::quit()
{
    Q_EMIT quitting();
    m_window->close();
}

} // namespace ui::shell
