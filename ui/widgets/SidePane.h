// SPDX-License-Identifier: GPL-3.0-or-later
// Details at the right of a list: title, one line below, a message, facts, whatever the area adds, and its
// actions pinned at the bottom. Says what to choose while nothing is. GUI thread.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QStackedWidget;
class QVBoxLayout;

namespace ui::widgets {

class ElidedLabel;
class EmptyState;
class FactList;
class MessageLine;

class SidePane : public QWidget {
    Q_OBJECT
public:
    explicit SidePane(const QString& iconName, QWidget* parent = nullptr);

    void setNothing(const QString& bold, const QString& plain);
    void showNothing();
    void showTitle(const QString& title, const QString& below);
    bool isShowing() const;
    MessageLine* message() const { return m_message; }
    FactList* facts() const { return m_facts; }
    /// Below the facts.
    QVBoxLayout* body() const { return m_body; }
    /// The row at the bottom; stretch comes from the caller.
    QHBoxLayout* actions() const { return m_actions; }

private:
    QWidget* build();
    QWidget* buildContent();

    QStackedWidget* m_stack;
    EmptyState* m_nothing;
    ElidedLabel* m_title;
    ElidedLabel* m_below;
    MessageLine* m_message;
    FactList* m_facts;
    QVBoxLayout* m_body = nullptr;
    QHBoxLayout* m_actions = nullptr;
};

} // namespace ui::widgets
