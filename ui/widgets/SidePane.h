// SPDX-License-Identifier: GPL-3.0-or-later
// Details at the right of a list: title, one line below, a message, facts, whatever the area adds, and its
// actions pinned at the bottom. Says what to choose while nothing is. GUI thread.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QStackedWidget;
class QVBoxLayout;

namespace ui::widgets {

class Button;
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
    /// With a button that asks to be closed; where there is no room for it beside its list all the time.
    void setCloseable(bool closeable);
    MessageLine* message() const { return m_message; }
    FactList* facts() const { return m_facts; }
    /// Below the facts.
    QVBoxLayout* body() const { return m_body; }
    /// The row at the bottom, in two lines when there is too much for one; stretch comes from the caller.
    QHBoxLayout* actions() const { return m_actions; }

Q_SIGNALS:
    /// It says something else than before, or nothing.
    void turned();
    void closeAsked();

private:
    QWidget* build();
    QWidget* buildContent();
    QHBoxLayout* buildHead();
    void turn(int side);

    QStackedWidget* m_stack;
    EmptyState* m_nothing;
    ElidedLabel* m_title;
    ElidedLabel* m_below;
    Button* m_close;
    MessageLine* m_message;
    FactList* m_facts;
    QVBoxLayout* m_body = nullptr;
    QHBoxLayout* m_actions = nullptr;
};

} // namespace ui::widgets
