// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ListView.h"

#include "ui/theme/Tokens.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/SidePane.h"
#include "ui/widgets/WrapRow.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::widgets {

namespace measure = theme::measure;

namespace {

/// Qt would choose the neighbour of a chosen row that goes.
class RowTable final : public QTableView {
public:
    using QTableView::QTableView;

protected:
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override
    {
        const int now = currentIndex().row();
        if (selectionMode() == SingleSelection && now >= start && now <= end) {
            setCurrentIndex({});
            clearSelection();
        }
        QTableView::rowsAboutToBeRemoved(parent, start, end);
    }
};

constexpr int foldBelow = 900;
constexpr int leastWide = 180; ///< of the column that takes what is left, while others could give way

} // namespace

ListView::ListView(QAbstractItemModel* model, int wide, SidePane* pane, QWidget* parent)
    : QWidget(parent)
    , m_table(new RowTable)
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
    , m_wide(wide)
    , m_rest(wide)
    , m_pane(pane)
    , m_rule(rule(this, Qt::Vertical))
    , m_bar(new QWidget)
    , m_barLine(new WrapRow(m_bar))
    , m_foot(new QVBoxLayout)
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("tone", QStringLiteral("surface"));
    m_table->setModel(model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    prepareTable(m_table);
    m_table->setProperty("edge", QStringLiteral("page"));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(wide, QHeaderView::Stretch);
    m_table->horizontalHeader()->setResizeContentsPrecision(0);
    build();
    connectPane();
    m_fit.setSingleShot(true);
    m_fit.setInterval(0);
    connect(&m_fit, &QTimer::timeout, this, &ListView::fitColumns);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { Q_EMIT currentChanged(current()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_table->selectionModel()->selectedRows().size() > 1)
            Q_EMIT currentChanged(current());
    });
    connect(model, &QAbstractItemModel::modelReset, this, &ListView::showRight);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ListView::showRight);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ListView::showRight);
    showRight();
}

void ListView::build()
{
    m_bar->hide();
    m_barLine->setContentsMargins(measure::pageMargin, measure::controlGap, measure::gap,
                                  measure::controlGap);
    m_barLine->setSpacing(measure::controlGap);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    column->addLayout(m_foot);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(column, 1);
    all->addWidget(m_rule);
    m_rule->setVisible(m_pane != nullptr);
    if (m_pane)
        all->addWidget(m_pane);
}

void ListView::connectPane()
{
    if (!m_pane)
        return;
    connect(m_pane, &SidePane::turned, this, &ListView::fold);
    connect(m_pane, &SidePane::closeAsked, this, [this] { choose(-1); });
}

/// The pane gives its place to the list while it has nothing to show and both together are too narrow.
void ListView::fold()
{
    if (!m_pane)
        return;
    const bool narrow = width() < theme::scaled(foldBelow);
    const bool shown = !narrow || m_pane->isShowing();
    if (!shown && m_pane->isAncestorOf(window()->focusWidget()))
        m_table->setFocus(Qt::OtherFocusReason);
    m_pane->setCloseable(narrow);
    m_pane->setVisible(shown);
    m_rule->setVisible(shown);
    m_fit.start();
}

/// Qt does not when rows come. Where it gets narrow columns give way: the pane tells them whole.
void ListView::fitColumns()
{
    showUsed();
    if (!m_pane)
        return;
    const QList<int> columns = leaving();
    for (int column : columns) {
        if (least() <= m_table->viewport()->width())
            return;
        if (!m_table->isColumnHidden(column))
            leaveOut(column);
    }
}

void ListView::showUsed()
{
    auto* header = m_table->horizontalHeader();
    for (int column = 0; column < header->count(); ++column)
        m_table->setColumnHidden(column, m_unused.contains(column));
    takeRest(m_wide);
    QMetaObject::invokeMethod(header, "resizeSections");
}

void ListView::leaveOut(int column)
{
    m_table->setColumnHidden(column, true);
    int last = m_table->horizontalHeader()->count() - 1;
    while (last > 0 && m_table->isColumnHidden(last))
        --last;
    if (column == m_rest)
        takeRest(last);
}

void ListView::takeRest(int column)
{
    auto* header = m_table->horizontalHeader();
    if (column == m_rest)
        return;
    header->setSectionResizeMode(m_rest, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(column, QHeaderView::Stretch);
    m_rest = column;
}

int ListView::least() const
{
    int taken = theme::scaled(leastWide);
    for (int column = 0; column < m_table->horizontalHeader()->count(); ++column)
        taken += column == m_rest ? 0 : m_table->horizontalHeader()->sectionSize(column);
    return taken;
}

QList<int> ListView::leaving() const
{
    QList<int> columns = m_leaving;
    if (columns.isEmpty())
        for (int column = m_table->horizontalHeader()->count() - 1; column > 0; --column)
            if (column != m_wide)
                columns << column;
    return columns;
}

void ListView::setLeaving(const QList<int>& columns)
{
    m_leaving = columns;
    m_fit.start();
}

void ListView::setColumnUsed(int column, bool used)
{
    used ? (void)m_unused.remove(column) : (void)m_unused.insert(column);
    m_table->setColumnHidden(column, !used);
    m_fit.start();
}

void ListView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fold();
    m_fit.start();
}

void ListView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_fit.start();
}

QHBoxLayout* ListView::bar()
{
    m_bar->show();
    return m_barLine;
}

int ListView::current() const
{
    const auto* selection = m_table->selectionModel();
    const QModelIndexList chosen = selection->selectedRows();
    const int now = selection->currentIndex().row();
    if (chosen.size() > 1 && selection->isRowSelected(now))
        return now;
    return chosen.isEmpty() ? -1 : chosen.first().row();
}

void ListView::choose(int row)
{
    if (row >= 0 && row < m_table->model()->rowCount()) {
        if (row == current())
            Q_EMIT currentChanged(row); // what it says may be new; whoever scrolled away stays there
        else
            m_table->selectRow(row);
        return;
    }
    m_table->setCurrentIndex({});
    m_table->clearSelection();
    Q_EMIT currentChanged(-1);
}

void ListView::showRight()
{
    m_stack->setCurrentIndex(m_table->model()->rowCount() > 0 ? 0 : 1);
    if (isVisible())
        m_fit.start();
}

} // namespace ui::widgets
