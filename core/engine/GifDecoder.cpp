// SPDX-License-Identifier: GPL-3.0-or-later
// After the GIF89a specification, appendix F for the LZW codes.
#include "core/engine/GifDecoder.h"

#include <array>

namespace core::engine {

using base::ErrorCode;
using base::fail;

namespace {

constexpr int kNoTransparency = -1;

base::Error cut()
{
    return fail(ErrorCode::PictureTruncated,
                QStringLiteral("The GIF file ends before the picture is complete."));
}

base::Error damaged()
{
    return fail(ErrorCode::PictureUndecodable, QStringLiteral("The GIF file is damaged."));
}

/// Sub-blocks from `at` on joined; `at` is moved behind their terminator, or to -1 when the file ends first.
QByteArray joinBlocks(ByteView file, qint64& at)
{
    QByteArray joined;
    while (file.has(at, 1)) {
        const qint64 length = file.byte(at);
        if (length == 0) {
            ++at;
            return joined;
        }
        if (!file.has(at + 1, length))
            break;
        joined.append(file.data() + at + 1, length);
        at += 1 + length;
    }
    at = -1;
    return joined;
}

class Lzw {
public:
    Lzw(const QByteArray& data, int codeSize)
        : m_data(data)
        , m_clear(1 << codeSize)
    {
        reset();
    }

    /// Fills indices in order; false when the codes end early or make no sense.
    bool decode(std::vector<uchar>& indices)
    {
        std::size_t filled = 0;
        while (filled < indices.size()) {
            const int code = nextCode();
            if (code < 0 || code == m_clear + 1)
                return false;
            if (code == m_clear)
                reset();
            else if (!append(code, indices, filled))
                return false;
        }
        return true;
    }
    bool endedEarly() const { return m_bit + m_width > m_data.size() * 8; }

private:
    void reset()
    {
        m_next = m_clear + 2;
        m_width = 1;
        while (1 << m_width < m_next)
            ++m_width;
        m_previous = -1;
    }

    int nextCode()
    {
        if (endedEarly())
            return -1;
        const ByteView view(m_data);
        const std::uint32_t code = view.le24(m_bit / 8) >> (m_bit % 8) & ((1U << m_width) - 1U);
        m_bit += m_width;
        return static_cast<int>(code);
    }

    uchar firstOf(int code) const
    {
        while (code >= m_clear + 2)
            code = m_prefix[static_cast<std::size_t>(code)];
        return static_cast<uchar>(code);
    }

    bool append(int code, std::vector<uchar>& indices, std::size_t& filled)
    {
        if (code > m_next || (code == m_next && m_previous < 0))
            return false;
        if (m_previous >= 0 && m_next < 4096) {
            m_prefix[static_cast<std::size_t>(m_next)] = m_previous;
            m_last[static_cast<std::size_t>(m_next)] = firstOf(code == m_next ? m_previous : code);
            ++m_next;
        } else if (code == m_next) {
            return false;
        }
        if (m_next == 1 << m_width && m_width < 12)
            ++m_width;
        m_previous = code;
        write(code, indices, filled);
        return true;
    }

    void write(int code, std::vector<uchar>& indices, std::size_t& filled)
    {
        std::array<uchar, 4097> reversed{};
        std::size_t length = 0;
        for (; code >= m_clear + 2; code = m_prefix[static_cast<std::size_t>(code)])
            reversed[length++] = m_last[static_cast<std::size_t>(code)];
        reversed[length++] = static_cast<uchar>(code);
        while (length > 0 && filled < indices.size())
            indices[filled++] = reversed[--length];
    }

    const QByteArray& m_data;
    int m_clear;
    int m_next = 0;
    int m_width = 0;
    int m_previous = -1;
    qint64 m_bit = 0;
    std::array<int, 4096> m_prefix{};
    std::array<uchar, 4096> m_last{};
};

struct Frame {
    cv::Rect box;
    ByteView palette{nullptr, 0};
    bool interlaced = false;
    int transparent = kNoTransparency;
};

/// Row of the picture that the n-th stored row of an interlaced frame belongs to, in stored order.
std::vector<int> rowOrder(int height, bool interlaced)
{
    std::vector<int> order;
    constexpr int passes[4][2] = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};
    for (const auto& [first, step] : passes)
        for (int y = first; interlaced && y < height; y += step)
            order.push_back(y);
    for (int y = 0; !interlaced && y < height; ++y)
        order.push_back(y);
    return order;
}

void paint(const Frame& frame, const std::vector<uchar>& indices, cv::Mat& screen)
{
    std::size_t stored = 0;
    for (const int y : rowOrder(frame.box.height, frame.interlaced)) {
        for (int x = 0; x < frame.box.width; ++x) {
            const int index = indices[stored++];
            if (index == frame.transparent)
                continue;
            const auto level = [&](int c) { return static_cast<uchar>(frame.palette.byte(index * 3 + c)); };
            screen.at<cv::Vec3b>(frame.box.y + y, frame.box.x + x) = {level(2), level(1), level(0)};
        }
    }
}

/// Frame described at `at` (the byte after the comma); `at` is moved to its codes.
Frame readFrame(ByteView file, qint64& at, const Frame& defaults)
{
    Frame frame = defaults;
    const auto number = [&](qint64 i) { return static_cast<int>(file.le16(at + i)); };
    frame.box = {number(0), number(2), number(4), number(6)};
    const std::uint32_t flags = file.byte(at + 8);
    frame.interlaced = (flags & 0x40U) != 0;
    at += 9;
    if ((flags & 0x80U) != 0) {
        const qint64 length = 3LL << ((flags & 7U) + 1);
        frame.palette = file.part(at, length);
        at += length;
    }
    return frame;
}

base::Result<cv::Mat> decodeFrame(ByteView file, qint64 at, const Frame& defaults, cv::Mat screen)
{
    if (!file.has(at, 10))
        return cut();
    const Frame frame = readFrame(file, at, defaults);
    const int codeSize = static_cast<int>(file.byte(at));
    const cv::Rect inside = frame.box & cv::Rect(0, 0, screen.cols, screen.rows);
    if (frame.box.empty() || inside != frame.box || codeSize < 1 || codeSize > 8)
        return file.has(at, 1) ? damaged() : cut();
    const QByteArray codes = joinBlocks(file, ++at);
    std::vector<uchar> indices(static_cast<std::size_t>(frame.box.width) *
                               static_cast<std::size_t>(frame.box.height));
    Lzw lzw(codes, codeSize);
    if (!lzw.decode(indices))
        return at < 0 || lzw.endedEarly() ? cut() : damaged();
    paint(frame, indices, screen);
    return screen;
}

} // namespace

base::Result<cv::Mat> decodeGif(ByteView file)
{
    cv::Mat screen(static_cast<int>(file.le16(8)), static_cast<int>(file.le16(6)), CV_8UC3,
                   cv::Scalar::all(255));
    Frame defaults;
    qint64 at = 13;
    if ((file.byte(10) & 0x80U) != 0) {
        const qint64 length = 3LL << ((file.byte(10) & 7U) + 1);
        defaults.palette = file.part(at, length);
        at += length;
    }
    while (file.has(at, 1)) {
        if (file.byte(at) == ',')
            return decodeFrame(file, at + 1, defaults, screen);
        if (file.byte(at) != '!')
            return damaged();
        if (file.byte(at + 1) == 0xF9 && (file.byte(at + 3) & 1U) != 0)
            defaults.transparent = static_cast<int>(file.byte(at + 6));
        at += 2;
        joinBlocks(file, at);
        if (at < 0)
            return cut();
    }
    return cut();
}

} // namespace core::engine
