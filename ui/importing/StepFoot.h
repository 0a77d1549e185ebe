// SPDX-License-Identifier: GPL-3.0-or-later
// Bottom of a step: back at the left, the way on at the right with the reason beside it while it is closed.
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace ui::widgets {
class Button;
}

namespace ui::importing {

class StepFoot : public QFrame {
    Q_OBJECT
public:
    explicit StepFoot(QWidget* parent = nullptr);
    widgets::Button* back() const { return m_back; }
    widgets::Button* next() const { return m_next; }
    /// Beside "back".
    void addExtra(QWidget* widget);
    /// Empty opens the way on.
    void setRefusal(const QString& reason);

private:
    widgets::Button* m_back;
    widgets::Button* m_next;
    QLabel* m_reason;
    QHBoxLayout* m_extras;
};

} // namespace ui::importing
