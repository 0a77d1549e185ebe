// SPDX-License-Identifier: GPL-3.0-or-later
// Top of a page: title, one line of context, actions at the right (at most one primary).
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace ui::widgets {

class PageHead : public QWidget {
    Q_OBJECT
public:
    explicit PageHead(QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setContext(const QString& context);
    /// From left to right; the last one stands at the right edge.
    void addAction(QWidget* action);

private:
    QLabel* m_title;
    QLabel* m_context;
    QHBoxLayout* m_actions;
};

} // namespace ui::widgets
