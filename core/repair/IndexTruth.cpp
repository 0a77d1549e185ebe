// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/IndexTruth.h"

#include "core/galleries/CollectionWriter.h"
#include "core/storage/Rows.h"

#include <algorithm>
#include <cmath>

namespace core::repair {

using base::Result;
using storage::FaceTemplate;

namespace {

constexpr int FacesPerStep = 2048; // 4 MB of templates

// What belongs into the index of a gallery.
constexpr QLatin1StringView Expected("FROM membership m JOIN subject s ON s.id=m.subject_id JOIN face f ON "
                                     "f.subject_id=s.id JOIN template t ON t.face_id=f.id WHERE "
                                     "m.gallery_id=? AND s.binned_ms=0 AND t.model=? AND t.model_version=? ");

} // namespace

IndexTruth::IndexTruth(const galleries::Collection& collection)
    : m_c(collection)
{
}

Result<std::vector<qint64>> IndexTruth::facesIn(qint64 gallery, qint64 after) const
{
    return storage::numbers(
        m_c.database.read(QStringLiteral("SELECT f.id ") + Expected +
                              QStringLiteral("AND f.id>? ORDER BY f.id LIMIT %1").arg(FacesPerStep),
                          {gallery, m_c.model.id, m_c.model.version, after}));
}

Result<std::vector<qint64>> IndexTruth::subjectsIn(qint64 gallery) const
{
    return storage::numbers(m_c.database.read(QStringLiteral("SELECT DISTINCT f.subject_id ") + Expected +
                                                  QStringLiteral("ORDER BY f.subject_id"),
                                              {gallery, m_c.model.id, m_c.model.version}));
}

Result<qint64> IndexTruth::templatesIn(qint64 gallery) const
{
    return storage::number(m_c.database.read(QStringLiteral("SELECT count(*) ") + Expected,
                                             {gallery, m_c.model.id, m_c.model.version}));
}

/// A search that lets everybody pass names each subject once.
std::vector<qint64> IndexTruth::subjectsIndexed(qint64 gallery) const
{
    std::vector<float> probe(static_cast<std::size_t>(m_c.index.dimension()), 0.0F);
    probe.front() = 1.0F;
    index::SearchOptions everybody;
    everybody.limit = static_cast<int>(m_c.index.subjects(gallery)) + 1;
    everybody.atLeast = -2.0F;
    std::vector<qint64> subjects;
    for (const auto& candidate : m_c.index.search(std::span(&gallery, 1), probe, everybody))
        subjects.push_back(candidate.subject);
    std::ranges::sort(subjects);
    return subjects;
}

Result<std::vector<qint64>> IndexTruth::damaged(qint64 gallery, const KeepOn& keepOn) const
{
    auto total = templatesIn(gallery);
    if (!total)
        return total.error();
    std::vector<qint64> found;
    qint64 done = 0;
    for (qint64 last = 0; keepOn(done, *total);) {
        auto faces = facesIn(gallery, last);
        if (!faces || faces->empty())
            return faces ? Result<std::vector<qint64>>(std::move(found)) : faces;
        auto opened = m_c.faces.openableOf(*faces, m_c.model);
        if (!opened)
            return opened.error();
        std::vector<qint64> well;
        for (const FaceTemplate& one : *opened)
            well.push_back(one.faceId);
        std::ranges::set_difference(*faces, well, std::back_inserter(found));
        last = faces->back();
        done += static_cast<qint64>(faces->size());
    }
    return found;
}

Result<IndexTruth::Difference> IndexTruth::difference(qint64 gallery) const
{
    auto expected = templatesIn(gallery);
    auto subjects = subjectsIn(gallery);
    if (!expected || !subjects)
        return expected ? subjects.error() : expected.error();
    const qint64 there = m_c.index.size(gallery);
    std::vector<qint64> strangers;
    std::ranges::set_symmetric_difference(*subjects, subjectsIndexed(gallery), std::back_inserter(strangers));
    const auto unlike = static_cast<qint64>(strangers.size());
    if (there == *expected && unlike == 0)
        return Difference();
    auto lost = damaged(gallery, [](qint64, qint64) { return true; });
    if (!lost)
        return lost.error();
    const auto unsure = static_cast<qint64>(lost->size());
    Difference found{0, std::move(*lost)};
    if (there < *expected - unsure || there > *expected || unlike > unsure)
        found.templates = std::max({std::abs(*expected - unsure - there), unlike, qint64{1}});
    return found;
}

/// Reads inside a transaction and publishes after it, so that no change of somebody else comes in between.
/// Answers the last face, 0 at the end.
Result<qint64> IndexTruth::publishBatch(qint64 gallery, qint64 after, qint64& published)
{
    qint64 last = 0;
    auto done = m_c.database.transact([&](storage::Transaction& tx) -> Result<void> {
        auto faces = facesIn(gallery, after);
        auto opened = faces ? m_c.faces.openableOf(*faces, m_c.model)
                            : Result<std::vector<FaceTemplate>>(faces.error());
        if (!opened)
            return opened.error();
        last = faces->empty() ? 0 : faces->back();
        published += static_cast<qint64>(opened->size());
        tx.afterCommit([this, gallery, all = std::move(*opened)] {
            if (!all.empty())
                galleries::publish(m_c, gallery, all);
        });
        return {};
    });
    return done ? Result<qint64>(last) : Result<qint64>(done.error());
}

Result<void> IndexTruth::publishAll(qint64 gallery, const KeepOn& keepOn)
{
    auto total = templatesIn(gallery);
    if (!total)
        return total.error();
    qint64 published = 0;
    for (qint64 last = 0; keepOn(published, *total);) {
        auto next = publishBatch(gallery, last, published);
        if (!next)
            return next.error();
        if (*next == 0)
            return {};
        last = *next;
    }
    return base::fail(base::ErrorCode::Cancelled, QStringLiteral("The work was stopped."));
}

Result<void> IndexTruth::dropStrangers(qint64 gallery)
{
    return m_c.database.transact([&](storage::Transaction& tx) -> Result<void> {
        auto subjects = subjectsIn(gallery);
        if (!subjects)
            return subjects.error();
        std::vector<qint64> strangers;
        std::ranges::set_difference(subjectsIndexed(gallery), *subjects, std::back_inserter(strangers));
        tx.afterCommit([this, gallery, strangers] {
            for (const qint64 subject : strangers)
                m_c.index.removeSubject(gallery, subject);
        });
        return {};
    });
}

Result<qint64> IndexTruth::rebuild(qint64 gallery, const KeepOn& keepOn)
{
    auto done = publishAll(gallery, keepOn);
    if (done)
        done = dropStrangers(gallery);
    auto still = done ? difference(gallery) : Result<Difference>(done.error());
    if (!still)
        return still.error();
    // Faces too many of people who belong here: only starting from nothing gets rid of them.
    if (still->templates != 0) {
        m_c.index.removeGallery(gallery);
        if (auto again = publishAll(gallery, [](qint64, qint64) { return true; }); !again)
            return again.error();
    }
    return m_c.index.size(gallery);
}

} // namespace core::repair
