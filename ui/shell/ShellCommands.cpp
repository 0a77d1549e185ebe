// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ShellCommands.h"

#include "ui/shell/CommandPalette.h"
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
    , password(make("ownPassword", {}, QStringLiteral("edit")))
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
    nameInBothLanguages();
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
    return {palette, find,    refresh,        tasks, help, lock,        password, signOut,
            chinese, english, systemLanguage, light, dark, systemTheme, quit};
}

void ShellCommands::fill(QMenu* menu) const
{
    menu->addActions({chinese, english});
    menu->addSeparator();
    menu->addActions({light, dark, systemTheme});
    menu->addSeparator();
    menu->addActions({help, password, lock, signOut});
}

/// Who cannot read the language that is chosen finds the others in their own.
void ShellCommands::nameInBothLanguages()
{
    const std::pair<QAction*, QString> words[] = {
        {chinese, QStringLiteral("language 语言 chinese 中文 汉语")},
        {english, QStringLiteral("language 语言 english 英文 英语")},
        {systemLanguage, QStringLiteral("language 语言 system 系统")},
        {light, QStringLiteral("theme 主题 light 浅色 颜色 colors")},
        {dark, QStringLiteral("theme 主题 dark 深色 颜色 colors")},
        {systemTheme, QStringLiteral("theme 主题 system 系统 颜色 colors")}};
    for (const auto& [action, found] : words)
        action->setProperty(CommandPalette::wordsProperty, found);
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
    password->setText(tr("Change your password…"));
    signOut->setText(tr("Sign out"));
    quit->setText(tr("Close FaceDesk"));
    chinese->setText(QStringLiteral("中文"));
    english->setText(QStringLiteral("English"));
    systemLanguage->setText(tr("Language of the system"));
    light->setText(tr("Light colours"));
    dark->setText(tr("Dark colours"));
    systemTheme->setText(tr("Colours of the system"));
    for (QAction* action : {chinese, english})
        action->setProperty(CommandPalette::textProperty, tr("Language: %1").arg(action->text()));
    for (QAction* action : {light, dark, systemTheme})
        action->setProperty(CommandPalette::textProperty, tr("Theme: %1").arg(action->text()));
}

} // namespace ui::shell
