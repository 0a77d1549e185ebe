// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/GalleryProblems.h"

#include <algorithm>
#include <limits>
#include <map>

namespace ui::overview {

namespace {

constexpr double poorBelow = 50;      // as in the health of a gallery
constexpr std::size_t looked = 2'000; // people that decide which gallery is named
const QString health = QStringLiteral("health");

} // namespace

std::optional<Attention> poorPictures(const core::galleries::GalleryService& galleries)
{
    const auto& directory = galleries.directory();
    core::galleries::SubjectQuery query;
    query.qualityBelow = poorBelow;
    const std::vector<qint64> people = directory.search(query);
    std::map<qint64, int> counts;
    for (std::size_t i = 0; i < std::min(people.size(), looked); ++i)
        for (const qint64 gallery : directory.galleriesOf(people[i]))
            ++counts[gallery];
    const auto all = galleries.page(0, std::numeric_limits<int>::max());
    if (counts.empty() || !all)
        return std::nullopt;
    const auto worst = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    const auto found = std::ranges::find(*all, worst->first, &core::storage::Gallery::id);
    if (found == all->end())
        return std::nullopt;
    return Attention{AttentionKind::PoorPictures, static_cast<qint64>(people.size()), found->name, 0,
                     QStringList{found->groupId, health}};
}

} // namespace ui::overview
