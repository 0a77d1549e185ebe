// SPDX-License-Identifier: GPL-3.0-or-later
// Top of a page: title, one line of context, actions at the right (at most one primary). Where the context
// has no room beside the actions it stands below them.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace ui::widgets {

class ElidedLabel;

class PageHead : public QWidget {
    Q_OBJECT
public:
    explicit PageHead(QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setContext(const QString& context);
    /// From left to right; the last one stands at the right edge.
    void addAction(QWidget* action);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void placeContext();

    QLabel* m_title;
    ElidedLabel* m_context;
    QVBoxLayout* m_texts;
    QHBoxLayout* m_actions;
    QVBoxLayout* m_all;
};

} // namespace ui::widgets
