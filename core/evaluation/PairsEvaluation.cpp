// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ScoreScale.h"
#include "core/evaluation/Evaluation.h"
#include "core/evaluation/LabelledList.h"
#include "core/evaluation/PictureSet.h"
#include "core/evaluation/ThresholdFinder.h"

namespace core::evaluation {

namespace {

constexpr double kShipped = 0.80;

void addPair(ScoreSet& scores, const LabelledPair& pair, const PictureSet& pictures,
             const engine::ScoreScale& scale)
{
    const auto* first = pictures.face(pair.first);
    const auto* second = pictures.face(pair.second);
    const bool failed = !first || !second;
    const double score = failed ? 0 : scale.compare(*first, *second);
    if (pair.same)
        failed ? scores.addFailedGenuine() : scores.addGenuine(score);
    else
        failed ? scores.addFailedImpostor() : scores.addImpostor(score);
}

void printAt(QTextStream& out, const ScoreSet& scores, double rate)
{
    const double threshold = thresholdAt(scores, rate);
    out << QStringLiteral("TAR at FMR %1 %: ").arg(100 * rate) << scores.trueAccepts(threshold).text()
        << QStringLiteral("; threshold %1").arg(threshold, 0, 'f', 4);
    if (rate * static_cast<double>(scores.impostorPairs()) < 1)
        out << QStringLiteral(", above every impostor: %1 pairs are too few for this rate")
                   .arg(scores.impostorPairs());
    out << "\n";
}

void printRates(QTextStream& out, const ScoreSet& scores)
{
    out << "Pairs: " << scores.genuinePairs() << " of one person, " << scores.impostorPairs() << " of two\n";
    out << QStringLiteral("At the shipped threshold %1:\n").arg(kShipped, 0, 'f', 2);
    out << "  FMR:  " << scores.falseMatches(kShipped).text() << "\n";
    out << "  FNMR: " << scores.falseNonMatches(kShipped).text() << "\n";
    const auto equal = equalError(scores);
    out << QStringLiteral("EER: %1 % at threshold %2\n")
               .arg(100 * equal.rate, 0, 'f', 2)
               .arg(equal.threshold, 0, 'f', 4);
    printAt(out, scores, 0.01);
    printAt(out, scores, 0.001);
}

} // namespace

base::Result<void> evaluatePairs(engine::FaceEngine& engine, const QString& pairs, QTextStream& out)
{
    const auto listed = readPairs(pairs);
    if (!listed)
        return listed.error();
    QStringList paths;
    for (const auto& pair : *listed)
        paths << pair.first << pair.second;
    const PictureSet pictures(engine, paths, {.primary = true, .second = true});
    const auto scale = engine::ScoreScale::forRecogniser(engine.info().recogniser);
    ScoreSet scores;
    for (const auto& pair : *listed)
        addPair(scores, pair, pictures, scale);
    out << "Verification, 1:1, recogniser " << engine.info().recogniser << "\n";
    pictures.printFailures(out);
    printRates(out, scores);
    return {};
}

} // namespace core::evaluation
