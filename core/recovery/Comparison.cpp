// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recovery/Comparison.h"

#include <map>

namespace core::recovery {

namespace {

struct PersonThere {
    QString name;
    int pictures = 0;
    bool isUniform = true; ///< every picture under the same name
};

std::map<QString, PersonThere> byNumber(const TargetListing& listing)
{
    std::map<QString, PersonThere> people;
    for (const TargetPerson& row : listing.people) {
        PersonThere& person = people[row.number];
        person.isUniform = person.isUniform && (person.pictures == 0 || person.name == row.name);
        person.name = row.name;
        ++person.pictures;
    }
    return people;
}

} // namespace

Effect effectOf(const Delivery& delivery, const QByteArray& pictureHere, const TargetPresence& there)
{
    switch (delivery.kind) {
    case ChangeKind::GalleryAdded:
        return there.hasGallery ? Effect::Nothing : Effect::Adds;
    case ChangeKind::GalleryRemoved:
        return there.hasGallery ? Effect::Removes : Effect::Nothing;
    case ChangeKind::Removed:
        return there.hasPerson ? Effect::Removes : Effect::Nothing;
    case ChangeKind::Enrolled:
    case ChangeKind::Updated:
        break;
    }
    if (pictureHere.isEmpty())
        return Effect::LeftOut;
    if (!there.hasGallery)
        return Effect::Fails;
    if (!there.hasPerson)
        return Effect::Adds;
    return there.pictureDigest == pictureHere ? Effect::Nothing : Effect::AddsSecond;
}

int Comparison::count(DifferenceKind kind) const
{
    return static_cast<int>(std::ranges::count(differences, kind, &Difference::kind));
}

Comparison compare(const std::vector<LocalPerson>& here, const TargetListing& there)
{
    auto left = byNumber(there);
    Comparison comparison{there.hasGallery, static_cast<int>(here.size()), static_cast<int>(left.size()), {}};
    for (const LocalPerson& person : here) {
        const auto found = left.find(person.subject.personNo);
        if (found == left.end()) {
            comparison.differences.push_back(
                {DifferenceKind::Missing, person.subject, {}, person.pictures, 0});
            continue;
        }
        const PersonThere& twin = found->second;
        if (!twin.isUniform || twin.name != person.subject.personal.name || twin.pictures != person.pictures)
            comparison.differences.push_back(
                {DifferenceKind::Different, person.subject, twin.name, person.pictures, twin.pictures});
        left.erase(found);
    }
    for (const auto& [number, twin] : left) {
        storage::Subject stranger;
        stranger.personNo = number;
        stranger.personal.name = twin.name;
        comparison.differences.push_back({DifferenceKind::OnlyThere, stranger, twin.name, 0, twin.pictures});
    }
    std::ranges::stable_sort(comparison.differences, {},
                             [](const Difference& one) { return one.subject.personNo; });
    return comparison;
}

} // namespace core::recovery
