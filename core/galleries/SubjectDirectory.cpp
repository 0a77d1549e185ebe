// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galleries/SubjectDirectory.h"

#include "core/galleries/FoldedText.h"
#include "core/galleries/MembershipSets.h"
#include "core/galleries/SubjectMatcher.h"
#include "core/galleries/SubjectOrder.h"
#include "core/galleries/SubjectRecords.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

namespace core::galleries {

namespace {

struct KnownFace {
    qint64 id = 0;
    float quality = 0;
};

struct Counts {
    qint64 subjects = 0;
    qint64 faces = 0;
};

KnownFace known(const storage::FaceRow& face)
{
    return {face.id, static_cast<float>(face.quality)};
}

using Order = std::shared_ptr<const std::vector<quint32>>;

} // namespace

struct SubjectDirectory::Private {
    mutable std::shared_mutex guard;
    SubjectRecords records;
    MembershipSets sets;
    std::unordered_map<quint32, std::vector<KnownFace>>
        severalFaces;                ///< by slot; a single face is in the record
    std::map<qint64, Counts> counts; ///< the living by gallery; 0: all that are not private
    qint64 binned = 0;

    mutable std::mutex orderGuard;
    mutable std::map<SubjectSort, Order> orders; ///< dropped by every change, made again when asked for
    mutable NameKeys names;

