// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TaskDrawer.h"

#include "ui/shell/TaskDetailsDialog.h"
#include "ui/shell/TaskList.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/RowDelegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <algorithm>

namespace ui::shell {

namespace {

constexpr int drawerHeight = 204;
constexpr int leastColumn = 80;

struct Share {
    int column;
    double most; ///< of the width
};
constexpr Share shares[] = {{TaskList::What, 0.4}, {TaskList::Who, 0.14}};

/// All rows, or those that ended badly.
class FailuresFilter final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setOnly(bool only)
    {
        m_only = only;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QModelIndex state = sourceModel()->index(row, TaskList::State, parent);
        const auto status = theme::Status(state.data(widgets::RowDelegate::StatusRole).toInt());
        return !m_only || status == theme::Status::Bad || status == theme::Status::Warn;
    }

private:
    bool m_only = false;
};

} // namespace

TaskDrawer::TaskDrawer(TaskList& tasks, QWidget* parent)
    : QWidget(parent)
    , m_tasks(tasks)
    , m_title(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_failures(new widgets::Button(widgets::Button::Kind::Flat, QStringLiteral("filter"), this))
    , m_close(widgets::iconButton(QStringLiteral("chevron-down"), this))
    , m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("taskDrawer"));
    setProperty("tone", QStringLiteral("surface"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(theme::scaled(drawerHeight));
    auto* filter = new FailuresFilter(this);
    filter->setSourceModel(&m_tasks);
    m_shown = filter;
    connect(m_failures, &QAbstractButton::toggled, this, [filter](bool on) { filter->setOnly(on); });
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(widgets::rule(this));
    buildHead();
    all->addWidget(widgets::rule(this));
    buildTable();
    all->addWidget(m_table, 1);
    connect(m_close, &QAbstractButton::clicked, this, &QWidget::hide);
    connect(&m_tasks, &TaskList::runningChanged, this, &TaskDrawer::speak);
    speak();
}

void TaskDrawer::buildHead()
{
    theme::setType(m_title, theme::Type::Section);
    theme::setType(m_summary, theme::Type::Secondary);
    m_failures->setCheckable(true);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme::measure::pageMargin, 4, theme::measure::gap, 4);
    head->setSpacing(theme::measure::controlGap);
    head->addWidget(m_title);
    head->addWidget(m_summary);
    head->addStretch();
    head->addWidget(m_failures);
    head->addWidget(m_close);
    qobject_cast<QVBoxLayout*>(layout())->addLayout(head);
}

void TaskDrawer::buildTable()
{
    m_table->setModel(m_shown);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    widgets::prepareTable(m_table);
    QHeaderView* head = m_table->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const Share& share : shares)
        head->setSectionResizeMode(share.column, QHeaderView::Interactive);
    head->setSectionResizeMode(TaskList::State, QHeaderView::Stretch);
    head->setMinimumSectionSize(theme::scaled(leastColumn));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_shown, &QAbstractItemModel::rowsInserted, this, &TaskDrawer::fitColumns);
    connect(m_shown, &QAbstractItemModel::rowsRemoved, this, &TaskDrawer::fitColumns);
    connect(m_shown, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& first) {
        if (first.column() <= TaskList::Who) // not how far it is
            fitColumns();
    });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == TaskList::Action)
            act(index);
    });
    connect(m_table, &QTableView::activated, this, &TaskDrawer::showDetails);
}

/// As wide as their words, but the state keeps room.
void TaskDrawer::fitColumns()
{
    const int least = theme::scaled(leastColumn);
    const QAbstractItemView* view = m_table;
    for (const Share& share : shares)
        m_table->setColumnWidth(share.column, std::clamp(view->sizeHintForColumn(share.column), least,
                                                         std::max(least, int(width() * share.most))));
}

void TaskDrawer::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void TaskDrawer::cancelAt(const QModelIndex& shown)
{
    m_tasks.cancel(m_shown->mapToSource(shown).row());
}

/// What its last column says.
void TaskDrawer::act(const QModelIndex& shown)
{
    if (m_tasks.canCancel(m_shown->mapToSource(shown).row()))
        cancelAt(shown);
    else
        showDetails(shown);
}

/// Two clicks in the last column ask twice.
void TaskDrawer::showDetails(const QModelIndex& shown)
{
    if (findChild<TaskDetailsDialog*>())
        return;
    TaskDetails details = m_tasks.details(m_shown->mapToSource(shown).row());
    if (m_reach && !m_reach(details.page))
        details.page.clear();
    auto* dialog = new TaskDetailsDialog(details, this);
    connect(dialog, &TaskDetailsDialog::pageAsked, this,
            [this, page = details.page] { Q_EMIT pageAsked(page); });
    dialog->open();
}

void TaskDrawer::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else if (event->key() == Qt::Key_Delete && m_table->currentIndex().isValid())
        cancelAt(m_table->currentIndex());
    else
        QWidget::keyPressEvent(event);
}

void TaskDrawer::speak()
{
    m_title->setText(tr("Tasks"));
    m_summary->setText(
        tr("%1 running, %2 finished today").arg(m_tasks.running()).arg(m_tasks.finishedToday()));
    m_failures->setLabel(tr("Failures only"));
    m_close->setLabel(tr("Close the task log"));
    m_table->setAccessibleName(tr("Tasks"));
    m_table->setAccessibleDescription(tr("Enter shows the details of the selected task, Delete cancels it"));
}

void TaskDrawer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        speak();
        m_tasks.retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui::shell
