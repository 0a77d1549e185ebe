// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ScoreScale.h"

#include <numeric>

namespace core::engine {

namespace {

/// Where the fit begins: the most similar 5 % of strangers.
constexpr double kTail = 0.05;
/// Weights of the two opinions in a fused score.
constexpr double kFirstShare = 2.0 / 3.0;
constexpr double kSecondShare = 1.0 / 3.0;

// Fitted by `facedesk-server evaluate --fit` on the development set: one picture of each of 352 people (300
// of them distractors), 61,776 pairs of strangers.
constexpr SurvivalCurve kFeatureCurve{3.119, -28.22, -4.84, 0.20, 0.0074, -1, 1};
constexpr SurvivalCurve kFusedCurve{1.40, -1.95, -0.28, 1.7, 0, -24.1, 8.5};
constexpr SurvivalCurve kResnetCurve{90, -100, -1, 0.9, 0.8333, -1, 1};

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
    return 1 - (1 - kTail) * std::max(0.0, raw - least) / (from - least);
}

double SurvivalCurve::rawAt(double wanted) const
{
    double low = from;
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
    scale.m_meanFirst = 0.0074;
    scale.m_deviationFirst = 0.0960;
    scale.m_meanSecond = 0.8333;
    scale.m_deviationSecond = 0.0350;
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

double ScoreScale::fusedRaw(double primaryCosine, double secondCosine) const
{
    return kFirstShare * (primaryCosine - m_meanFirst) / m_deviationFirst +
           kSecondShare * (secondCosine - m_meanSecond) / m_deviationSecond;
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
    return toScore(Comparison::Primary, m_primary.rawAt(perComparison));
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
