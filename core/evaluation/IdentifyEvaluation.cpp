// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ScoreScale.h"
#include "core/evaluation/Evaluation.h"
#include "core/evaluation/LabelledList.h"
#include "core/evaluation/PictureSet.h"
#include "core/evaluation/Rate.h"

#include <QSet>

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
};

Best bestOf(const engine::FaceAnalysis& probe, const Pictures& gallery, const PictureSet& enrolled)
{
    Best best;
    for (const auto& picture : gallery) {
        const auto* face = enrolled.face(picture.path);
        const double similarity = face ? engine::cosine(probe.primary, face->primary) : -1;
        if (similarity > best.score)
            best = {picture.person, similarity};
    }
    return best;
}

struct Counts {
    Rate first, found, strangers;

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
             const PictureSet& probed, double threshold)
{
    QSet<QString> people;
    for (const auto& picture : gallery)
        people.insert(picture.person);
    Counts counts;
    for (const auto& probe : probes) {
        const auto* face = probed.face(probe.path);
        const Best best = face ? bestOf(*face, gallery, enrolled) : Best();
        counts.add(people.contains(probe.person), face && best.person == probe.person,
                   face && best.score >= threshold);
    }
    return counts;
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
    const Counts counts = count(*enrolledList, enrolled, *probeList, probed,
                                scale.toRaw(engine::Comparison::Primary, threshold));
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
    return {};
}

} // namespace core::evaluation
