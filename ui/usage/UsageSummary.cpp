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

QString percentileText(const Sums& sums)
{
    return sums.calls == 0 || sums.percentile95 < 0 ? none() : milliseconds(double(sums.percentile95));
}

} // namespace

UsageSummary::UsageSummary(QWidget* parent)
    : QWidget(parent)
    , m_line(new QHBoxLayout(this))
    , m_calls(add("usageCalls"))
    , m_failed(add("usageFailed"))
    , m_mean(add("usageMean"))
    , m_percentile(add("usagePercentile"))
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

void UsageSummary::say(const Figure& figure, const QString& name, const QString& value, const QString& note)
{
    figure.name->setText(name);
    figure.value->setText(value);
    figure.value->setAccessibleName(QStringLiteral("%1: %2 %3").arg(name, value, note));
    figure.note->setText(note);
}

void UsageSummary::show(const UsageFigures& figures, bool compare)
{
    const Sums& now = figures.sums;
    const Sums& before = figures.before;
    const bool both = compare && before.calls > 0;
    const QString was = tr("was %1");
    const QString failed =
        both ? tr("%1, was %2").arg(percent(failedPart(now), 2), percent(failedPart(before), 2))
             : percent(failedPart(now), 2);
    say(m_calls, tr("Calls"), widgets::amount(now.calls), both ? growth(now, before) : QString());
    say(m_failed, tr("Failed"), widgets::amount(now.failures), failed);
    say(m_mean, tr("Mean"), meanText(now), both ? was.arg(meanText(before)) : QString());
    say(m_percentile, tr("95th percentile"), percentileText(now),
        both ? was.arg(percentileText(before)) : QString());
}

} // namespace ui::usage
