// SPDX-License-Identifier: GPL-3.0-or-later
// What weakens one gallery: people with a single photo, faces of poor quality, different people who look
// alike. Blocks while it searches, on every processor but behind all other work; any thread but the GUI's.
// Errors: those of the store, Cancelled.
#pragma once

#include "core/insight/GalleryScores.h"

namespace core::insight {

struct HealthLimits {
    double quality = 50;        ///< a face below is poor
    double alikeScore = 1;      ///< a pair of different people from here is one of look-alikes
    std::size_t rows = 100'000; ///< most entries of each list
};

struct WeakFace {
    qint64 subject = 0;
    qint64 face = 0;
    double quality = 0;
};

/// `first` is the lower subject id.
struct LookAlikes {
    qint64 first = 0;
    qint64 second = 0;
    qint64 firstFace = 0;
    qint64 secondFace = 0;
    double score = 0;
};

struct GalleryHealth {
    std::vector<qint64> onePhoto;  ///< subjects
    std::vector<WeakFace> weak;    ///< worst first
    std::vector<LookAlikes> alike; ///< most alike first
    qint64 onePhotoCount = 0;
    qint64 weakCount = 0;
    qint64 alikeCount = 0;
    bool hasMoreAlike = false; ///< than were counted
};

base::Result<GalleryHealth> readHealth(const galleries::Collection& collection,
                                       const engine::ScoreScale& scale, qint64 gallery,
                                       const HealthLimits& limits, const KeepOn& keepOn);

} // namespace core::insight
