// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/Quantised.h"

#include "core/index/Int8Dot.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace core::index {

namespace {

/// Lengths are sums of squares in double, rounded up when they become floats.
float upwards(double squares)
{
    return static_cast<float>(std::sqrt(squares) * (1.0 + 1e-6));
}

template <typename Put> Rounding roundAll(std::span<const float> values, Put put)
{
    float largest = 0;
    for (const float value : values)
        largest = std::max(largest, std::abs(value));
    Rounding rounding;
    rounding.scale = largest / 127.0F;
    const float inverse = largest > 0 ? 127.0F / largest : 0.0F;
    double norm = 0;
    double error = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const float level = std::clamp(std::nearbyint(values[i] * inverse), -127.0F, 127.0F);
        const double rounded = static_cast<double>(level) * static_cast<double>(rounding.scale);
        const double lost = static_cast<double>(values[i]) - rounded;
        norm += rounded * rounded;
        error += lost * lost;
        put(i, static_cast<int>(level));
    }
    rounding.norm = upwards(norm);
    rounding.error = upwards(error);
    return rounding;
}

} // namespace

Rounding quantiseRow(std::span<const float> values, std::span<std::uint8_t> bytes)
{
    std::fill(bytes.begin(), bytes.end(), static_cast<std::uint8_t>(RowOffset));
    return roundAll(
        values, [&](std::size_t i, int level) { bytes[i] = static_cast<std::uint8_t>(level + RowOffset); });
}

QuantisedProbe::QuantisedProbe(std::span<const float> values, std::size_t stride)
    : bytes(stride, 0)
{
    rounding =
        roundAll(values, [&](std::size_t i, int level) { bytes[i] = static_cast<std::int8_t>(level); });
    offset = RowOffset * std::accumulate(bytes.begin(), bytes.end(), 0);
    length = rounding.norm + rounding.error;
    slack = 1e-5F * length;
}

float similarity(std::span<const float> a, std::span<const float> b)
{
    std::array<double, 8> sums{};
    for (std::size_t i = 0; i < a.size(); ++i)
        sums[i % sums.size()] += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    return static_cast<float>(std::accumulate(sums.begin(), sums.end(), 0.0));
}

} // namespace core::index
