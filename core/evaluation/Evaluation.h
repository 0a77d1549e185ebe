// SPDX-License-Identifier: GPL-3.0-or-later
// What `facedesk-server evaluate` does: analyses a labelled set with the given engine, measures, prints.
// Scores are the calibrated ones of the interface. Blocks for as long as it takes; call from one thread.
// Errors: those of the lists.
#pragma once

#include "core/engine/FaceEngine.h"

#include <QTextStream>

namespace core::evaluation {

/// 1:1. FMR and FNMR at the shipped threshold, EER, TAR at FMR 1 % and 0.1 %. `pairs` as LabelledList says.
base::Result<void> evaluatePairs(engine::FaceEngine& engine, const QString& pairs, QTextStream& out);

/// 1:N. Rank 1, TPIR and FPIR at the threshold shipped for a gallery of this size. A probe whose person is
/// not in the gallery is a stranger. `fpirPercent` as the setting identify.fpir.
base::Result<void> evaluateIdentify(engine::FaceEngine& engine, const QString& gallery, const QString& probes,
                                    double fpirPercent, QTextStream& out);

/// Liveness: share of attacks taken for live for each species (APCER, ISO/IEC 30107-3) and of live faces
/// rejected (BPCER). `set` is a list with the columns path and species, or a folder with a folder live and
/// one for each species (print, screen, replay, …), pictures in them.
base::Result<void> evaluateAttacks(engine::FaceEngine& engine, const QString& set, QTextStream& out);

/// The constants of engine::ScoreScale, fitted on strangers: the first picture of each person of the list.
base::Result<void> fitScale(engine::FaceEngine& engine, const QString& pictures, QTextStream& out);

} // namespace core::evaluation
