// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/usage/UsagePageTest.h"
#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"
#include "ui/usage/ChartHint.h"
#include "ui/usage/SeriesColours.h"
#include "ui/usage/UsageExport.h"
#include "ui/usage/UsageSummary.h"
#include "ui/usage/UsageTableModel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDateEdit>
#include <QDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMouseEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <set>

using namespace ui;
using tests::press;
using usage::Grouping;
using usage::Span;
using usage::UsageRange;

class tst_UsagePage : public tests::UsagePageTest {
    Q_OBJECT

private Q_SLOTS:
    void cutsTheDaysIntoSlots_data();
    void cutsTheDaysIntoSlots();
    void comparesWithTheSameNumberOfDaysBefore();
    void saysTheSameAsTheReports();
    void saysThatThereWereNoCalls();
    void groupsRareMethodsTogether();
    void toldExactFiguresUnderTheMouse();
    void opensTheCallsOfABar();
    void saysThatOnlySumsAreLeftOfOldCalls();
    void takesASeriesOutOfTheChart();
    void hidesTheComparison();
    void takesTwoDaysOfOnesOwn();
    void fitsASmallWindow();
    void comparesTodayWithYesterdayAsFar();
    void saysTheExactPercentile();
    void marksWhatIsOnlyKnownRoughly();
    void keepsTheTimeWhole_data();
    void keepsTheTimeWhole();
    void headsAreWholeAgainWhereThereIsRoom();
    void showsWholeHeadsAndFiveRowsInAUsualWindow();
    void aMethodKeepsItsColour();
    void beginsTodayWithTheHourOfNow();
    void everyControlHasAName();
};

void tst_UsagePage::cutsTheDaysIntoSlots_data()
{
    QTest::addColumn<int>("span");
    QTest::addColumn<int>("grouping");
    QTest::addColumn<int>("count");
    QTest::newRow("today") << int(Span::Today) << int(Grouping::Hour) << 24;
    QTest::newRow("7 days") << int(Span::Week) << int(Grouping::Day) << 7;
    QTest::newRow("30 days") << int(Span::Month30) << int(Grouping::Day) << 30;
    QTest::newRow("month") << int(Span::Month) << int(Grouping::Day) << 18;
    QTest::newRow("year in weeks") << int(Span::Year) << int(Grouping::Week) << 47;
    QTest::newRow("year in months") << int(Span::Year) << int(Grouping::Month) << 11;
}

void tst_UsagePage::cutsTheDaysIntoSlots()
{
    QFETCH(int, span);
    QFETCH(int, grouping);
    QFETCH(int, count);
    const UsageRange range = UsageRange::of(Span(span), QDate(2026, 11, 18));
    const auto cut = usage::slotsOf(range, Grouping(grouping));
    QCOMPARE(int(cut.size()), count);
    QCOMPARE(cut.front().begin, range.from.startOfDay());
    for (std::size_t i = 1; i < cut.size(); ++i)
        QCOMPARE(cut[i].begin, cut[i - 1].end.addMSecs(1));
    QVERIFY(range.allows(Grouping(grouping)));
}

void tst_UsagePage::comparesWithTheSameNumberOfDaysBefore()
{
    const QDate today(2026, 11, 18);
    const UsageRange week = UsageRange::of(Span::Week, today).before();
    QCOMPARE(week.from, QDate(2026, 11, 5));
    QCOMPARE(week.to, QDate(2026, 11, 11));
    const UsageRange month = UsageRange::of(Span::Month, today).before();
    QCOMPARE(month.from, QDate(2026, 10, 1));
    QCOMPARE(month.to, QDate(2026, 10, 18));
    QCOMPARE(UsageRange::of(Span::Year, today).before().from, QDate(2025, 1, 1));
}

void tst_UsagePage::saysTheSameAsTheReports()
{
    record(QStringLiteral("faceRecognition"), 1, 30, true, 10);
    record(QStringLiteral("faceRecognition"), 1, 2, false, 40);
    record(QStringLiteral("faceEntry"), 24 * 60, 7);
    record(QStringLiteral("faceEntry"), 40 * 24 * 60, 5);
    m_page->refresh();
    QCOMPARE(cell(0, QStringLiteral("Identify a face")), QStringLiteral("30 + 2 failed"));
    QCOMPARE(cell(0, QStringLiteral("Failed")), QStringLiteral("2"));
    QCOMPARE(cell(0, QStringLiteral("Total")), QStringLiteral("32"));
    QCOMPARE(cell(1, QStringLiteral("Enrol a face")), QStringLiteral("7"));
    const auto rows =
        m_fixture->reports.byDay({.method = QStringLiteral("faceRecognition"), .from = {}, .to = {}});
    QCOMPARE(rows->front().count, 32);
    QCOMPARE(cell(0, QStringLiteral("Mean")),
             QStringLiteral("%1 ms").arg(qRound(double(rows->front().costMs) / 32)));
    QCOMPARE(m_page->findChild<QLabel*>(QStringLiteral("usageCalls"))->text(), QStringLiteral("39"));
    QVERIFY(cell(0, QStringLiteral("95th pct")).endsWith(QStringLiteral("ms")));
    QCOMPARE(table()->model()->rowCount(), 30);
}

