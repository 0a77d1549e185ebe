// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Sparkline.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPolygonF>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui::widgets {

namespace {

constexpr double inset = 4;
constexpr int halves = 2; ///< of the scale

double highest(const QList<double>& values)
{
    return values.isEmpty() ? 0 : *std::max_element(values.begin(), values.end());
}

/// The next round number whose half is whole.
double roundTop(double value)
{
    for (double step = 1;; step *= 10)
        for (const double factor : {1.0, 2.0, 5.0})
            if (step * factor * halves >= value)
                return step * factor * halves;
}

} // namespace

Sparkline::Sparkline(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Sparkline::setValues(const QList<double>& now, const QList<double>& before)
{
    m_now = now;
    m_before = before;
    update();
}

void Sparkline::setScaled(bool scaled)
{
    m_scaled = scaled;
    update();
}

int Sparkline::scaleWidth()
{
    return theme::scaled(44);
}

double Sparkline::top() const
{
    const double most = std::max({highest(m_now), highest(m_before), 1.0});
    return m_scaled ? roundTop(most) : most;
}

QRectF Sparkline::plot() const
{
    const double above = m_scaled ? theme::scaled(8) : inset; // half a line of figures
    return QRectF(rect()).adjusted(m_scaled ? scaleWidth() : inset, above, -inset, -above);
}

qsizetype Sparkline::places() const
{
    return std::max<qsizetype>({m_now.size(), m_before.size(), 2});
}

qsizetype Sparkline::partAt(double x) const
{
    const QRectF area = plot();
    const double part = (x - area.left()) / area.width();
    const qint64 place =
        m_scaled ? qint64(std::floor(part * double(places()))) : qRound64(part * double(places() - 1));
    return std::clamp<qsizetype>(place, 0, places() - 1);
}

QPolygonF Sparkline::curve(const QList<double>& values) const
{
    const QRectF area = plot();
    // Over a scale a value stands in the middle of its part, so that the hours below are right.
    const double step = area.width() / double(m_scaled ? places() : places() - 1);
    const double first = m_scaled ? step / 2 : 0;
    QPolygonF line;
    for (qsizetype i = 0; i < values.size(); ++i)
        line.append(
            {area.left() + first + step * double(i), area.bottom() - area.height() * values.at(i) / top()});
    return line;
}

void Sparkline::paintScale(QPainter& painter) const
{
    const theme::Tokens& t = theme::tokensFor(palette());
    const QRectF area = plot();
    const double height = theme::scaled(16);
    painter.setFont(theme::font(theme::Type::Caption));
    for (int tick = 0; tick <= halves; ++tick) {
        const double y = area.bottom() - area.height() * tick / halves;
        painter.setPen(QPen(t.line, 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(t.text2);
        painter.drawText(QRectF(0, y - height / 2, area.left() - 8, height),
                         Qt::AlignRight | Qt::AlignVCenter,
                         QLocale().toString(qRound64(top() * tick / halves)));
    }
}

bool Sparkline::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !m_partText)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), m_partText(partAt(help->pos().x())), this);
    return true;
}

void Sparkline::paintEvent(QPaintEvent*)
{
    const theme::Tokens& t = theme::tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_scaled)
        paintScale(painter);
    painter.setPen(QPen(t.control, 1, Qt::DashLine));
    painter.drawPolyline(curve(m_before));
    const QPolygonF line = curve(m_now);
    painter.setPen(QPen(t.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    if (line.isEmpty())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.accent);
    painter.drawEllipse(line.last(), 3.5, 3.5);
}

} // namespace ui::widgets
