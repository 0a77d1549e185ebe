// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Sparkline.h"

#include "ui/theme/Tokens.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace ui::widgets {

namespace {

constexpr double inset = 4;

double highest(const QList<double>& values)
{
    return values.isEmpty() ? 0 : *std::max_element(values.begin(), values.end());
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

QPolygonF Sparkline::curve(const QList<double>& values, double top) const
{
    const auto places = std::max<qsizetype>({m_now.size(), m_before.size(), 2});
    const double step = (width() - 2 * inset) / double(places - 1);
    QPolygonF line;
    for (qsizetype i = 0; i < values.size(); ++i)
        line.append(
            {inset + step * double(i), height() - inset - (height() - 2 * inset) * values.at(i) / top});
    return line;
}

void Sparkline::paintEvent(QPaintEvent*)
{
    const theme::Tokens& t = theme::tokensFor(palette());
    const double top = std::max({highest(m_now), highest(m_before), 1.0});
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.control, 1, Qt::DashLine));
    painter.drawPolyline(curve(m_before, top));
    const QPolygonF line = curve(m_now, top);
    painter.setPen(QPen(t.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    if (line.isEmpty())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.accent);
    painter.drawEllipse(line.last(), 3.5, 3.5);
}

} // namespace ui::widgets
