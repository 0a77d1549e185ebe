// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/OtherTexts.h"
#include "tests/ui/shell/ConsoleFixture.h"

#include "ui/login/LockScreen.h"
#include "ui/shell/CloseGuard.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/Navigation.h"
#include "ui/shell/NavigationButton.h"
#include "ui/shell/TaskDrawer.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDragEnterEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace ui::shell;

namespace {

bool isControl(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QComboBox*>(widget) ||
           (qobject_cast<const QAbstractItemView*>(widget) && !qobject_cast<const QHeaderView*>(widget));
}

} // namespace

class tst_MainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensThePageOfItsPlace();
    void remembersTheLastPage();
    void beginsNoLargerThanTheScreen();
    void comesBackWhereItReachesOverTheScreen();
    void foldsBelow1200Pixels();
    void separatesOnlyGroupsWithPlaces();
    void takesTheLanguageChosenOverTheCommandLine();
    void curtainHidesEverythingAndItsCommands();
    void curtainPutsOpenDialogsAway();
    void curtainForgetsWhatWasSaid();
    void hiddenPagesCannotBeOpened();
    void filesDroppedAnywhereGoToTheirPage();
    void asksBeforeClosingOverTasks();
    void nobodyStopsTasksBehindTheCurtain();
    void pagesForgetThePersonBefore();
    void showsRunningTasks();
    void enterShowsHowATaskWent();
    void sendsStatusToItsPage();
    void statesOfHiddenPagesAreNoButtons();
    void saysNothingOfACameraNobodyLookedFor();
    void onlyThoseWhoMayChangeTheLookForAll();
    void everyControlHasAName();
    void leavesNothingOfTheOtherLanguage_data();
    void leavesNothingOfTheOtherLanguage();
    void clipsNoLabelOfLongerLanguages_data();
    void clipsNoLabelOfLongerLanguages();

private:
    std::unique_ptr<tests::ConsoleFixture> m_console;
};

void tst_MainWindow::init()
{
    m_console = std::make_unique<tests::ConsoleFixture>();
    m_console->showEnglish();
    QVERIFY(QTest::qWaitForWindowExposed(&m_console->window));
}

void tst_MainWindow::cleanup()
{
    m_console.reset();
}

void tst_MainWindow::opensThePageOfItsPlace()
{
    auto* usage = m_console->child<NavigationButton>("go-usage");
    QTest::mouseClick(usage, Qt::LeftButton);
    QCOMPARE(m_console->window.currentPage()->id(), QStringLiteral("usage"));
    QVERIFY(usage->isChecked());
    QVERIFY(!m_console->child<NavigationButton>("go-overview")->isChecked());
    QTest::keyClick(&m_console->window, Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_console->window.currentPage()->id(), QStringLiteral("overview"));
}

void tst_MainWindow::remembersTheLastPage()
{
    m_console->window.openPage(QStringLiteral("recovery"));
    QVERIFY(m_console->window.close());
    MainWindow again(
        {m_console->status, m_console->tasks, m_console->dialogs, m_console->look, m_console->memory});
    for (const char* id : {"overview", "recovery"})
        again.addPage(new tests::PlainPage(QLatin1String(id), QLatin1String(id), QStringLiteral("audit"),
                                           NavigationGroup::Daily));
    QCOMPARE(again.currentPage()->id(), QStringLiteral("recovery"));
}

void tst_MainWindow::beginsNoLargerThanTheScreen()
{
    const tests::ConsoleFixture fresh;
    const QSize room = fresh.window.screen()->availableSize();
    QVERIFY2(room.width() < 1440 && room.height() < 900, "the screen of the tests is a small one");
    QCOMPARE(fresh.window.size(), room.expandedTo(fresh.window.minimumSize()));
}

void tst_MainWindow::comesBackWhereItReachesOverTheScreen()
{
    MainWindow& window = m_console->window; // 1440×900 on a smaller screen
    const QSize room = window.screen()->availableSize();
    QTRY_VERIFY(window.frameGeometry().height() <= room.height());
    QCOMPARE(window.width(), std::max(room.width(), window.minimumWidth()));
}

void tst_MainWindow::foldsBelow1200Pixels()
{
    auto* rail = m_console->child<Navigation>("navigation");
    QCOMPARE(rail->width(), 200);
    m_console->window.resize(1100, 700);
    QTRY_VERIFY(rail->isFolded());
    QCOMPARE(rail->width(), Navigation::foldedWidth);
    QCOMPARE(m_console->child<NavigationButton>("go-usage")->toolTip(), QStringLiteral("Usage"));
}

