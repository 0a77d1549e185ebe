// SPDX-License-Identifier: GPL-3.0-or-later
// console_pictures FOLDER: pictures of the shell's own pages on made-up figures, in both languages and
// themes.
#include "tests/ui/shell/ConsoleFixture.h"
#include "ui/login/LockScreen.h"
#include "ui/login/StartDialog.h"
#include "ui/shell/QuestionDialog.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/FaceView.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>

namespace {

void save(QWidget* widget, const QString& folder, const QString& name)
{
    // queued shows, then the layouts they ask for
    for (int round = 0; round < 4; ++round)
        QCoreApplication::processEvents();
    widget->grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

void picturesOf(tests::ConsoleFixture& console, const QString& folder, const QString& variant)
{
    auto& window = console.window;
    window.raiseCurtain();
    for (const QString& page : {QStringLiteral("overview"), QStringLiteral("settings")}) {
        window.openPage(page);
        if (page == QLatin1String("settings"))
            window.currentPage()->open(QStringLiteral("identify"));
        save(&window, folder, page + variant);
    }
    window.openPage(QStringLiteral("settings"), QStringLiteral("listen"));
    save(&window, folder, QStringLiteral("listeners") + variant);
    window.openPage(QStringLiteral("overview"));
    window.findChild<QAction*>(QStringLiteral("tasks"))->trigger();
    window.findChild<QAction*>(QStringLiteral("palette"))->trigger();
    save(&window, folder, QStringLiteral("tasks") + variant);
    window.findChild<QAction*>(QStringLiteral("tasks"))->trigger();
    window.lowerCurtain();
    save(&window, folder, QStringLiteral("lock") + variant);
}

void dialogsOf(tests::ConsoleFixture& console, const QString& folder, const QString& variant)
{
    const ui::shell::Question question{
        QStringLiteral("Delete the gallery \"Visitors\" with 3,218 people and 6,904 faces?"),
        QStringLiteral("It can be restored from the bin for 7 days, then it is erased."),
        QStringLiteral("Delete gallery Visitors"),
        QStringLiteral("Keep it"),
        true,
        QStringLiteral("Visitors")};
    auto* ask = new ui::shell::QuestionDialog(&console.window, question);
    ask->open();
    save(ask, folder, QStringLiteral("question") + variant);
    ask->reject();
    ui::login::StartDialog start({.make = {},
                                  .token = QStringLiteral("q1W2e3R4t5Y6u7I8o9P0aA=="),
                                  .shortest = 10,
                                  .pool = &console.inlinePool},
                                 console.look, &console.window);
    start.open();
    save(&start, folder, QStringLiteral("start1") + variant);
    start.findChild<QAbstractButton*>(QStringLiteral("startNext"))->click();
    save(&start, folder, QStringLiteral("start2") + variant);
    ui::widgets::FaceView view;
    view.resize(640, 480);
    view.setPicture(ui::widgets::avatarGroup(1200, console.theme.tokens().isDark));
    QList<ui::widgets::FaceMark> marks;
    for (const QRectF& box : ui::widgets::avatarGroupFaces(1200))
        marks.append({box, marks.size() == 1 ? QStringLiteral("王建国") : QString()});
    view.setFaces(marks);
    view.select(1);
    save(&view, folder, QStringLiteral("faces") + variant);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QString folder = application.arguments().value(1, QStringLiteral("."));
    tests::ConsoleFixture console;
    console.addAllPages();
    console.window.setCurtain(new ui::login::LockScreen({}, &console.inlinePool, console.look));
    const int task = console.tasks.begin(QStringLiteral("导入 访客 11 月"), QStringLiteral("陈晓兰"), [] {});
    console.tasks.progress(task, 14, 37);
    console.tasks.finish(console.tasks.begin(QStringLiteral("每日备份"), QStringLiteral("系统")),
                         ui::shell::TaskState::Done);
    console.window.resize(1440, 900);
    console.window.show();
    for (const QString& language : {QStringLiteral("zh_CN"), QStringLiteral("en")})
        for (const QString& theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
            console.languages.setLanguage(language);
            console.theme.setChoice(theme);
            const QString variant = QStringLiteral("-%1-%2").arg(theme, language.left(2));
            picturesOf(console, folder, variant);
            dialogsOf(console, folder, variant);
        }
    return 0;
}
