// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Icons.h"
#include "ui/theme/Palette.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Tokens.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QToolTip>
#include <QVBoxLayout>

#include <cmath>
#include <functional>

using namespace ui::theme;

namespace {

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

/// WCAG 2.1, 1.4.3.
double contrast(const QColor& a, const QColor& b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

QMenu* oneLineMenu(QWidget* parent)
{
    auto* menu = new QMenu(parent);
    menu->addAction(QStringLiteral("line"));
    return menu;
}

constexpr int pieces = 60;

bool isDressedIn(const QWidget* piece, const Tokens& tokens)
{
    return piece->styleSheet().contains(tokens.text2.name());
}

/// More than Qt can dress in a few milliseconds.
class PiecedWindow : public QWidget {
public:
    PiecedWindow()
    {
        dressApart(this);
        for (int i = 0; i < pieces; ++i) {
            auto* column = new QVBoxLayout(new QWidget(this));
            for (int line = 0; line < 60; ++line)
                column->addWidget(new QPushButton(QString::number(line)));
        }
    }
    QWidget* piece(int i) const { return static_cast<QWidget*>(children().at(i)); }
    int dressedIn(const Tokens& tokens) const
    {
        return int(std::ranges::count_if(
            children(), [&](QObject* child) { return isDressedIn(static_cast<QWidget*>(child), tokens); }));
    }
};

} // namespace

class tst_Theme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsReadableOnEverySurface_data();
    void textIsReadableOnEverySurface();
    void controlsStandOut();
    void paletteLeavesNoRoleToTheSystem();
    void changesWhileRunning();
    void reachesEveryKindOfWindow_data();
    void reachesEveryKindOfWindow();
    void changesInPieces();
    void dressesWhatIsOpenedMeanwhile();
    void sheetKnowsEveryToken();
    void iconsTakeTheColoursOfTheMoment();
    void everyIconCanBeDrawn();
    void ringFollowsTheFocus();
};

void tst_Theme::textIsReadableOnEverySurface_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    for (const Tokens* t : {&lightTokens(), &darkTokens()}) {
        const char* name = t->isDark ? "dark" : "light";
        const QList<QColor> grounds{t->app,    t->rail, t->surface, t->subtle,
                                    t->raised, t->soft, t->hover,   t->press};
        for (int i = 0; i < int(grounds.size()); ++i) {
            QTest::addRow("%s text on %d", name, i) << t->text << grounds.at(i);
            QTest::addRow("%s text2 on %d", name, i) << t->text2 << grounds.at(i);
        }
        for (const QColor& ground : {t->app, t->surface, t->subtle, t->soft})
            QTest::addRow("%s accent on %s", name, qPrintable(ground.name())) << t->accent << ground;
        QTest::addRow("%s ok", name) << t->ok << t->okSoft;
        QTest::addRow("%s warn", name) << t->warn << t->warnSoft;
        QTest::addRow("%s bad", name) << t->bad << t->badSoft;
        for (const QColor& fill : {t->fill, t->fillHover, t->fillPressed, t->badFill})
            QTest::addRow("%s button %s", name, qPrintable(fill.name())) << t->onFill << fill;
    }
}

void tst_Theme::textIsReadableOnEverySurface()
{
    QFETCH(const QColor, ink);
    QFETCH(const QColor, ground);
    QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(QString::number(contrast(ink, ground))));
}

void tst_Theme::controlsStandOut()
{
    for (const Tokens* t : {&lightTokens(), &darkTokens()})
        for (const QColor& ground : {t->app, t->surface, t->subtle})
            QVERIFY2(contrast(t->control, ground) >= 3.0,
                     qPrintable(QString::number(contrast(t->control, ground))));
}

void tst_Theme::paletteLeavesNoRoleToTheSystem()
{
    const QPalette palette = paletteFor(darkTokens());
    for (int role = 0; role < QPalette::NColorRoles; ++role)
        if (role != QPalette::NoRole)
            for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
                QVERIFY2(palette.isBrushSet(group, QPalette::ColorRole(role)),
                         qPrintable(QString::number(role)));
    QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), darkTokens().text3);
    QCOMPARE(palette.color(QPalette::PlaceholderText), darkTokens().text2);
}

void tst_Theme::changesWhileRunning()
{
    Theme theme;
    QWidget window;
    window.show();
    theme.setChoice(QStringLiteral("dark"));
    QTRY_VERIFY(tokensFor(window.palette()).isDark);
    theme.setChoice(QStringLiteral("light"));
    QTRY_VERIFY(!tokensFor(window.palette()).isDark);
}

void tst_Theme::reachesEveryKindOfWindow_data()
{
    using Open = std::function<QWidget*(QWidget * parent)>;
    QTest::addColumn<Open>("open");
    QTest::addRow("dialog") << Open([](QWidget* parent) { return new QDialog(parent); });
    QTest::addRow("dialog of nobody") << Open([](QWidget*) { return new QDialog; });
    QTest::addRow("menu") << Open([](QWidget* parent) { return oneLineMenu(parent); });
    QTest::addRow("menu of nobody") << Open([](QWidget*) { return oneLineMenu(nullptr); });
    QTest::addRow("tool tip") << Open([](QWidget* parent) {
        QToolTip::showText({}, QStringLiteral("tip"), parent);
        const auto windows = QApplication::topLevelWidgets();
        return *std::ranges::find_if(windows, [](auto* one) { return one->inherits("QTipLabel"); });
    });
}

