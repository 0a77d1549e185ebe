// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/ConsoleFixture.h"

#include "ui/shell/CloseGuard.h"
#include "ui/shell/TrayIcon.h"

#include <QAction>
#include <QTest>

using namespace ui::shell;

namespace {

struct Console : tests::ConsoleFixture {
    explicit Console(const QString& wanted)
    {
        addAllPages();
        [[maybe_unused]] const auto set = settings.set(QStringLiteral("look.tray"), wanted);
        window.show();
    }
    bool there = true;
    QList<Notice> given;
    TrayIcon tray{settings, tasks, window, [this] { return there; },
                  [this](QObject*, const Notice& notice, const std::function<void(bool)>& done) {
                      given << notice;
                      done(true);
                  }};
};

} // namespace

class tst_TrayIcon : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void closingHidesWhereItIsWanted();
    void closingClosesWhereItIsNot();
    void closingClosesWithoutAPlaceForTheIcon();
    void quittingClosesForGood();
    void quittingAsksOverRunningTasks();
    void windowComesBackWhenTheSettingGoes();
    void endOfATaskIsToldBehindOtherWindows();
    void whatEndsBehindTheCurtainHasNoName();
};

void tst_TrayIcon::closingHidesWhereItIsWanted()
{
    Console console(QStringLiteral("on"));
    const int task = console.tasks.begin(QStringLiteral("import"), QStringLiteral("anna"));
    QVERIFY(!console.window.close());
    QVERIFY(console.window.isHidden());
    QVERIFY(console.dialogs.asked.isEmpty());
    console.tasks.finish(task, TaskState::Done);
}

void tst_TrayIcon::closingClosesWhereItIsNot()
{
    Console console(QStringLiteral("off"));
    QVERIFY(console.window.close());
}

void tst_TrayIcon::closingClosesWithoutAPlaceForTheIcon()
{
    Console console(QStringLiteral("on"));
    console.there = false;
    QVERIFY(console.window.close());
}

void tst_TrayIcon::quittingClosesForGood()
{
    Console console(QStringLiteral("on"));
    QVERIFY(!console.window.close());
    QVERIFY(console.window.property("inTray").toBool());
    console.window.closing().quit();
    QVERIFY(console.window.isHidden());
    QVERIFY(!console.window.property("inTray").toBool());
}

void tst_TrayIcon::quittingAsksOverRunningTasks()
{
    Console console(QStringLiteral("on"));
    console.tasks.begin(QStringLiteral("import"), QStringLiteral("anna"));
    console.window.closing().quit();
    QCOMPARE(console.dialogs.asked.size(), 1);
    QTRY_VERIFY(console.window.isHidden());
    QVERIFY(!console.window.property("inTray").toBool());
}

void tst_TrayIcon::windowComesBackWhenTheSettingGoes()
{
    Console console(QStringLiteral("on"));
    QVERIFY(!console.window.close());
    QVERIFY(console.settings.set(QStringLiteral("look.tray"), QStringLiteral("off")));
    QTRY_VERIFY(console.window.isVisible());
}

void tst_TrayIcon::endOfATaskIsToldBehindOtherWindows()
{
    Console console(QStringLiteral("on"));
    const int task = console.tasks.begin(QStringLiteral("Import"), QStringLiteral("anna"));
    QWidget other;
    other.show();
    other.activateWindow();
    QTRY_VERIFY(other.isActiveWindow());
    console.tasks.finish(task, TaskState::Done, QStringLiteral("205 enrolled"));
    QCOMPARE(console.given.size(), 1);
    QCOMPARE(console.given.first().title, QStringLiteral("Import: done"));
    QCOMPARE(console.given.first().text, QStringLiteral("205 enrolled"));
    console.window.activateWindow();
    QTRY_VERIFY(console.window.isActiveWindow());
    console.tasks.finish(console.tasks.begin(QStringLiteral("Export"), {}), TaskState::Done);
    QCOMPARE(console.given.size(), 1);
}

void tst_TrayIcon::whatEndsBehindTheCurtainHasNoName()
{
    Console console(QStringLiteral("on"));
    console.window.setCurtain(new QWidget);
    const int task = console.tasks.begin(QStringLiteral("Import of staff"), QStringLiteral("anna"));
    QWidget other;
    other.show();
    other.activateWindow();
    QTRY_VERIFY(other.isActiveWindow());
    console.window.lowerCurtain();
    console.tasks.finish(task, TaskState::Failed, QStringLiteral("the disk is full"));
    QCOMPARE(console.given.size(), 1);
    QCOMPARE(console.given.first().title, QStringLiteral("A task failed"));
    QVERIFY(console.given.first().text.isEmpty());
}

QTEST_MAIN(tst_TrayIcon)
#include "tst_TrayIcon.moc"
