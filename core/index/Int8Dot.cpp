// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/Int8Dot.h"

#include <vector>

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace core::index {

namespace {

using Byte = std::uint8_t;

void dotsScalar(const Byte* rows, std::size_t count, std::size_t stride, const std::int8_t* probe,
                std::int32_t* out)
{
    for (std::size_t i = 0; i < count; ++i, rows += stride) {
        std::int32_t sum = 0;
        for (std::size_t j = 0; j < stride; ++j)
            sum += static_cast<std::int32_t>(rows[j]) * probe[j];
        out[i] = sum;
    }
}

#ifdef __x86_64__

template <typename Vector> const Vector* at(const void* bytes)
{
    return static_cast<const Vector*>(bytes);
}

int sumOf(__m128i four)
{
    const __m128i two = _mm_add_epi32(four, _mm_unpackhi_epi64(four, four));
    return _mm_cvtsi128_si32(_mm_add_epi32(two, _mm_shuffle_epi32(two, 1)));
}

/// Sixteen products; bytes are widened first because the byte instruction saturates.
__m128i products(__m128i row, __m128i probe)
{
    const __m128i zero = _mm_setzero_si128();
    const __m128i sign = _mm_cmpgt_epi8(zero, probe);
    return _mm_add_epi32(_mm_madd_epi16(_mm_unpacklo_epi8(row, zero), _mm_unpacklo_epi8(probe, sign)),
                         _mm_madd_epi16(_mm_unpackhi_epi8(row, zero), _mm_unpackhi_epi8(probe, sign)));
}

void dotsSse2(const Byte* rows, std::size_t count, std::size_t stride, const std::int8_t* probe,
              std::int32_t* out)
{
    for (std::size_t i = 0; i < count; ++i, rows += stride) {
        __m128i sum = _mm_setzero_si128();
        for (std::size_t j = 0; j < stride; j += 16)
            sum = _mm_add_epi32(sum, products(_mm_loadu_si128(at<__m128i>(rows + j)),
                                              _mm_loadu_si128(at<__m128i>(probe + j))));
        out[i] = sumOf(sum);
    }
}

__attribute__((target("avx2"))) __m256i products16(const Byte* row, const std::int8_t* probe)
{
    return _mm256_madd_epi16(_mm256_cvtepu8_epi16(_mm_loadu_si128(at<__m128i>(row))),
                             _mm256_cvtepi8_epi16(_mm_loadu_si128(at<__m128i>(probe))));
}

__attribute__((target("avx2"))) void dotsAvx2(const Byte* rows, std::size_t count, std::size_t stride,
                                              const std::int8_t* probe, std::int32_t* out)
{
    for (std::size_t i = 0; i < count; ++i, rows += stride) {
        __m256i even = _mm256_setzero_si256();
        __m256i odd = _mm256_setzero_si256();
        for (std::size_t j = 0; j < stride; j += 32) {
            even = _mm256_add_epi32(even, products16(rows + j, probe + j));
            odd = _mm256_add_epi32(odd, products16(rows + j + 16, probe + j + 16));
        }
        const __m256i sum = _mm256_add_epi32(even, odd);
        out[i] = sumOf(_mm_add_epi32(_mm256_castsi256_si128(sum), _mm256_extracti128_si256(sum, 1)));
    }
}

#define FACEDESK_VNNI __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni")))

/// Masked with everything, because GCC 12 warns of its own plain ones.
FACEDESK_VNNI __m128i folded(__m512i sum)
{
    const __m256i half = _mm256_add_epi32(_mm512_maskz_extracti64x4_epi64(0xff, sum, 0),
                                          _mm512_maskz_extracti64x4_epi64(0xff, sum, 1));
    return _mm_add_epi32(_mm256_castsi256_si128(half), _mm256_extracti128_si256(half, 1));
}

FACEDESK_VNNI void dotsVnni(const Byte* rows, std::size_t count, std::size_t stride, const std::int8_t* probe,
                            std::int32_t* out)
{
    std::size_t i = 0;
    for (; i + 4 <= count; i += 4, rows += 4 * stride) {
        __m512i sums[4] = {};
        for (std::size_t j = 0; j < stride; j += BlockBytes) {
            const __m512i part = _mm512_loadu_si512(probe + j);
            for (std::size_t k = 0; k < 4; ++k)
                sums[k] = _mm512_dpbusd_epi32(sums[k], _mm512_loadu_si512(rows + k * stride + j), part);
        }
        for (std::size_t k = 0; k < 4; ++k)
            out[i + k] = sumOf(folded(sums[k]));
    }
    for (; i < count; ++i, rows += stride) {
        __m512i sum = _mm512_setzero_si512();
        for (std::size_t j = 0; j < stride; j += BlockBytes)
            sum = _mm512_dpbusd_epi32(sum, _mm512_loadu_si512(rows + j), _mm512_loadu_si512(probe + j));
        out[i] = sumOf(folded(sum));
    }
}

#undef FACEDESK_VNNI

#endif

std::vector<Int8Kernel> findKernels()
{
    std::vector<Int8Kernel> found;
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vl"))
        found.push_back({"avx512vnni", dotsVnni});
    if (__builtin_cpu_supports("avx2"))
        found.push_back({"avx2", dotsAvx2});
    found.push_back({"sse2", dotsSse2});
#endif
    found.push_back({"scalar", dotsScalar});
    return found;
}

} // namespace

std::span<const Int8Kernel> supportedKernels()
{
    static const std::vector<Int8Kernel> kernels = findKernels();
    return kernels;
}

} // namespace core::index
