// SPDX-License-Identifier: GPL-3.0-or-later
// A table from edge to edge with a bar of filters above it, what is said instead while it is empty, and a
// pane at the right. GUI thread.
#pragma once

#include <QWidget>

class QAbstractItemModel;
class QHBoxLayout;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace ui::widgets {

class EmptyState;
class SidePane;

class ListView : public QWidget {
    Q_OBJECT
public:
    /// `pane` may be nullptr. `wide` is the column that takes the room that is left.
    ListView(QAbstractItemModel* model, int wide, SidePane* pane, QWidget* parent = nullptr);

    QTableView* table() const { return m_table; }
    EmptyState* emptyState() const { return m_empty; }
    /// Filters and search; hidden while it has none.
    QHBoxLayout* bar();
    /// Below the table.
    QVBoxLayout* foot() const { return m_foot; }
    /// -1: none.
    int current() const;
    void choose(int row);

Q_SIGNALS:
    void currentChanged(int row);

private:
    void build(SidePane* pane);
    void showRight();

    QTableView* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    QWidget* m_bar;
    QHBoxLayout* m_barLine;
    QVBoxLayout* m_foot;
};

} // namespace ui::widgets
