// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/Evaluation.h"
#include "core/evaluation/LabelledList.h"
#include "core/evaluation/PictureSet.h"
#include "core/evaluation/Rate.h"

#include <QDir>
#include <QDirIterator>
#include <QMap>

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

Rate passed(const PictureSet& pictures, const QStringList& paths, double mark = engine::kLivenessMark)
{
    Rate rate{0, paths.size()};
    for (const QString& path : paths) {
        const auto* face = pictures.face(path);
        rate.hits += face && face->liveness.value_or(1) >= mark;
    }
    return rate;
}

Rate refused(const Rate& passed)
{
    return {passed.of - passed.hits, passed.of};
}

/// Answers the share that passed for live.
Rate printSpecies(QTextStream& out, const QString& name, engine::FaceEngine& engine, const QStringList& paths)
{
    const PictureSet pictures(engine, paths, {.liveness = true});
    const Rate accepted = passed(pictures, paths);
    const Rate moving = passed(pictures, paths, engine::kDoubtMark);
    if (name == kLive)
        out << "live: rejected " << refused(accepted).text() << " (BPCER); at the desk before any move "
            << refused(moving).text() << '\n';
    else
        out << name << ": accepted " << accepted.text() << " (APCER); at the desk asked for moves "
            << moving.text() << '\n';
    out << "  ";
    pictures.printFailures(out);
    return accepted;
}

using Species = QMap<QString, QStringList>;

Species speciesIn(const QDir& root)
{
    Species species;
    for (const QString& name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        species[name] = filesIn(root.filePath(name));
    return species;
}

base::Result<Species> speciesOf(const QString& set)
{
    if (QFileInfo(set).isDir())
        return speciesIn(QDir(set));
    const auto presentations = readPresentations(set);
    if (!presentations)
        return presentations.error();
    Species species;
    for (const Presentation& one : *presentations)
        species[one.species] << one.path;
    return species;
}

} // namespace

base::Result<void> evaluateAttacks(engine::FaceEngine& engine, const QString& set, QTextStream& out)
{
    const auto species = speciesOf(set);
    if (!species)
        return species.error();
    if (!species->contains(kLive) || species->size() < 2)
        return base::fail(
            base::ErrorCode::InvalidArgument,
            QStringLiteral("%1 needs live faces (species live) and at least one kind of attack.").arg(set));
    out << QStringLiteral("Liveness, recogniser %1, live from %2 upwards, three moves instead of two at the "
                          "desk from %3\n")
               .arg(engine.info().recogniser)
               .arg(engine::kLivenessMark)
               .arg(engine::kDoubtMark);
    out << "A picture that could not be acquired counts as a rejected live one, never as an accepted "
           "attack.\n";
    std::pair<QString, Rate> worst;
    for (auto it = species->cbegin(); it != species->cend(); ++it) {
        const Rate accepted = printSpecies(out, it.key(), engine, it.value());
        if (it.key() != kLive && (worst.first.isEmpty() || accepted.value() > worst.second.value()))
            worst = {it.key(), accepted};
    }
    out << "worst species " << worst.first << ": accepted " << worst.second.text() << "\n";
    return {};
}

} // namespace core::evaluation
