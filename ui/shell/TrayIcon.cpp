// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TrayIcon.h"

#include "ui/shell/CloseGuard.h"
#include "ui/shell/MainWindow.h"
#include "ui/theme/Icons.h"

#include <QApplication>
#include <QEvent>

namespace ui::shell {

namespace {

constexpr QLatin1StringView setting("look.tray");

QSystemTrayIcon::MessageIcon iconOf(TaskState state)
{
    return state == TaskState::Failed      ? QSystemTrayIcon::Critical
           : state == TaskState::Attention ? QSystemTrayIcon::Warning
                                           : QSystemTrayIcon::Information;
}

} // namespace

TrayIcon::TrayIcon(const core::base::Settings& settings, const TaskList& tasks, MainWindow& window,
                   TrayThere trayThere, GiveNotice give)
    : m_settings(settings)
    , m_window(window)
    , m_trayThere(std::move(trayThere))
    , m_give(std::move(give))
    , m_show(m_menu.addAction({}, this, &TrayIcon::showWindow))
    , m_quit(m_menu.addAction({}, &window.closing(), &CloseGuard::quit))
{
    m_show->setObjectName(QStringLiteral("trayShow"));
    m_quit->setObjectName(QStringLiteral("trayQuit"));
    window.installEventFilter(this);
    connectParts(settings, tasks);
    speak();
    follow();
}

void TrayIcon::connectParts(const core::base::Settings& settings, const TaskList& tasks)
{
    connect(&m_window.closing(), &CloseGuard::quitting, this, [this] {
        m_quitting = true;
        if (m_window.isHidden())
            showWindow(); // a hidden window can neither ask about its tasks nor be the last one closed
    });
    connect(&tasks, &TaskList::finished, this, &TrayIcon::tell);
    connect(
        &settings, &core::base::Settings::changed, this,
        [this](const QString& key) {
            if (key == setting)
                follow();
        },
        Qt::QueuedConnection);
}

void TrayIcon::makeIcon()
{
    m_icon.emplace(theme::applicationIcon());
    m_icon->setContextMenu(&m_menu);
    connect(&*m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            showWindow();
    });
    speak();
}

bool TrayIcon::mayHide() const
{
    return m_settings.isOn(setting) && m_trayThere();
}

/// A window hidden while the icon goes would be out of reach.
void TrayIcon::follow()
{
    const bool wanted = mayHide();
    if (wanted && !m_icon)
        makeIcon();
    if (m_icon)
        m_icon->setVisible(wanted);
    if (!wanted && m_window.property("inTray").toBool())
        showWindow();
}

bool TrayIcon::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        speak();
    if (event->type() != QEvent::Close)
        return QObject::eventFilter(watched, event);
    if (std::exchange(m_quitting, false) || !mayHide())
        return false;
    follow();
    m_window.setProperty("inTray", true);
    m_window.hide();
    event->ignore();
    return true;
}

void TrayIcon::showWindow()
{
    m_window.setProperty("inTray", false);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void TrayIcon::tell(const QString& what, TaskState state, const QString& note)
{
    if (m_window.isActiveWindow() || state == TaskState::Cancelled)
        return;
    QApplication::alert(&m_window);
    const Notice notice = noticeOf(what, state, note);
    m_give(this, notice, [this, notice, shape = iconOf(state)](bool taken) {
        if (!taken && m_icon && m_icon->isVisible())
            m_icon->showMessage(notice.title, notice.text, shape);
    });
}

/// Behind the curtain whoever passes by may read it.
Notice TrayIcon::noticeOf(const QString& what, TaskState state, const QString& note) const
{
    const bool failed = state == TaskState::Failed;
    if (m_window.isCurtainDown())
        return {failed ? tr("A task failed") : tr("A task is done"), {}, failed};
    const QString title = failed                          ? tr("%1: failed")
                          : state == TaskState::Attention ? tr("%1: done, not everything went well")
                                                          : tr("%1: done");
    return {title.arg(what), note, failed};
}

void TrayIcon::speak()
{
    if (m_icon)
        m_icon->setToolTip(tr("FaceDesk: the interface is answering"));
    m_show->setText(tr("Show the console"));
    m_quit->setText(tr("Quit FaceDesk"));
}

} // namespace ui::shell
