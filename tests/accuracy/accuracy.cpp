// SPDX-License-Identifier: GPL-3.0-or-later
// Error rates of the engine on a labelled set, without the program around it:
//   accuracy MODELS RECOGNISER RUNTIME pairs PAIRS.tsv | identify GALLERY.tsv PROBES.tsv | attacks FOLDER |
//   fit PICTURES.tsv
#include "core/engine/EngineFactory.h"
#include "core/evaluation/Evaluation.h"

#include <QCoreApplication>

using namespace core;

namespace {

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
