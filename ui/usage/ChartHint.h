// SPDX-License-Identifier: GPL-3.0-or-later
// The exact figures of the slot under the mouse: every series, the failures, the total. GUI thread; owned by
// UsageChart.
#pragma once

#include "ui/usage/UsageFigures.h"

#include <QBrush>
#include <QFrame>

namespace ui::usage {

class ChartHint : public QFrame {
    Q_OBJECT
public:
    explicit ChartHint(QWidget* parent);
    void show(const UsageFigures& figures, int slot, bool compare);
    using QFrame::show;
    void placeBeside(const QPoint& point);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Line {
        QBrush mark;
        QString name;
        QString figure;
    };
    void fill(const UsageFigures& figures, const UsageSlot& slot, bool compare);

    QString m_title;
    std::vector<Line> m_lines;
};

} // namespace ui::usage
