// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of one gallery: what the writer keeps of it, and the snapshots it publishes. Owned by GalleryIndex,
// which serialises writers; snapshots are immutable and may be read by any thread.
#pragma once

#include "core/index/Chunk.h"

#include <unordered_map>

namespace core::index {

struct GallerySnapshot {
    struct Part {
        std::shared_ptr<const Chunk> chunk;
        std::size_t rows = 0; ///< published ones
    };
    std::vector<Part> parts;
    quint32 version = 0;
    qint64 size = 0;
    qint64 subjects = 0;
    qint64 bytes = 0;
};

class GalleryRows {
public:
    explicit GalleryRows(int dimension);

    void add(std::span<const Row> rows);
    void removeFace(qint64 face);
    void removeSubject(qint64 subject);
    bool isEmpty() const { return m_subjects.empty(); }
    /// What readers see from now on; every change until the next call belongs to the next version.
    std::shared_ptr<const GallerySnapshot> publish();

private:
    using Chunks = std::vector<std::shared_ptr<Chunk>>;

    void append(const Row& row);
    void reserve(std::size_t more);
    template <typename Matches> void removeIn(Chunk& chunk, Matches matches);
    void compact();
    std::shared_ptr<Chunk> compacted(Chunks::const_iterator from, Chunks::const_iterator to) const;

    const int m_dimension;
    Chunks m_chunks;
    std::unordered_map<qint64, quint32> m_subjects; ///< how many rows each has
    quint32 m_version = 1;                          ///< of the next publication
    bool m_hasRemoved = false;
};

} // namespace core::index
