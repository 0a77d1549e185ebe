// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recovery/Comparison.h"

#include "core/recovery/TargetKind.h"

#include <QCryptographicHash>
#include <QSet>

#include <map>

namespace core::recovery {

namespace {

struct PersonThere {
    QStringList names; ///< of its pictures, each once
    QStringList userInfos;
    int pictures = 0;
    QByteArray picture; ///< digest of the newest
};

void note(QStringList& values, const QString& value)
{
    if (!values.contains(value))
        values << value;
}

std::map<QString, PersonThere> byNumber(const TargetListing& listing, const std::vector<LocalPerson>& here)
{
    QSet<QString> ours;
    for (const LocalPerson& person : here)
        ours << person.subject.personNo;
    std::map<QString, PersonThere> people;
    for (const TargetPerson& row : listing.people) {
        PersonThere& person = people[ours.contains(row.userId) ? row.userId : row.number];
        note(person.names, row.name);
        note(person.userInfos, row.userInfo);
        person.pictures += row.pictures;
    }
    for (auto& [number, person] : people)
        if (const auto picture = listing.pictures.find(number); picture != listing.pictures.end())
            person.picture = picture->second;
    return people;
}

PersonThere asThere(const LocalPerson& person)
{
    const storage::Personal& known = person.subject.personal;
    return {{known.name}, {known.userInfo}, person.pictures, person.pictureDigest};
}

/// Each text with its length before it, so that no two people run into the same bytes.
QByteArray digestOf(const PersonThere& person)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray& bytes) {
        hash.addData(QByteArray::number(bytes.size()) + ':');
        hash.addData(bytes);
    };
    for (const QStringList& values : {person.names, person.userInfos}) {
        add(QByteArray::number(values.size()));
        for (const QString& value : values)
            add(value.toUtf8());
    }
    add(QByteArray::number(person.pictures));
    add(person.picture);
    return hash.result();
}

std::vector<Aspect> aspectsOf(const PersonThere& here, const PersonThere& there)
{
    std::vector<Aspect> aspects;
    if (here.names != there.names)
        aspects.push_back(Aspect::Name);
    if (here.userInfos != there.userInfos)
        aspects.push_back(Aspect::UserInfo);
    if (here.pictures != there.pictures)
        aspects.push_back(Aspect::PictureCount);
    if (here.picture != there.picture)
        aspects.push_back(Aspect::Picture);
    return aspects;
}

/// Those that are not ours.
QString otherNames(const PersonThere& there, const QString& name)
{
    QStringList names = there.names;
    names.removeAll(name);
    return names.join(QStringLiteral(", "));
}

/// Nothing when they are the same.
std::optional<Difference> differenceOf(const LocalPerson& person, PersonThere there)
{
    const PersonThere here = asThere(person);
    if (here.picture.isEmpty())
        there.picture.clear();
    if (digestOf(here) == digestOf(there))
        return std::nullopt;
    return Difference{
        DifferenceKind::Different, person.subject, otherNames(there, person.subject.personal.name),
        person.pictures,           there.pictures, aspectsOf(here, there)};
}

/// How it is at the engine while one record after the other arrives.
struct Course {
    TargetPresence now;
    bool isNamedAnew = false; ///< or of other fields
    bool isTakenOut = false;
    bool isLeftOut = false;
    bool isRefused = false;

    void take(const Sending& sent);
    void enrol(const QByteArray& picture);
    Effect ofGallery(const TargetPresence& before) const;
    Effect ofPerson(const TargetPresence& before) const;
};

void Course::take(const Sending& sent)
{
    switch (sent.kind) {
    case ChangeKind::GalleryAdded:
    case ChangeKind::GalleryChanged:
        isNamedAnew = isNamedAnew || sent.kind == ChangeKind::GalleryChanged;
        now.hasGallery = true;
        break;
    case ChangeKind::GalleryRemoved:
        now = {};
        break;
    case ChangeKind::Removed:
        isTakenOut = isTakenOut || now.hasPerson;
        now.hasPerson = false;
        now.pictureDigest.clear();
        break;
    case ChangeKind::Updated:
        isNamedAnew = isNamedAnew || now.hasPerson;
        isRefused = isRefused || !now.hasPerson;
        break;
    case ChangeKind::Enrolled:
        enrol(sent.picture);
        break;
    }
}

void Course::enrol(const QByteArray& picture)
{
    if (picture.isEmpty()) {
        isLeftOut = true;
    } else if (!now.hasGallery) {
        isRefused = true;
    } else {
        now.hasPerson = true;
        now.pictureDigest = picture;
    }
}

Effect Course::ofGallery(const TargetPresence& before) const
{
    if (before.hasGallery != now.hasGallery)
        return now.hasGallery ? Effect::Adds : Effect::Removes;
    return now.hasGallery && isNamedAnew ? Effect::Changes : Effect::Nothing;
}

Effect Course::ofPerson(const TargetPresence& before) const
{
    if (isRefused)
        return Effect::Fails;
    if (before.hasPerson != now.hasPerson)
        return now.hasPerson ? Effect::Adds : Effect::Removes;
    if (now.hasPerson && (isTakenOut || isNamedAnew))
        return Effect::Changes;
    if (now.pictureDigest != before.pictureDigest)
        return Effect::AddsSecond;
    return isLeftOut ? Effect::LeftOut : Effect::Nothing;
}

} // namespace

Effect effectOf(const std::vector<Sending>& sent, const TargetPresence& there)
{
    Course course{there};
    for (const Sending& one : sent)
        course.take(one);
    const bool isGallery = !sent.empty() && isOfGallery(sent.front().kind);
    return isGallery ? course.ofGallery(there) : course.ofPerson(there);
}

int Comparison::count(DifferenceKind kind) const
{
    return static_cast<int>(std::ranges::count(differences, kind, &Difference::kind));
}

QStringList sharedNumbers(const std::vector<LocalPerson>& here, const TargetListing& there)
{
    const auto known = byNumber(there, here);
    QStringList numbers;
    for (const LocalPerson& person : here)
        if (known.contains(person.subject.personNo))
            numbers << person.subject.personNo;
    return numbers;
}

Comparison compare(const std::vector<LocalPerson>& here, const TargetListing& there)
{
    auto left = byNumber(there, here);
    Comparison comparison{
        there.hasGallery, static_cast<int>(here.size()), static_cast<int>(left.size()), {}, {}};
    for (const LocalPerson& person : here) {
        const auto found = left.find(person.subject.personNo);
        if (found == left.end()) {
            comparison.differences.push_back(
                {DifferenceKind::Missing, person.subject, {}, person.pictures, 0});
            continue;
        }
        if (auto difference = differenceOf(person, std::move(found->second)))
            comparison.differences.push_back(std::move(*difference));
        left.erase(found);
    }
    for (const auto& [number, twin] : left) {
        storage::Subject stranger;
        stranger.personNo = number;
        stranger.personal.name = twin.names.join(QStringLiteral(", "));
        comparison.differences.push_back(
            {DifferenceKind::OnlyThere, stranger, stranger.personal.name, 0, twin.pictures});
    }
    std::ranges::stable_sort(comparison.differences, {},
                             [](const Difference& one) { return one.subject.personNo; });
    return comparison;
}

Comparison compare(const storage::Gallery& gallery, const std::vector<LocalPerson>& here,
                   const TargetListing& there)
{
    Comparison comparison = compare(here, there);
    if (there.gallery &&
        (there.gallery->name != gallery.name || there.gallery->description != gallery.description))
        comparison.galleryThere = there.gallery;
    return comparison;
}

} // namespace core::recovery
