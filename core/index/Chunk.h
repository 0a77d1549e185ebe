// SPDX-License-Identifier: GPL-3.0-or-later
// A run of rows in contiguous memory that only grows: one writer appends behind what readers were told of and
// marks rows as removed from a version on; readers never see either before it is published. Shared.
#pragma once

#include "core/index/GalleryIndex.h"
#include "core/index/Int8Dot.h"
#include "core/index/Quantised.h"

#include <atomic>
#include <cstdlib>

namespace core::index {

inline std::size_t strideOf(int dimension)
{
    return (static_cast<std::size_t>(dimension) + BlockBytes - 1) / BlockBytes * BlockBytes;
}

class Chunk {
public:
    static constexpr std::size_t MostRows = 4096;

    Chunk(int dimension, std::size_t capacity);

    // Writer
    void append(const Row& row);
    void remove(std::size_t row, quint32 version);
    bool isRemoved(std::size_t row) const { return m_rows[row].removedIn != 0; }
    bool isFull() const { return m_used == m_capacity; }
    std::size_t used() const { return m_used; }
    std::size_t live() const { return m_live; }
    bool mayHoldFace(qint64 face) const { return face >= m_leastFace && face <= m_mostFace; }
    qint64 bytes() const;

    // Any thread, for published rows
    bool isVisible(std::size_t row, quint32 version) const
    {
        const quint32 removed = m_rows[row].removedIn.load(std::memory_order_relaxed);
        return removed == 0 || removed > version;
    }
    qint64 face(std::size_t row) const { return m_rows[row].face; }
    qint64 subject(std::size_t row) const { return m_rows[row].subject; }
    const Rounding& rounding(std::size_t row) const { return m_rows[row].rounding; }
    const std::uint8_t* bytesOf(std::size_t row) const { return m_bytes.get() + row * m_stride; }
    std::span<const float> values(std::size_t row) const
    {
        return {m_values.get() + row * m_dimension, m_dimension};
    }

private:
    struct Freed {
        void operator()(void* memory) const { std::free(memory); }
    };
    template <typename T> using Memory = std::unique_ptr<T[], Freed>;
    template <typename T> static Memory<T> allocate(std::size_t count);

    struct RowHead {
        qint64 face = 0;
        qint64 subject = 0;
        Rounding rounding;
        std::atomic<quint32> removedIn = 0; ///< 0: still there
    };

    const std::size_t m_dimension;
    const std::size_t m_stride;
    const std::size_t m_capacity;
    Memory<float> m_values;
    Memory<std::uint8_t> m_bytes;
    std::unique_ptr<RowHead[]> m_rows;
    std::size_t m_used = 0;
    std::size_t m_live = 0;
    qint64 m_leastFace = 0;
    qint64 m_mostFace = -1;
};

} // namespace core::index
