// SPDX-License-Identifier: GPL-3.0-or-later
// Bounds-checked numbers out of a file's bytes. Reading past the end answers 0; ask has() where it matters.
#pragma once

#include <QByteArray>

#include <cstdint>
#include <cstring>

namespace core::engine {

class ByteView {
public:
    explicit ByteView(const QByteArray& bytes)
        : m_data(bytes.constData())
        , m_size(bytes.size())
    {
    }
    ByteView(const char* data, qint64 size)
        : m_data(data)
        , m_size(size)
    {
    }

    qint64 size() const { return m_size; }
    const char* data() const { return m_data; }
    bool has(qint64 at, qint64 count) const
    {
        return at >= 0 && count >= 0 && at <= m_size && count <= m_size - at;
    }
    std::uint32_t byte(qint64 at) const { return has(at, 1) ? static_cast<unsigned char>(m_data[at]) : 0U; }
    std::uint32_t be16(qint64 at) const { return byte(at) << 8U | byte(at + 1); }
    std::uint32_t be32(qint64 at) const { return be16(at) << 16U | be16(at + 2); }
    std::uint32_t le16(qint64 at) const { return byte(at + 1) << 8U | byte(at); }
    std::uint32_t le24(qint64 at) const { return byte(at + 2) << 16U | le16(at); }
    std::uint32_t le32(qint64 at) const { return le16(at + 2) << 16U | le16(at); }
    bool startsWith(qint64 at, const char* text) const
    {
        const auto length = static_cast<qint64>(std::strlen(text));
        return has(at, length) && std::memcmp(m_data + at, text, static_cast<std::size_t>(length)) == 0;
    }
    /// Clipped to what is there.
    ByteView part(qint64 at, qint64 count) const
    {
        if (!has(at, 0))
            return {m_data, 0};
        return {m_data + at, std::min(count, m_size - at)};
    }

private:
    const char* m_data;
    qint64 m_size;
};

} // namespace core::engine
