// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that are built when they are wanted.
#include "tests/ui/shell/ConsoleFixture.h"

#include "ui/shell/CommandPalette.h"
#include "ui/shell/LazyPage.h"
#include "ui/shell/Navigation.h"
#include "ui/shell/NavigationButton.h"
#include "ui/shell/PageStack.h"
#include "ui/theme/Dresser.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace ui::shell;

namespace {

PageSign late()
{
    return {QStringLiteral("late"), QCoreApplication::translate("tests::PlainPage", "Late"),
            QStringLiteral("audit"), NavigationGroup::Care};
}

PageSign later()
{
    return {QStringLiteral("later"), QStringLiteral("Later"), QStringLiteral("audit"), NavigationGroup::Care};
}

tests::PlainPage* makePage()
{
    auto* page = new tests::PlainPage(QStringLiteral("late"), QStringLiteral("Late"), QStringLiteral("audit"),
                                      NavigationGroup::Care);
    new QLabel(page);
    auto* stack = new QStackedWidget(page);
    stack->addWidget(new QFrame);
    stack->addWidget(new QFrame);
    return page;
}

class Shouting final : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* text, const char*, int) const override
    {
        return QString::fromUtf8(text).toUpper();
    }
};

/// Counts how often a page was told of a new language.
class Hearing final : public QObject {
public:
    explicit Hearing(QObject* page) { page->installEventFilter(this); }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        heard += event->type() == QEvent::LanguageChange ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
    int heard = 0;
};

} // namespace

class tst_LazyPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isKnownBeforeItIsThere();
    void isBuiltWhenItIsOpened();
    void waitsUntilTheWindowIsSeen();
    void tellsWhatThePageTells();
    void followsTheLanguageBeforeItIsThere();
    void isBuiltInParts();
    void areBuiltInTurn();
    void paletteTakesTheirCommandsAsTheyCome();
    void takesTheLanguageInItsTurn();
    void takesTheLanguageBeforeItIsSeen();

private:
    std::unique_ptr<tests::ConsoleFixture> m_console;
    LazyPage* m_page = nullptr;
    int m_built = 0;
};

void tst_LazyPage::init()
{
    m_console = std::make_unique<tests::ConsoleFixture>();
    m_console->window.addPage(new tests::PlainPage(QStringLiteral("first"), QStringLiteral("First"),
                                                   QStringLiteral("overview"), NavigationGroup::Daily));
    m_built = 0;
    m_page = new LazyPage(&late, [this]() -> Page* {
        ++m_built;
        return makePage();
    });
    m_console->window.addPage(m_page);
    m_console->window.show();
}

void tst_LazyPage::isKnownBeforeItIsThere()
{
    const auto* place = m_console->window.findChild<Navigation*>()->place(QStringLiteral("late"));
    QVERIFY(place && place->isVisible());
    QCOMPARE(place->accessibleName(), QStringLiteral("Late"));
    const auto* go = m_console->window.findChild<QAction*>(QStringLiteral("goto-late"));
    QVERIFY(go && go->text().contains(QStringLiteral("Late")));
    QVERIFY(!m_page->isBuilt());
    QVERIFY(m_page->commands().isEmpty() && !m_page->searchField());
    m_page->forget();
    QVERIFY(!m_page->isBuilt());
}

void tst_LazyPage::isBuiltWhenItIsOpened()
{
    m_console->window.findChild<QAction*>(QStringLiteral("goto-late"))->trigger();
    QCOMPARE(m_built, 1);
    auto* real = m_page->findChild<tests::PlainPage*>();
    QVERIFY(real && real->isVisible());
    QVERIFY(real->refreshed > 0);
    m_console->window.openPage(QStringLiteral("late"), 7);
    QCOMPARE(real->opened, QVariant(7));
    QCOMPARE(m_built, 1);
    QCOMPARE(real->size(), m_page->size());
    m_console->window.forgetPages();
    QCOMPARE(real->forgotten, 1);
}

void tst_LazyPage::waitsUntilTheWindowIsSeen()
{
    m_console->window.hide();
    m_console->window.openPage(QStringLiteral("late"));
    QCOMPARE(m_built, 0);
    m_console->window.show();
    QCOMPARE(m_built, 0);
    QTRY_COMPARE(m_built, 1);
    QTRY_COMPARE(m_page->findChild<tests::PlainPage*>()->refreshed, 1);
}

