// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galleries/MembershipSets.h"

#include <algorithm>

namespace core::galleries {

quint32 MembershipSets::numberOf(const Galleries& galleries)
{
    const auto [entry, isNew] = m_numbers.try_emplace(galleries, static_cast<quint32>(m_sets.size()));
    if (isNew)
        m_sets.push_back(&entry->first);
    return entry->second;
}

bool MembershipSets::contains(quint32 set, qint64 gallery) const
{
    return std::ranges::binary_search(galleries(set), gallery);
}

quint32 MembershipSets::with(quint32 set, qint64 gallery)
{
    Galleries larger = galleries(set);
    if (const auto place = std::ranges::lower_bound(larger, gallery);
        place == larger.end() || *place != gallery)
        larger.insert(place, gallery);
    return numberOf(larger);
}

quint32 MembershipSets::without(quint32 set, qint64 gallery)
{
    Galleries smaller = galleries(set);
    std::erase(smaller, gallery);
    return numberOf(smaller);
}

bool MembershipSets::isPrivate(quint32 set) const
{
    const Galleries& all = galleries(set);
    return !all.empty() &&
           std::ranges::all_of(all, [this](qint64 gallery) { return m_private.contains(gallery); });
}

std::vector<char> MembershipSets::matching(qint64 gallery) const
{
    std::vector<char> matches(m_sets.size());
    for (quint32 set = 0; set < matches.size(); ++set)
        matches[set] = gallery == 0 ? !isPrivate(set) : contains(set, gallery);
    return matches;
}

} // namespace core::galleries
