// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/ExpectedAccepts.h"

#include <QLocale>

#include <cmath>

namespace ui::galleries {

double expectedAccepts(const core::engine::ScoreScale& scale, double threshold, qint64 faces)
{
    const double rate = scale.falseMatchRate(core::engine::Comparison::Primary, threshold);
    // 1 - (1 - rate)^faces, without losing the digits of a tiny rate.
    return 10'000.0 * -std::expm1(static_cast<double>(faces) * std::log1p(-std::min(rate, 0.999'999)));
}

QString acceptsText(double accepts)
{
    if (accepts > 0 && accepts < 0.1)
        return QStringLiteral("< ") + QLocale().toString(0.1, 'f', 1);
    return accepts < 10 ? QLocale().toString(accepts, 'f', 1) : QLocale().toString(std::llround(accepts));
}

QString scoreText(double score)
{
    return QLocale().toString(score * 100.0, 'f', 1);
}

} // namespace ui::galleries
