// SPDX-License-Identifier: GPL-3.0-or-later
// The task log above the status bar, opened by its button there. GUI thread; owned by MainWindow.
#pragma once

#include <QWidget>

#include <functional>

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
    /// Pages the person may open; tasks of others only tell.
    void setReach(std::function<bool(const QString& pageId)> reach) { m_reach = std::move(reach); }

Q_SIGNALS:
    void pageAsked(const QString& pageId);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHead();
    void buildTable();
    void fitColumns();
    void speak();
    void cancelAt(const QModelIndex& shown);
    void act(const QModelIndex& shown);
    void showDetails(const QModelIndex& shown);

    TaskList& m_tasks;
    QLabel* m_title;
    QLabel* m_summary;
    widgets::Button* m_failures;
    widgets::Button* m_close;
    QSortFilterProxyModel* m_shown;
    QTableView* m_table;
    std::function<bool(const QString& pageId)> m_reach;
};

} // namespace ui::shell
