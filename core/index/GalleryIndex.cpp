// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/GalleryIndex.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <numeric>
#include <set>
#include <unordered_map>

namespace core::index {

namespace {

struct Stored {
    qint64 subject = 0;
    qint64 face = 0;
    std::shared_ptr<const std::vector<float>> values;
};

using Rows = std::vector<Stored>;
using Galleries = std::map<qint64, std::shared_ptr<const Rows>>;

bool isBetter(const Candidate& a, const Candidate& b)
{
    return a.similarity != b.similarity ? a.similarity > b.similarity : a.face < b.face;
}

} // namespace

struct GalleryIndex::Private {
    std::shared_ptr<const Galleries> snapshot() const
    {
        const std::lock_guard lock(guard);
        return galleries;
    }

    /// `change` gets a copy of the gallery's rows; an empty gallery goes away.
    template <typename Change> void rewrite(qint64 gallery, Change change)
    {
        const std::lock_guard one(writing);
        auto next = std::make_shared<Galleries>(*snapshot());
        const auto found = next->find(gallery);
        auto rows = found == next->end() ? std::make_shared<Rows>() : std::make_shared<Rows>(*found->second);
        change(*rows);
        if (rows->empty())
            next->erase(gallery);
        else
            (*next)[gallery] = std::move(rows);
        const std::lock_guard lock(guard);
        galleries = std::move(next);
    }

    template <typename Matches> void erase(qint64 gallery, Matches matches)
    {
        rewrite(gallery, [&](Rows& rows) { std::erase_if(rows, matches); });
    }

    int dimension = 0;
    mutable std::mutex guard;
    std::mutex writing;
    std::shared_ptr<const Galleries> galleries = std::make_shared<Galleries>();
};

GalleryIndex::GalleryIndex(int dimension)
    : d(std::make_unique<Private>())
{
    d->dimension = dimension;
}

GalleryIndex::~GalleryIndex() = default;

int GalleryIndex::dimension() const
{
    return d->dimension;
}

void GalleryIndex::add(qint64 gallery, std::span<const Row> rows)
{
    std::set<qint64> replaced;
    for (const Row& row : rows)
        replaced.insert(row.face);
    d->rewrite(gallery, [&](Rows& stored) {
        std::erase_if(stored, [&](const Stored& row) { return replaced.contains(row.face); });
        for (const Row& row : rows)
            stored.push_back(
                {row.subject, row.face,
                 std::make_shared<const std::vector<float>>(row.values.begin(), row.values.end())});
    });
}

void GalleryIndex::removeFace(qint64 gallery, qint64 face)
{
    d->erase(gallery, [face](const Stored& row) { return row.face == face; });
}

void GalleryIndex::removeSubject(qint64 gallery, qint64 subject)
{
    d->erase(gallery, [subject](const Stored& row) { return row.subject == subject; });
}

void GalleryIndex::removeGallery(qint64 gallery)
{
    d->erase(gallery, [](const Stored&) { return true; });
}

void GalleryIndex::clear()
{
    const std::lock_guard one(d->writing);
    const std::lock_guard lock(d->guard);
    d->galleries = std::make_shared<Galleries>();
}

std::vector<Candidate> GalleryIndex::search(std::span<const qint64> galleries, std::span<const float> probe,
                                            const SearchOptions& options) const
{
    const auto snapshot = d->snapshot();
    std::unordered_map<qint64, Candidate> best;
    for (const qint64 gallery : galleries) {
        const auto rows = snapshot->find(gallery);
        if (rows == snapshot->end())
            continue;
        for (const Stored& row : *rows->second) {
            const Candidate candidate{
                row.subject, row.face,
                std::inner_product(probe.begin(), probe.end(), row.values->begin(), 0.0F)};
            if (candidate.similarity < options.atLeast)
                continue;
            const auto [place, isNew] = best.try_emplace(row.subject, candidate);
            if (!isNew && isBetter(candidate, place->second))
                place->second = candidate;
        }
    }
    std::vector<Candidate> sorted;
    for (const auto& [subject, candidate] : best)
        sorted.push_back(candidate);
    std::sort(sorted.begin(), sorted.end(), isBetter);
    sorted.resize(std::min(sorted.size(), static_cast<std::size_t>(std::max(options.limit, 0))));
    return sorted;
}

qint64 GalleryIndex::size(qint64 gallery) const
{
    const auto snapshot = d->snapshot();
    const auto found = snapshot->find(gallery);
    return found == snapshot->end() ? 0 : static_cast<qint64>(found->second->size());
}

qint64 GalleryIndex::subjects(qint64 gallery) const
{
    const auto snapshot = d->snapshot();
    const auto found = snapshot->find(gallery);
    std::set<qint64> seen;
    if (found != snapshot->end())
        for (const Stored& row : *found->second)
            seen.insert(row.subject);
    return static_cast<qint64>(seen.size());
}

qint64 GalleryIndex::totalSize() const
{
    qint64 sum = 0;
    for (const auto& [gallery, rows] : *d->snapshot())
        sum += static_cast<qint64>(rows->size());
    return sum;
}

qint64 GalleryIndex::bytes() const
{
    return totalSize() *
           static_cast<qint64>(sizeof(Stored) + sizeof(float) * static_cast<std::size_t>(d->dimension));
}

} // namespace core::index
