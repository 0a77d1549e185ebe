// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/ScoreChart.h"

#include "ui/galleries/ExpectedAccepts.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"

#include <QLocale>
#include <QMouseEvent>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>

namespace ui::galleries {

using core::insight::Histogram;
using core::insight::kHistogramSteps;

namespace {

constexpr double barPart = 0.8;
constexpr int shareTicks = 5;
constexpr int scoreTicks = 11;
constexpr int figureWidth = 48; ///< room for the shares left of the plot
constexpr int legendHeight = 44;
constexpr int scoreHeight = 24;
constexpr int mark = 12;

/// The next share that four hairlines divide into round ones.
double niceTop(double share)
{
    for (const double round : {0.04, 0.08, 0.12, 0.2, 0.4, 0.6, 0.8})
        if (share <= round)
            return round;
    return 1;
}

} // namespace

ScoreChart::ScoreChart(QWidget* parent)
    : QChartView(new QChart, parent)
{
    setObjectName(QStringLiteral("scoreChart"));
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setMinimumHeight(theme::scaled(240));
    QChart* drawn = chart();
    drawn->setAnimationOptions(QChart::NoAnimation);
    drawn->legend()->hide();
    drawn->setMargins(
        QMargins(theme::scaled(figureWidth), theme::scaled(legendHeight), 8, theme::scaled(scoreHeight)));
    drawn->setBackgroundVisible(false);
}

void ScoreChart::showScores(const Histogram& genuine, const Histogram& impostor)
{
    m_genuine = genuine;
    m_impostor = impostor;
    rebuild();
}

void ScoreChart::setThreshold(double score)
{
    m_threshold = score;
    placeLine();
    viewport()->update();
}

double ScoreChart::top() const
{
    return niceTop(std::max(*std::ranges::max_element(m_genuine), *std::ranges::max_element(m_impostor)));
}

void ScoreChart::rebuild()
{
    QChart* drawn = chart();
    drawn->removeAllSeries();
    for (QAbstractAxis* axis : drawn->axes()) {
        drawn->removeAxis(axis);
        delete axis;
    }
    setBackgroundBrush(theme::tokensFor(palette()).surface);
    addBars();
    addLine();
    addAxes();
    placeLine();
}

void ScoreChart::addBars()
{
    const theme::Tokens& t = theme::tokensFor(palette());
    m_bars = new QBarSeries;
    m_bars->setBarWidth(barPart);
    for (const bool genuine : {true, false}) {
        auto* set = new QBarSet(QString::number(genuine));
        set->setBrush(t.chart[genuine ? 0 : 1]);
        set->setPen(Qt::NoPen);
        for (const double share : genuine ? m_genuine : m_impostor)
            *set << share;
        m_bars->append(set);
    }
    chart()->addSeries(m_bars);
}

void ScoreChart::addLine()
{
    m_line = new QLineSeries;
    m_line->setPen(QPen(theme::tokensFor(palette()).text, 1.5));
    chart()->addSeries(m_line);
}

void ScoreChart::addAxes()
{
    const theme::Tokens& t = theme::tokensFor(palette());
    auto* scores = new QBarCategoryAxis;
    QStringList steps;
    for (std::size_t i = 0; i < kHistogramSteps; ++i)
        steps << QString::number(i);
    scores->append(steps);
    scores->setLabelsVisible(false);
    scores->setGridLineVisible(false);
    scores->setLinePen(QPen(t.line, 1));
    auto* shares = new QValueAxis;
    shares->setRange(0, top());
    shares->setTickCount(shareTicks);
    shares->setLabelsVisible(false);
    shares->setGridLinePen(QPen(t.line, 1));
    shares->setLineVisible(false);
    chart()->addAxis(scores, Qt::AlignBottom);
    chart()->addAxis(shares, Qt::AlignLeft);
    for (QAbstractSeries* series : std::initializer_list<QAbstractSeries*>{m_bars, m_line}) {
        series->attachAxis(scores);
        series->attachAxis(shares);
    }
}

/// A category is centred on its number, so the first one begins at -0.5.
void ScoreChart::placeLine()
{
    if (!m_line)
        return;
    const double at = m_threshold * double(kHistogramSteps) - 0.5;
    m_line->replace(QList<QPointF>{{at, 0}, {at, top()}});
}

void ScoreChart::drawForeground(QPainter* painter, const QRectF& rect)
{
    QChartView::drawForeground(painter, rect);
    if (!m_bars)
        return;
    painter->setFont(theme::font(theme::Type::Caption));
    painter->setPen(theme::tokensFor(palette()).text2);
    paintScores(*painter);
    paintShares(*painter);
    paintLegend(*painter);
    paintThreshold(*painter);
}

/// Qt's own labels fall away for numbers in the language of the console.
void ScoreChart::paintScores(QPainter& painter) const
{
    const QRectF plot = chart()->plotArea();
    const double width = plot.width() / (scoreTicks - 1);
    for (int tick = 0; tick < scoreTicks; ++tick) {
        const QRectF area(plot.left() + width * (tick - 0.5), plot.bottom() + 4, width, theme::scaled(18));
        painter.drawText(area, Qt::AlignHCenter | Qt::AlignTop, QLocale().toString(tick * 10));
    }
}

void ScoreChart::paintShares(QPainter& painter) const
{
    const QRectF plot = chart()->plotArea();
    const double height = theme::scaled(20);
    for (int tick = 0; tick < shareTicks; ++tick) {
        const double part = double(tick) / (shareTicks - 1);
        const QRectF area(0, plot.bottom() - plot.height() * part - height / 2, plot.left() - 8, height);
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter,
                         QLocale().toString(qRound(100 * top() * part)) + QStringLiteral(" %"));
    }
}

