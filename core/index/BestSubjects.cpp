// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/BestSubjects.h"

#include <algorithm>

namespace core::index {

BestSubjects::BestSubjects(const SearchOptions& options)
    : m_limit(static_cast<std::size_t>(std::max(options.limit, 0)))
    , m_atLeast(options.atLeast)
    , m_cutoff(options.atLeast)
{
}

void BestSubjects::offer(const Candidate& candidate)
{
    if (!(candidate.similarity >= m_atLeast)) // a probe of no numbers finds nobody
        return;
    const auto known = m_bySubject.find(candidate.subject);
    if (known != m_bySubject.end()) {
        if (!isBetter(candidate, *known->second))
            return;
        m_sorted.erase(known->second);
        m_bySubject.erase(known);
    }
    const auto [place, isNew] = m_sorted.insert(candidate);
    if (isNew)
        m_bySubject.emplace(candidate.subject, place);
    if (m_sorted.size() > m_limit) {
        m_bySubject.erase(m_sorted.rbegin()->subject);
        m_sorted.erase(std::prev(m_sorted.end()));
    }
    if (m_sorted.size() == m_limit && m_limit > 0)
        m_cutoff = std::max(m_atLeast, m_sorted.rbegin()->similarity);
}

} // namespace core::index
