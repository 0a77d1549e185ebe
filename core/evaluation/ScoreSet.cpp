// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/ScoreSet.h"

#include <algorithm>

namespace core::evaluation {

namespace {

qint64 reaching(const std::vector<double>& scores, double threshold)
{
    return std::count_if(scores.begin(), scores.end(), [&](double score) { return score >= threshold; });
}

} // namespace

Rate ScoreSet::falseMatches(double threshold) const
{
    return {reaching(m_impostor, threshold), impostorPairs()};
}

Rate ScoreSet::trueAccepts(double threshold) const
{
    return {reaching(m_genuine, threshold), genuinePairs()};
}

Rate ScoreSet::falseNonMatches(double threshold) const
{
    return {genuinePairs() - reaching(m_genuine, threshold), genuinePairs()};
}

} // namespace core::evaluation
