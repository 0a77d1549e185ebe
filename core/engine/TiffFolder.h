// SPDX-License-Identifier: GPL-3.0-or-later
// First image file directory of a classic TIFF: tags as numbers. A view; the bytes must outlive it.
#pragma once

#include "core/engine/ByteView.h"

#include <vector>

namespace core::engine {

class TiffFolder {
public:
    enum Tag : std::uint32_t {
        Width = 256,
        Height = 257,
        BitsPerSample = 258,
        StripOffsets = 273,
        SamplesPerPixel = 277,
        StripByteCounts = 279,
        TileWidth = 322,
        TileHeight = 323,
        TileOffsets = 324,
        TileByteCounts = 325,
    };

    explicit TiffFolder(ByteView file);

    /// False when the directory itself lies past the end.
    bool isWhole() const { return m_whole; }
    /// First value of a tag, 0 when absent.
    qint64 value(Tag tag) const;
    /// All values; empty when the tag is absent or its values lie past the end.
    std::vector<qint64> values(Tag tag) const;

private:
    std::uint32_t u16(qint64 at) const { return m_little ? m_file.le16(at) : m_file.be16(at); }
    std::uint32_t u32(qint64 at) const { return m_little ? m_file.le32(at) : m_file.be32(at); }

    ByteView m_file;
    bool m_little;
    bool m_whole = false;
    qint64 m_first = 0;
    qint64 m_entries = 0;
};

} // namespace core::engine