void ScoreChart::paintLegend(QPainter& painter) const
{
    const theme::Tokens& t = theme::tokensFor(palette());
    const double height = theme::scaled(18);
    double left = chart()->plotArea().left();
    for (const bool genuine : {true, false}) {
        painter.fillRect(QRectF(left, (height - mark) / 2 + 1, mark, mark), t.chart[genuine ? 0 : 1]);
        const QString name = genuine ? tr("Two pictures of one person") : tr("Two different people");
        const double width = painter.fontMetrics().horizontalAdvance(name) + 1;
        painter.drawText(QRectF(left + mark + 6, 0, width, height), Qt::AlignVCenter, name);
        left += mark + 6 + width + theme::measure::gap;
    }
}

void ScoreChart::paintThreshold(QPainter& painter) const
{
    const QRectF plot = chart()->plotArea();
    const QString text = tr("Threshold %1").arg(scoreText(m_threshold));
    painter.setFont(theme::font(theme::Type::Secondary));
    painter.setPen(theme::tokensFor(palette()).text);
    const double width = painter.fontMetrics().horizontalAdvance(text) + 1;
    const double height = theme::scaled(20);
    const double centre = plot.left() + plot.width() * m_threshold;
    const double left = std::clamp(centre - width / 2, plot.left(), plot.right() - width);
    painter.drawText(QRectF(left, plot.top() - height, width, height), Qt::AlignCenter, text);
}

void ScoreChart::pick(const QPoint& at)
{
    const QRectF plot = chart()->plotArea();
    if (plot.width() > 0)
        Q_EMIT thresholdPicked(std::clamp((mapToScene(at).x() - plot.left()) / plot.width(), 0.0, 1.0));
}

void ScoreChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        pick(event->pos());
}

void ScoreChart::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        pick(event->pos());
}

void ScoreChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && m_bars)
        rebuild();
    if (event->type() == QEvent::LanguageChange)
        viewport()->update();
    QChartView::changeEvent(event);
}

} // namespace ui::galleries
