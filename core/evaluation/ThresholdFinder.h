// SPDX-License-Identifier: GPL-3.0-or-later
// Thresholds out of measured scores: at a wanted false match rate, at equal error rates, and by fitting the
// tail of strangers' scores where the wanted rate is rarer than anything measured. Pure functions.
#pragma once

#include "core/engine/ScoreScale.h"
#include "core/evaluation/ScoreSet.h"

namespace core::evaluation {

/// The least threshold whose false match rate on this set is at most `rate`; above every impostor when the
/// set is too small for that rate.
double thresholdAt(const ScoreSet& scores, double rate);

struct EqualError {
    double threshold = 0;
    double rate = 0;
};
/// Where false matches and false non-matches are equally frequent (mean of both where they cross).
EqualError equalError(const ScoreSet& scores);

struct Moments {
    double mean = 0;
    double deviation = 1;
};
Moments momentsOf(const std::vector<double>& values);

/// Quadratic fit of the logarithm of the survival of the top 5 % of `scores`. Needs at least 200 of them.
engine::SurvivalCurve fitSurvival(std::vector<double> scores);

} // namespace core::evaluation
