// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/GalleryRows.h"

#include <algorithm>
#include <numeric>

namespace core::index {

namespace {

constexpr std::size_t FirstCapacity = 16;

/// Half of a chunk gone is worth copying the other half; the last chunk is still being filled.
bool isWorn(const Chunk& chunk)
{
    return chunk.live() * 2 <= chunk.used();
}

} // namespace

GalleryRows::GalleryRows(int dimension)
    : m_dimension(dimension)
{
}

void GalleryRows::add(std::span<const Row> rows)
{
    if (rows.empty())
        return;
    // By face, because chunks are looked for by their range of faces; of equal faces the later row stays.
    std::vector<const Row*> ordered;
    for (const Row& row : rows)
        ordered.push_back(&row);
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Row* a, const Row* b) { return a->face < b->face; });
    reserve(rows.size());
    for (const Row* row : ordered) {
        removeFace(row->face);
        append(*row);
    }
}

/// A new chunk is as large as the gallery so far, so that small galleries stay small.
void GalleryRows::reserve(std::size_t more)
{
    if (m_chunks.empty() || m_chunks.back()->isFull()) {
        const std::size_t wanted = m_chunks.empty() ? FirstCapacity : m_chunks.back()->used() * 2;
        const std::size_t capacity = std::min(std::max(wanted, more), Chunk::MostRows);
        m_chunks.push_back(std::make_shared<Chunk>(m_dimension, capacity));
    }
}

void GalleryRows::append(const Row& row)
{
    reserve(1);
    m_chunks.back()->append(row);
    m_subjects[row.subject] += 1;
}

template <typename Matches> void GalleryRows::removeIn(Chunk& chunk, Matches matches)
{
    for (std::size_t row = 0; row < chunk.used(); ++row) {
        if (!matches(chunk, row) || chunk.isRemoved(row))
            continue;
        chunk.remove(row, m_version);
        m_hasRemoved = true;
        const auto found = m_subjects.find(chunk.subject(row));
        if (--found->second == 0)
            m_subjects.erase(found);
    }
}

void GalleryRows::removeFace(qint64 face)
{
    for (const auto& chunk : m_chunks)
        if (chunk->mayHoldFace(face))
            removeIn(*chunk, [face](const Chunk& in, std::size_t row) { return in.face(row) == face; });
}

void GalleryRows::removeSubject(qint64 subject)
{
    if (!m_subjects.contains(subject))
        return;
    for (const auto& chunk : m_chunks)
        removeIn(*chunk, [subject](const Chunk& in, std::size_t row) { return in.subject(row) == subject; });
}

std::shared_ptr<const GallerySnapshot> GalleryRows::publish()
{
    if (m_hasRemoved)
        compact();
    auto snapshot = std::make_shared<GallerySnapshot>();
    snapshot->version = m_version++;
    snapshot->subjects = static_cast<qint64>(m_subjects.size());
    for (const auto& chunk : m_chunks) {
        snapshot->parts.push_back({chunk, chunk->used()});
        snapshot->size += static_cast<qint64>(chunk->live());
        snapshot->bytes += chunk->bytes();
    }
    return snapshot;
}

/// Worn neighbours become one chunk; snapshots that still show the old ones keep them alive.
void GalleryRows::compact()
{
    m_hasRemoved = false;
    Chunks kept;
    for (auto from = m_chunks.cbegin(); from != m_chunks.cend();) {
        auto to = from;
        std::size_t live = 0;
        while (to != m_chunks.cend() && isWorn(**to) && live + (*to)->live() <= Chunk::MostRows)
            live += (*to++)->live();
        if (to == from)
            kept.push_back(*to++);
        else if (live > 0)
            kept.push_back(compacted(from, to));
        from = to;
    }
    m_chunks = std::move(kept);
}

std::shared_ptr<Chunk> GalleryRows::compacted(Chunks::const_iterator from, Chunks::const_iterator to) const
{
    const auto live = std::accumulate(from, to, std::size_t(0),
                                      [](std::size_t sum, const auto& chunk) { return sum + chunk->live(); });
    auto made = std::make_shared<Chunk>(m_dimension, std::max(live, FirstCapacity));
    for (; from != to; ++from)
        for (std::size_t row = 0; row < (*from)->used(); ++row)
            if (!(*from)->isRemoved(row))
                made->append({(*from)->subject(row), (*from)->face(row), (*from)->values(row)});
    return made;
}

} // namespace core::index
