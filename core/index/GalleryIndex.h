// SPDX-License-Identifier: GPL-3.0-or-later
// Templates of all galleries in memory, exact 1:N search. Readers take a snapshot and never wait for writers;
// writers are serialised inside. Rows are L2-normalised floats of one dimension; similarity is the dot
// product. Derived from the store, rebuilt at start, never persisted.
#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace core::index {

struct Candidate {
    qint64 subject = 0;
    qint64 face = 0;      ///< the subject's best face for this probe
    float similarity = 0; ///< cosine -1..1, exact float32
};

struct SearchOptions {
    int limit = 5;         ///< most candidates; each subject at most once, best first
    float atLeast = -1.0F; ///< cosine; lower ones are left out
};

struct Row {
    qint64 subject = 0;
    qint64 face = 0;
    std::span<const float> values; ///< dimension of the index
};

/// Two faces of different subjects.
struct FacePair {
    qint64 subject = 0;
    qint64 face = 0;
    qint64 otherSubject = 0;
    qint64 otherFace = 0;
    float similarity = 0; ///< cosine, exact float32
};

/// Answers from which similarity on pairs still matter; never below what it answered before.
using PairFound = std::function<float(const FacePair& pair)>;
/// Asked between steps; false stops the work.
using PairsKeepOn = std::function<bool(qint64 done, qint64 total)>;

class GalleryIndex {
public:
    explicit GalleryIndex(int dimension);
    ~GalleryIndex();
    GalleryIndex(const GalleryIndex&) = delete;
    GalleryIndex& operator=(const GalleryIndex&) = delete;

    int dimension() const;

    /// Adds rows of one gallery in one publication; a face already there is replaced.
    void add(qint64 gallery, std::span<const Row> rows);
    void removeFace(qint64 gallery, qint64 face);
    void removeSubject(qint64 gallery, qint64 subject);
    void removeGallery(qint64 gallery);
    void clear();

    /// Exact: equal to a brute-force float32 scan. `probe` has dimension() values. Any thread, never blocks
    /// on writers. Unknown galleries are empty. With several galleries a subject found in more than one
    /// counts once.
    std::vector<Candidate> search(std::span<const qint64> galleries, std::span<const float> probe,
                                  const SearchOptions& options) const;

    /// Every pair of at least this similarity in one gallery, each once, in no order. Exact; any thread, runs
    /// long and on every processor, but behind all other work. Calls back from other threads, one at a time.
    /// Answers false when it was stopped.
    bool pairs(qint64 gallery, float atLeast, const PairFound& found, const PairsKeepOn& keepOn) const;

    qint64 size(qint64 gallery) const; ///< templates
    qint64 subjects(qint64 gallery) const;
    qint64 totalSize() const;
    qint64 bytes() const; ///< memory held by rows

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace core::index
