// SPDX-License-Identifier: GPL-3.0-or-later
// How alike the faces of one gallery are: scores of pairs of one subject and of pairs of different ones, out
// of the stored templates. Blocks while it reads; any thread but the GUI's. Errors: those of the store,
// Cancelled.
#pragma once

#include "core/engine/ScoreScale.h"
#include "core/evaluation/ScoreSet.h"
#include "core/galleries/Collection.h"

#include <array>
#include <functional>

namespace core::insight {

/// Asked between steps; false stops the work.
using KeepOn = std::function<bool(qint64 done, qint64 total)>;

/// Above these a sample is drawn, the same one for the same seed.
struct ScoreLimits {
    qint64 faces = 20'000;
    qint64 genuinePairs = 200'000;
    qint64 impostorPairs = 200'000;
    quint32 seed = 1;
};

struct GalleryScores {
    evaluation::ScoreSet scores; ///< calibrated, 0..1
    qint64 facesRead = 0;
    qint64 facesInGallery = 0;
    qint64 impostorsPossible = 0; ///< pairs of different subjects among the faces read
};

base::Result<GalleryScores> readScores(const galleries::Collection& collection,
                                       const engine::ScoreScale& scale, qint64 gallery,
                                       const ScoreLimits& limits, const KeepOn& keepOn);

/// Shares of the scores in equal steps of 0..1; the last step holds 1 itself.
constexpr std::size_t kHistogramSteps = 50;
using Histogram = std::array<double, kHistogramSteps>;
Histogram histogramOf(const std::vector<double>& scores);

} // namespace core::insight
