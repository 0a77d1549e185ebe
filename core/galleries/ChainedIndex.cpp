// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galleries/ChainedIndex.h"

namespace core::galleries {

namespace {
// Growth by an eighth instead of doubling keeps the vector within the memory promised for a subject.
constexpr std::size_t GrowthShare = 8;
} // namespace

quint64 ChainedIndex::mixed(quint64 value)
{
    // Finaliser of MurmurHash3 by Austin Appleby (public domain).
    value ^= value >> 33;
    value *= 0xff51afd7ed558ccdULL;
    value ^= value >> 33;
    value *= 0xc4ceb9fe1a85ec53ULL;
    return value ^ (value >> 33);
}

void ChainedIndex::makeRoom(quint32 slot)
{
    if (slot >= m_next.capacity())
        m_next.reserve(slot + FirstBuckets + slot / GrowthShare);
    if (slot >= m_next.size())
        m_next.resize(slot + 1, None);
}

void ChainedIndex::erase(quint32 slot, quint64 hash)
{
    quint32* link = &m_heads[bucketOf(hash)];
    while (*link != slot)
        link = &m_next[*link];
    *link = m_next[slot];
    --m_count;
}

qint64 ChainedIndex::bytes() const
{
    return static_cast<qint64>(m_heads.capacity() + m_next.capacity()) * qint64{sizeof(quint32)};
}

} // namespace core::galleries
