// SPDX-License-Identifier: GPL-3.0-or-later
// Dot products of one int8 probe with many int8 rows: the fast first pass of a search. One kernel for each
// instruction set, all with equal results; pure, any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace core::index {

/// Rows and probe are padded to whole blocks.
inline constexpr std::size_t BlockBytes = 64;

/// Rows hold value + 128, so that each is unsigned as the instructions want it.
inline constexpr int RowOffset = 128;

struct Int8Kernel {
    const char* name;
    /// out[i] = sum of rows[i * stride + j] * probe[j] over j < stride; stride in whole blocks.
    void (*dots)(const std::uint8_t* rows, std::size_t count, std::size_t stride, const std::int8_t* probe,
                 std::int32_t* out);
};

/// What this processor can run, fastest first; the last one is plain C++.
std::span<const Int8Kernel> supportedKernels();

} // namespace core::index
