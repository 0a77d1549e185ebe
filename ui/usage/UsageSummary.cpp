// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/UsageSummary.h"

#include "ui/theme/Type.h"
#include "ui/usage/UsageWords.h"
#include "ui/widgets/Moments.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace ui::usage {

namespace {

const QString& none()
{
    static const QString dash = QStringLiteral("–");
    return dash;
}

QString percent(double part, int digits)
{
    return QLocale().toString(part * 100, 'f', digits) + QStringLiteral(" %");
}

QString growth(const Sums& now, const Sums& before)
{
    if (before.calls == 0)
        return {};
    const double part = double(now.calls - before.calls) / double(before.calls);
    return (part >= 0 ? QStringLiteral("+") : QString()) + percent(part, 1);
}

double failedPart(const Sums& sums)
{
    return sums.calls == 0 ? 0 : double(sums.failures) / double(sums.calls);
}

QString meanText(const Sums& sums)
{
    return sums.mean() ? milliseconds(*sums.mean()) : none();
}

} // namespace

UsageSummary::UsageSummary(QWidget* parent)
    : QWidget(parent)
    , m_line(new QHBoxLayout(this))
    , m_figures{add("usageCalls"), add("usageFailed"), add("usageMean"), add("usagePercentile")}
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(theme::measure::pageMargin);
    m_line->addStretch(1);
}

UsageSummary::Figure UsageSummary::add(const char* name)
{
    const Figure figure{new QLabel, new QLabel, new QLabel};
    figure.value->setObjectName(QLatin1StringView(name));
    theme::setType(figure.name, theme::Type::Secondary);
    theme::setType(figure.value, theme::Type::Title);
    theme::setType(figure.note, theme::Type::Secondary);
    auto* below = new QHBoxLayout;
    below->setSpacing(theme::measure::controlGap);
    below->addWidget(figure.value);
    below->addWidget(figure.note);
    below->addStretch();
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(figure.name);
    column->addLayout(below);
    m_line->addLayout(column, 2);
    return figure;
}

std::vector<SummaryText> summaryOf(const UsageFigures& figures, bool compare)
{
    const Sums& now = figures.sums;
    const Sums& before = figures.before;
    const bool both = compare && before.calls > 0;
    const QString was = UsageSummary::tr("was %1");
    const QString failed =
        both ? UsageSummary::tr("%1, was %2").arg(percent(failedPart(now), 2), percent(failedPart(before), 2))
             : percent(failedPart(now), 2);
    return {{UsageSummary::tr("Calls"), widgets::amount(now.calls), both ? growth(now, before) : QString()},
            {UsageSummary::tr("Failed"), widgets::amount(now.failures), failed},
            {UsageSummary::tr("Mean"), meanText(now), both ? was.arg(meanText(before)) : QString()},
            {UsageSummary::tr("95th percentile"), percentileText(now.percentile95),
             both ? was.arg(percentileText(before.percentile95)) : QString()}};
}

void UsageSummary::show(const UsageFigures& figures, bool compare)
{
    const auto texts = summaryOf(figures, compare);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const SummaryText& text = texts[i];
        m_figures[i].name->setText(text.name);
        m_figures[i].value->setText(text.value);
        m_figures[i].value->setAccessibleName(
            QStringLiteral("%1: %2 %3").arg(text.name, text.value, text.note));
        m_figures[i].note->setText(text.note);
    }
}

} // namespace ui::usage
