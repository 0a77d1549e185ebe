// SPDX-License-Identifier: GPL-3.0-or-later
// Which galleries a subject is in, as the number of a set: people share few different sets, so a subject
// needs four bytes.
#pragma once

#include <QtGlobal>

#include <map>
#include <set>
#include <vector>

namespace core::galleries {

class MembershipSets {
public:
    using Galleries = std::vector<qint64>; ///< ascending

    MembershipSets() { (void)numberOf({}); }

    /// The empty set is number 0.
    quint32 numberOf(const Galleries& galleries);
    const Galleries& galleries(quint32 set) const { return *m_sets[set]; }
    quint32 with(quint32 set, qint64 gallery);
    quint32 without(quint32 set, qint64 gallery);
    bool contains(quint32 set, qint64 gallery) const;

    void setPrivate(qint64 gallery) { m_private.insert(gallery); }
    void forget(qint64 gallery) { m_private.erase(gallery); }
    /// In at least one gallery and in private ones only.
    bool isPrivate(quint32 set) const;

    /// For each set, whether its subjects are in the gallery; 0: whether they are not private.
    std::vector<char> matching(qint64 gallery) const;

private:
    std::map<Galleries, quint32> m_numbers;
    std::vector<const Galleries*> m_sets;
    std::set<qint64> m_private;
};

} // namespace core::galleries
