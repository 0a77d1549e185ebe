// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/PairSearch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <thread>

#include <sys/resource.h>
#include <unistd.h>

namespace core::index {

namespace {

constexpr int BehindOthers = 19; // niceness; engine workers have 10
constexpr std::size_t TileRows = 64;
constexpr std::size_t TilesBetweenQuestions = 64;

/// Whoever answers a request or paints a window goes first.
void stepBack()
{
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), BehindOthers);
}

/// A row of these roundings with a smaller kernel sum is certainly below `atLeast`.
std::int32_t leastSum(const QuantisedProbe& probe, const Rounding& most, float atLeast)
{
    const double lost =
        static_cast<double>(most.norm) * static_cast<double>(probe.rounding.error + probe.slack) +
        static_cast<double>(most.error) * static_cast<double>(probe.length);
    const double scale = static_cast<double>(probe.rounding.scale) * static_cast<double>(most.scale);
    const double least = (static_cast<double>(atLeast) - lost) / scale;
    if (!(least > 0)) // every row may matter, or one has no length
        return std::numeric_limits<std::int32_t>::min();
    return probe.offset + static_cast<std::int32_t>(std::min(least, 1e9)) - 1;
}

} // namespace

PairSearch::PairSearch(const GallerySnapshot& gallery, float atLeast, const PairFound& found,
                       const PairsKeepOn& keepOn)
    : m_version(gallery.version)
    , m_found(found)
    , m_keepOn(keepOn)
    , m_atLeast(atLeast)
{
    for (const auto& part : gallery.parts)
        for (std::size_t from = 0; from < part.rows; from += TileRows) {
            const std::size_t to = std::min(part.rows, from + TileRows);
            m_tiles.push_back({part.chunk.get(), from, to, mostOf(*part.chunk, from, to)});
        }
    const auto tiles = static_cast<qint64>(m_tiles.size());
    m_toCompare = tiles * (tiles + 1) / 2;
}

Rounding PairSearch::mostOf(const Chunk& chunk, std::size_t from, std::size_t to)
{
    Rounding most;
    for (std::size_t row = from; row < to; ++row) {
        const Rounding& one = chunk.rounding(row);
        most = {std::max(most.scale, one.scale), std::max(most.norm, one.norm),
                std::max(most.error, one.error)};
    }
    return most;
}

bool PairSearch::run()
{
    std::vector<std::jthread> workers(std::max(1U, std::thread::hardware_concurrency()));
    for (auto& worker : workers)
        worker = std::jthread([this] {
            stepBack();
            work();
        });
    workers.clear();
    return !m_isStopped;
}

void PairSearch::work()
{
    for (std::size_t tile = m_next++; tile < m_tiles.size(); tile = m_next++)
        if (!compare(tile))
            return;
}

/// With itself and with every tile behind it, so that each pair comes once.
bool PairSearch::compare(std::size_t tile)
{
    const std::vector<Probe> probes = probesOf(m_tiles[tile]);
    for (std::size_t from = tile; from < m_tiles.size(); from += TilesBetweenQuestions) {
        const std::size_t to = std::min(from + TilesBetweenQuestions, m_tiles.size());
        for (std::size_t other = from; other < to; ++other)
            for (const Probe& probe : probes)
                scan(m_tiles[tile], probe, m_tiles[other]);
        if (!goesOn(static_cast<qint64>(to - from)))
            return false;
    }
    return true;
}

std::vector<PairSearch::Probe> PairSearch::probesOf(const Tile& tile) const
{
    std::vector<Probe> probes;
    for (std::size_t row = tile.from; row < tile.to; ++row)
        if (tile.chunk->isVisible(row, m_version)) {
            const auto values = tile.chunk->values(row);
            probes.push_back({QuantisedProbe(values, strideOf(static_cast<int>(values.size()))), row});
        }
    return probes;
}

void PairSearch::scan(const Tile& tile, const Probe& probe, const Tile& rows)
{
    const QuantisedProbe& quantised = probe.quantised;
    const std::size_t from = &tile == &rows ? probe.row + 1 : rows.from;
    std::array<std::int32_t, TileRows> sums; // NOLINT: filled by the kernel
    m_kernel.dots(rows.chunk->bytesOf(from), rows.to - from, quantised.bytes.size(), quantised.bytes.data(),
                  sums.data());
    const auto end = sums.begin() + static_cast<std::ptrdiff_t>(rows.to - from);
    const float atLeast = m_atLeast.load(std::memory_order_relaxed);
    const std::int32_t least = leastSum(quantised, rows.most, atLeast);
    if (std::none_of(sums.begin(), end, [least](std::int32_t sum) { return sum >= least; }))
        return;
    for (std::size_t row = from; row < rows.to; ++row)
        if (quantised.atMost(sums[row - from], rows.chunk->rounding(row)) >= atLeast &&
            rows.chunk->isVisible(row, m_version))
            offer(tile, probe, rows, row);
}

void PairSearch::offer(const Tile& tile, const Probe& probe, const Tile& rows, std::size_t row)
{
    const FacePair pair{tile.chunk->subject(probe.row), tile.chunk->face(probe.row), rows.chunk->subject(row),
                        rows.chunk->face(row),
                        similarity(tile.chunk->values(probe.row), rows.chunk->values(row))};
    if (pair.subject == pair.otherSubject || !(pair.similarity >= m_atLeast))
        return;
    const std::lock_guard one(m_telling);
    m_atLeast = std::max(m_atLeast.load(), m_found(pair));
}

bool PairSearch::goesOn(qint64 compared)
{
    if (m_isStopped)
        return false;
    const std::lock_guard one(m_telling);
    m_compared += compared;
    if (!m_keepOn(m_compared, m_toCompare))
        m_isStopped = true;
    return !m_isStopped;
}

} // namespace core::index
