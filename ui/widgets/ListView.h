// SPDX-License-Identifier: GPL-3.0-or-later
// A table from edge to edge with a bar of filters above it, what is said instead while it is empty, and a
// pane at the right, which a narrow window has only for a chosen row. GUI thread.
#pragma once

#include <QSet>
#include <QTimer>
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
    /// Filters and search, in several lines where it is narrow; hidden while it has none.
    QHBoxLayout* bar();
    /// Whether this column has its place at all; what a narrow window leaves out is no matter of its owner.
    void setColumnUsed(int column, bool used);
    /// Columns that give way where it gets narrow, the first of these first; no others do. Without, all but
    /// the first and the wide one do, from the right.
    void setLeaving(const QList<int>& columns);
    /// Below the table.
    QVBoxLayout* foot() const { return m_foot; }
    /// The chosen row, of several the one last gone to; -1: none. One that is taken away leaves none behind,
    /// never its neighbour.
    int current() const;
    void choose(int row);

Q_SIGNALS:
    void currentChanged(int row);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void connectPane();
    void showRight();
    void fold();
    void fitColumns();
    void showUsed();
    void leaveOut(int column);
    void takeRest(int column);
    int least() const;
    QList<int> leaving() const;

    QTableView* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    const int m_wide;
    int m_rest; ///< the column that takes what is left while the wide one is left out
    SidePane* m_pane;
    QWidget* m_rule;
    QWidget* m_bar;
    QHBoxLayout* m_barLine;
    QVBoxLayout* m_foot;
    QSet<int> m_unused;   ///< columns
    QList<int> m_leaving; ///< columns
    QTimer m_fit;
};

} // namespace ui::widgets