void tst_UsagePage::saysThatThereWereNoCalls()
{
    m_page->refresh();
    QVERIFY(m_page->findChild<QWidget*>(QStringLiteral("noUsage"))->isVisible());
    QVERIFY(!m_page->findChild<QAbstractButton*>(QStringLiteral("exportUsageCsv"))->isEnabled());
    auto* first = m_page->findChild<QAbstractButton*>(QStringLiteral("emptyPrimary"));
    QVERIFY(!first->isVisible());
    m_page->setFirstCall([] { return QStringLiteral("curl"); });
    QVERIFY(first->isVisible());
    QSignalSpy said(m_page.get(), &shell::Page::messageReady);
    first->click();
    QCOMPARE(said.count(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("curl"));
}

void tst_UsagePage::groupsRareMethodsTogether()
{
    const QStringList methods{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                              QStringLiteral("d"), QStringLiteral("e"), QStringLiteral("f")};
    for (int i = 0; i < methods.size(); ++i)
        record(methods[i], 1, 10 - i);
    m_page->refresh();
    QCOMPARE(cell(0, QStringLiteral("d")), QStringLiteral("7"));
    QCOMPARE(cell(0, QStringLiteral("Other")), QStringLiteral("11"));
}

void tst_UsagePage::toldExactFiguresUnderTheMouse()
{
    record(QStringLiteral("faceEntry"), 1, 1234);
    m_page->refresh();
    QVERIFY(chart()->viewport()->hasMouseTracking());
    const QPointF place = middleOf(29, 30);
    QMouseEvent move(QEvent::MouseMove, place, chart()->viewport()->mapToGlobal(place), Qt::NoButton, {}, {});
    QCoreApplication::sendEvent(chart()->viewport(), &move);
    auto* hint = chart()->findChild<usage::ChartHint*>();
    QVERIFY(hint->isVisible());
    QVERIFY2(hint->accessibleName().contains(QStringLiteral("Enrol a face 1,234")),
             qPrintable(hint->accessibleName()));
}

void tst_UsagePage::opensTheCallsOfABar()
{
    record(QStringLiteral("faceEntry"), 1, 3);
    record(QStringLiteral("faceEntry"), 24 * 60, 4);
    m_page->refresh();
    QTest::mouseClick(chart()->viewport(), Qt::LeftButton, {}, middleOf(28, 30));
    auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("callsDialog"));
    QVERIFY(dialog);
    auto* calls = dialog->findChild<QTableView*>(QStringLiteral("calls"));
    QCOMPARE(calls->model()->rowCount(), 4);
    const auto* header = calls->horizontalHeader();
    QCOMPARE(header->sectionResizeMode(0), QHeaderView::Interactive);
    QVERIFY(header->sectionSize(0) > header->defaultSectionSize()); // a moment with milliseconds
}

