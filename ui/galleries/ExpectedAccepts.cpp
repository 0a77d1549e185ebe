// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/ExpectedAccepts.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace ui::galleries {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("ui::galleries::ExpectedAccepts", text);
}

} // namespace

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

QString acceptsSentence(double accepts)
{
    return say(QT_TRANSLATE_NOOP("ui::galleries::ExpectedAccepts",
                                 "About %1 in 10,000 searches for strangers find somebody"))
        .arg(acceptsText(accepts));
}

QString acceptsExplained(qint64 faces)
{
    return say(QT_TRANSLATE_NOOP(
                   "ui::galleries::ExpectedAccepts",
                   "Each search compares the stranger with all %1 faces of the gallery and may take any of "
                   "them for the stranger. Expected from what is known of the recogniser, not measured with "
                   "the faces here."))
        .arg(QLocale().toString(faces));
}

QString scoreText(double score)
{
    return QLocale().toString(score * 100.0, 'f', 1);
}

double scoreMeant(double shown, double exact)
{
    return qRound(shown * 10) == qRound(exact * 1000) ? exact : shown / 100;
}

} // namespace ui::galleries
