// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/RangePicker.h"

#include "ui/theme/Tokens.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/Segments.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

namespace ui::usage {

namespace {

const QStringList& spanIds()
{
    static const QStringList ids{QStringLiteral("today"), QStringLiteral("week"), QStringLiteral("30days"),
                                 QStringLiteral("month"), QStringLiteral("year"), QStringLiteral("custom")};
    return ids;
}

} // namespace

RangePicker::RangePicker(QDate today, QWidget* parent)
    : QWidget(parent)
    , m_today(today)
    , m_range(UsageRange::of(Span::Month30, today))
    , m_spans(new widgets::Segments)
    , m_from(dateEdit("usageFrom"))
    , m_to(dateEdit("usageTo"))
{
    m_spans->setObjectName(QStringLiteral("usageSpan"));
    for (const QString& id : spanIds())
        m_spans->add(id, id);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::measure::controlGap);
    line->addWidget(m_spans);
    line->addWidget(m_from);
    line->addWidget(m_to);
    connect(m_spans, &widgets::Segments::chosen, this, &RangePicker::choose);
    m_spans->choose(QStringLiteral("30days"));
    take(m_range);
}

QDateEdit* RangePicker::dateEdit(const char* name)
{
    auto* edit = new widgets::DateField;
    edit->setObjectName(QLatin1StringView(name));
    edit->setMinimumWidth(theme::scaled(128));
    connect(edit, &QDateEdit::dateChanged, this, &RangePicker::takeDates);
    return edit;
}

void RangePicker::setToday(QDate today)
{
    m_today = today;
    if (m_range.span != Span::Custom)
        take(UsageRange::of(m_range.span, today));
}

void RangePicker::choose(const QString& id)
{
    const auto span = Span(spanIds().indexOf(id));
    if (span == Span::Custom) {
        m_range.span = span;
        showDates();
        m_from->setFocus();
        return;
    }
    take(UsageRange::of(span, m_today));
    Q_EMIT changed(m_range);
}

void RangePicker::take(const UsageRange& range)
{
    m_range = range;
    const QSignalBlocker from(m_from);
    const QSignalBlocker to(m_to);
    m_from->setDate(range.from);
    m_to->setDate(range.to);
    showDates();
}

/// The head of the page says the days of the other spans.
void RangePicker::showDates()
{
    for (QDateEdit* edit : {m_from, m_to})
        edit->setVisible(m_range.span == Span::Custom);
}

void RangePicker::takeDates()
{
    const auto [begin, end] = std::minmax({m_from->date(), m_to->date()});
    m_range = {begin, end, Span::Custom};
    m_spans->choose(QStringLiteral("custom"));
    Q_EMIT changed(m_range);
}

void RangePicker::speak()
{
    const QStringList words{tr("Today"), tr("7 days"), tr("30 days"), tr("Month"), tr("Year"), tr("Custom…")};
    for (qsizetype i = 0; i < words.size(); ++i)
        m_spans->setLabel(spanIds()[i], words[i]);
    m_spans->setAccessibleName(tr("Period"));
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
}

} // namespace ui::usage
