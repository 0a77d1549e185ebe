// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/Chunk.h"

#include <algorithm>
#include <new>

namespace core::index {

/// Pages are the system's until they are written, so that a large chunk with few rows costs little.
template <typename T> Chunk::Memory<T> Chunk::allocate(std::size_t count)
{
    const std::size_t bytes = (count * sizeof(T) + BlockBytes - 1) / BlockBytes * BlockBytes;
    void* memory = std::aligned_alloc(BlockBytes, bytes);
    if (!memory)
        throw std::bad_alloc();
    return Memory<T>(static_cast<T*>(memory));
}

Chunk::Chunk(int dimension, std::size_t capacity)
    : m_dimension(static_cast<std::size_t>(dimension))
    , m_stride(strideOf(dimension))
    , m_capacity(capacity)
    , m_values(allocate<float>(capacity * m_dimension))
    , m_bytes(allocate<std::uint8_t>(capacity * m_stride))
    , m_rows(std::make_unique<RowHead[]>(capacity))
{
}

void Chunk::append(const Row& row)
{
    RowHead& head = m_rows[m_used];
    head.face = row.face;
    head.subject = row.subject;
    head.rounding = quantiseRow(row.values, {m_bytes.get() + m_used * m_stride, m_stride});
    std::copy(row.values.begin(), row.values.end(), m_values.get() + m_used * m_dimension);
    m_leastFace = m_used == 0 ? row.face : std::min(m_leastFace, row.face);
    m_mostFace = m_used == 0 ? row.face : std::max(m_mostFace, row.face);
    ++m_used;
    ++m_live;
}

void Chunk::remove(std::size_t row, quint32 version)
{
    m_rows[row].removedIn.store(version, std::memory_order_relaxed);
    --m_live;
}

/// Pages never written are not held.
qint64 Chunk::bytes() const
{
    const std::size_t written = m_used * (m_dimension * sizeof(float) + m_stride);
    return static_cast<qint64>(written + m_capacity * sizeof(RowHead));
}

} // namespace core::index
