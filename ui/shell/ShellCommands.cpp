// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ShellCommands.h"

#include "ui/shell/LookSettings.h"
#include "ui/theme/Icons.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace ui::shell {

ShellCommands::ShellCommands(LookSettings& look, QWidget* window)
    : QObject(window)
    , palette(make("palette", QKeySequence(Qt::CTRL | Qt::Key_K), QStringLiteral("search")))
    , find(make("find", QKeySequence::Find, QStringLiteral("search")))
    , refresh(make("refresh", QKeySequence(Qt::Key_F5), QStringLiteral("refresh")))
    , tasks(make("tasks", QKeySequence(Qt::CTRL | Qt::Key_J), QStringLiteral("tasks")))
    , help(make("help", QKeySequence(Qt::Key_F1), QStringLiteral("keyboard")))
    , lock(make("lock", QKeySequence(Qt::CTRL | Qt::Key_L), QStringLiteral("lock")))
    , signOut(make("signOut", {}, QStringLiteral("logout")))
    , quit(make("quit", QKeySequence(Qt::CTRL | Qt::Key_Q)))
    , chinese(make("chinese", {}, QStringLiteral("language")))
    , english(make("english", {}, QStringLiteral("language")))
    , systemLanguage(make("systemLanguage", {}, QStringLiteral("language")))
    , light(make("light", {}, QStringLiteral("sun")))
    , dark(make("dark", {}, QStringLiteral("moon")))
    , systemTheme(make("systemTheme", {}))
{
    window->addActions(all());
    connectLook(look);
    speak();
}

QAction* ShellCommands::make(const char* name, const QKeySequence& keys, const QString& iconName)
{
    auto* action = new QAction(this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    if (!iconName.isEmpty())
        action->setIcon(theme::icon(iconName, theme::Tint::Text2));
    return action;
}

QList<QAction*> ShellCommands::all() const
{
    return {palette, find,    refresh,        tasks, help, lock,        signOut,
            chinese, english, systemLanguage, light, dark, systemTheme, quit};
}

void ShellCommands::fill(QMenu* menu) const
{
    menu->addActions({chinese, english});
    menu->addSeparator();
    menu->addActions({light, dark, systemTheme});
    menu->addSeparator();
    menu->addActions({help, lock, signOut});
}

void ShellCommands::connectLook(LookSettings& look)
{
    const auto language = [&look](QAction* action, const QString& word) {
        connect(action, &QAction::triggered, &look, [&look, word] { look.setLanguage(word); });
    };
    const auto colours = [&look](QAction* action, const QString& word) {
        connect(action, &QAction::triggered, &look, [&look, word] { look.setTheme(word); });
    };
    language(chinese, QStringLiteral("zh_CN"));
    language(english, QStringLiteral("en"));
    language(systemLanguage, QStringLiteral("system"));
    colours(light, QStringLiteral("light"));
    colours(dark, QStringLiteral("dark"));
    colours(systemTheme, QStringLiteral("system"));
}

void ShellCommands::speak()
{
    palette->setText(tr("Find or run a command"));
    find->setText(tr("Search on this page"));
    refresh->setText(tr("Read this page again"));
    tasks->setText(tr("Show or hide the task log"));
    help->setText(tr("Show keyboard shortcuts"));
    lock->setText(tr("Lock the console"));
    signOut->setText(tr("Sign out"));
    quit->setText(tr("Close FaceDesk"));
    chinese->setText(QStringLiteral("中文"));
    english->setText(QStringLiteral("English"));
    systemLanguage->setText(tr("Language of the system"));
    light->setText(tr("Light colours"));
    dark->setText(tr("Dark colours"));
    systemTheme->setText(tr("Colours of the system"));
}

} // namespace ui::shell
