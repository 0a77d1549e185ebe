// SPDX-License-Identifier: GPL-3.0-or-later
// The most alike pairs of people seen so far, each once with its most alike faces. One reading's own, one
// thread at a time.
#pragma once

#include "core/index/GalleryIndex.h"

#include <unordered_map>

namespace core::insight {

class AlikePairs {
public:
    AlikePairs(std::size_t most, float atLeast);

    /// Answers from which similarity on a pair still matters.
    float offer(const index::FacePair& pair);
    /// Most alike first; `subject` is the lower id.
    std::vector<index::FacePair> sorted() const;
    /// There were more than it keeps; the least alike are gone.
    bool isCut() const { return m_isCut; }

private:
    using People = std::pair<qint64, qint64>;
    struct Hash {
        std::size_t operator()(const People& people) const
        {
            return qHashMulti(0, people.first, people.second);
        }
    };
    void cut();

    const std::size_t m_most;
    float m_atLeast;
    bool m_isCut = false;
    std::unordered_map<People, index::FacePair, Hash> m_pairs;
};

} // namespace core::insight
