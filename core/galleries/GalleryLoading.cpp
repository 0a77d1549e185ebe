// SPDX-License-Identifier: GPL-3.0-or-later
// GalleryService::load: from the stores to directory and index.
#include "core/galleries/CollectionWriter.h"
#include "core/galleries/GalleryService.h"

#include "core/base/Log.h"
#include "core/storage/Rows.h"

#include <unordered_map>

namespace core::galleries {

using base::Result;
using storage::FaceTemplate;

namespace {

/// Templates put into the index together, 32 MB of them.
constexpr std::size_t IndexedTogether = 16'384;
/// Opened together where some do not open.
constexpr std::size_t TriedTogether = 256;

using Batch = std::vector<FaceTemplate>;
using Memberships = std::unordered_map<qint64, std::vector<qint64>>; ///< subject → galleries

void publishBatch(const Collection& collection, const Memberships& memberships, const Batch& batch)
{
    const auto wanted = static_cast<std::size_t>(collection.index.dimension());
    std::map<qint64, std::vector<index::Row>> rows;
    for (const FaceTemplate& one : batch)
        if (const auto in = memberships.find(one.subjectId);
            in != memberships.end() && one.value.values.size() == wanted)
            for (const qint64 gallery : in->second)
                rows[gallery].push_back({one.subjectId, one.faceId, one.value.values});
    for (const auto& [gallery, all] : rows)
        collection.index.add(gallery, all);
}

Result<void> fillPeople(const Collection& collection)
{
    auto galleries = collection.galleries.all();
    if (!galleries)
        return galleries.error();
    for (const storage::Gallery& gallery : *galleries)
        if (gallery.kind == storage::GalleryKind::Login)
            collection.directory.setPrivate(gallery.id);
    return collection.subjects.forEach([&](const storage::Subject& subject) {
        collection.directory.put(subject);
        return true;
    });
}

Result<Memberships> fillMemberships(const Collection& collection)
{
    auto rows = collection.galleries.allMemberships();
    if (!rows)
        return rows.error();
    Memberships memberships;
    for (const storage::Membership& one : *rows) {
        collection.directory.addMember(one.galleryId, one.subjectId);
        memberships[one.subjectId].push_back(one.galleryId);
    }
    return memberships;
}

/// A template that does not open costs its face, which is found and repaired later, not the start. `problem`
/// is answered when none opens.
Result<void> fillFromOpenable(const Collection& collection, const Memberships& memberships,
                              const base::Error& problem)
{
    auto faces = storage::numbers(
        collection.database.read(QStringLiteral("SELECT f.id FROM face f JOIN subject s ON s.id=f.subject_id "
                                                "WHERE s.binned_ms=0 ORDER BY f.id")));
    if (!faces)
        return faces.error();
    collection.index.clear();
    for (std::size_t from = 0; from < faces->size(); from += TriedTogether) {
        const auto begin = faces->begin() + static_cast<std::ptrdiff_t>(from);
        const auto count = std::min(TriedTogether, faces->size() - from);
        auto opened = collection.faces.openableOf({begin, begin + static_cast<std::ptrdiff_t>(count)},
                                                  collection.model);
        if (!opened)
            return opened.error();
        publishBatch(collection, memberships, *opened);
    }
    if (collection.index.totalSize() == 0)
        return problem;
    qCWarning(base::lcStorage, "some templates do not open and are not in the index");
    return {};
}

} // namespace

Result<qint64> GalleryService::load()
{
    auto interrupted = m_c.subjects.binnedBefore(CollectionWriter::MarkedForErasing + 1);
    if (!interrupted)
        return interrupted.error();
    if (auto erased = eraseAll(*interrupted, QStringLiteral("system")); !erased)
        return erased.error();
    if (auto filled = fillPeople(m_c); !filled)
        return filled.error();
    auto faces = m_c.faces.forEach([this](const storage::FaceRow& face) {
        m_c.directory.addFace(face);
        return true;
    });
    if (!faces)
        return faces.error();
    return loadTemplates();
}

Result<qint64> GalleryService::loadTemplates()
{
    auto memberships = fillMemberships(m_c);
    if (!memberships)
        return memberships.error();
    Batch batch;
    auto done = m_c.faces.forEachTemplate(m_c.model, [&](FaceTemplate&& one) {
        batch.push_back(std::move(one));
        if (batch.size() < IndexedTogether)
            return;
        publishBatch(m_c, *memberships, batch);
        batch.clear();
    });
    if (done)
        publishBatch(m_c, *memberships, batch);
    else if (done.error().code == base::ErrorCode::KeyWrong)
        done = fillFromOpenable(m_c, *memberships, done.error());
    if (!done)
        return done.error();
    return m_c.index.totalSize();
}

} // namespace core::galleries
