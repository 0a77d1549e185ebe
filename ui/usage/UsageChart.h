// SPDX-License-Identifier: GPL-3.0-or-later
// Calls as stacked bars, failures hatched on top, the period before as a dashed line. Hover tells all figures
// of a slot, a click asks for its calls; the table below says the same to the keyboard. GUI thread.
#pragma once

#include "ui/usage/UsageFigures.h"

#include <QtCharts/QChartView>

QT_BEGIN_NAMESPACE
class QLineSeries;
class QStackedBarSeries;
class QValueAxis;
class QBarCategoryAxis;
QT_END_NAMESPACE

namespace ui::usage {

class ChartHint;

class UsageChart : public QChartView {
    Q_OBJECT
public:
    explicit UsageChart(QWidget* parent = nullptr);
    /// `hidden`: series switched off, one more than the methods have for the failures.
    void show(const UsageFigures& figures, const std::vector<bool>& hidden, bool compare);
    /// Before it is drawn without a window: lays it out as on the screen.
    void settle();
    /// -1: outside of every bar.
    int slotAt(const QPoint& point) const;
    QSize sizeHint() const override { return minimumSize(); }

Q_SIGNALS:
    void slotClicked(int slot);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    void rebuild();
    void addBars();
    void addLine();
    void addAxes();
    void paintTimes(QPainter& painter) const;
    void paintFigures(QPainter& painter) const;
    double highest() const;
    bool isHidden(std::size_t series) const;

    UsageFigures m_figures;
    std::vector<bool> m_hidden;
    bool m_compare = false;
    QStackedBarSeries* m_bars = nullptr;
    QLineSeries* m_line = nullptr;
    ChartHint* m_hint;
};

} // namespace ui::usage
