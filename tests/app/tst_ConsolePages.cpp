// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of the real window in another language than it began in: nothing is left over, nothing is cut
// off.
#include "app/Console.h"
#include "core/auth/Accounts.h"
#include "tests/app/AppFixture.h"
#include "tests/support/OtherTexts.h"
#include "ui/shell/LazyPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PageStack.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ReadingOrder.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QtTest>

namespace {

const QString account = QStringLiteral("mia");
const QString password = QStringLiteral("Correct-horse-battery-7");
const QString gallery = QStringLiteral("night shift");

/// What is read and what a screen reader says: labels, controls, heads of tables.
QStringList textsOf(const QWidget& root)
{
    QStringList texts{root.windowTitle()};
    for (const auto* label : root.findChildren<QLabel*>())
        if (label->isVisible())
            texts << label->text() << label->toolTip();
    for (const auto* button : root.findChildren<QAbstractButton*>())
        if (button->isVisible())
            texts << button->text() << button->accessibleName() << button->toolTip();
    for (const auto* field : root.findChildren<QLineEdit*>())
        if (field->isVisible())
            texts << field->placeholderText() << field->accessibleName();
    for (const auto* view : root.findChildren<QAbstractItemView*>())
        if (view->isVisible() && view->model())
            for (int column = 0; column < view->model()->columnCount(); ++column)
                texts << view->model()->headerData(column, Qt::Horizontal).toString()
                      << view->model()->index(0, column).data().toString();
    return texts;
}

bool isScrolled(const QWidget* control)
{
    for (const QWidget* around = control->parentWidget(); around; around = around->parentWidget())
        if (qobject_cast<const QScrollArea*>(around))
            return true;
    return false;
}

/// Windows of their own that came to the screen: a part shown before it has its place is one for a moment.
class ShownWindows final : public QObject {
public:
    ShownWindows() { qApp->installEventFilter(this); }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (event->type() == QEvent::Show && widget && widget->isWindow())
            names << widget->objectName();
        return false;
    }
    QStringList names;
};

} // namespace

class tst_ConsolePages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void buildsPagesWithoutAWindowMore();
    void leavesNothingOfTheOtherLanguage_data() { everyPage(); }
    void leavesNothingOfTheOtherLanguage();
    void cutsNothingOff_data() { everyPage(); }
    void cutsNothingOff();
    void oneButtonStandsOut_data() { everyPage(); }
    void oneButtonStandsOut();
    void choosingAPageBringsTheKeysToIt_data() { everyPage(); }
    void choosingAPageBringsTheKeysToIt();
    void tabReachesEveryControlOnce_data() { everyPage(); }
    void tabReachesEveryControlOnce();
    void fitsTheSmallestWindow_data() { everyPage(); }
    void fitsTheSmallestWindow();

private:
    static void everyPage();
    QWidget& window() { return m_console->window(); }
    void speak(const QString& language)
    {
        QVERIFY(m_application->settings().set(QStringLiteral("look.language"), language).isOk());
        settle();
    }
    QWidget* shownPage() { return window().findChild<ui::shell::PageStack*>()->currentWidget(); }
    void signIn();
    static void settle();

    tests::AppFixture m_files;
    std::unique_ptr<app::Application> m_application;
    std::unique_ptr<app::Console> m_console;
    QStringList m_windows; ///< shown until somebody was signed in and every page was built
};

void tst_ConsolePages::initTestCase()
{
    m_application = m_files.create(m_files.options()).value();
    QVERIFY(m_application->accounts()
                .addActive(account, core::auth::Role::Administrator, password, account)
                .isOk());
    tests::addGallery(*m_application, gallery);
    for (int person = 0; person < 3; ++person)
        tests::enrol(*m_application, gallery, person);
    const ShownWindows shown;
    m_console = std::make_unique<app::Console>(*m_application);
    m_console->show();
    speak(QStringLiteral("zh_CN"));
    signIn();
    QTRY_VERIFY(std::ranges::all_of(window().findChildren<ui::shell::LazyPage*>(),
                                    [](const auto* page) { return page->isBuilt(); }));
    m_windows = shown.names;
    window().resize(1440, 900); // more than the screen of the tests has
}

void tst_ConsolePages::cleanupTestCase()
{
    m_console.reset();
    m_application->stop();
}

