// SPDX-License-Identifier: GPL-3.0-or-later
// Comparison scores as the interface shows them: one monotone mapping of each raw comparison to 0..1,
// where 0.80 is a false match rate of 0.1 % on the development impostors. Pure functions, thread-safe.
#pragma once

#include "core/engine/FaceAnalysis.h"

namespace core::engine {

/// Which raw number is being mapped: the primary template alone, or both fused (verify, login).
enum class Comparison { Primary, Fused };

class ScoreScale {
public:
    /// For the recogniser in use: "default" or "dlib".
    static ScoreScale forRecogniser(const QString& recogniser);

    /// Raw: cosine for Primary, fused z-score for Fused (see ENGINE recipe). Answers 0..1, strictly monotone.
    double toScore(Comparison comparison, double raw) const;
    double toRaw(Comparison comparison, double score) const;

    /// Raw score of two faces analysed by the same engine. Fused needs both templates, otherwise falls back to Primary.
    /// Answers 0..1. Templates of different models give 0.
    double compare(const FaceAnalysis& a, const FaceAnalysis& b) const;
    double fusedRaw(double primaryCosine, double secondCosine) const;

    /// 1:N threshold (score 0..1) for a gallery of n templates and a wanted FPIR in percent. Monotone: rises with n,
    /// falls with fpir. From the quadratic fit of the log survival of development impostors.
    double identifyThreshold(qint64 n, double fpirPercent) const;
    /// Expected false match rate (0..1) of one comparison at this score.
    double falseMatchRate(Comparison comparison, double score) const;

private:
    struct Curve {
        double a = 0, b = 0, c = 0;      ///< ln survival(x) = a + b·x + c·x² above `from`
        double from = 0;
    };
    Curve m_primary;
    Curve m_fused;
    double m_meanFirst = 0, m_deviationFirst = 1, m_meanSecond = 0, m_deviationSecond = 1;
    bool m_hasSecond = false;
};

double cosine(const Template& a, const Template& b);

} // namespace core::engine
