// SPDX-License-Identifier: GPL-3.0-or-later
// Comparison scores as the interface shows them: one monotone mapping of each raw comparison to 0..1,
// where 0.80 is a false match rate of 0.1 % on the development impostors. Pure functions, thread-safe.
#pragma once

#include "core/engine/FaceAnalysis.h"

namespace core::engine {

/// Which raw number is being mapped: the primary template alone, or both fused (verify, login).
enum class Comparison { Primary, Fused };

/// How often strangers reach a raw score: ln survival(x) = a + b·x + c·x² from `from` (where it is 5 %)
/// upwards.
struct SurvivalCurve {
    double a = 0, b = 0, c = 0;
    double from = 0;
    double mean = 0;             ///< of strangers
    double least = -1, most = 1; ///< raw scores there can be

    double survival(double raw) const;
    /// The raw score that this share of strangers reaches.
    double rawAt(double survival) const;
};

class ScoreScale {
public:
    /// For the recogniser in use: "default" or "dlib".
    static ScoreScale forRecogniser(const QString& recogniser);

    /// Raw: cosine for Primary, fused z-score for Fused (see ENGINE recipe). Answers 0..1, strictly monotone.
    double toScore(Comparison comparison, double raw) const;
    double toRaw(Comparison comparison, double score) const;

    /// Raw score of two faces analysed by the same engine. Fused needs both templates, otherwise falls back
    /// to Primary. Answers 0..1. Templates of different models give 0.
    double compare(const FaceAnalysis& a, const FaceAnalysis& b) const;
    static double fusedRaw(double primaryCosine, double secondCosine);
    bool hasSecond() const { return m_hasSecond; }

    /// 1:N threshold (score 0..1) for a gallery of n templates and a wanted FPIR in percent. Monotone: rises
    /// with n, falls with fpir. From the quadratic fit of the log survival of development impostors.
    double identifyThreshold(qint64 n, double fpirPercent) const;
    /// Expected false match rate (0..1) of one comparison at this score.
    double falseMatchRate(Comparison comparison, double score) const;

private:
    struct Anchor {
        double raw, score;
    };
    static std::vector<Anchor> anchorsOf(const SurvivalCurve& curve);
    const std::vector<Anchor>& anchors(Comparison comparison) const;

    SurvivalCurve m_primary;
    SurvivalCurve m_fused;
    std::vector<Anchor> m_primaryAnchors;
    std::vector<Anchor> m_fusedAnchors;
    bool m_hasSecond = false;
};

/// -1, the least there is, for templates of different models or none.
double cosine(const Template& a, const Template& b);

} // namespace core::engine
