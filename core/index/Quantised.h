// SPDX-License-Identifier: GPL-3.0-or-later
// A template as int8 values with all that is needed to bound what rounding did to a dot product:
// |x.p - approx| <= norm(x') * error(p) + error(x) * norm(p), where x' is the rounded row.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace core::index {

struct Rounding {
    float scale = 0; ///< value = scale * int8
    float norm = 0;  ///< length of the rounded vector, at least
    float error = 0; ///< length of what rounding took away, at least
};

/// Rows: int8 + 128 into `bytes`, whose padding becomes 128.
Rounding quantiseRow(std::span<const float> values, std::span<std::uint8_t> bytes);

struct QuantisedProbe {
    QuantisedProbe(std::span<const float> values, std::size_t stride);

    /// No row of this rounding with this raw kernel sum has a greater similarity.
    float atMost(std::int32_t sum, const Rounding& row) const
    {
        const float approximate = static_cast<float>(sum - offset) * (rounding.scale * row.scale);
        return approximate + row.norm * (rounding.error + slack) + row.error * length;
    }

    std::vector<std::int8_t> bytes;
    Rounding rounding;
    std::int32_t offset = 0; ///< what the rows' + 128 adds to every sum
    float length = 0;        ///< of the probe itself
    float slack = 0;         ///< for float32 in the bound itself, for a row of length 1
};

/// The exact similarity: summed in double in one fixed order, so that it is the same on every processor.
float similarity(std::span<const float> a, std::span<const float> b);

} // namespace core::index