void tst_MainWindow::separatesOnlyGroupsWithPlaces()
{
    const auto lines = m_console->window.findChildren<QWidget*>(QStringLiteral("groupRule"));
    const auto shown = [&lines] { return std::ranges::count_if(lines, &QWidget::isVisible); };
    QCOMPARE(shown(), 2);
    for (const char* page : {"authorization", "usage", "live"})
        m_console->window.setPageVisible(QLatin1String(page), false);
    QCOMPARE(shown(), 1);
    m_console->window.setPageVisible(QStringLiteral("live"), true);
    QCOMPARE(shown(), 2);
}

void tst_MainWindow::takesTheLanguageChosenOverTheCommandLine()
{
    QVERIFY(m_console->settings.overrideForRun(QStringLiteral("look.language"), QStringLiteral("en")));
    m_console->child<QAction>("chinese")->trigger();
    QTRY_COMPARE(m_console->languages.current(), QStringLiteral("zh_CN"));
    m_console->child<QAction>("english")->trigger();
    QTRY_COMPARE(m_console->languages.current(), QStringLiteral("en"));
}

void tst_MainWindow::curtainHidesEverythingAndItsCommands()
{
    auto* screen = new ui::login::LockScreen({}, &m_console->inlinePool, m_console->look);
    m_console->window.setCurtain(screen);
    QSignalSpy asked(&m_console->window, &MainWindow::lockRequested);
    QTest::keyClick(&m_console->window, Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(asked.count(), 1);
    m_console->window.lowerCurtain();
    QVERIFY(screen->isVisible());
    QVERIFY(!m_console->child<Navigation>("navigation")->isVisible());
    QTest::keyClick(&m_console->window, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!m_console->child<CommandPalette>("commandPalette")->isVisible());
    QTest::mouseClick(screen->childAt(20, 20), Qt::LeftButton);
    QCOMPARE(m_console->window.focusWidget()->objectName(), QStringLiteral("loginName"));
    m_console->window.raiseCurtain();
    QVERIFY(m_console->child<Navigation>("navigation")->isVisible());
    QVERIFY(m_console->child<QAction>("palette")->isEnabled());
}

void tst_MainWindow::curtainPutsOpenDialogsAway()
{
    auto& window = m_console->window;
    window.setCurtain(new ui::login::LockScreen({}, &m_console->inlinePool, m_console->look));
    QPointer<QDialog> dialog = new QDialog(window.currentPage());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* entered = new QLineEdit(dialog);
    QSignalSpy ended(dialog, &QDialog::finished);
    dialog->open();
    QTest::keyClicks(entered, QStringLiteral("half a name"));
    window.lowerCurtain();
    QVERIFY(!dialog->isVisible());
    window.raiseCurtain();
    QVERIFY(dialog->isVisible());
    QCOMPARE(entered->text(), QStringLiteral("half a name"));
    QCOMPARE(ended.count(), 0);
    window.lowerCurtain();
    window.forgetDialogs(); // somebody else signs in
    QCOMPARE(ended.count(), 1);
    window.raiseCurtain();
    QTRY_VERIFY(!dialog);
}

void tst_MainWindow::curtainForgetsWhatWasSaid()
{
    auto& window = m_console->window;
    window.setCurtain(new ui::login::LockScreen({}, &m_console->inlinePool, m_console->look));
    const QString said = QStringLiteral("Wang Fang was deleted");
    const auto told = [&] {
        return std::ranges::any_of(window.findChildren<QLabel*>(), [&](const QLabel* label) {
            return label->text() == said || label->accessibleName() == said;
        });
    };
    Q_EMIT window.currentPage()->messageReady(said);
    QVERIFY(told());
    window.lowerCurtain();
    QVERIFY(!told());
    Q_EMIT window.currentPage()->messageReady(said); // work that ends while nobody sits there
    window.raiseCurtain();
    QVERIFY(!told());
}

void tst_MainWindow::hiddenPagesCannotBeOpened()
{
    m_console->window.setPageVisible(QStringLiteral("accounts"), false);
    m_console->window.openPage(QStringLiteral("accounts"));
    QCOMPARE(m_console->window.currentPage()->id(), QStringLiteral("overview"));
    QVERIFY(!m_console->child<NavigationButton>("go-accounts")->isVisible());
}

void tst_MainWindow::filesDroppedAnywhereGoToTheirPage()
{
    auto& window = m_console->window;
    window.setDropRoute([](const QStringList& paths) -> std::optional<DropPlace> {
        if (paths.first().endsWith(u".pdf"))
            return std::nullopt;
        return DropPlace{QStringLiteral("galleries"), paths};
    });
    const auto drop = [&window](const QString& file) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        enter.setDropAction(Qt::MoveAction);
        enter.ignore();
        QCoreApplication::sendEvent(window.childAt(400, 300), &enter);
        if (!enter.isAccepted() || enter.dropAction() != Qt::CopyAction)
            return false;
        QDropEvent event(QPointF(400, 300), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&window, &event);
        return true;
    };
    QVERIFY(!drop(QStringLiteral("/a/b.pdf")));
    QVERIFY(drop(QStringLiteral("/a/b.png")));
    QCOMPARE(window.currentPage()->id(), QStringLiteral("galleries"));
    QCOMPARE(static_cast<tests::PlainPage*>(window.currentPage())->opened.toStringList(),
             QStringList{QStringLiteral("/a/b.png")});
    window.openPage(QStringLiteral("overview"));
    window.setPageVisible(QStringLiteral("galleries"), false);
    QVERIFY(!drop(QStringLiteral("/a/b.png")));
    window.setPageVisible(QStringLiteral("galleries"), true);
    window.setCurtain(new QLabel);
    window.lowerCurtain();
    QVERIFY(!drop(QStringLiteral("/a/b.png")));
}

