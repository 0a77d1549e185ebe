// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up templates for index tests and the answer by looking at every row.
#pragma once

#include "core/index/GalleryIndex.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

namespace tests {

using core::index::Candidate;

using Values = std::vector<float>;

inline Values normalised(Values values)
{
    double squares = 0;
    for (const float value : values)
        squares += static_cast<double>(value) * static_cast<double>(value);
    for (float& value : values)
        value = static_cast<float>(static_cast<double>(value) / std::sqrt(squares));
    return values;
}

/// `spread` around `centre`; an empty centre gives any direction.
inline Values anyTemplate(std::mt19937& random, int dimension, const Values& centre = {}, float spread = 1)
{
    std::normal_distribution<float> normal;
    Values values(static_cast<std::size_t>(dimension));
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = normal(random) * spread + (centre.empty() ? 0.0F : centre[i]);
    return normalised(std::move(values));
}

struct Enrolled {
    qint64 gallery = 1;
    qint64 subject = 0;
    qint64 face = 0;
    Values values;
    core::index::Row row() const { return {subject, face, values}; }
};

/// Added in one publication for each gallery.
inline void addAll(core::index::GalleryIndex& index, const std::vector<Enrolled>& all)
{
    std::map<qint64, std::vector<core::index::Row>> rows;
    for (const Enrolled& one : all)
        rows[one.gallery].push_back(one.row());
    for (const auto& [gallery, some] : rows)
        index.add(gallery, some);
}

inline double dot(const Values& a, const Values& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    return sum;
}

inline std::vector<Candidate> bruteForce(const std::vector<Enrolled>& all,
                                         const std::vector<qint64>& galleries, const Values& probe,
                                         const core::index::SearchOptions& options)
{
    const auto better = [](const Candidate& a, const Candidate& b) {
        return a.similarity != b.similarity ? a.similarity > b.similarity : a.face < b.face;
    };
    std::map<qint64, Candidate> best;
    for (const Enrolled& one : all) {
        const Candidate candidate{one.subject, one.face, static_cast<float>(dot(one.values, probe))};
        if (std::find(galleries.begin(), galleries.end(), one.gallery) == galleries.end() ||
            candidate.similarity < options.atLeast)
            continue;
        const auto [place, isNew] = best.try_emplace(one.subject, candidate);
        if (!isNew && better(candidate, place->second))
            place->second = candidate;
    }
    std::vector<Candidate> sorted;
    for (const auto& [subject, candidate] : best)
        sorted.push_back(candidate);
    std::sort(sorted.begin(), sorted.end(), better);
    sorted.resize(std::min(sorted.size(), static_cast<std::size_t>(options.limit)));
    return sorted;
}

} // namespace tests
