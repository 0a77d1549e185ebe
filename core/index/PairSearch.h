// SPDX-License-Identifier: GPL-3.0-or-later
// Every row of one snapshot against every other one, by all processors at once but only while nobody else
// wants them. Owned by the call of GalleryIndex::pairs(), on its thread; the callbacks are called by one
// thread at a time.
#pragma once

#include "core/index/GalleryRows.h"

#include <mutex>

namespace core::index {

class PairSearch {
public:
    PairSearch(const GallerySnapshot& gallery, float atLeast, const PairFound& found,
               const PairsKeepOn& keepOn);

    bool run(); ///< false: stopped

private:
    /// Rows that stay in the fastest memory while many probes pass over them.
    struct Tile {
        const Chunk* chunk = nullptr;
        std::size_t from = 0;
        std::size_t to = 0;
        Rounding most; ///< greatest scale, norm and error among its rows
    };
    struct Probe {
        QuantisedProbe quantised;
        std::size_t row = 0;
    };

    static Rounding mostOf(const Chunk& chunk, std::size_t from, std::size_t to);
    void work();
    bool compare(std::size_t tile);
    void scan(const Tile& tile, const Probe& probe, const Tile& rows);
    void offer(const Tile& tile, const Probe& probe, const Tile& rows, std::size_t row);
    std::vector<Probe> probesOf(const Tile& tile) const;
    bool goesOn(qint64 compared);

    const quint32 m_version;
    const PairFound& m_found;
    const PairsKeepOn& m_keepOn;
    const Int8Kernel& m_kernel = supportedKernels().front();
    std::vector<Tile> m_tiles;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<float> m_atLeast;
    std::mutex m_telling; ///< held while a callback runs
    qint64 m_compared = 0;
    qint64 m_toCompare = 0;
    std::atomic<bool> m_isStopped = false;
};

} // namespace core::index
