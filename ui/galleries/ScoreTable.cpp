// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/ScoreTable.h"

#include <QLocale>

namespace ui::galleries {

using core::insight::Histogram;
using core::insight::kHistogramSteps;

QString shareText(double share)
{
    const double percent = 100 * share;
    const bool whole = qFuzzyIsNull(percent) || qFuzzyCompare(percent, 100.0);
    const int digits = whole ? 0 : percent >= 10 ? 1 : percent >= 0.1 ? 2 : percent >= 0.01 ? 3 : 4;
    return QLocale().toString(percent, 'f', digits) + QStringLiteral(" %");
}

void ScoreTable::showScores(const Histogram& genuine, const Histogram& impostor)
{
    std::vector<ScoreStep> steps;
    for (std::size_t i = kHistogramSteps; i-- > 0;)
        steps.push_back({double(i) / double(kHistogramSteps), genuine[i], impostor[i]});
    show(std::move(steps));
}

QString ScoreTable::head(int column) const
{
    switch (column) {
    case Score:
        return tr("Score");
    case Genuine:
        return tr("Two pictures of one person");
    default:
        return tr("Two different people");
    }
}

QString ScoreTable::text(const ScoreStep& step, int column) const
{
    const QLocale locale;
    if (column == Score)
        return tr("%1 to %2")
            .arg(locale.toString(qRound(100 * step.from)),
                 locale.toString(qRound(100 * (step.from + 1.0 / double(kHistogramSteps)))));
    return shareText(column == Genuine ? step.genuine : step.impostor);
}

} // namespace ui::galleries
