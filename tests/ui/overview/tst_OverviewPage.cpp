// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/ConsoleFixture.h"

#include "ui/overview/EventsModel.h"
#include "ui/overview/FigureCard.h"
#include "ui/overview/OverviewPage.h"
#include "ui/widgets/Sparkline.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolTip>

using namespace ui::overview;

class tst_OverviewPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTheFigures();
    void comparesWithYesterday();
    void leadsToTheCure();
    void keepsTheFocusWhenNothingChanged();
    void saysWhenNothingWaits();
    void keepsTheSelectedEvent();
    void readsEventsWholeWhereItIsNarrow();
    void tellsTheFiguresOfTheDay();
    void offersAFirstStepWhileThereAreNoCalls();

private:
    QStringList figures() const;

    tests::DeskClock m_clock;
    OverviewFacts m_facts;
    QThreadPool m_pool;
    ui::shell::StatusBoard m_board;
    std::unique_ptr<OverviewPage> m_page;
};

void tst_OverviewPage::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_pool.setMaxThreadCount(0);
    m_facts = tests::busyFacts(m_clock);
    m_page = std::make_unique<OverviewPage>([this] { return m_facts; }, &m_pool, m_board);
    m_page->resize(1240, 860);
    m_page->refresh();
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

QStringList tst_OverviewPage::figures() const
{
    QStringList texts;
    for (const FigureCard* card : m_page->findChildren<FigureCard*>())
        texts.append(card->accessibleName());
    return texts;
}

void tst_OverviewPage::showsTheFigures()
{
    const QStringList expected{QStringLiteral("People: 18,204"), QStringLiteral("Faces: 41,977"),
                               QStringLiteral("Galleries: 6"), QStringLiteral("Calls today: 9,316")};
    QCOMPARE(figures(), expected);
}

void tst_OverviewPage::comparesWithYesterday()
{
    QCOMPARE(m_page->findChildren<FigureCard*>().last()->accessibleDescription(),
             QStringLiteral("8.4 % more than yesterday by now"));
    m_facts.callsYesterday = 0;
    m_page->refresh();
    QCOMPARE(m_page->findChildren<FigureCard*>().last()->accessibleDescription(),
             QStringLiteral("None yesterday by this time"));
}

void tst_OverviewPage::leadsToTheCure()
{
    QSignalSpy asked(m_page.get(), &ui::shell::Page::openRequested);
    m_page->findChild<QPushButton*>(QStringLiteral("attention-recovery"))->click();
    QCOMPARE(asked.first().first().toString(), QStringLiteral("recovery"));
    const QStringList where{QStringLiteral("staff"), QStringLiteral("health")};
    m_facts.attention.push_back({AttentionKind::PoorPictures, 4, QStringLiteral("Staff"), 0, where});
    m_page->refresh();
    m_page->findChild<QPushButton*>(QStringLiteral("attention-health"))->click();
    QCOMPARE(asked.last()[0].toString(), QStringLiteral("galleries"));
    QCOMPARE(asked.last()[1].toStringList(), where);
    m_facts.attention.push_back({AttentionKind::LocalFindings, 2, {}, 0, QStringLiteral("machine")});
    m_page->refresh();
    m_page->findChild<QPushButton*>(QStringLiteral("attention-machine"))->click();
    QCOMPARE(asked.last()[0].toString(), QStringLiteral("recovery"));
    QCOMPARE(asked.last()[1].toString(), QStringLiteral("machine"));
}

void tst_OverviewPage::keepsTheFocusWhenNothingChanged()
{
    auto* button = m_page->findChild<QPushButton*>(QStringLiteral("attention-accounts"));
    button->setFocus();
    m_page->refresh();
    QCOMPARE(m_page->findChild<QPushButton*>(QStringLiteral("attention-accounts")), button);
}

void tst_OverviewPage::saysWhenNothingWaits()
{
    m_facts.attention.clear();
    m_page->refresh();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!m_page->findChild<QPushButton*>(QStringLiteral("attention-recovery")));
    QStringList texts;
    for (const QLabel* label : m_page->findChildren<QLabel*>())
        texts.append(label->text());
    QVERIFY(texts.contains(QStringLiteral("Nothing waits for you")));
}

void tst_OverviewPage::keepsTheSelectedEvent()
{
    auto* table = m_page->findChild<QTableView*>();
    table->selectRow(3);
    m_page->refresh();
    QCOMPARE(table->currentIndex().row(), 3);
}

void tst_OverviewPage::readsEventsWholeWhereItIsNarrow()
{
    auto* table = m_page->findChild<QTableView*>();
    QVERIFY(!table->isColumnHidden(EventsModel::Took) && !table->isColumnHidden(EventsModel::Caller));
    int widest = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        widest =
            std::max(widest, table->sizeHintForIndex(table->model()->index(row, EventsModel::Event)).width());
    m_page->resize(836, 560);
    QTRY_VERIFY(table->isColumnHidden(EventsModel::Took) || table->columnWidth(EventsModel::Event) >= widest);
    QTRY_VERIFY(table->columnWidth(EventsModel::Event) >= widest ||
                table->isColumnHidden(EventsModel::Caller));
    m_page->resize(1240, 860);
    QTRY_VERIFY(!table->isColumnHidden(EventsModel::Took) && !table->isColumnHidden(EventsModel::Caller));
}

void tst_OverviewPage::tellsTheFiguresOfTheDay()
{
    auto* curve = m_page->findChild<ui::widgets::Sparkline*>(QStringLiteral("dayCurve"));
    QCOMPARE(curve->top(), 100.0); // 53 at most
    const QString told = curve->accessibleDescription();
    QVERIFY2(told.contains(QStringLiteral("08:00 – 10:00: 52 today, 49 yesterday")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("22:00 – 24:00: – today, 12 yesterday")), qPrintable(told));
    const QPoint place(curve->width() - 6, 20);
    QHelpEvent help(QEvent::ToolTip, place, curve->mapToGlobal(place));
    QCoreApplication::sendEvent(curve, &help);
    QTRY_COMPARE(QToolTip::text(), QStringLiteral("22:00 – 24:00: – today, 12 yesterday"));
    QToolTip::hideText();
    QSignalSpy asked(m_page.get(), &ui::shell::Page::openRequested);
    m_page->findChild<QAbstractButton*>(QStringLiteral("openUsage"))->click();
    QCOMPARE(asked.first().first().toString(), QStringLiteral("usage"));
}

void tst_OverviewPage::offersAFirstStepWhileThereAreNoCalls()
{
    m_page->setFirstCall([] { return QStringLiteral("curl -X POST 'http://127.0.0.1:9012/x'"); });
    m_facts.events.clear();
    m_page->refresh();
    auto* first = m_page->findChild<QAbstractButton*>(QStringLiteral("emptyPrimary"));
    QVERIFY(first->isVisible());
    first->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("curl -X POST 'http://127.0.0.1:9012/x'"));
    QSignalSpy asked(m_page.get(), &ui::shell::Page::openRequested);
    m_facts.galleries = 0;
    m_page->refresh();
    first->click();
    QCOMPARE(asked.last().first().toString(), QStringLiteral("galleries"));
}

QTEST_MAIN(tst_OverviewPage)
#include "tst_OverviewPage.moc"
