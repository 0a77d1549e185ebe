// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/UsageLegend.h"

#include "ui/theme/Type.h"
#include "ui/usage/SeriesColours.h"
#include "ui/usage/UsageWords.h"
#include "ui/widgets/WrapRow.h"

#include <QAbstractButton>
#include <QPainter>
#include <QSignalBlocker>

namespace ui::usage {

namespace {

constexpr int markSize = 12;
constexpr int dashWidth = 16;

} // namespace

std::vector<LegendMark> marksOf(const UsageFigures& figures, bool compare)
{
    std::vector<LegendMark> marks;
    for (std::size_t i = 0; i < figures.colours.size(); ++i)
        marks.push_back({seriesName(figures.methods[qsizetype(i)]), figures.colours[i]});
    marks.push_back({failedName(), LegendMark::failed});
    if (compare)
        marks.push_back({UsageLegend::tr("Period before"), LegendMark::before});
    return marks;
}

void paintMark(QPainter& painter, const QRect& area, int colour, const theme::Tokens& tokens, bool isOn)
{
    const int middle = area.top() + area.height() / 2;
    if (colour == LegendMark::before) {
        painter.setPen(QPen(tokens.text, 1.5, Qt::DashLine));
        painter.drawLine(area.left(), middle, area.left() + dashWidth, middle);
        return;
    }
    const bool failed = colour == LegendMark::failed;
    const QBrush filled = failed ? failedBrush(tokens) : seriesBrush(tokens, colour);
    painter.setPen(QPen(filled.color(), 1));
    painter.setBrush(isOn ? filled : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRect(area.left() + 2, middle - markSize / 2, markSize, markSize), 2, 2);
}

class UsageLegend::Entry : public QAbstractButton {
public:
    Entry(const LegendMark& mark, QWidget* parent)
        : QAbstractButton(parent)
        , m_colour(mark.colour)
    {
        const bool canBeTaken = m_colour != LegendMark::before;
        setCheckable(canBeTaken);
        setChecked(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(canBeTaken ? Qt::StrongFocus : Qt::NoFocus);
        setText(mark.name);
        setAccessibleName(mark.name);
        setToolTip(mark.name);
    }
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(theme::font(theme::Type::Secondary));
        return {legendIndent + metrics.horizontalAdvance(text()) + 8, theme::scaled(26)};
    }
    QSize minimumSizeHint() const override { return {legendIndent, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const theme::Tokens& t = theme::tokensFor(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintMark(painter, rect(), m_colour, t, isChecked() || !isCheckable());
        painter.setFont(theme::font(theme::Type::Secondary));
        painter.setPen(underMouse() && isCheckable() ? t.text : t.text2);
        const QRect area = rect().adjusted(legendIndent, 0, 0, 0);
        const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, area.width());
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, shown);
    }

private:
    const int m_colour;
};

UsageLegend::UsageLegend(QWidget* parent)
    : QWidget(parent)
    , m_line(new widgets::WrapRow(this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(12);
    m_line->addStretch();
}

void UsageLegend::add(const LegendMark& mark, const QString& objectName)
{
    auto* entry = new Entry(mark, this);
    entry->setObjectName(QStringLiteral("legend-") + objectName);
    m_line->insertWidget(m_line->count() - 1, entry);
    entry->show();
    connect(entry, &QAbstractButton::toggled, this, &UsageLegend::changed);
    m_entries << entry;
}

void UsageLegend::show(const UsageFigures& figures, bool compare)
{
    const bool same = m_isFilled && figures.methods == m_methods;
    const std::vector<bool> off = same ? hidden() : std::vector<bool>();
    qDeleteAll(m_entries);
    m_entries.clear();
    m_methods = figures.methods;
    m_isFilled = true;
    const auto marks = marksOf(figures, compare);
    for (std::size_t i = 0; i < marks.size(); ++i)
        add(marks[i], qsizetype(i) < m_methods.size()         ? m_methods[qsizetype(i)]
                      : marks[i].colour == LegendMark::failed ? QStringLiteral("failed")
                                                              : QStringLiteral("before"));
    for (std::size_t i = 0; i < off.size(); ++i) {
        const QSignalBlocker quiet(m_entries[qsizetype(i)]);
        m_entries[qsizetype(i)]->setChecked(!off[i]);
    }
}

std::vector<bool> UsageLegend::hidden() const
{
    std::vector<bool> off;
    for (const Entry* entry : m_entries)
        if (entry->isCheckable())
            off.push_back(!entry->isChecked());
    return off;
}

} // namespace ui::usage
