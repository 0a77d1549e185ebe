// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/ConsoleFixture.h"

#include "ui/settings/SettingsPage.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/NavigationButton.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace ui::shell;

class tst_CommandPalette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void findsCommandsWhileTyping();
    void findsLanguageAndThemeInBothLanguages_data();
    void findsLanguageAndThemeInBothLanguages();
    void offersCommandsOfOtherPages();
    void pressesWhatThePageShows();
    void opensThePageOfACommand();
    void saysWhenNoCommandFits();
    void escapeLeavesThePalette();
    void theListOfKeysLeadsToIt();

private:
    std::unique_ptr<tests::ConsoleFixture> m_console;
};

void tst_CommandPalette::init()
{
    m_console = std::make_unique<tests::ConsoleFixture>();
    m_console->showEnglish();
    QVERIFY(QTest::qWaitForWindowExposed(&m_console->window));
}

void tst_CommandPalette::cleanup()
{
    m_console.reset();
}

void tst_CommandPalette::findsCommandsWhileTyping()
{
    QTest::keyClick(&m_console->window, Qt::Key_K, Qt::ControlModifier);
    auto* palette = m_console->child<CommandPalette>("commandPalette");
    QVERIFY(palette->isVisible());
    auto* field = palette->findChild<QLineEdit*>();
    auto* list = palette->findChild<QListWidget*>();
    QTest::keyClicks(field, QStringLiteral("SET go"));
    QCOMPARE(list->count(), 1);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(m_console->window.currentPage()->id(), QStringLiteral("settings"));
}

void tst_CommandPalette::findsLanguageAndThemeInBothLanguages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("found");
    for (const char* language : {"en", "zh_CN"}) {
        const auto row = [language](const char* typed, int found) {
            QTest::addRow("%s: %s", language, typed)
                << QString::fromLatin1(language) << QString::fromUtf8(typed) << found;
        };
        row("language", 3);
        row("语言", 3);
        row("theme", 3);
        row("主题", 3);
        row("chinese", 1);
        row("英文", 1);
        row("dark", 1);
        row("浅色", 1);
    }
}

void tst_CommandPalette::findsLanguageAndThemeInBothLanguages()
{
    QFETCH(QString, language);
    QFETCH(QString, typed);
    m_console->languages.setLanguage(language);
    m_console->child<QAction>("palette")->trigger();
    auto* palette = m_console->child<CommandPalette>("commandPalette");
    palette->findChild<QLineEdit*>()->setText(typed);
    const auto* list = palette->findChild<QListWidget*>();
    const auto* settings = m_console->window.findChild<ui::settings::SettingsPage*>();
    int found = 0; // besides those of the settings page
    for (int row = 0; row < list->count(); ++row)
        found += list->item(row)->text().startsWith(settings->title()) ? 0 : 1;
    QTEST(found, "found");
}

void tst_CommandPalette::offersCommandsOfOtherPages()
{
    const auto pages = m_console->window.findChildren<tests::PlainPage*>();
    const auto import = std::ranges::find(pages, QStringLiteral("import"), &Page::id);
    QVERIFY(import != pages.end());
    QAction own(QStringLiteral("Import a folder of pictures"));
    (*import)->offered = {&own};
    QSignalSpy run(&own, &QAction::triggered);
    m_console->child<QAction>("palette")->trigger();
    auto* palette = m_console->child<CommandPalette>("commandPalette");
    auto* field = palette->findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("import folder"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(run.count(), 1);
    (*import)->offered.clear();
}

void tst_CommandPalette::pressesWhatThePageShows()
{
    m_console->child<QAction>("palette")->trigger();
    auto* palette = m_console->child<CommandPalette>("commandPalette");
    auto* list = palette->findChild<QListWidget*>();
    QVERIFY(list->findItems(QStringLiteral("Add people"), Qt::MatchExactly).isEmpty()); // not yet typed
    auto* field = palette->findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("add people"));
    QCOMPARE(list->count(), 1);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_console->window.currentPage()->id(), QStringLiteral("galleries"));
}

void tst_CommandPalette::opensThePageOfACommand()
{
    const auto pages = m_console->window.findChildren<tests::PlainPage*>();
    const auto audit = std::ranges::find(pages, QStringLiteral("audit"), &Page::id);
    QVERIFY(audit != pages.end());
    QAction own(QStringLiteral("Check the chain"));
    (*audit)->own = {&own};
    QString shown;
    connect(&own, &QAction::triggered, this, [&] { shown = m_console->window.currentPage()->id(); });
    const auto find = [this] {
        m_console->child<QAction>("palette")->trigger();
        auto* palette = m_console->child<CommandPalette>("commandPalette");
        QTest::keyClicks(palette->findChild<QLineEdit*>(), QStringLiteral("check chain"));
        return palette;
    };
    auto* palette = find();
    QCOMPARE(palette->findChild<QListWidget*>()->item(0)->text(), QStringLiteral("Audit: Check the chain"));
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
    QCOMPARE(shown, QStringLiteral("audit"));
    m_console->window.openPage(QStringLiteral("overview"));
    m_console->window.setPageVisible(QStringLiteral("audit"), false);
    QCOMPARE(find()->findChild<QListWidget*>()->count(), 0);
    (*audit)->own.clear();
}

void tst_CommandPalette::saysWhenNoCommandFits()
{
    m_console->child<QAction>("palette")->trigger();
    auto* palette = m_console->child<CommandPalette>("commandPalette");
    auto* nothing = palette->findChild<QLabel*>(QStringLiteral("noCommand"));
    QVERIFY(!nothing->isVisible());
    const int before = palette->height();
    QTest::keyClicks(palette->findChild<QLineEdit*>(), QStringLiteral("zzzz"));
    QVERIFY(nothing->isVisible());
    QVERIFY(palette->height() < before / 2);
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Escape);
}

void tst_CommandPalette::escapeLeavesThePalette()
{
    auto* usage = m_console->child<NavigationButton>("go-usage");
    usage->setFocus();
    m_console->child<QAction>("palette")->trigger();
    auto* palette = m_console->child<CommandPalette>("commandPalette");
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
    QCOMPARE(QApplication::focusWidget(), usage);
}

void tst_CommandPalette::theListOfKeysLeadsToIt()
{
    QTest::keyClick(&m_console->window, Qt::Key_F1);
    const auto* line = m_console->child<QLabel>("otherCommands");
    QVERIFY(line && line->isVisible());
    QVERIFY2(line->text().contains(QStringLiteral("Ctrl+K")), qPrintable(line->text()));
    m_console->child<QAbstractButton>("openPalette")->click();
    QTRY_VERIFY(m_console->child<CommandPalette>("commandPalette")->isVisible());
    QTRY_VERIFY(!m_console->window.findChild<QLabel*>(QStringLiteral("otherCommands")));
}

QTEST_MAIN(tst_CommandPalette)
#include "tst_CommandPalette.moc"
