// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/UsageLegend.h"

#include "ui/theme/Type.h"
#include "ui/usage/UsageWords.h"

#include "ui/widgets/WrapRow.h"

#include <QAbstractButton>
#include <QPainter>

namespace ui::usage {

namespace {

constexpr int markSize = 12;
constexpr int dashWidth = 16;
constexpr int gap = 6;
constexpr int failedSeries = -1;
constexpr int beforeSeries = -2;

} // namespace

class UsageLegend::Entry : public QAbstractButton {
public:
    Entry(int series, QWidget* parent)
        : QAbstractButton(parent)
        , m_series(series)
    {
        setCheckable(series != beforeSeries);
        setChecked(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(series == beforeSeries ? Qt::NoFocus : Qt::StrongFocus);
    }
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(theme::font(theme::Type::Secondary));
        return {dashWidth + gap + metrics.horizontalAdvance(text()) + 8, theme::scaled(26)};
    }
    QSize minimumSizeHint() const override { return {dashWidth + gap, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const theme::Tokens& t = theme::tokensFor(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintMark(painter, t);
        painter.setFont(theme::font(theme::Type::Secondary));
        painter.setPen(underMouse() && isCheckable() ? t.text : t.text2);
        const QRect area = rect().adjusted(dashWidth + gap, 0, 0, 0);
        const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, area.width());
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, shown);
    }

private:
    void paintMark(QPainter& painter, const theme::Tokens& t)
    {
        const QRect mark(2, (height() - markSize) / 2, markSize, markSize);
        if (m_series == beforeSeries) {
            painter.setPen(QPen(t.text, 1.5, Qt::DashLine));
            painter.drawLine(0, height() / 2, dashWidth, height() / 2);
            return;
        }
        const bool failed = m_series == failedSeries;
        const QColor colour = failed ? t.bad : t.chart[std::size_t(m_series) % t.chart.size()];
        painter.setPen(QPen(colour, 1));
        painter.setBrush(!isChecked() ? QBrush(Qt::NoBrush) : failed ? failedBrush(t) : QBrush(colour));
        painter.drawRoundedRect(mark, 2, 2);
    }

    int m_series;
};

UsageLegend::UsageLegend(QWidget* parent)
    : QWidget(parent)
    , m_line(new widgets::WrapRow(this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(12);
    m_line->addStretch();
}

UsageLegend::Entry* UsageLegend::add(const QString& name, int series)
{
    auto* entry = new Entry(series, this);
    entry->setText(name);
    entry->setAccessibleName(name);
    entry->setToolTip(name);
    m_line->insertWidget(m_line->count() - 1, entry);
    connect(entry, &QAbstractButton::toggled, this, &UsageLegend::changed);
    return entry;
}

void UsageLegend::show(const QStringList& methods, bool compare)
{
    const bool same = m_isFilled && methods == m_methods;
    const std::vector<bool> off = same ? hidden() : std::vector<bool>();
    qDeleteAll(m_entries);
    delete m_before;
    m_entries.clear();
    m_methods = methods;
    m_isFilled = true;
    for (int i = 0; i < methods.size(); ++i) {
        m_entries << add(seriesName(methods[i]), i);
        m_entries.last()->setObjectName(QStringLiteral("legend-%1").arg(methods[i]));
    }
    m_entries << add(failedName(), failedSeries);
    m_entries.last()->setObjectName(QStringLiteral("legend-failed"));
    m_before = add(tr("Period before"), beforeSeries);
    m_before->setVisible(compare);
    for (std::size_t i = 0; i < off.size(); ++i) {
        const QSignalBlocker quiet(m_entries[qsizetype(i)]);
        m_entries[qsizetype(i)]->setChecked(!off[i]);
    }
}

std::vector<bool> UsageLegend::hidden() const
{
    std::vector<bool> off;
    for (const Entry* entry : m_entries)
        off.push_back(!entry->isChecked());
    return off;
}

} // namespace ui::usage