void tst_LazyPage::tellsWhatThePageTells()
{
    m_page->build();
    auto* real = m_page->findChild<tests::PlainPage*>();
    Q_EMIT real->badgeChanged(3);
    const auto* place = m_console->window.findChild<Navigation*>()->place(QStringLiteral("late"));
    QVERIFY(place->accessibleName().contains(u'3') || place->accessibleDescription().contains(u'3'));
    QSignalSpy said(m_page, &Page::messageReady);
    Q_EMIT real->messageReady(QStringLiteral("done"));
    QCOMPARE(said.size(), 1);
    QVERIFY(real->reaches(QStringLiteral("first")));
    m_console->window.setPageVisible(QStringLiteral("first"), false);
    QVERIFY(!real->reaches(QStringLiteral("first")));
    Q_EMIT real->openRequested(QStringLiteral("late"), {});
    QCOMPARE(m_console->window.currentPage(), m_page);
}

void tst_LazyPage::followsTheLanguageBeforeItIsThere()
{
    Shouting shouting;
    QCoreApplication::installTranslator(&shouting);
    const auto* place = m_console->window.findChild<Navigation*>()->place(QStringLiteral("late"));
    QTRY_COMPARE(place->accessibleName(), QStringLiteral("LATE"));
    QVERIFY(!m_page->isBuilt());
    QCoreApplication::removeTranslator(&shouting);
}

void tst_LazyPage::isBuiltInParts()
{
    m_page->buildSome();
    QCOMPARE(m_built, 1);
    QVERIFY(!m_page->isBuilt());
    int parts = 0;
    for (; !m_page->isBuilt() && parts < 100; ++parts)
        m_page->buildSome();
    QVERIFY(parts > 1);
    QCOMPARE(m_built, 1);
    const auto* real = m_page->findChild<tests::PlainPage*>();
    QVERIFY(!real->isHidden());
    for (const QWidget* piece : ui::theme::piecesOf(real))
        QVERIFY2(!piece->styleSheet().isEmpty(), piece->metaObject()->className());
    QVERIFY(ui::theme::piecesOf(real).size() >= 3);
}

void tst_LazyPage::areBuiltInTurn()
{
    int turns = 0;
    int turnsBetween = 0;
    LazyPage one(&late, [&turns, this]() -> Page* {
        QMetaObject::invokeMethod(
            this, [&turns] { ++turns; }, Qt::QueuedConnection);
        return makePage();
    });
    LazyPage other(&later, [&]() -> Page* {
        turnsBetween = turns;
        return makePage();
    });
    buildInTurn(this, {&one, &other});
    QVERIFY(!one.isBuilt());
    QTRY_VERIFY(one.isBuilt() && other.isBuilt());
    QVERIFY(turnsBetween > 0);
}

void tst_LazyPage::paletteTakesTheirCommandsAsTheyCome()
{
    int made = 0;
    auto* other = new LazyPage(&later, [&made]() -> Page* {
        auto* page = makePage();
        page->own << new QAction(QStringLiteral("Make one more"), page);
        QObject::connect(page->own.first(), &QAction::triggered, page, [&made] { ++made; });
        return page;
    });
    m_console->window.addPage(other);
    QVERIFY(QTest::qWaitForWindowActive(&m_console->window));
    m_console->window.findChild<QAction*>(QStringLiteral("palette"))->trigger();
    auto* palette = m_console->child<CommandPalette>("commandPalette");
    auto* field = palette->findChild<QLineEdit*>();
    auto* list = palette->findChild<QListWidget*>();
    const auto* note = palette->findChild<QLabel*>(QStringLiteral("noCommand"));
    QTest::keyClicks(field, QStringLiteral("one more"));
    QCOMPARE(list->count(), 0);
    QVERIFY(note->isVisible() && note->text().contains(QStringLiteral("follow")));
    buildInTurn(&m_console->window, {m_page, other});
    QTRY_COMPARE(list->count(), 1);
    QVERIFY(!note->isVisible());
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(made, 1);
    QCOMPARE(m_console->window.currentPage(), other);
}

void tst_LazyPage::takesTheLanguageInItsTurn()
{
    m_page->build();
    const Hearing hearing(m_page->findChild<tests::PlainPage*>());
    Shouting shouting;
    QCoreApplication::installTranslator(&shouting);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(hearing.heard, 0);
    QTRY_COMPARE(hearing.heard, 1);
    QCoreApplication::removeTranslator(&shouting);
}

void tst_LazyPage::takesTheLanguageBeforeItIsSeen()
{
    m_page->build();
    const Hearing hearing(m_page->findChild<tests::PlainPage*>());
    Shouting shouting;
    QCoreApplication::installTranslator(&shouting);
    QCoreApplication::sendPostedEvents();
    m_console->window.openPage(QStringLiteral("late"));
    QCOMPARE(hearing.heard, 1);
    QTest::qWait(500); // longer than its turn would take
    QCOMPARE(hearing.heard, 1);
    QCoreApplication::removeTranslator(&shouting);
}

QTEST_MAIN(tst_LazyPage)
#include "tst_LazyPage.moc"
