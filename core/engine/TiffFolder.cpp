// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/TiffFolder.h"

namespace core::engine {

TiffFolder::TiffFolder(ByteView file)
    : m_file(file)
    , m_little(file.startsWith(0, "II"))
{
    const qint64 folder = u32(4);
    m_entries = u16(folder);
    m_first = folder + 2;
    m_whole = folder >= 8 && m_entries > 0 && file.has(m_first, m_entries * 12);
}

qint64 TiffFolder::value(Tag tag) const
{
    const auto all = values(tag);
    return all.empty() ? 0 : all.front();
}

std::vector<qint64> TiffFolder::values(Tag tag) const
{
    constexpr std::uint32_t typeShort = 3;
    constexpr std::uint32_t typeLong = 4;
    std::vector<qint64> found;
    for (qint64 entry = m_first; m_whole && entry < m_first + m_entries * 12; entry += 12) {
        const std::uint32_t type = u16(entry + 2);
        if (u16(entry) != tag || (type != typeShort && type != typeLong))
            continue;
        const qint64 size = type == typeShort ? 2 : 4;
        const qint64 count = u32(entry + 4);
        const qint64 at = count * size <= 4 ? entry + 8 : qint64(u32(entry + 8));
        for (qint64 i = 0; m_file.has(at, count * size) && i < count; ++i)
            found.push_back(type == typeShort ? u16(at + i * 2) : u32(at + i * 4));
        break;
    }
    return found;
}

} // namespace core::engine