void tst_Theme::reachesEveryKindOfWindow()
{
    QFETCH(const std::function<QWidget*(QWidget*)>, open);
    Theme theme;
    theme.setChoice(ThemeChoice::Light);
    QWidget parent;
    parent.show();
    QPointer<QWidget> window;
    const auto show = [&] {
        if (!window) // a tool tip goes by itself
            window = open(&parent);
        window->resize(60, 40);
        window->show();
    };
    show();
    // Dark of the palette alone would be another one: the sheet gives these two their ground.
    const auto ground = [&] { return window->grab().toImage().pixelColor(6, window->height() / 2); };
    const auto expected = [&](const Tokens& t) {
        return qobject_cast<QDialog*>(window) ? t.surface : t.raised;
    };
    QCOMPARE(ground(), expected(lightTokens()));
    theme.setChoice(ThemeChoice::Dark);
    QTest::qWait(20);
    show();
    QCOMPARE(ground(), expected(darkTokens()));
    window->hide();
    theme.setChoice(ThemeChoice::Light);
    show();
    QCOMPARE(ground(), expected(lightTokens()));
    delete window;
}

void tst_Theme::changesInPieces()
{
    Theme theme;
    theme.setChoice(ThemeChoice::Light);
    PiecedWindow window;
    window.show();
    QCOMPARE(window.styleSheet(), QString());
    QCOMPARE(window.dressedIn(lightTokens()), pieces);
    theme.setChoice(ThemeChoice::Dark);
    QVERIFY(!window.updatesEnabled());
    QTRY_VERIFY(window.dressedIn(darkTokens()) > 0);
    QVERIFY2(window.dressedIn(darkTokens()) < pieces, "all in one event");
    QTRY_COMPARE(window.dressedIn(darkTokens()), pieces);
    QTRY_VERIFY(window.updatesEnabled());
}

void tst_Theme::dressesWhatIsOpenedMeanwhile()
{
    Theme theme;
    theme.setChoice(ThemeChoice::Light);
    PiecedWindow window;
    window.show();
    QWidget* last = window.piece(pieces - 1);
    last->hide();
    theme.setChoice(ThemeChoice::Dark);
    QVERIFY(!isDressedIn(last, darkTokens()));
    last->show();
    QVERIFY(isDressedIn(last, darkTokens()));
    theme.setChoice(ThemeChoice::Light);
    theme.setChoice(ThemeChoice::Dark);
    theme.setChoice(ThemeChoice::Light);
    QTRY_COMPARE(window.dressedIn(lightTokens()), pieces);
}

void tst_Theme::sheetKnowsEveryToken()
{
    const StyleSheet sheet;
    const QString text = sheet.text(lightTokens());
    QVERIFY(!text.isEmpty());
    QVERIFY2(!text.mid(text.indexOf(QLatin1String("*/\n\n"))).contains(QLatin1Char('@')), qPrintable(text));
}

void tst_Theme::iconsTakeTheColoursOfTheMoment()
{
    Theme theme;
    const QIcon kept = icon(QStringLiteral("add"));
    const auto middle = [&] { return kept.pixmap(20, 20).toImage().pixelColor(10, 10); };
    theme.setChoice(ThemeChoice::Light);
    QVERIFY(middle().lightness() < 100);
    theme.setChoice(ThemeChoice::Dark);
    QVERIFY(middle().lightness() > 150);
}

void tst_Theme::everyIconCanBeDrawn()
{
    icon(QStringLiteral("add")).pixmap(16, 16);
    const auto files = QDir(QStringLiteral(":/facedesk/icons")).entryInfoList();
    QVERIFY(files.size() > 50);
    for (const QFileInfo& file : files) {
        const QImage image = icon(file.completeBaseName()).pixmap(40, 40).toImage();
        QVERIFY2(image != QImage(image.size(), image.format()) && !image.isNull(),
                 qPrintable(file.fileName()));
    }
}

void tst_Theme::ringFollowsTheFocus()
{
    Theme theme;
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* first = new QPushButton(QStringLiteral("first"));
    auto* second = new QPushButton(QStringLiteral("second"));
    column->addWidget(first);
    column->addWidget(second);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    second->setFocus();
    auto* ring = window.findChild<QWidget*>(QStringLiteral("focusRing"));
    QVERIFY(ring && ring->isVisible());
    QCOMPARE(ring->geometry(), second->geometry().adjusted(-4, -4, 4, 4));
    first->setFocus();
    QCOMPARE(window.findChild<QWidget*>(QStringLiteral("focusRing"))->geometry(),
             first->geometry().adjusted(-4, -4, 4, 4));
}

QTEST_MAIN(tst_Theme)
#include "tst_Theme.moc"