void tst_UsagePage::saysThatOnlySumsAreLeftOfOldCalls()
{
    record(QStringLiteral("faceEntry"), 24 * 60, 4);
    record(QStringLiteral("faceEntry"), 1, 1);
    QVERIFY(m_fixture->usage.purgeBefore(m_fixture->clock.nowMs() - 600'000));
    m_page->setKeptDays([] { return 180; });
    m_page->refresh();
    const auto saysSo = [this](int slot) {
        QTest::mouseClick(chart()->viewport(), Qt::LeftButton, {}, middleOf(slot, 30));
        auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("callsDialog"));
        const auto* gone = dialog->findChild<QLabel*>(QStringLiteral("callsGone"));
        const QString said = gone->isHidden() ? QString() : gone->text();
        delete dialog;
        return said;
    };
    const QString said = saysSo(28);
    QVERIFY2(said.contains(u"180") && said.contains(u"4 "), qPrintable(said));
    QVERIFY(saysSo(29).isEmpty());
}

void tst_UsagePage::takesASeriesOutOfTheChart()
{
    record(QStringLiteral("faceEntry"), 1, 3);
    m_page->refresh();
    const QImage before = chart()->grab().toImage();
    QVERIFY(press(m_page.get(), "legend-faceEntry"));
    QVERIFY(chart()->grab().toImage() != before);
    QCOMPARE(cell(0, QStringLiteral("Enrol a face")), QStringLiteral("3"));
}

void tst_UsagePage::hidesTheComparison()
{
    record(QStringLiteral("faceEntry"), 1, 3);
    m_page->refresh();
    const int last = table()->model()->columnCount() - 1;
    QVERIFY(!table()->isColumnHidden(last));
    m_page->findChild<QCheckBox*>(QStringLiteral("compareUsage"))->click();
    QVERIFY(table()->isColumnHidden(last));
}

void tst_UsagePage::takesTwoDaysOfOnesOwn()
{
    record(QStringLiteral("faceEntry"), 2 * 24 * 60, 3);
    m_page->refresh();
    auto* from = m_page->findChild<QDateEdit*>(QStringLiteral("usageFrom"));
    QVERIFY(!from->isVisible());
    QVERIFY(press(m_page.get(), "custom"));
    QVERIFY(from->isVisible());
    const QDate today = m_fixture->clock.localNow().date();
    from->setDate(today.addDays(-3));
    m_page->findChild<QDateEdit*>(QStringLiteral("usageTo"))->setDate(today.addDays(-2));
    QCOMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(cell(0, QStringLiteral("Total")), QStringLiteral("3"));
}

void tst_UsagePage::fitsASmallWindow()
{
    record(QStringLiteral("faceEntry"), 1, 3);
    m_page->refresh();
    QVERIFY2(m_page->minimumSizeHint().width() <= 1000,
             qPrintable(QString::number(m_page->minimumSizeHint().width())));
}

/// At noon there is half a day of calls: against a whole one every morning would look bad.
void tst_UsagePage::comparesTodayWithYesterdayAsFar()
{
    record(QStringLiteral("faceEntry"), 1, 6);
    record(QStringLiteral("faceEntry"), 24 * 60 + 5, 4);
    record(QStringLiteral("faceEntry"), 24 * 60 - 5, 20);
    const QDateTime now = m_fixture->clock.localNow();
    const UsageRange today = UsageRange::of(Span::Today, now.date());
    const auto figures = usage::readUsage(m_fixture->reports, today, Grouping::Hour, now);
    QVERIFY(figures);
    QCOMPARE(figures->sums.calls, 6);
    QCOMPARE(figures->before.calls, 4);
    QVERIFY(today.textBefore(now).contains(now.time().toString(QStringLiteral("HH:mm"))));
    const auto whole = usage::readUsage(m_fixture->reports, today.before(), Grouping::Hour, now);
    QCOMPARE(whole->sums.calls, 24);
    QCOMPARE(today.before().textBefore(now), today.before().before().text());
}

void tst_UsagePage::saysTheExactPercentile()
{
    for (int ms = 1; ms <= 100; ++ms)
        record(QStringLiteral("faceEntry"), 1, 1, true, ms * 10);
    m_page->refresh();
    const auto summary = [this] {
        return m_page->findChild<QLabel*>(QStringLiteral("usagePercentile"))->text();
    };
    QCOMPARE(cell(0, QStringLiteral("95th pct")), QStringLiteral("950 ms"));
    QCOMPARE(summary(), QStringLiteral("950 ms"));
    QVERIFY(press(m_page.get(), "today"));
    QCOMPARE(cell(0, QStringLiteral("95th pct")), QStringLiteral("950 ms")); // of the hour
    QCOMPARE(summary(), QStringLiteral("950 ms"));
    QVERIFY(m_fixture->usage.purgeBefore(m_fixture->clock.nowMs()));
    m_page->refresh();
    QCOMPARE(cell(0, QStringLiteral("95th pct")), QStringLiteral("–"));
    QCOMPARE(summary(), QStringLiteral("950 ms"));
}

void tst_UsagePage::marksWhatIsOnlyKnownRoughly()
{
    usage::UsageFigures figures;
    figures.range = {QDate(2026, 3, 5), QDate(2026, 3, 5), Span::Custom};
    figures.sums = {3, 0, 36, {12, true}};
    figures.cut.push_back(
        {usage::slotsOf(figures.range, Grouping::Day).front(), {}, {}, figures.sums, -1, {{}}});
    QCOMPARE(usage::summaryOf(figures, false).back().value, QStringLiteral("about 12 ms"));
    usage::UsageTableModel model;
    model.showFigures(figures, figures.cut.front().time.end);
    QCOMPARE(model.index(0, 4).data().toString(), QStringLiteral("about 12 ms"));
    QVERIFY(usage::csvOf(figures).contains(",12.0,12,about,"));
}

void tst_UsagePage::keepsTheTimeWhole_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("wide") << 1240;
    QTest::newRow("small") << 880;
    QTest::newRow("smallest") << 680;
}

