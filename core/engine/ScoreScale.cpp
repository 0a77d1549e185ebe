// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ScoreScale.h"

#include <numeric>

namespace core::engine {

namespace {

/// Where the fit begins: the most similar 5 % of strangers.
constexpr double kTail = 0.05;
/// However rare a false match is to be, the same picture again is still found.
constexpr double kHighest = 0.99;
/// Weights of the two opinions in a fused score.
constexpr double kFirstShare = 2.0 / 3.0;
constexpr double kSecondShare = 1.0 / 3.0;

// Fitted by `facedesk-server evaluate --fit` on the development set: one picture of each of 352 people (300
// of them distractors), 61,776 pairs of strangers.
constexpr SurvivalCurve kFeatureCurve{-0.49362, -10.60215, -25.91346, 0.16720, 0.00724, -1, 1};
constexpr SurvivalCurve kFusedCurve{-0.95862, -0.79776, -0.41136, 1.46551, 0, -24.45, 8.46};
constexpr SurvivalCurve kResnetCurve{-613.718, 1446.568, -854.479, 0.8885, 0.8331, -1, 1};
constexpr double kFeatureMean = 0.0072;
constexpr double kFeatureDeviation = 0.0963;
constexpr double kResnetMean = 0.8337;
constexpr double kResnetDeviation = 0.0350;

/// `to` reached by `from` in straight lines between points that rise in both.
template <typename Points, typename From, typename To>
double along(const Points& points, double value, From from, To to)
{
    auto next = std::upper_bound(points.begin() + 1, points.end() - 1, value,
                                 [&](double v, const auto& p) { return v < from(p); });
    const auto& low = *(next - 1);
    const double part = (value - from(low)) / (from(*next) - from(low));
    return to(low) + std::clamp(part, 0.0, 1.0) * (to(*next) - to(low));
}

double rawOf(const auto& anchor)
{
    return anchor.raw;
}

double scoreOf(const auto& anchor)
{
    return anchor.score;
}

} // namespace

double SurvivalCurve::survival(double raw) const
{
    if (raw >= from)
        return std::min(kTail, std::exp(a + b * raw + c * raw * raw));
    // Nobody decides down here: straight lines through the least, the mean and the tail's beginning are near
    // enough.
    if (raw >= mean)
        return 0.5 - (0.5 - kTail) * (raw - mean) / (from - mean);
    return 1 - 0.5 * std::max(0.0, raw - least) / (mean - least);
}

double SurvivalCurve::rawAt(double wanted) const
{
    double low = least;
    double high = most;
    constexpr int halvings = 60;
    for (int i = 0; i < halvings; ++i) {
        const double middle = (low + high) / 2;
        (survival(middle) > wanted ? low : high) = middle;
    }
    return low;
}

std::vector<ScoreScale::Anchor> ScoreScale::anchorsOf(const SurvivalCurve& curve)
{
    return {
        {curve.least, 0},          {curve.mean, 0.30},        {curve.from, 0.60}, {curve.rawAt(1e-2), 0.70},
        {curve.rawAt(1e-3), 0.80}, {curve.rawAt(1e-6), 0.90}, {curve.most, 1}};
}

ScoreScale ScoreScale::forRecogniser(const QString& recogniser)
{
    ScoreScale scale;
    const bool isDefault = recogniser != QLatin1String("dlib");
    scale.m_primary = isDefault ? kFeatureCurve : kResnetCurve;
    scale.m_fused = isDefault ? kFusedCurve : kResnetCurve;
    scale.m_primaryAnchors = anchorsOf(scale.m_primary);
    scale.m_fusedAnchors = anchorsOf(scale.m_fused);
    scale.m_hasSecond = isDefault;
    return scale;
}

const std::vector<ScoreScale::Anchor>& ScoreScale::anchors(Comparison comparison) const
{
    return comparison == Comparison::Primary ? m_primaryAnchors : m_fusedAnchors;
}

double ScoreScale::toScore(Comparison comparison, double raw) const
{
    return along(anchors(comparison), raw, rawOf<Anchor>, scoreOf<Anchor>);
}

double ScoreScale::toRaw(Comparison comparison, double score) const
{
    return along(anchors(comparison), score, scoreOf<Anchor>, rawOf<Anchor>);
}

double ScoreScale::fusedRaw(double primaryCosine, double secondCosine)
{
    return kFirstShare * (primaryCosine - kFeatureMean) / kFeatureDeviation +
           kSecondShare * (secondCosine - kResnetMean) / kResnetDeviation;
}

double ScoreScale::compare(const FaceAnalysis& a, const FaceAnalysis& b) const
{
    const double first = cosine(a.primary, b.primary);
    const bool both = m_hasSecond && !a.second.isEmpty() && !b.second.isEmpty();
    if (a.primary.isEmpty() || a.primary.model != b.primary.model ||
        (both && a.second.model != b.second.model))
        return 0;
    return both ? toScore(Comparison::Fused, fusedRaw(first, cosine(a.second, b.second)))
                : toScore(Comparison::Primary, first);
}

double ScoreScale::identifyThreshold(qint64 n, double fpirPercent) const
{
    const double perComparison = fpirPercent / 100 / static_cast<double>(std::max<qint64>(1, n));
    return std::min(kHighest, toScore(Comparison::Primary, m_primary.rawAt(perComparison)));
}

double ScoreScale::falseMatchRate(Comparison comparison, double score) const
{
    const auto& curve = comparison == Comparison::Primary ? m_primary : m_fused;
    return curve.survival(toRaw(comparison, score));
}

double cosine(const Template& a, const Template& b)
{
    if (a.isEmpty() || a.model != b.model || a.values.size() != b.values.size())
        return -1;
    return std::inner_product(a.values.begin(), a.values.end(), b.values.begin(), 0.0);
}

} // namespace core::engine
