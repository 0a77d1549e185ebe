// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galleries/TextArena.h"

#include <cstring>

namespace core::galleries {

quint32 TextArena::add(std::string_view text)
{
    if (m_used + text.size() > ChunkBytes) {
        m_wasted += m_chunks.empty() ? 0 : ChunkBytes - m_used;
        m_chunks.push_back(std::make_unique<char[]>(ChunkBytes));
        m_used = 0;
    }
    const std::size_t place = (m_chunks.size() - 1) * ChunkBytes + m_used;
    std::memcpy(m_chunks.back().get() + m_used, text.data(), text.size());
    m_used += text.size();
    return static_cast<quint32>(place);
}

} // namespace core::galleries