void tst_UsagePage::keepsTheTimeWhole()
{
    QFETCH(int, width);
    for (const char* method :
         {"videoFaceRecognition", "faceRecognition", "faceEntry", "faceQuery", "faceDelete"})
        record(QLatin1String(method), 1, 1234 / 100, true, 10);
    record(QStringLiteral("faceRecognition"), 1, 30, false);
    m_page->resize(width, 700);
    m_page->refresh();
    QTRY_COMPARE(m_page->width(), width);
    const QHeaderView* header = table()->horizontalHeader();
    const QFontMetrics metrics(theme::font(theme::Type::Body));
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        for (int column = 0; column < header->count(); ++column) {
            const QString text = table()->model()->index(row, column).data().toString();
            QVERIFY2(header->sectionSize(column) >= metrics.horizontalAdvance(text), qPrintable(text));
        }
    const bool isCut = header->length() > table()->viewport()->width();
    QCOMPARE(table()->horizontalScrollBar()->maximum() > 0, isCut);
    if (width > 700)
        QVERIFY(!isCut);
}

void tst_UsagePage::headsAreWholeAgainWhereThereIsRoom()
{
    record(QStringLiteral("videoFaceRecognition"), 1, 3);
    m_page->resize(560, 700);
    m_page->refresh();
    QTRY_COMPARE(m_page->width(), 560);
    m_page->resize(1500, 700);
    const QHeaderView* header = table()->horizontalHeader();
    QTRY_COMPARE(header->length(), table()->viewport()->width());
    for (int column = 0; column < header->count(); ++column) {
        const QString head = table()->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        if (!table()->isColumnHidden(column))
            QVERIFY2(header->sectionSize(column) >= header->fontMetrics().horizontalAdvance(head),
                     qPrintable(head));
    }
}

/// What a window of 1280 by 720 leaves to a page.
void tst_UsagePage::showsWholeHeadsAndFiveRowsInAUsualWindow()
{
    for (const char* method :
         {"videoFaceRecognition", "faceRecognition", "faceEntry", "faceQuery", "faceDelete"})
        record(QLatin1String(method), 1, 12, true, 10);
    m_page->resize(1080, 688);
    m_page->refresh();
    QTRY_COMPARE(m_page->width(), 1080);
    const QHeaderView* header = table()->horizontalHeader();
    QTRY_COMPARE(header->length(), table()->viewport()->width());
    for (int column = 0; column < header->count(); ++column) {
        const QString head = table()->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const bool isHigh = header->height() > 40;
        for (const QString& part : isHigh ? head.split(u' ') : QStringList(head))
            QVERIFY2(table()->isColumnHidden(column) ||
                         header->sectionSize(column) >= header->fontMetrics().horizontalAdvance(part) + 24,
                     qPrintable(head));
    }
    const auto* scroll = m_page->findChild<QScrollArea*>();
    QCOMPARE(scroll->verticalScrollBar()->maximum(), 0);
    QVERIFY2(table()->viewport()->height() >= 5 * table()->rowHeight(0),
             qPrintable(QString::number(table()->viewport()->height())));
    QVERIFY(chart()->height() >= 160);
}

void tst_UsagePage::aMethodKeepsItsColour()
{
    usage::SeriesColours colours;
    const QString other;
    const auto first = colours.of({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    const auto second = colours.of({QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("a"), other});
    QCOMPARE(second[0], first[2]);
    QCOMPARE(second[2], first[0]);
    QCOMPARE(std::set(second.begin(), second.end()).size(), second.size());
    QCOMPARE(colours.of({QStringLiteral("d"), other}), (std::vector{second[1], second[3]}));
}

void tst_UsagePage::beginsTodayWithTheHourOfNow()
{
    record(QStringLiteral("faceEntry"), 1, 3);
    m_page->refresh();
    QVERIFY(press(m_page.get(), "today"));
    const QDateTime now = m_fixture->clock.localNow();
    QCOMPARE(table()->model()->rowCount(), now.time().hour() + 1);
    QVERIFY(cell(0, QStringLiteral("Time")).startsWith(now.time().toString(QStringLiteral("HH:00"))));
    table()->setCurrentIndex(table()->model()->index(0, 0));
    Q_EMIT table()->activated(table()->currentIndex());
    const auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("callsDialog"));
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QTableView*>(QStringLiteral("calls"))->model()->rowCount() > 0);
}

void tst_UsagePage::everyControlHasAName()
{
    record(QStringLiteral("faceEntry"), 1, 3);
    m_page->refresh();
    const QStringList nameless = tests::controlsWithoutName(m_page.get());
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

QTEST_MAIN(tst_UsagePage)
#include "tst_UsagePage.moc"
