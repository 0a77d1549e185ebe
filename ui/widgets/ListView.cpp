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
constexpr int foldBelow = 900;
}

ListView::ListView(QAbstractItemModel* model, int wide, SidePane* pane, QWidget* parent)
    : QWidget(parent)
    , m_table(new QTableView)
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
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
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { Q_EMIT currentChanged(now.row()); });
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
    connect(m_pane, &SidePane::closeAsked, this, [this] {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
    });
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
}

/// Qt does not when rows come.
void ListView::fitColumns()
{
    QMetaObject::invokeMethod(m_table->horizontalHeader(), "resizeSections");
}

void ListView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fold();
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
    if (isVisible())
        m_fit.start();
}

} // namespace ui::widgets
