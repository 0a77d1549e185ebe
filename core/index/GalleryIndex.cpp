// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/GalleryIndex.h"

#include "core/index/BestSubjects.h"
#include "core/index/PairSearch.h"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>

namespace core::index {

namespace {

using Galleries = std::map<qint64, std::shared_ptr<const GallerySnapshot>>;

constexpr std::size_t BlockRows = 256;

class Search {
public:
    Search(std::span<const float> probe, const SearchOptions& options)
        : m_probe(probe)
        , m_quantised(probe, strideOf(static_cast<int>(probe.size())))
        , m_best(options)
    {
    }

    void scan(const GallerySnapshot& gallery)
    {
        for (const auto& part : gallery.parts)
            for (std::size_t from = 0; from < part.rows; from += BlockRows)
                scanBlock(*part.chunk, from, std::min(part.rows, from + BlockRows), gallery.version);
    }

    std::vector<Candidate> sorted() const { return m_best.sorted(); }

private:
    /// Int8 tells which rows may still matter; these alone are compared exactly.
    void scanBlock(const Chunk& chunk, std::size_t from, std::size_t to, quint32 version)
    {
        m_kernel.dots(chunk.bytesOf(from), to - from, m_quantised.bytes.size(), m_quantised.bytes.data(),
                      m_sums.data());
        for (std::size_t row = from; row < to; ++row)
            if (m_quantised.atMost(m_sums[row - from], chunk.rounding(row)) >= m_best.cutoff() &&
                chunk.isVisible(row, version))
                m_best.offer({chunk.subject(row), chunk.face(row), similarity(m_probe, chunk.values(row))});
    }

    std::span<const float> m_probe;
    QuantisedProbe m_quantised;
    BestSubjects m_best;
    const Int8Kernel& m_kernel = supportedKernels().front();
    std::array<std::int32_t, BlockRows> m_sums{};
};

} // namespace

struct GalleryIndex::Private {
    std::shared_ptr<const Galleries> snapshot() const
    {
        const std::lock_guard lock(guard);
        return galleries;
    }

    std::shared_ptr<const GallerySnapshot> snapshotOf(qint64 gallery) const
    {
        const auto all = snapshot();
        const auto found = all->find(gallery);
        return found == all->end() ? std::make_shared<const GallerySnapshot>() : found->second;
    }

    void show(std::shared_ptr<const Galleries> next)
    {
        const std::lock_guard lock(guard);
        galleries.swap(next);
    }

    /// `work` gets the writer's rows; a gallery left empty goes away.
    template <typename Work> void change(qint64 gallery, Work work)
    {
        const std::lock_guard one(writing);
        const auto place = rows.try_emplace(gallery, dimension).first;
        work(place->second);
        auto next = std::make_shared<Galleries>(*snapshot());
        if (place->second.isEmpty()) {
            rows.erase(place);
            next->erase(gallery);
        } else {
            (*next)[gallery] = place->second.publish();
        }
        show(std::move(next));
    }

    int dimension = 0;
    std::mutex writing;
    std::map<qint64, GalleryRows> rows;
    mutable std::mutex guard; ///< held only while the pointer is copied or swapped
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
    d->change(gallery, [rows](GalleryRows& stored) { stored.add(rows); });
}

void GalleryIndex::removeFace(qint64 gallery, qint64 face)
{
    d->change(gallery, [face](GalleryRows& stored) { stored.removeFace(face); });
}

void GalleryIndex::removeSubject(qint64 gallery, qint64 subject)
{
    d->change(gallery, [subject](GalleryRows& stored) { stored.removeSubject(subject); });
}

void GalleryIndex::removeGallery(qint64 gallery)
{
    const std::lock_guard one(d->writing);
    d->rows.erase(gallery);
    auto next = std::make_shared<Galleries>(*d->snapshot());
    next->erase(gallery);
    d->show(std::move(next));
}

void GalleryIndex::clear()
{
    const std::lock_guard one(d->writing);
    d->rows.clear();
    d->show(std::make_shared<Galleries>());
}

std::vector<Candidate> GalleryIndex::search(std::span<const qint64> galleries, std::span<const float> probe,
                                            const SearchOptions& options) const
{
    if (options.limit <= 0)
        return {};
    const auto snapshot = d->snapshot();
    Search search(probe, options);
    for (const qint64 gallery : galleries)
        if (const auto rows = snapshot->find(gallery); rows != snapshot->end())
            search.scan(*rows->second);
    return search.sorted();
}

bool GalleryIndex::pairs(qint64 gallery, float atLeast, const PairFound& found,
                         const PairsKeepOn& keepOn) const
{
    const auto rows = d->snapshotOf(gallery);
    return PairSearch(*rows, atLeast, found, keepOn).run();
}

qint64 GalleryIndex::size(qint64 gallery) const
{
    return d->snapshotOf(gallery)->size;
}

qint64 GalleryIndex::subjects(qint64 gallery) const
{
    return d->snapshotOf(gallery)->subjects;
}

qint64 GalleryIndex::totalSize() const
{
    qint64 sum = 0;
    for (const auto& [gallery, rows] : *d->snapshot())
        sum += rows->size;
    return sum;
}

qint64 GalleryIndex::bytes() const
{
    qint64 sum = 0;
    for (const auto& [gallery, rows] : *d->snapshot())
        sum += rows->bytes;
    return sum;
}

} // namespace core::index
