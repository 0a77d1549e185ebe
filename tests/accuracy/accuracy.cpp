// SPDX-License-Identifier: GPL-3.0-or-later
// Error rates of the engine on a labelled set, without the program around it:
//   accuracy MODELS RECOGNISER RUNTIME pairs PAIRS.tsv | identify GALLERY.tsv PROBES.tsv | attacks FOLDER |
//   fit PICTURES.tsv |
//   quality PICTURE…
#include "core/engine/EngineFactory.h"
#include "core/engine/ImageDecoder.h"
#include "core/evaluation/Evaluation.h"

#include <QCoreApplication>
#include <QFile>

using namespace core;

namespace {

base::Result<engine::Analysis> analyse(engine::FaceEngine& engine, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::NotFound, file.errorString());
    const auto picture = engine::decodePicture(file.readAll());
    if (!picture)
        return picture.error();
    return engine.analyse(*picture, {.quality = true, .liveness = true});
}

/// One line a picture: faces, rotation, overall score, pose, liveness, each measure as raw:score.
void printQuality(engine::FaceEngine& engine, const QString& path, QTextStream& out)
{
    const auto analysis = analyse(engine, path);
    out << path << '\t';
    if (!analysis) {
        out << base::errorName(analysis.error().code) << "\n";
        return;
    }
    const auto& face = analysis->faces.front();
    const auto& quality = *face.quality;
    const auto number = [](double value) { return QString::number(value, 'f', 1); };
    out << analysis->detected << '\t' << analysis->rotation << '\t' << (quality.isGood() ? "good" : "bad")
        << '\t' << number(quality.score) << '\t' << number(quality.yaw) << '/' << number(quality.pitch) << '/'
        << number(quality.roll) << '\t' << QString::number(face.liveness.value_or(-1), 'f', 2);
    for (const auto& measure : quality.measures)
        out << '\t' << number(measure.raw) << ':' << QString::number(measure.score, 'f', 0);
    out << "\n";
}

base::Result<void> run(engine::FaceEngine& engine, const QStringList& words, QTextStream& out)
{
    if (words.value(4) == QLatin1String("pairs"))
        return evaluation::evaluatePairs(engine, words.value(5), out);
    if (words.value(4) == QLatin1String("identify"))
        return evaluation::evaluateIdentify(engine, words.value(5), words.value(6), 1.0, out);
    if (words.value(4) == QLatin1String("attacks"))
        return evaluation::evaluateAttacks(engine, words.value(5), out);
    if (words.value(4) == QLatin1String("fit"))
        return evaluation::fitScale(engine, words.value(5), out);
    if (words.value(4) == QLatin1String("quality")) {
        for (const QString& path : words.mid(5))
            printQuality(engine, path, out);
        return {};
    }
    return base::fail(base::ErrorCode::InvalidArgument,
                      QStringLiteral("See the head of accuracy.cpp for what it is given."));
}

int complain(const base::Error& error)
{
    QTextStream(stderr) << error.detail << "\n";
    return 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const auto engine = engine::createEngine({words.value(1), words.value(2), words.value(3), 0});
    if (!engine)
        return complain(engine.error());
    QTextStream out(stdout);
    out << (*engine)->info().runtime << "\n";
    const auto done = run(**engine, words, out);
    return done ? 0 : complain(done.error());
}
