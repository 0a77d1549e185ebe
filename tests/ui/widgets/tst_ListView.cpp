// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ListView.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/SidePane.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace ui::widgets;

namespace {

/// As pages do: the pane shows the chosen row.
void tellTitles(const ListView& list, SidePane* pane)
{
    QObject::connect(&list, &ListView::currentChanged, pane, [pane](int row) {
        row < 0 ? pane->showNothing() : pane->showTitle(QString::number(row), {});
    });
}

} // namespace

class tst_ListView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsFoldTheirPane();
    void columnsGiveWayToThePane();
    void whatMattersLeastGivesWayFirst();
    void aColumnThatIsNotUsedStaysAway();
    void columnsFitRowsThatCome();
    void theFirstColumnShownStandsUnderItsHead();
};

void tst_ListView::listsFoldTheirPane()
{
    QStandardItemModel model(3, 2);
    auto* pane = new SidePane(QStringLiteral("live"));
    ListView list(&model, 1, pane);
    tellTitles(list, pane);
    list.resize(1200, 500);
    list.show();
    auto* close = pane->findChild<QAbstractButton*>(QStringLiteral("closePane"));
    QVERIFY(pane->isVisible());
    list.choose(1);
    QVERIFY(pane->isVisible() && !close->isVisible());
    list.resize(840, 500);
    QTRY_VERIFY(close->isVisible());
    close->click();
    QVERIFY(!pane->isVisible());
    QCOMPARE(list.current(), -1);
    list.choose(2);
    QVERIFY(pane->isVisible());
    list.choose(-1);
    list.table()->setCurrentIndex({});
    QVERIFY(!pane->isVisible());
    list.resize(1200, 500);
    QVERIFY(pane->isVisible());
}

/// What the pane tells whole is not squeezed beside it.
void tst_ListView::columnsGiveWayToThePane()
{
    QStandardItemModel model(1, 6);
    for (int column = 0; column < 6; ++column)
        model.setItem(0, column, new QStandardItem(QStringLiteral("a value of the row")));
    auto* pane = new SidePane(QStringLiteral("live"));
    ListView list(&model, 2, pane);
    tellTitles(list, pane);
    list.resize(880, 500);
    list.show();
    const auto hidden = [&list] {
        int count = 0;
        for (int column = 0; column < 6; ++column)
            count += list.table()->isColumnHidden(column) ? 1 : 0;
        return count;
    };
    QTRY_COMPARE(hidden(), 0);
    list.choose(0);
    QTRY_VERIFY(hidden() > 0);
    QVERIFY(!list.table()->isColumnHidden(0) && !list.table()->isColumnHidden(2));
    QTRY_VERIFY(list.table()->columnWidth(2) >= 180);
    QCOMPARE(list.table()->horizontalHeader()->length(), list.table()->viewport()->width());
    list.choose(-1);
    QTRY_COMPARE(hidden(), 0);
}

void tst_ListView::whatMattersLeastGivesWayFirst()
{
    QStandardItemModel model(1, 5);
    for (int column = 0; column < 5; ++column)
        model.setItem(0, column, new QStandardItem(QStringLiteral("a value of the row")));
    auto* pane = new SidePane(QStringLiteral("audit"));
    ListView list(&model, 4, pane);
    list.setLeaving({4, 0});
    list.resize(1200, 500);
    list.show();
    QTRY_COMPARE(list.table()->horizontalHeader()->length(), list.table()->viewport()->width());
    QVERIFY(!list.table()->isColumnHidden(4));
    const int beside = list.width() - list.table()->viewport()->width();
    list.resize(beside + list.table()->columnWidth(0) * 4 + 20, 500);
    QTRY_VERIFY(list.table()->isColumnHidden(4));
    for (int column = 1; column < 4; ++column)
        QVERIFY(!list.table()->isColumnHidden(column));
    QTRY_COMPARE(list.table()->horizontalHeader()->length(), list.table()->viewport()->width());
    list.resize(1200, 500);
    QTRY_VERIFY(!list.table()->isColumnHidden(4));
    QTRY_VERIFY(list.table()->columnWidth(4) > list.table()->columnWidth(3));
}

void tst_ListView::aColumnThatIsNotUsedStaysAway()
{
    QStandardItemModel model(1, 4);
    ListView list(&model, 1, nullptr);
    list.setColumnUsed(2, false);
    list.resize(900, 400);
    list.show();
    QCoreApplication::processEvents();
    list.resize(800, 400);
    model.appendRow(new QStandardItem(QStringLiteral("more")));
    QTRY_COMPARE(list.table()->horizontalHeader()->length(), list.table()->viewport()->width());
    QVERIFY(list.table()->isColumnHidden(2));
    list.setColumnUsed(2, true);
    QVERIFY(!list.table()->isColumnHidden(2));
}

void tst_ListView::columnsFitRowsThatCome()
{
    QStandardItemModel model(0, 3);
    ListView list(&model, 2, nullptr);
    list.resize(900, 400);
    list.show();
    QCoreApplication::processEvents();
    const QString words = QStringLiteral("Look for a face among the people of every gallery");
    model.appendRow({new QStandardItem(QStringLiteral("1")), new QStandardItem(words), new QStandardItem});
    const int wanted = list.table()->fontMetrics().horizontalAdvance(words);
    QTRY_VERIFY(list.table()->columnWidth(1) >= wanted);
}

void tst_ListView::theFirstColumnShownStandsUnderItsHead()
{
    QStandardItemModel model(1, 3);
    ListView list(&model, 2, nullptr);
    QStyleOptionViewItem option;
    option.widget = list.table();
    option.rect = QRect(0, 0, 200, 36);
    struct Reach : RowDelegate {
        using RowDelegate::textArea;
    };
    const auto left = [&](int column) { return Reach::textArea(option, model.index(0, column)).left(); };
    const int first = left(0);
    QVERIFY(left(1) < first);
    list.table()->setColumnHidden(0, true);
    QCOMPARE(left(1), first);
    QVERIFY(left(2) < first);
}

QTEST_MAIN(tst_ListView)
#include "tst_ListView.moc"
