// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/ChartHint.h"

#include "ui/theme/Type.h"
#include "ui/usage/SeriesColours.h"
#include "ui/usage/UsageWords.h"
#include "ui/widgets/Moments.h"

#include <QPainter>

namespace ui::usage {

namespace {

constexpr int padding = 12;
constexpr int markSize = 10;
constexpr int apart = 24;

int lineHeight()
{
    return theme::scaled(20);
}

} // namespace

ChartHint::ChartHint(QWidget* parent)
    : QFrame(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setObjectName(QStringLiteral("chartHint"));
    hide();
}

void ChartHint::show(const UsageFigures& figures, int slot, bool compare)
{
    fill(figures, figures.cut[std::size_t(slot)], compare);
    const QFontMetrics bold(theme::font(theme::Type::Strong));
    const QFontMetrics plain(theme::font(theme::Type::Secondary));
    int width = bold.horizontalAdvance(m_title);
    QString spoken = m_title;
    for (const Line& line : m_lines) {
        width = std::max(width, markSize + 8 + plain.horizontalAdvance(line.name) + apart +
                                    plain.horizontalAdvance(line.figure));
        spoken += QStringLiteral(", %1 %2").arg(line.name, line.figure);
    }
    setAccessibleName(spoken);
    resize(width + 2 * padding, lineHeight() * int(m_lines.size() + 1) + 2 * padding);
    setVisible(true);
    raise();
    update();
}

void ChartHint::fill(const UsageFigures& figures, const UsageSlot& slot, bool compare)
{
    const theme::Tokens& t = theme::tokensFor(palette());
    m_title = slotText(slot.time, figures.grouping);
    m_lines.clear();
    for (std::size_t i = 0; i < slot.succeeded.size(); ++i)
        m_lines.push_back({seriesBrush(t, figures.colours[i]), seriesName(figures.methods[qsizetype(i)]),
                           widgets::amount(slot.succeeded[i])});
    m_lines.push_back({failedBrush(t), failedName(), widgets::amount(slot.sums.failures)});
    m_lines.push_back({Qt::NoBrush, tr("Total"), widgets::amount(slot.sums.calls)});
    if (slot.sums.mean())
        m_lines.push_back({Qt::NoBrush, tr("Mean"), milliseconds(*slot.sums.mean())});
    if (slot.sums.percentile95.isKnown())
        m_lines.push_back({Qt::NoBrush, tr("95th percentile"), percentileText(slot.sums.percentile95)});
    if (compare && slot.before >= 0)
        m_lines.push_back({Qt::NoBrush, tr("Period before"), widgets::amount(slot.before)});
}

void ChartHint::placeBeside(const QPoint& point)
{
    const QRect room = parentWidget()->rect();
    int x = point.x() + 16;
    if (x + width() > room.right())
        x = point.x() - 16 - width();
    move(std::max(0, x), std::clamp(point.y() - height() / 2, 0, std::max(0, room.bottom() - height())));
}

void ChartHint::paintEvent(QPaintEvent*)
{
    const theme::Tokens& t = theme::tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.control, 1));
    painter.setBrush(t.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setPen(t.text);
    painter.setFont(theme::font(theme::Type::Strong));
    QRect line(padding, padding, width() - 2 * padding, lineHeight());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_title);
    painter.setFont(theme::font(theme::Type::Secondary));
    for (const Line& one : m_lines) {
        line.translate(0, lineHeight());
        const QRect mark(line.left(), line.center().y() - markSize / 2, markSize, markSize);
        painter.setPen(Qt::NoPen);
        painter.setBrush(one.mark);
        painter.drawRoundedRect(mark, 2, 2);
        painter.setPen(t.text);
        painter.drawText(line.adjusted(markSize + 8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, one.name);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, one.figure);
    }
}

} // namespace ui::usage
