// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/Evaluation.h"
#include "core/evaluation/LabelledList.h"
#include "core/evaluation/PictureSet.h"
#include "core/evaluation/ThresholdFinder.h"

#include <QSet>

namespace core::evaluation {

namespace {

using Faces = std::vector<const engine::FaceAnalysis*>;

QStringList firstOfEach(const std::vector<LabelledPicture>& pictures)
{
    QSet<QString> seen;
    QStringList paths;
    for (const auto& picture : pictures) {
        if (!seen.contains(picture.person))
            paths << picture.path;
        seen.insert(picture.person);
    }
    return paths;
}

std::vector<double> strangers(const Faces& faces, engine::Template engine::FaceAnalysis::*which)
{
    std::vector<double> similarities;
    for (std::size_t i = 0; i < faces.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            similarities.push_back(engine::cosine(faces[i]->*which, faces[j]->*which));
    return similarities;
}

void print(QTextStream& out, const char* name, const std::vector<double>& scores)
{
    const auto curve = fitSurvival(scores);
    const auto number = [](double value) { return QString::number(value, 'g', 7); };
    out << name << ": a " << number(curve.a) << ", b " << number(curve.b) << ", c " << number(curve.c)
        << ", from " << number(curve.from) << ", mean " << number(curve.mean) << ", deviation "
        << number(momentsOf(scores).deviation) << "\n  raw score at FMR 1 %, 0.1 %, 0.01 %, 1e-5, 1e-6:";
    for (const double rate : {1e-2, 1e-3, 1e-4, 1e-5, 1e-6})
        out << ' ' << number(curve.rawAt(rate));
    out << "\n";
}

std::vector<double> fused(const std::vector<double>& first, const std::vector<double>& second)
{
    const Moments a = momentsOf(first);
    const Moments b = momentsOf(second);
    std::vector<double> scores;
    for (std::size_t i = 0; i < first.size(); ++i)
        scores.push_back(2.0 / 3 * (first[i] - a.mean) / a.deviation +
                         1.0 / 3 * (second[i] - b.mean) / b.deviation);
    return scores;
}

} // namespace

base::Result<void> fitScale(engine::FaceEngine& engine, const QString& list, QTextStream& out)
{
    const auto listed = readPictures(list);
    if (!listed)
        return listed.error();
    const QStringList paths = firstOfEach(*listed);
    const PictureSet pictures(engine, paths, {.primary = true, .second = true});
    Faces faces;
    for (const QString& path : paths)
        if (const auto* face = pictures.face(path))
            faces.push_back(face);
    const auto first = strangers(faces, &engine::FaceAnalysis::primary);
    if (first.size() < 10'000)
        return base::fail(
            base::ErrorCode::InvalidArgument,
            QStringLiteral("%1 people give too few pairs of strangers for a fit; list at least 142.")
                .arg(faces.size()));
    pictures.printFailures(out);
    out << "People: " << faces.size() << ", pairs of strangers: " << first.size() << "\n";
    print(out, "primary", first);
    if (faces.front()->second.isEmpty())
        return {};
    const auto second = strangers(faces, &engine::FaceAnalysis::second);
    print(out, "second", second);
    print(out, "fused", fused(first, second));
    return {};
}

} // namespace core::evaluation