    void count(const SubjectRecord& record, int sign);
    void recount();
    template <typename Change> void change(qint64 subject, const Change& change);
    std::vector<KnownFace> facesOf(quint32 slot) const;
    void keepFaces(quint32 slot, std::vector<KnownFace> faces);
    Order order(SubjectSort sort) const;
    SubjectRow row(const SubjectRecord& record) const;
    Counts countsOf(qint64 gallery) const;
};

void SubjectDirectory::Private::count(const SubjectRecord& record, int sign)
{
    if (record.binnedS != 0) {
        binned += sets.isPrivate(record.set) ? 0 : sign;
        return;
    }
    const auto add = [&](qint64 gallery) {
        Counts& of = counts[gallery];
        of.subjects += sign;
        of.faces += sign * static_cast<qint64>(record.faces);
    };
    for (const qint64 gallery : sets.galleries(record.set))
        add(gallery);
    if (!sets.isPrivate(record.set))
        add(0);
}

void SubjectDirectory::Private::recount()
{
    counts.clear();
    binned = 0;
    for (quint32 slot = 0; slot < records.slots(); ++slot)
        if (records.at(slot).id != 0)
            count(records.at(slot), 1);
}

/// Counts follow whatever `change(slot)` does to a known subject.
template <typename Change> void SubjectDirectory::Private::change(qint64 subject, const Change& change)
{
    const std::unique_lock lock(guard);
    const quint32 slot = records.find(subject);
    if (slot == SubjectRecords::None)
        return;
    count(records.at(slot), -1);
    change(slot);
    if (records.at(slot).id != 0)
        count(records.at(slot), 1);
    orders.clear();
}

std::vector<KnownFace> SubjectDirectory::Private::facesOf(quint32 slot) const
{
    if (const auto several = severalFaces.find(slot); several != severalFaces.end())
        return several->second;
    const SubjectRecord& record = records.at(slot);
    return record.faces == 0 ? std::vector<KnownFace>()
                             : std::vector<KnownFace>{{record.firstFace, record.quality}};
}

void SubjectDirectory::Private::keepFaces(quint32 slot, std::vector<KnownFace> faces)
{
    std::ranges::sort(faces, {}, &KnownFace::id);
    SubjectRecord& record = records.at(slot);
    record.faces = static_cast<quint32>(faces.size());
    record.firstFace = faces.empty() ? 0 : faces.front().id;
    record.quality = faces.empty() ? 0.0F : std::ranges::max(faces, {}, &KnownFace::quality).quality;
    if (faces.size() > 1)
        severalFaces[slot] = std::move(faces);
    else
        severalFaces.erase(slot);
}

Order SubjectDirectory::Private::order(SubjectSort sort) const
{
    const std::scoped_lock lock(orderGuard);
    Order& kept = orders[sort];
    if (!kept)
        kept = std::make_shared<const std::vector<quint32>>(orderedSlots(records, sort, names));
    return kept;
}

SubjectRow SubjectDirectory::Private::row(const SubjectRecord& record) const
{
    SubjectRow row;
    row.id = record.id;
    row.personId = SubjectRecords::personIdOf(record);
    row.personNo = SubjectRecords::personNoOf(record);
    row.userId = records.text(record, TextField::UserId);
    row.name = records.text(record, TextField::Name);
    row.custId = records.text(record, TextField::CustomerNumber);
    row.idIccid = records.text(record, TextField::Certificate);
    row.faces = static_cast<int>(record.faces);
    row.quality = static_cast<double>(record.quality);
    row.firstFace = record.firstFace;
    row.createdMs = record.createdMs;
    row.binnedMs = qint64{record.binnedS} * 1000;
    return row;
}

Counts SubjectDirectory::Private::countsOf(qint64 gallery) const
{
    const std::shared_lock lock(guard);
    const auto found = counts.find(gallery);
    return found == counts.end() ? Counts() : found->second;
}

SubjectDirectory::SubjectDirectory()
    : d(std::make_unique<Private>())
{
}
SubjectDirectory::~SubjectDirectory() = default;

void SubjectDirectory::put(const storage::Subject& subject)
{
    const std::unique_lock lock(d->guard);
    if (const quint32 before = d->records.find(subject.id); before != SubjectRecords::None)
        d->count(d->records.at(before), -1);
    const quint32 slot = d->records.put(subject);
    d->names.forget(slot);
    d->count(d->records.at(slot), 1);
    d->orders.clear();
}

void SubjectDirectory::remove(qint64 subject)
{
    d->change(subject, [this](quint32 slot) {
        d->severalFaces.erase(slot);
        d->names.forget(slot);
        d->records.remove(slot);
    });
}

void SubjectDirectory::setFaces(qint64 subject, const std::vector<storage::FaceRow>& faces)
{
    d->change(subject, [&](quint32 slot) {
        std::vector<KnownFace> all(faces.size());
        std::ranges::transform(faces, all.begin(), known);
        d->keepFaces(slot, std::move(all));
    });
}

void SubjectDirectory::addFace(const storage::FaceRow& face)
{
    d->change(face.subjectId, [&](quint32 slot) {
        std::vector<KnownFace> all = d->facesOf(slot);
        std::erase_if(all, [&](const KnownFace& one) { return one.id == face.id; });
        all.push_back(known(face));
        d->keepFaces(slot, std::move(all));
    });
}

void SubjectDirectory::removeFace(qint64 subject, qint64 face)
{
    d->change(subject, [&](quint32 slot) {
        std::vector<KnownFace> all = d->facesOf(slot);
        std::erase_if(all, [&](const KnownFace& one) { return one.id == face; });
        d->keepFaces(slot, std::move(all));
    });
}

void SubjectDirectory::addMember(qint64 gallery, qint64 subject)
{
    d->change(subject, [&](quint32 slot) {
        SubjectRecord& record = d->records.at(slot);
        record.set = d->sets.with(record.set, gallery);
    });
}

void SubjectDirectory::removeMember(qint64 gallery, qint64 subject)
{
    d->change(subject, [&](quint32 slot) {
        SubjectRecord& record = d->records.at(slot);
        record.set = d->sets.without(record.set, gallery);
    });
}

void SubjectDirectory::removeGallery(qint64 gallery)
{
    const std::unique_lock lock(d->guard);
    for (quint32 slot = 0; slot < d->records.slots(); ++slot)
        if (SubjectRecord& record = d->records.at(slot); d->sets.contains(record.set, gallery))
            record.set = d->sets.without(record.set, gallery);
    d->sets.forget(gallery);
    d->recount();
}

void SubjectDirectory::setPrivate(qint64 gallery)
{
    const std::unique_lock lock(d->guard);
    d->sets.setPrivate(gallery);
    d->recount();
}

std::vector<qint64> SubjectDirectory::search(const SubjectQuery& query) const
{
    const std::shared_lock lock(d->guard);
    const SubjectMatcher matcher(query, d->records, d->sets);
    const Order order = d->order(query.sort);
    std::vector<qint64> found;
    const auto visit = [&](quint32 slot) {
        if (const SubjectRecord& record = d->records.at(slot); matcher.matches(record))
            found.push_back(record.id);
    };
    if (query.descending)
        std::for_each(order->rbegin(), order->rend(), visit);
    else
        std::for_each(order->begin(), order->end(), visit);
    return found;
}

std::vector<SubjectRow> SubjectDirectory::rows(const std::vector<qint64>& ids) const
{
    const std::shared_lock lock(d->guard);
    std::vector<SubjectRow> rows;
    rows.reserve(ids.size());
    for (const qint64 id : ids)
        if (const quint32 slot = d->records.find(id); slot != SubjectRecords::None)
            rows.push_back(d->row(d->records.at(slot)));
    return rows;
}

std::vector<qint64> SubjectDirectory::find(const QString& anyId) const
{
    const std::shared_lock lock(d->guard);
    std::vector<qint64> found;
    for (const quint32 slot : d->records.findAny(anyId))
        if (d->records.at(slot).binnedS == 0)
            found.push_back(d->records.at(slot).id);
    std::ranges::sort(found);
    return found;
}

std::vector<qint64> SubjectDirectory::findIn(qint64 gallery, const QString& anyId) const
{
    std::vector<qint64> found = find(anyId);
    std::erase_if(found, [&](qint64 subject) { return !isMember(gallery, subject); });
    return found;
}

bool SubjectDirectory::isMember(qint64 gallery, qint64 subject) const
{
    const std::shared_lock lock(d->guard);
    const quint32 slot = d->records.find(subject);
    return slot != SubjectRecords::None && d->sets.contains(d->records.at(slot).set, gallery);
}

std::vector<qint64> SubjectDirectory::galleriesOf(qint64 subject) const
{
    const std::shared_lock lock(d->guard);
    const quint32 slot = d->records.find(subject);
    return slot == SubjectRecords::None ? std::vector<qint64>() : d->sets.galleries(d->records.at(slot).set);
}

std::vector<qint64> SubjectDirectory::membersOf(qint64 gallery) const
{
    const std::shared_lock lock(d->guard);
    const std::vector<char> isIn = d->sets.matching(gallery);
    std::vector<qint64> members;
    for (quint32 slot = 0; slot < d->records.slots(); ++slot)
        if (const SubjectRecord& record = d->records.at(slot);
            record.id != 0 && record.binnedS == 0 && isIn[record.set] != 0)
            members.push_back(record.id);
    std::ranges::sort(members);
    return members;
}

std::vector<qint64> SubjectDirectory::facesOf(qint64 subject) const
{
    const std::shared_lock lock(d->guard);
    std::vector<qint64> ids;
    if (const quint32 slot = d->records.find(subject); slot != SubjectRecords::None)
        for (const KnownFace& face : d->facesOf(slot))
            ids.push_back(face.id);
    return ids;
}

qint64 SubjectDirectory::subjects(qint64 gallery) const
{
    return d->countsOf(gallery).subjects;
}

qint64 SubjectDirectory::faces(qint64 gallery) const
{
    return d->countsOf(gallery).faces;
}

qint64 SubjectDirectory::binned() const
{
    const std::shared_lock lock(d->guard);
    return d->binned;
}

qint64 SubjectDirectory::bytes() const
{
    const std::shared_lock lock(d->guard);
    qint64 several = 0;
    for (const auto& [slot, faces] : d->severalFaces)
        several += static_cast<qint64>(sizeof(std::pair<const quint32, std::vector<KnownFace>>) +
                                       faces.capacity() * sizeof(KnownFace));
    return d->records.bytes() + several + d->names.bytes();
}

} // namespace core::galleries