void tst_MainWindow::asksBeforeClosingOverTasks()
{
    m_console->tasks.begin(QStringLiteral("Import"), QStringLiteral("chenxl"));
    m_console->dialogs.confirm = false;
    m_console->window.close();
    QVERIFY(m_console->window.isVisible());
    QCOMPARE(m_console->dialogs.asked.first().confirm, QStringLiteral("Stop tasks and close"));
    m_console->dialogs.confirm = true;
    m_console->window.close();
    QTRY_VERIFY(!m_console->window.isVisible());
}

void tst_MainWindow::nobodyStopsTasksBehindTheCurtain()
{
    auto& window = m_console->window;
    window.setCurtain(new ui::login::LockScreen({}, &m_console->inlinePool, m_console->look));
    const int id = m_console->tasks.begin(QStringLiteral("Import"), QStringLiteral("chenxl"));
    window.lowerCurtain();
    m_console->dialogs.confirm = true;
    window.close();
    window.closing().quit();
    QTest::qWait(50);
    QVERIFY(window.isVisible());
    QCOMPARE(m_console->dialogs.asked.size(), 2);
    QVERIFY(m_console->dialogs.last.confirm.isEmpty());
    QVERIFY2(m_console->dialogs.last.title.contains(u"locked"), qPrintable(m_console->dialogs.last.title));
    m_console->tasks.finish(id, TaskState::Done);
    window.close();
    QVERIFY(!window.isVisible());
}

void tst_MainWindow::pagesForgetThePersonBefore()
{
    m_console->window.forgetPages();
    const auto pages = m_console->window.findChildren<tests::PlainPage*>();
    QVERIFY(!pages.isEmpty());
    for (const auto* page : pages)
        QCOMPARE(page->forgotten, 1);
}

void tst_MainWindow::showsRunningTasks()
{
    bool cancelled = false;
    const int id =
        m_console->tasks.begin(QStringLiteral("Import"), QStringLiteral("chenxl"), [&] { cancelled = true; });
    auto* button = m_console->child<QAbstractButton>("tasksButton");
    QCOMPARE(button->text(), QStringLiteral("1 task running"));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(m_console->child<TaskDrawer>("taskDrawer")->isVisible());
    m_console->tasks.cancel(0);
    QVERIFY(cancelled);
    m_console->tasks.finish(id, TaskState::Cancelled);
    QCOMPARE(button->text(), QStringLiteral("No task running"));
}

void tst_MainWindow::enterShowsHowATaskWent()
{
    const int id = m_console->tasks.begin(QStringLiteral("Import"), QStringLiteral("chenxl"), {},
                                          QStringLiteral("import"));
    m_console->tasks.finish(id, TaskState::Attention, QStringLiteral("0 of 1"),
                            {{QStringLiteral("a.jpg"), QStringLiteral("No face")}});
    QTest::mouseClick(m_console->child<QAbstractButton>("tasksButton"), Qt::LeftButton);
    auto* table = m_console->child<TaskDrawer>("taskDrawer")->findChild<QTableView*>();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    auto* details = m_console->child<QDialog>("taskDetails");
    QVERIFY(details && details->isVisible());
    const auto* failures = details->findChild<QTableView*>(QStringLiteral("taskFailures"))->model();
    QCOMPARE(failures->index(0, 0).data().toString(), QStringLiteral("a.jpg"));
    QCOMPARE(failures->index(0, 1).data().toString(), QStringLiteral("No face"));
    auto* view = details->findChild<QAbstractButton*>(QStringLiteral("viewTask"));
    QVERIFY(view->isVisible());
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(m_console->window.currentPage()->id(), QStringLiteral("import"));
}

void tst_MainWindow::sendsStatusToItsPage()
{
    QTest::mouseClick(m_console->child<QAbstractButton>("status-replicas"), Qt::LeftButton);
    QCOMPARE(m_console->window.currentPage()->id(), QStringLiteral("recovery"));
}

