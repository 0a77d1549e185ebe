// SPDX-License-Identifier: GPL-3.0-or-later
// Short texts packed one after the other; freed room is counted, its owner rebuilds the arena when it is
// mostly waste.
#pragma once

#include <QtGlobal>

#include <memory>
#include <string_view>
#include <vector>

namespace core::galleries {

class TextArena {
public:
    static constexpr std::size_t LongestText = 65'535;

    /// `text` has at most LongestText bytes.
    quint32 add(std::string_view text);
    std::string_view view(quint32 place, std::size_t size) const { return {at(place), size}; }
    void free(std::size_t size) { m_wasted += size; }
    bool isWasteful() const { return m_wasted > ChunkBytes && m_wasted * 2 > m_chunks.size() * ChunkBytes; }
    qint64 bytes() const { return static_cast<qint64>(m_chunks.size()) * qint64{ChunkBytes}; }

private:
    static constexpr std::size_t ChunkBytes = 131'072;
    const char* at(quint32 place) const { return m_chunks[place / ChunkBytes].get() + place % ChunkBytes; }

    std::vector<std::unique_ptr<char[]>> m_chunks;
    std::size_t m_used = ChunkBytes; ///< of the last chunk
    std::size_t m_wasted = 0;
};

} // namespace core::galleries
