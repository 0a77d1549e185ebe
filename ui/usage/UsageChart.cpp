// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/UsageChart.h"

#include "ui/theme/Type.h"
#include "ui/usage/ChartHint.h"
#include "ui/usage/SeriesColours.h"
#include "ui/usage/UsageWords.h"
#include "ui/widgets/Moments.h"

#include <QGraphicsLayout>
#include <QMouseEvent>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

namespace ui::usage {

namespace {

constexpr int leastHeight = 160;
constexpr int mostLabels = 12;
constexpr double barPart = 0.7;
constexpr int ticks = 5;
constexpr int figureWidth = 56; ///< room for the figures left of the plot

/// The next round number that the ticks divide into whole ones.
double niceTop(double value)
{
    if (value <= 8)
        return value <= 4 ? 4 : 8;
    double step = 10;
    while (step * 10 < value)
        step *= 10;
    for (double factor : {1.2, 1.6, 2.0, 2.4, 3.2, 4.0, 6.0, 8.0})
        if (step * factor >= value)
            return step * factor;
    return step * 10;
}

} // namespace

UsageChart::UsageChart(QWidget* parent)
    : QChartView(new QChart, parent)
    , m_hint(new ChartHint(viewport()))
{
    setObjectName(QStringLiteral("usageChart"));
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    setMinimumHeight(theme::scaled(leastHeight));
    QChart* drawn = chart();
    drawn->setAnimationOptions(QChart::NoAnimation);
    drawn->legend()->hide();
    drawn->setMargins(QMargins(theme::scaled(figureWidth), theme::scaled(8), 8, theme::scaled(20)));
    drawn->setBackgroundVisible(false);
}

void UsageChart::show(const UsageFigures& figures, const std::vector<bool>& hidden, bool compare)
{
    m_figures = figures;
    m_hidden = hidden;
    m_compare = compare;
    rebuild();
}

bool UsageChart::isHidden(std::size_t series) const
{
    return series < m_hidden.size() && m_hidden[series];
}

void UsageChart::rebuild()
{
    m_hint->hide();
    QChart* drawn = chart();
    drawn->removeAllSeries();
    for (QAbstractAxis* axis : drawn->axes()) {
        drawn->removeAxis(axis);
        delete axis;
    }
    const theme::Tokens& t = theme::tokensFor(palette());
    setBackgroundBrush(t.surface);
    addBars();
    addLine();
    addAxes();
}

void UsageChart::settle()
{
    chart()->resize(size());
    chart()->layout()->activate();
}

void UsageChart::addBars()
{
    const theme::Tokens& t = theme::tokensFor(palette());
    m_bars = new QStackedBarSeries;
    m_bars->setBarWidth(barPart);
    const auto methods = std::size_t(m_figures.methods.size());
    for (std::size_t i = 0; i <= methods; ++i) {
        const bool failed = i == methods;
        auto* set = new QBarSet(failed ? failedName() : seriesName(m_figures.methods[qsizetype(i)]));
        set->setBrush(failed ? failedBrush(t) : seriesBrush(t, m_figures.colours[i]));
        set->setPen(QPen(failed ? t.bad : t.surface, 1));
        for (const UsageSlot& slot : m_figures.cut)
            *set << (isHidden(i) ? 0.0 : double(failed ? slot.sums.failures : slot.succeeded[i]));
        m_bars->append(set);
    }
    chart()->addSeries(m_bars);
}

void UsageChart::addLine()
{
    m_line = new QLineSeries;
    m_line->setPen(QPen(theme::tokensFor(palette()).text, 1.5, Qt::DashLine));
    for (std::size_t i = 0; m_compare && i < m_figures.cut.size(); ++i)
        if (m_figures.cut[i].before >= 0)
            m_line->append(double(i), double(m_figures.cut[i].before));
    chart()->addSeries(m_line);
}

double UsageChart::highest() const
{
    double top = 0;
    for (const UsageSlot& slot : m_figures.cut) {
        double sum = isHidden(std::size_t(m_figures.methods.size())) ? 0 : double(slot.sums.failures);
        for (std::size_t i = 0; i < slot.succeeded.size(); ++i)
            sum += isHidden(i) ? 0 : double(slot.succeeded[i]);
        top = std::max({top, sum, m_compare ? double(slot.before) : 0});
    }
    return top;
}

void UsageChart::addAxes()
{
    const theme::Tokens& t = theme::tokensFor(palette());
    auto* times = new QBarCategoryAxis;
    QStringList places;
    for (std::size_t i = 0; i < m_figures.cut.size(); ++i)
        places << QString::number(i);
    times->append(places);
    times->setLabelsVisible(false);
    times->setGridLineVisible(false);
    times->setLinePen(QPen(t.line, 1));
    auto* calls = new QValueAxis;
    calls->setRange(0, niceTop(highest()));
    calls->setTickCount(ticks);
    calls->setLabelsVisible(false);
    calls->setGridLinePen(QPen(t.line, 1));
    calls->setLineVisible(false);
    chart()->addAxis(times, Qt::AlignBottom);
    chart()->addAxis(calls, Qt::AlignLeft);
    for (QAbstractSeries* series : std::initializer_list<QAbstractSeries*>{m_bars, m_line}) {
        series->attachAxis(times);
        series->attachAxis(calls);
    }
}

void UsageChart::drawForeground(QPainter* painter, const QRectF& rect)
{
    QChartView::drawForeground(painter, rect);
    if (m_figures.cut.empty() || !m_bars)
        return;
    QFont small = theme::font(theme::Type::Caption);
    small.setStyleStrategy(font().styleStrategy());
    painter->setFont(small);
    painter->setPen(theme::tokensFor(palette()).text2);
    paintTimes(*painter);
    paintFigures(*painter);
}

void UsageChart::paintTimes(QPainter& painter) const
{
    const int count = int(m_figures.cut.size());
    const int every = (count + mostLabels - 1) / mostLabels;
    const QRectF plot = chart()->plotArea();
    const double width = plot.width() / count;
    for (int i = every / 2; i < count; i += every) {
        const double centre = plot.left() + width * (i + 0.5);
        const QRectF area(centre - width * every, plot.bottom() + 4, 2 * width * every, theme::scaled(20));
        painter.drawText(area, Qt::AlignHCenter | Qt::AlignTop,
                         axisText(m_figures.cut[std::size_t(i)].time, m_figures.grouping));
    }
}

/// Qt's own labels fall away for numbers in the language of the console.
void UsageChart::paintFigures(QPainter& painter) const
{
    const QRectF plot = chart()->plotArea();
    const double top = niceTop(highest());
    const double height = theme::scaled(20);
    for (int tick = 0; tick < ticks; ++tick) {
        const double part = double(tick) / (ticks - 1);
        const QRectF area(0, plot.bottom() - plot.height() * part - height / 2, plot.left() - 8, height);
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, widgets::amount(qRound64(top * part)));
    }
}

int UsageChart::slotAt(const QPoint& point) const
{
    const QRectF plot = chart()->plotArea();
    const QPointF inScene = mapToScene(point);
    if (m_figures.cut.empty() || !plot.contains(inScene))
        return -1;
    const double part = (inScene.x() - plot.left()) / plot.width();
    return std::min(int(part * double(m_figures.cut.size())), int(m_figures.cut.size()) - 1);
}

void UsageChart::mouseMoveEvent(QMouseEvent* event)
{
    const int slot = slotAt(event->pos());
    if (slot < 0) {
        m_hint->hide();
    } else {
        m_hint->show(m_figures, slot, m_compare);
        m_hint->placeBeside(event->pos());
    }
    QChartView::mouseMoveEvent(event);
}

void UsageChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (const int slot = slotAt(event->pos()); slot >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT slotClicked(slot);
    QChartView::mouseReleaseEvent(event);
}

void UsageChart::leaveEvent(QEvent* event)
{
    m_hint->hide();
    QChartView::leaveEvent(event);
}

void UsageChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        rebuild();
    QChartView::changeEvent(event);
}

} // namespace ui::usage
