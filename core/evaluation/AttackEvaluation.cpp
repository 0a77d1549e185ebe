// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/Evaluation.h"
#include "core/evaluation/PictureSet.h"
#include "core/evaluation/Rate.h"

#include <QDir>
#include <QDirIterator>

namespace core::evaluation {

namespace {

const QString kLive = QStringLiteral("live");

QStringList filesIn(const QString& folder)
{
    QStringList paths;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths << files.next();
    paths.sort();
    return paths;
}

Rate passed(const PictureSet& pictures, const QStringList& paths)
{
    Rate rate{0, paths.size()};
    for (const QString& path : paths) {
        const auto* face = pictures.face(path);
        rate.hits += face && face->liveness.value_or(1) >= engine::kLivenessMark;
    }
    return rate;
}

void printSpecies(QTextStream& out, const QString& name, engine::FaceEngine& engine, const QStringList& paths)
{
    const PictureSet pictures(engine, paths, {.liveness = true});
    const Rate accepted = passed(pictures, paths);
    if (name == kLive)
        out << "live: rejected " << Rate{accepted.of - accepted.hits, accepted.of}.text() << "\n";
    else
        out << name << ": accepted " << accepted.text() << "\n";
    out << "  ";
    pictures.printFailures(out);
}

} // namespace

base::Result<void> evaluateAttacks(engine::FaceEngine& engine, const QString& folder, QTextStream& out)
{
    const QDir root(folder);
    const QStringList species = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    if (!species.contains(kLive) || species.size() < 2)
        return base::fail(
            base::ErrorCode::InvalidArgument,
            QStringLiteral("The folder %1 needs a folder live and one for each kind of attack.").arg(folder));
    out << QStringLiteral("Liveness, recogniser %1, live from %2 upwards\n")
               .arg(engine.info().recogniser)
               .arg(engine::kLivenessMark);
    out << "A picture that could not be acquired counts as a rejected live one, never as an accepted "
           "attack.\n";
    for (const QString& name : species)
        printSpecies(out, name, engine, filesIn(root.filePath(name)));
    return {};
}

} // namespace core::evaluation
