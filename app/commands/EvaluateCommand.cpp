// SPDX-License-Identifier: GPL-3.0-or-later
// evaluate: error rates of a labelled set with the shipped thresholds; needs no data folder.
#include "app/Application.h"
#include "app/StorageParts.h"
#include "app/commands/Commands.h"
#include "core/evaluation/Evaluation.h"

namespace app::commands {

using core::base::Result;

namespace {

struct Way {
    const char* mode;
    int files;
    Result<void> (*run)(core::engine::FaceEngine&, const QStringList&, const core::base::Settings&,
                        QTextStream&);
};

constexpr Way ways[] = {
    {"", 1,
     [](auto& engine, const auto& files, const auto&, auto& out) {
         return core::evaluation::evaluatePairs(engine, files[0], out);
     }},
    {"identify", 2,
     [](auto& engine, const auto& files, const auto& settings, auto& out) {
         return core::evaluation::evaluateIdentify(engine, files[0], files[1],
                                                   settings.number(QLatin1StringView("identify.fpir")), out);
     }},
    {"attacks", 1,
     [](auto& engine, const auto& files, const auto&, auto& out) {
         return core::evaluation::evaluateAttacks(engine, files[0], out);
     }},
    {"fit", 1,
     [](auto& engine, const auto& files, const auto&, auto& out) {
         return core::evaluation::fitScale(engine, files[0], out);
     }},
};

int runWay(const Way& way, const Options& options, Terminal& terminal)
{
    core::base::Settings settings;
    if (auto taken = takeSettings(settings, options); !taken)
        return failed(terminal, taken.error());
    auto engine = core::engine::createEngine(engineOptions(options, settings));
    if (!engine)
        return failed(terminal, engine.error());
    const auto done = way.run(**engine, options.arguments, settings, terminal.out);
    terminal.out.flush();
    return done ? int(Success) : failed(terminal, done.error());
}

} // namespace

int evaluate(const Options& options, Terminal& terminal)
{
    for (const Way& way : ways)
        if (options.mode == QLatin1String(way.mode) && options.arguments.size() == way.files)
            return runWay(way, options, terminal);
    return misused(
        terminal,
        QStringLiteral(
            "evaluate PAIRS.tsv | --identify GALLERY.tsv PROBES.tsv | --attacks FOLDER or SPECIES.tsv | "
            "--fit MANIFEST.tsv  [--set engine.recogniser=dlib]"));
}

} // namespace app::commands
