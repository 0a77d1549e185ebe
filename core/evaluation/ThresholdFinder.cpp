// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/ThresholdFinder.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace core::evaluation {

double thresholdAt(const ScoreSet& scores, double rate)
{
    auto impostor = scores.impostor();
    std::sort(impostor.begin(), impostor.end(), std::greater<>());
    const auto allowed = static_cast<std::size_t>(rate * static_cast<double>(scores.impostorPairs()) + 1e-9);
    if (allowed >= impostor.size())
        return impostor.empty() ? 0 : impostor.back();
    return std::nextafter(impostor[allowed], std::numeric_limits<double>::infinity());
}

EqualError equalError(const ScoreSet& scores)
{
    std::vector<double> thresholds = scores.genuine();
    thresholds.insert(thresholds.end(), scores.impostor().begin(), scores.impostor().end());
    std::sort(thresholds.begin(), thresholds.end());
    const auto crossed = std::partition_point(thresholds.begin(), thresholds.end(), [&](double t) {
        return scores.falseMatches(t).value() > scores.falseNonMatches(t).value();
    });
    const double at = crossed == thresholds.end() ? (thresholds.empty() ? 0 : thresholds.back()) : *crossed;
    return {at, (scores.falseMatches(at).value() + scores.falseNonMatches(at).value()) / 2};
}

Moments momentsOf(const std::vector<double>& values)
{
    const auto count = static_cast<double>(std::max<std::size_t>(1, values.size()));
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    const double square = std::accumulate(values.begin(), values.end(), 0.0, [&](double sum, double v) {
        return sum + (v - mean) * (v - mean);
    });
    return {mean, std::sqrt(square / count)};
}

engine::SurvivalCurve fitSurvival(std::vector<double> scores)
{
    constexpr double tail = 0.05;
    std::sort(scores.begin(), scores.end(), std::greater<>());
    const auto count = static_cast<double>(scores.size());
    const int points = static_cast<int>(tail * count);
    cv::Mat_<double> powers(points, 3);
    cv::Mat_<double> logarithms(points, 1);
    for (int i = 0; i < points; ++i) {
        const double x = scores[static_cast<std::size_t>(i)];
        powers(i, 0) = 1;
        powers(i, 1) = x;
        powers(i, 2) = x * x;
        logarithms(i, 0) = std::log((i + 0.5) / count);
    }
    cv::Mat_<double> solution;
    cv::solve(powers, logarithms, solution, cv::DECOMP_SVD);
    engine::SurvivalCurve curve;
    curve.a = solution(0, 0);
    curve.b = solution(1, 0);
    curve.c = solution(2, 0);
    curve.from = scores[static_cast<std::size_t>(points)];
    curve.mean = momentsOf(scores).mean;
    curve.most = std::max(1.0, 2 * scores.front());
    return curve;
}

} // namespace core::evaluation
