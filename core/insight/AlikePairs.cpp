// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/AlikePairs.h"

#include <algorithm>
#include <tuple>

namespace core::insight {

using index::FacePair;

namespace {

bool isMoreAlike(const FacePair& a, const FacePair& b)
{
    return std::tuple(b.similarity, a.subject, a.otherSubject) <
           std::tuple(a.similarity, b.subject, b.otherSubject);
}

} // namespace

AlikePairs::AlikePairs(std::size_t most, float atLeast)
    : m_most(most)
    , m_atLeast(atLeast)
{
}

float AlikePairs::offer(const FacePair& offered)
{
    if (offered.similarity < m_atLeast)
        return m_atLeast;
    FacePair pair = offered;
    if (pair.subject > pair.otherSubject)
        pair = {offered.otherSubject, offered.otherFace, offered.subject, offered.face, offered.similarity};
    FacePair& best = m_pairs.try_emplace({pair.subject, pair.otherSubject}, pair).first->second;
    if (pair.similarity > best.similarity)
        best = pair;
    if (m_pairs.size() > 2 * m_most)
        cut();
    return m_atLeast;
}

/// Down to half, so that it is seldom needed.
void AlikePairs::cut()
{
    std::vector<FacePair> all = sorted();
    all.resize(m_most);
    m_atLeast = std::max(m_atLeast, all.back().similarity);
    m_isCut = true;
    m_pairs.clear();
    for (const FacePair& pair : all)
        m_pairs.emplace(People(pair.subject, pair.otherSubject), pair);
}

std::vector<FacePair> AlikePairs::sorted() const
{
    std::vector<FacePair> all;
    all.reserve(m_pairs.size());
    for (const auto& [people, pair] : m_pairs)
        all.push_back(pair);
    std::ranges::sort(all, isMoreAlike);
    return all;
}

} // namespace core::insight
