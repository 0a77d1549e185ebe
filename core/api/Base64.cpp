// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/Base64.h"

#include <array>
#include <cstdint>
#include <cstring>

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace core::api {

namespace {

constexpr std::string_view Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t Invalid = 0xFF;
constexpr std::uint8_t Blank = 0xFE;

constexpr std::array<std::uint8_t, 256> makeValues()
{
    std::array<std::uint8_t, 256> values{};
    values.fill(Invalid);
    for (std::size_t i = 0; i < Alphabet.size(); ++i)
        values[static_cast<unsigned char>(Alphabet[i])] = static_cast<std::uint8_t>(i);
    for (const unsigned char blank : {' ', '\t', '\r', '\n'})
        values[blank] = Blank;
    return values;
}
constexpr auto Values = makeValues();

std::uint8_t valueOf(char c)
{
    return Values[static_cast<unsigned char>(c)];
}

#ifdef __x86_64__
// 32 characters to 24 bytes a step: high and low half of each character look up a bit of "not allowed" and
// the distance to its value (the method of Muła and Lemire, "Faster Base64 Encoding and Decoding Using
// AVX2").
__attribute__((target("avx2"))) std::size_t decodeBlocksAvx2(const char*& in, const char* end, char* out)
{
    const __m256i lookLow = _mm256_setr_epi8(0x15, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x13,
                                             0x1A, 0x1B, 0x1B, 0x1B, 0x1A, 0x15, 0x11, 0x11, 0x11, 0x11, 0x11,
                                             0x11, 0x11, 0x11, 0x11, 0x13, 0x1A, 0x1B, 0x1B, 0x1B, 0x1A);
    const __m256i lookHigh = _mm256_setr_epi8(
        0x10, 0x10, 0x01, 0x02, 0x04, 0x08, 0x04, 0x08, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10,
        0x10, 0x01, 0x02, 0x04, 0x08, 0x04, 0x08, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10);
    const __m256i lookRoll = _mm256_setr_epi8(0, 16, 19, 4, -65, -65, -71, -71, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16,
                                              19, 4, -65, -65, -71, -71, 0, 0, 0, 0, 0, 0, 0, 0);
    const __m256i slash = _mm256_set1_epi8(0x2F);
    const __m256i pack = _mm256_setr_epi8(2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, -1, -1, -1, -1, 2, 1, 0, 6,
                                          5, 4, 10, 9, 8, 14, 13, 12, -1, -1, -1, -1);
    const __m256i lanes = _mm256_setr_epi32(0, 1, 2, 4, 5, 6, -1, -1);
    char* const begin = out;
    while (end - in >= 32) {
        const __m256i text = _mm256_loadu_si256(reinterpret_cast<const __m256i_u*>(in));
        const __m256i high = _mm256_and_si256(_mm256_srli_epi32(text, 4), slash);
        const __m256i low = _mm256_and_si256(text, slash);
        const __m256i notHigh = _mm256_shuffle_epi8(lookHigh, high);
        const __m256i notLow = _mm256_shuffle_epi8(lookLow, low);
        if (!_mm256_testz_si256(notLow, notHigh))
            break;
        const __m256i isSlash = _mm256_cmpeq_epi8(text, slash);
        const __m256i roll = _mm256_shuffle_epi8(lookRoll, _mm256_add_epi8(isSlash, high));
        const __m256i values = _mm256_add_epi8(text, roll);
        const __m256i pairs = _mm256_maddubs_epi16(values, _mm256_set1_epi32(0x01400140));
        const __m256i words = _mm256_madd_epi16(pairs, _mm256_set1_epi32(0x00011000));
        const __m256i packed = _mm256_permutevar8x32_epi32(_mm256_shuffle_epi8(words, pack), lanes);
        _mm256_storeu_si256(reinterpret_cast<__m256i_u*>(out), packed);
        in += 32;
        out += 24;
    }
    return static_cast<std::size_t>(out - begin);
}
#endif

std::size_t decodeBlocks(const char*& in, const char* end, char* out)
{
#ifdef __x86_64__
    static const bool hasAvx2 = __builtin_cpu_supports("avx2");
    if (hasAvx2)
        return decodeBlocksAvx2(in, end, out);
#endif
    char* const begin = out;
    for (; end - in >= 4; in += 4, out += 3) {
        const std::uint8_t a = valueOf(in[0]), b = valueOf(in[1]), c = valueOf(in[2]), d = valueOf(in[3]);
        if (((a | b | c | d) & 0xC0) != 0)
            break;
        const std::uint32_t bits =
            std::uint32_t(a) << 18 | std::uint32_t(b) << 12 | std::uint32_t(c) << 6 | d;
        out[0] = static_cast<char>(bits >> 16);
        out[1] = static_cast<char>(bits >> 8);
        out[2] = static_cast<char>(bits);
    }
    return static_cast<std::size_t>(out - begin);
}

/// One group of four values, blanks between them skipped; answers how many values there were.
int readGroup(const char*& in, const char* end, std::uint32_t& bits, bool& valid)
{
    int count = 0;
    for (bits = 0; in != end && count < 4; ++in) {
        const std::uint8_t value = valueOf(*in);
        if (value == Blank)
            continue;
        if (value == Invalid) {
            valid = *in == '=';
            break;
        }
        bits = bits << 6 | value;
        ++count;
    }
    return count;
}

bool isPaddingOnly(const char* in, const char* end)
{
    int padding = 0;
    for (; in != end; ++in) {
        if (*in == '=')
            ++padding;
        else if (valueOf(*in) != Blank)
            return false;
    }
    return padding <= 2;
}

std::string_view withoutPrefix(std::string_view text)
{
    if (!text.starts_with("data:"))
        return text;
    const std::size_t comma = text.substr(0, 256).find(',');
    return comma == std::string_view::npos ? text : text.substr(comma + 1);
}

} // namespace

std::optional<QByteArray> decodeBase64(std::string_view text)
{
    text = withoutPrefix(text);
    // A block may write eight bytes more than it means.
    QByteArray bytes(static_cast<qsizetype>(text.size() / 4 * 3 + 40), Qt::Uninitialized);
    const char* in = text.data();
    const char* const end = in + text.size();
    char* const begin = bytes.data();
    char* out = begin;
    bool valid = true;
    for (int count = 4; count == 4;) {
        out += decodeBlocks(in, end, out);
        std::uint32_t bits = 0;
        count = readGroup(in, end, bits, valid);
        if (!valid || count == 1)
            return std::nullopt;
        bits <<= 6 * (4 - count);
        for (int i = 0; i + 1 < count; ++i)
            *out++ = static_cast<char>(bits >> (16 - 8 * i));
    }
    if (!isPaddingOnly(in, end))
        return std::nullopt;
    bytes.truncate(out - begin);
    return bytes;
}

} // namespace core::api