void tst_MainWindow::statesOfHiddenPagesAreNoButtons()
{
    auto* item = m_console->child<QAbstractButton>("status-replicas");
    const auto* access = QAccessible::queryAccessibleInterface(item);
    QCOMPARE(access->role(), QAccessible::Button);
    m_console->window.setPageVisible(QStringLiteral("recovery"), false);
    QCOMPARE(access->role(), QAccessible::StaticText);
    QVERIFY(!item->isEnabled());
    QCOMPARE(item->cursor().shape(), Qt::ArrowCursor);
    QVERIFY(m_console->child<QAbstractButton>("status-engine")->isEnabled());
    m_console->window.setPageVisible(QStringLiteral("recovery"), true);
    QVERIFY(item->isEnabled());
}

void tst_MainWindow::saysNothingOfACameraNobodyLookedFor()
{
    const auto brief = [this](std::optional<bool> connected) {
        m_console->status.set(cameraStatus(connected));
        return m_console->child<QAbstractButton>("status-camera")->text();
    };
    QCOMPARE(brief(std::nullopt), QStringLiteral("Camera not in use"));
    QCOMPARE(brief(false), QStringLiteral("No camera"));
    QCOMPARE(brief(true), QStringLiteral("Camera"));
}

void tst_MainWindow::onlyThoseWhoMayChangeTheLookForAll()
{
    bool may = false;
    m_console->look.keepOnlyIf([&] { return may; });
    const auto kept = [this] { return m_console->settings.text(QLatin1StringView("look.language")); };
    const QString before = kept();
    m_console->child<QAction>("chinese")->trigger();
    QCOMPARE(m_console->languages.current(), QStringLiteral("zh_CN"));
    QCOMPARE(kept(), before);
    may = true;
    m_console->child<QAction>("english")->trigger();
    QTRY_COMPARE(kept(), QStringLiteral("en"));
}

void tst_MainWindow::everyControlHasAName()
{
    for (const char* page : {"overview", "settings"}) {
        m_console->window.openPage(QLatin1String(page));
        const auto widgets = m_console->window.findChildren<QWidget*>();
        for (const QWidget* widget : widgets)
            if (isControl(widget) && widget->isVisible() && widget->parentWidget() &&
                !QLatin1String(widget->metaObject()->className())
                     .contains(QLatin1String("LineEditIconButton")))
                QVERIFY2(!widget->accessibleName().isEmpty(),
                         qPrintable(widget->objectName() + QLatin1String(widget->metaObject()->className())));
    }
}

void tst_MainWindow::leavesNothingOfTheOtherLanguage_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("overview") << QStringLiteral("overview");
    QTest::newRow("settings") << QStringLiteral("settings");
}

void tst_MainWindow::leavesNothingOfTheOtherLanguage()
{
    QFETCH(const QString, page);
    m_console->window.setPerson(QStringLiteral("Chen"), QStringLiteral("chenxl"));
    m_console->window.openPage(page);
    m_console->languages.setLanguage(QStringLiteral("zh_CN"));
    QCOMPARE(m_console->window.currentPage()->title(),
             page == QLatin1String("overview") ? QStringLiteral("总览") : QStringLiteral("设置"));
    m_console->languages.setLanguage(QStringLiteral("en"));
    const auto widgets = m_console->window.findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        const QString shown = widget->property("text").toString() + widget->accessibleName() +
                              widget->toolTip() + widget->accessibleDescription() +
                              widget->property("placeholderText").toString();
        QVERIFY2(!tests::holdsHan(shown), qPrintable(shown));
    }
    for (const QAction* action : m_console->window.actions())
        QVERIFY2(!tests::holdsHan(action->text()) || action->objectName() == QLatin1String("chinese"),
                 qPrintable(action->text()));
}

void tst_MainWindow::clipsNoLabelOfLongerLanguages_data()
{
    leavesNothingOfTheOtherLanguage_data();
}

void tst_MainWindow::clipsNoLabelOfLongerLanguages()
{
    QFETCH(const QString, page);
    m_console->window.openPage(page);
    const tests::LongerLanguage longer;
    for (int round = 0; round < 4; ++round)
        QCoreApplication::processEvents();
    const auto labels = m_console->window.findChildren<QLabel*>();
    for (const QLabel* label : labels)
        if (label->isVisible() && !tests::mayGiveWay(label))
            QTRY_VERIFY2(label->sizeHint().width() <= label->width(), qPrintable(label->text()));
    const auto buttons = m_console->window.findChildren<QPushButton*>();
    for (const QPushButton* button : buttons)
        if (button->isVisible())
            QVERIFY2(button->sizeHint().width() <= button->width(), qPrintable(button->text()));
}

QTEST_MAIN(tst_MainWindow)
#include "tst_MainWindow.moc"
