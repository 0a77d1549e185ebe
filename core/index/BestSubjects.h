// SPDX-License-Identifier: GPL-3.0-or-later
// The best candidates seen so far, each subject once with its best face. One search's own.
#pragma once

#include "core/index/GalleryIndex.h"

#include <set>
#include <unordered_map>

namespace core::index {

/// Higher similarity first; equal ones in order of faces.
inline bool isBetter(const Candidate& a, const Candidate& b)
{
    return a.similarity != b.similarity ? a.similarity > b.similarity : a.face < b.face;
}

class BestSubjects {
public:
    explicit BestSubjects(const SearchOptions& options);

    /// A row that is certainly below this changes nothing.
    float cutoff() const { return m_cutoff; }
    void offer(const Candidate& candidate);
    std::vector<Candidate> sorted() const { return {m_sorted.begin(), m_sorted.end()}; }

private:
    using Sorted = std::set<Candidate, decltype(&isBetter)>;

    const std::size_t m_limit;
    const float m_atLeast;
    float m_cutoff;
    Sorted m_sorted{&isBetter};
    std::unordered_map<qint64, Sorted::iterator> m_bySubject;
};

} // namespace core::index
