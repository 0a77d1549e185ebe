// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ScoreScale.h"
#include "core/evaluation/Evaluation.h"
#include "core/evaluation/LabelledList.h"
#include "core/evaluation/PictureSet.h"
#include "core/evaluation/Rate.h"

#include <QSet>

#include <algorithm>

namespace core::evaluation {

namespace {

using Pictures = std::vector<LabelledPicture>;

QStringList pathsOf(const Pictures& pictures)
{
    QStringList paths;
    for (const auto& picture : pictures)
        paths << picture.path;
    return paths;
}

struct Best {
    QString person;
    double score = -1;
    double next = -1; ///< of the best other person

    void meet(const QString& who, double met)
    {
        if (met > score) {
            next = who == person ? next : score;
            person = who;
            score = met;
        } else if (who != person) {
            next = std::max(next, met);
        }
    }
};

Best bestOf(const engine::FaceAnalysis& probe, const Pictures& gallery, const PictureSet& enrolled)
{
    Best best;
    for (const auto& picture : gallery) {
        const auto* face = enrolled.face(picture.path);
        if (face)
            best.meet(picture.person, engine::cosine(probe.primary, face->primary));
    }
    return best;
}

struct Counts {
    Rate first, found, strangers;
    std::vector<double> margins; ///< score by which those found stand out from the next person

    void add(bool known, bool right, bool reached)
    {
        if (!known) {
            ++strangers.of;
            strangers.hits += reached;
            return;
        }
        ++first.of;
        ++found.of;
        first.hits += right;
        found.hits += right && reached;
    }
};

Counts count(const Pictures& gallery, const PictureSet& enrolled, const Pictures& probes,
             const PictureSet& probed, const engine::ScoreScale& scale, double threshold)
{
    const auto score = [&](double raw) { return scale.toScore(engine::Comparison::Primary, raw); };
    QSet<QString> people;
    for (const auto& picture : gallery)
        people.insert(picture.person);
    Counts counts;
    for (const auto& probe : probes) {
        const auto* face = probed.face(probe.path);
        const Best best = face ? bestOf(*face, gallery, enrolled) : Best();
        const bool right = face && best.person == probe.person;
        const bool reached = face && score(best.score) >= threshold;
        counts.add(people.contains(probe.person), right, reached);
        if (right && reached)
            counts.margins.push_back(score(best.score) - score(best.next));
    }
    return counts;
}

void printMargins(std::vector<double> margins, QTextStream& out)
{
    if (margins.empty())
        return;
    std::ranges::sort(margins);
    out << QStringLiteral("Margin of those found to the next person: %1 at least, %2 in 99 %, %3 in 95 %\n")
               .arg(margins.front(), 0, 'f', 4)
               .arg(margins[margins.size() / 100], 0, 'f', 4)
               .arg(margins[margins.size() / 20], 0, 'f', 4);
}

} // namespace

base::Result<void> evaluateIdentify(engine::FaceEngine& engine, const QString& gallery, const QString& probes,
                                    double fpirPercent, QTextStream& out)
{
    const auto enrolledList = readPictures(gallery);
    if (!enrolledList)
        return enrolledList.error();
    const auto probeList = readPictures(probes);
    if (!probeList)
        return probeList.error();
    const PictureSet enrolled(engine, pathsOf(*enrolledList), {.primary = true});
    const PictureSet probed(engine, pathsOf(*probeList), {.primary = true});
    const auto templates = enrolled.size() - enrolled.failures();
    const auto scale = engine::ScoreScale::forRecogniser(engine.info().recogniser);
    const double threshold = scale.identifyThreshold(templates, fpirPercent);
    const Counts counts = count(*enrolledList, enrolled, *probeList, probed, scale, threshold);
    out << "Identification, 1:N, recogniser " << engine.info().recogniser << "\nGallery: " << templates
        << " templates. ";
    enrolled.printFailures(out);
    out << "Probes: " << probeList->size() << ". ";
    probed.printFailures(out);
    out << QStringLiteral("Shipped threshold for this size and FPIR %1 %: %2\n")
               .arg(fpirPercent)
               .arg(threshold, 0, 'f', 4);
    out << "Rank 1: " << counts.first.text() << "\nTPIR:   " << counts.found.text()
        << "\nFPIR:   " << counts.strangers.text() << "\n";
    printMargins(counts.margins, out);
    return {};
}

} // namespace core::evaluation
