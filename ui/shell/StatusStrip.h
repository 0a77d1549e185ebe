// SPDX-License-Identifier: GPL-3.0-or-later
// The bar at the bottom: states that lead to their pages, a passing message, the running tasks. GUI thread.
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QHBoxLayout;

namespace ui::widgets {
class ElidedLabel;
class StatusItem;
} // namespace ui::widgets

namespace ui::shell {

class StatusBoard;
class TaskList;

class StatusStrip : public QWidget {
    Q_OBJECT
public:
    StatusStrip(const StatusBoard& board, const TaskList& tasks, QWidget* parent = nullptr);
    /// Stays for some seconds.
    void say(const QString& message);
    /// Pages the person may open; states of others only tell.
    void setReach(std::function<bool(const QString& pageId)> reach);
    void rebuild();
    /// Neither shown nor told to a screen reader any more.
    void forget();

Q_SIGNALS:
    void pageAsked(const QString& pageId);
    void tasksAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void countTasks();
    widgets::StatusItem* itemAt(std::size_t place);

    const StatusBoard& m_board;
    const TaskList& m_tasks;
    QHBoxLayout* m_states;
    std::vector<widgets::StatusItem*> m_items;
    widgets::ElidedLabel* m_message;
    widgets::StatusItem* m_running;
    QTimer m_fade;
    std::function<bool(const QString& pageId)> m_reach;
};

} // namespace ui::shell
