// SPDX-License-Identifier: GPL-3.0-or-later
// The task log above the status bar, opened by its button there. GUI thread; owned by MainWindow.
#pragma once

#include <QWidget>

class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace ui::widgets {
class Button;
}

namespace ui::shell {

class TaskList;

class TaskDrawer : public QWidget {
    Q_OBJECT
public:
    explicit TaskDrawer(TaskList& tasks, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildHead();
    void buildTable();
    void speak();
    void cancelAt(const QModelIndex& shown);

    TaskList& m_tasks;
    QLabel* m_title;
    QLabel* m_summary;
    widgets::Button* m_failures;
    widgets::Button* m_close;
    QSortFilterProxyModel* m_shown;
    QTableView* m_table;
};

} // namespace ui::shell
