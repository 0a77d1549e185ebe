// SPDX-License-Identifier: GPL-3.0-or-later
// The chart and its figures on paper: light whatever colours the console has, every word as text that can be
// searched and copied. GUI thread.
#pragma once

#include "ui/usage/UsageFigures.h"

#include <QFont>
#include <QSize>

class QPainter;

namespace ui::theme {
enum class Type;
}

namespace ui::usage {

/// What stands above the chart.
struct PictureHead {
    QString title;
    QString range;
};

class UsageSheet {
public:
    /// `hidden`: see UsageChart. `chartSize`: as on the screen, in its units.
    UsageSheet(PictureHead head, UsageFigures figures, std::vector<bool> hidden, bool compare,
               QSize chartSize);
    const PictureHead& head() const { return m_head; }
    QSize size() const;
    /// In the units of the screen; the painter is scaled by its owner.
    void paint(QPainter& painter) const;

private:
    int paintHead(QPainter& painter, int top) const;
    int paintSummary(QPainter& painter, int top) const;
    int paintLegend(QPainter& painter, int top) const;
    void paintChart(QPainter& painter, int top) const;
    int legendHeight() const;

    PictureHead m_head;
    UsageFigures m_figures;
    std::vector<bool> m_hidden;
    bool m_compare;
    QSize m_chartSize;
};

} // namespace ui::usage
