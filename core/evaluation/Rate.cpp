// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/Rate.h"

#include <algorithm>
#include <cmath>

namespace core::evaluation {

namespace {

/// Standard deviations that hold 95 %.
constexpr double kDeviations = 1.959964;

struct Wilson {
    double centre;
    double half;
};

Wilson wilson(const Rate& rate)
{
    if (rate.of == 0)
        return {0.5, 0.5};
    const auto trials = static_cast<double>(rate.of);
    const double p = rate.value();
    const double squared = kDeviations * kDeviations;
    const double shrink = 1 + squared / trials;
    return {(p + squared / (2 * trials)) / shrink,
            kDeviations * std::sqrt(p * (1 - p) / trials + squared / (4 * trials * trials)) / shrink};
}

QString percent(double share)
{
    return QString::number(100 * share, 'f', 2);
}

} // namespace

double Rate::low() const
{
    const auto [centre, half] = wilson(*this);
    return hits == 0 ? 0 : std::max(0.0, centre - half);
}

double Rate::high() const
{
    const auto [centre, half] = wilson(*this);
    return hits == of ? 1 : std::min(1.0, centre + half);
}

QString Rate::text() const
{
    if (of == 0)
        return QStringLiteral("not measured, none of that kind");
    return QStringLiteral("%1 % (%2 to %3 %), %4 of %5")
        .arg(percent(value()), percent(low()), percent(high()))
        .arg(hits)
        .arg(of);
}

} // namespace core::evaluation