void tst_ConsolePages::signIn()
{
    auto* name = window().findChild<QLineEdit*>(QStringLiteral("loginName"));
    QTRY_VERIFY(name->isVisible());
    name->setText(account);
    window().findChild<QLineEdit*>(QStringLiteral("loginPassword"))->setText(password);
    window().findChild<QPushButton*>(QStringLiteral("loginSubmit"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!name->isVisible(), 20'000);
}

void tst_ConsolePages::everyPage()
{
    QTest::addColumn<QString>("page");
    for (const char* page : {"overview", "galleries", "import", "identify", "authorization", "usage", "live",
                             "recovery", "accounts", "audit", "settings"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

/// What pages read in the background is there and laid out.
void tst_ConsolePages::settle()
{
    for (int round = 0; round < 10; ++round) {
        QThreadPool::globalInstance()->waitForDone();
        QTest::qWait(20);
    }
}

void tst_ConsolePages::buildsPagesWithoutAWindowMore()
{
    QCOMPARE(m_windows, QStringList{QStringLiteral("mainWindow")});
}

void tst_ConsolePages::leavesNothingOfTheOtherLanguage()
{
    QFETCH(const QString, page);
    speak(QStringLiteral("zh_CN"));
    m_console->window().openPage(page);
    settle();
    QVERIFY(textsOf(window()).filter(QRegularExpression(QStringLiteral("^\\p{Han}"))).size() > 20);
    speak(QStringLiteral("en"));
    QStringList left;
    for (const QString& text : textsOf(window()))
        if (tests::holdsHan(text) && text != QStringLiteral("中文"))
            left << text;
    QVERIFY2(left.isEmpty(), qPrintable(left.join(QStringLiteral(" | "))));
}

void tst_ConsolePages::cutsNothingOff()
{
    QFETCH(const QString, page);
    m_console->window().openPage(page);
    settle();
    const tests::LongerLanguage longer;
    settle();
    QStringList cut;
    for (const auto* label : window().findChildren<QLabel*>())
        if (label->isVisible() && !tests::mayGiveWay(label) && label->sizeHint().width() > label->width())
            cut << label->text();
    for (const auto* button : window().findChildren<QPushButton*>())
        if (button->isVisible() && button->sizeHint().width() > button->width())
            cut << button->text();
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QStringLiteral(" | "))));
}

void tst_ConsolePages::oneButtonStandsOut()
{
    QFETCH(const QString, page);
    m_console->window().openPage(page);
    settle();
    QStringList primaries;
    for (const auto* button : window().findChildren<ui::widgets::Button*>())
        if (button->isVisible() && button->kind() == ui::widgets::Button::Kind::Primary)
            primaries << button->objectName();
    QVERIFY2(primaries.size() <= 1, qPrintable(primaries.join(QStringLiteral(" | "))));
}

void tst_ConsolePages::choosingAPageBringsTheKeysToIt()
{
    QFETCH(const QString, page);
    m_console->window().openPage(page == u"overview" ? QStringLiteral("live") : QStringLiteral("overview"));
    settle();
    window().findChild<QAction*>(QStringLiteral("goto-") + page)->trigger();
    settle();
    const QWidget* focused = QApplication::focusWidget();
    QVERIFY(focused && focused->isVisible());
    QVERIFY2(shownPage()->isAncestorOf(focused), qPrintable(focused->objectName()));
    if (page == u"import")
        QCOMPARE(focused->objectName(), QStringLiteral("importFolder"));
}

void tst_ConsolePages::tabReachesEveryControlOnce()
{
    QFETCH(const QString, page);
    m_console->window().openPage(page);
    settle();
    ui::widgets::tabStops(shownPage()).first()->setFocus();
    QList<QWidget*> reached;
    for (QWidget* at = QApplication::focusWidget(); shownPage()->isAncestorOf(at) && !reached.contains(at);
         at = QApplication::focusWidget()) {
        reached << at;
        QTest::keyClick(at, Qt::Key_Tab);
    }
    // Of segments and chips only the chosen one is a stop, which Qt sees to on the way.
    QCOMPARE(reached, ui::widgets::tabStops(shownPage()));
    QVERIFY2(!shownPage()->isAncestorOf(QApplication::focusWidget()), "the last one lets the keys go on");
}

void tst_ConsolePages::fitsTheSmallestWindow()
{
    QFETCH(const QString, page);
    const QSize before = window().size();
    window().resize(window().minimumSize());
    m_console->window().openPage(page);
    settle();
    QStringList cut;
    for (QWidget* control : ui::widgets::tabStops(shownPage())) {
        const QRect place(control->mapTo(shownPage(), QPoint()), control->size());
        const bool scrolls = isScrolled(control);
        if (control->width() < control->minimumSizeHint().width() || place.left() < 0 ||
            place.right() >= shownPage()->width() || (!scrolls && place.bottom() >= shownPage()->height()))
            cut << control->objectName() + u' ' + control->accessibleName();
    }
    window().resize(before);
    settle();
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QStringLiteral(" | "))));
}

QTEST_MAIN(tst_ConsolePages)
#include "tst_ConsolePages.moc"
