// SPDX-License-Identifier: GPL-3.0-or-later
// Hash index from a key's hash to slot numbers, under ten bytes a slot. Several slots may share a hash; the
// caller compares the keys themselves.
#pragma once

#include <QtGlobal>

#include <vector>

namespace core::galleries {

class ChainedIndex {
public:
    static constexpr quint32 None = 0xffff'ffff;

    /// `hashOf(slot)` answers the hash of any slot in the index; it is asked again when the index grows.
    template <typename HashOf> void insert(quint32 slot, const HashOf& hashOf)
    {
        if (m_count == m_heads.size())
            grow(hashOf);
        makeRoom(slot);
        push(slot, hashOf(slot));
        ++m_count;
    }
    void erase(quint32 slot, quint64 hash);

    quint32 first(quint64 hash) const { return m_heads.empty() ? None : m_heads[bucketOf(hash)]; }
    quint32 next(quint32 slot) const { return m_next[slot]; }
    qint64 bytes() const;

    /// Spreads numbers that differ in few bits.
    static quint64 mixed(quint64 value);

private:
    static constexpr std::size_t FirstBuckets = 64;

    std::size_t bucketOf(quint64 hash) const { return hash & (m_heads.size() - 1); }
    void makeRoom(quint32 slot);
    void push(quint32 slot, quint64 hash)
    {
        quint32& head = m_heads[bucketOf(hash)];
        m_next[slot] = head;
        head = slot;
    }
    template <typename HashOf> void grow(const HashOf& hashOf)
    {
        std::vector<quint32> before(m_heads.empty() ? FirstBuckets : m_heads.size() * 2, None);
        m_heads.swap(before);
        for (quint32 slot : before)
            while (slot != None) {
                const quint32 following = m_next[slot];
                push(slot, hashOf(slot));
                slot = following;
            }
    }

    std::vector<quint32> m_heads; ///< a power of two
    std::vector<quint32> m_next;  ///< by slot
    std::size_t m_count = 0;
};

} // namespace core::galleries
