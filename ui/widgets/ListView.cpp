// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ListView.h"

#include "ui/theme/Tokens.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/SidePane.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::widgets {

namespace measure = theme::measure;

ListView::ListView(QAbstractItemModel* model, int wide, SidePane* pane, QWidget* parent)
    : QWidget(parent)
    , m_table(new QTableView)
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
    , m_bar(new QWidget)
    , m_barLine(new QHBoxLayout(m_bar))
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
    build(pane);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { Q_EMIT currentChanged(now.row()); });
    connect(model, &QAbstractItemModel::modelReset, this, &ListView::showRight);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ListView::showRight);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ListView::showRight);
    showRight();
}

void ListView::build(SidePane* pane)
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
    if (pane) {
        all->addWidget(rule(this, Qt::Vertical));
        all->addWidget(pane);
    }
}

QHBoxLayout* ListView::bar()
{
    m_bar->show();
    return m_barLine;
}

int ListView::current() const
{
    const QModelIndex now = m_table->currentIndex();
    return now.isValid() ? now.row() : -1;
}

void ListView::choose(int row)
{
    if (row >= 0 && row < m_table->model()->rowCount())
        m_table->selectRow(row);
    else
        Q_EMIT currentChanged(-1);
}

void ListView::showRight()
{
    m_stack->setCurrentIndex(m_table->model()->rowCount() > 0 ? 0 : 1);
}

} // namespace ui::widgets
