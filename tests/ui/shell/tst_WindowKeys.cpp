// SPDX-License-Identifier: GPL-3.0-or-later
// What the keyboard does in the window besides its commands.
#include "tests/ui/shell/ConsoleFixture.h"

#include "ui/login/LockScreen.h"
#include "ui/shell/NavigationButton.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace ui::shell;

class tst_WindowKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_console.reset(); }
    void enterPressesTheButtonThatHasTheKeys();
    void keysStayInThePageWhenWhatHadThemGoes();
    void lockKeysWorkInEveryDialog();

private:
    std::unique_ptr<tests::ConsoleFixture> m_console;
};

void tst_WindowKeys::init()
{
    m_console = std::make_unique<tests::ConsoleFixture>();
    m_console->showEnglish();
    QVERIFY(QTest::qWaitForWindowExposed(&m_console->window));
}

void tst_WindowKeys::enterPressesTheButtonThatHasTheKeys()
{
    auto* usage = m_console->child<NavigationButton>("go-usage");
    usage->setFocus();
    QTest::keyClick(usage, Qt::Key_Return);
    QCOMPARE(m_console->window.currentPage()->id(), QStringLiteral("usage"));
}

void tst_WindowKeys::keysStayInThePageWhenWhatHadThemGoes()
{
    m_console->window.openPage(QStringLiteral("recovery"));
    auto* page = m_console->window.currentPage();
    auto* first = new QPushButton(QStringLiteral("first"), page);
    auto* second = new QPushButton(QStringLiteral("second"), page);
    for (QWidget* button : {first, second})
        button->show();
    m_console->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_console->window));
    second->setFocus();
    QVERIFY(second->hasFocus());
    second->hide();
    QVERIFY(page->isAncestorOf(QApplication::focusWidget()));
}

void tst_WindowKeys::lockKeysWorkInEveryDialog()
{
    auto& window = m_console->window;
    window.setCurtain(new ui::login::LockScreen({}, &m_console->inlinePool, m_console->look));
    connect(&window, &MainWindow::lockRequested, &window, &MainWindow::lowerCurtain);
    QSignalSpy asked(&window, &MainWindow::lockRequested);
    QDialog form(window.currentPage());
    new QLineEdit(&form);
    form.open();
    QDialog message(&form);
    auto* close = new QPushButton(QStringLiteral("Close"), &message);
    message.open();
    close->setFocus();
    QTest::keyClick(close, Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(asked.count(), 1);
    QVERIFY(window.isCurtainDown());
    QVERIFY(!form.isVisible() && !message.isVisible());
    QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier); // locked already
    QCOMPARE(asked.count(), 1);
    window.raiseCurtain();
    QVERIFY(form.isVisible() && message.isVisible());
    QMenu menu(&window);
    menu.addAction(QStringLiteral("Delete"));
    menu.popup(window.mapToGlobal(QPoint(40, 40)));
    QTest::keyClick(&menu, Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(asked.count(), 2);
    QVERIFY(window.isCurtainDown());
    QVERIFY(!menu.isVisible());
}

QTEST_MAIN(tst_WindowKeys)
#include "tst_WindowKeys.moc"
