// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/UsageSheet.h"

#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"
#include "ui/usage/UsageChart.h"
#include "ui/usage/UsageLegend.h"
#include "ui/usage/UsageSummary.h"

#include <QPainter>

namespace ui::usage {

using theme::Type;

namespace {

constexpr int margin = theme::measure::cardPadding;
constexpr int gap = theme::measure::gap;
constexpr int betweenMarks = 12;

/// Shaped digits of some fonts are glyphs without a character, which no reader finds in the file.
QFont plain(Type type)
{
    QFont font = theme::font(type);
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

int heightOf(Type type)
{
    return QFontMetrics(plain(type)).height();
}

/// Answers where the text ends.
int write(QPainter& painter, QPoint topLeft, Type type, const QColor& ink, const QString& text)
{
    const QFontMetrics metrics(plain(type));
    painter.setFont(plain(type));
    painter.setPen(ink);
    painter.drawText(QPoint(topLeft.x(), topLeft.y() + metrics.ascent()), text);
    return topLeft.x() + metrics.horizontalAdvance(text);
}

} // namespace

UsageSheet::UsageSheet(PictureHead head, UsageFigures figures, std::vector<bool> hidden, bool compare,
                       QSize chartSize)
    : m_head(std::move(head))
    , m_figures(std::move(figures))
    , m_hidden(std::move(hidden))
    , m_compare(compare)
    , m_chartSize(chartSize)
{
}

QSize UsageSheet::size() const
{
    const int above = heightOf(Type::Title) + heightOf(Type::Secondary) + gap + heightOf(Type::Secondary) +
                      heightOf(Type::Title) + gap + legendHeight() + gap;
    return m_chartSize + QSize(2 * margin, 2 * margin + above);
}

void UsageSheet::paint(QPainter& painter) const
{
    painter.fillRect(QRect(QPoint(), size()), theme::lightTokens().surface);
    int top = paintHead(painter, margin) + gap;
    top = paintSummary(painter, top) + gap;
    top = paintLegend(painter, top) + gap;
    paintChart(painter, top);
}

int UsageSheet::paintHead(QPainter& painter, int top) const
{
    const theme::Tokens& t = theme::lightTokens();
    write(painter, {margin, top}, Type::Title, t.text, m_head.title);
    top += heightOf(Type::Title);
    write(painter, {margin, top}, Type::Secondary, t.text2, m_head.range);
    return top + heightOf(Type::Secondary);
}

int UsageSheet::paintSummary(QPainter& painter, int top) const
{
    const theme::Tokens& t = theme::lightTokens();
    const auto texts = summaryOf(m_figures, m_compare);
    const int below = top + heightOf(Type::Secondary);
    const int lower = below + heightOf(Type::Title) - heightOf(Type::Secondary) - 3; // one base line
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const int left = margin + m_chartSize.width() * int(i) / int(texts.size());
        write(painter, {left, top}, Type::Secondary, t.text2, texts[i].name);
        const int end = write(painter, {left, below}, Type::Title, t.text, texts[i].value);
        write(painter, {end + betweenMarks, lower}, Type::Secondary, t.text2, texts[i].note);
    }
    return below + heightOf(Type::Title);
}

int UsageSheet::legendHeight() const
{
    return heightOf(Type::Secondary);
}

int UsageSheet::paintLegend(QPainter& painter, int top) const
{
    const theme::Tokens& t = theme::lightTokens();
    const auto marks = marksOf(m_figures, m_compare);
    int left = margin;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const bool isOn = i >= m_hidden.size() || !m_hidden[i];
        paintMark(painter, QRect(left, top, legendIndent, legendHeight()), marks[i].colour, t, isOn);
        left = write(painter, {left + legendIndent, top}, Type::Secondary, t.text2, marks[i].name);
        left += betweenMarks;
    }
    return top + legendHeight();
}

void UsageSheet::paintChart(QPainter& painter, int top) const
{
    UsageChart chart;
    chart.setPalette(theme::paletteFor(theme::lightTokens()));
    chart.setFont(plain(Type::Caption));
    chart.resize(m_chartSize);
    chart.show(m_figures, m_hidden, m_compare);
    chart.settle();
    painter.save();
    painter.translate(margin, top);
    chart.QWidget::render(&painter); // with its foreground, as on the screen
    painter.restore();
}

} // namespace ui::usage
