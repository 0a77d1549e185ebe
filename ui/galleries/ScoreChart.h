// SPDX-License-Identifier: GPL-3.0-or-later
// How scores of one person and of different people are spread, with the threshold as a line that can be
// dragged. The table beside it says the same to the keyboard. GUI thread; owned by ThresholdLab.
#pragma once

#include "core/insight/GalleryScores.h"

#include <QtCharts/QChartView>

QT_BEGIN_NAMESPACE
class QBarSeries;
class QLineSeries;
QT_END_NAMESPACE

namespace ui::theme {
struct Tokens;
}

namespace ui::galleries {

class ScoreChart : public QChartView {
    Q_OBJECT
public:
    explicit ScoreChart(QWidget* parent = nullptr);
    void showScores(const core::insight::Histogram& genuine, const core::insight::Histogram& impostor);
    void setThreshold(double score); ///< 0..1

Q_SIGNALS:
    void thresholdPicked(double score);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    void rebuild();
    void addBars();
    void addLine();
    void addAxes();
    void placeLine();
    void paintLegend(QPainter& painter) const;
    void paintScores(QPainter& painter) const;
    void paintShares(QPainter& painter) const;
    void paintThreshold(QPainter& painter) const;
    void pick(const QPoint& at);
    double top() const;

    core::insight::Histogram m_genuine{};
    core::insight::Histogram m_impostor{};
    double m_threshold = 0;
    QBarSeries* m_bars = nullptr;
    QLineSeries* m_line = nullptr;
};

} // namespace ui::galleries
