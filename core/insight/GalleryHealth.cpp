// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/GalleryHealth.h"

#include "core/insight/AlikePairs.h"

#include <algorithm>
#include <map>

namespace core::insight {

using base::Result;

namespace {

constexpr std::size_t SubjectsPerRead = 200;
constexpr std::size_t LeastCounted = 1'000; // pairs, exactly
constexpr qint64 ReadingShare = 100;        // of TotalShare; the rest is comparing
constexpr qint64 TotalShare = 1'000;

base::Error cancelled()
{
    return base::fail(base::ErrorCode::Cancelled, QStringLiteral("Stopped; nothing was changed."));
}

class Examiner {
public:
    Examiner(const galleries::Collection& collection, const engine::ScoreScale& scale, qint64 gallery,
             const HealthLimits& limits, const KeepOn& keepOn)
        : m_collection(collection)
        , m_scale(scale)
        , m_gallery(gallery)
        , m_limits(limits)
        , m_keepOn(keepOn)
        , m_subjects(collection.directory.membersOf(gallery))
    {
    }

    Result<GalleryHealth> examine()
    {
        for (std::size_t from = 0; from < m_subjects.size(); from += SubjectsPerRead) {
            if (!m_keepOn(static_cast<qint64>(from * ReadingShare / m_subjects.size()), TotalShare))
                return cancelled();
            const auto begin = m_subjects.begin() + static_cast<std::ptrdiff_t>(from);
            const std::size_t size = std::min(SubjectsPerRead, m_subjects.size() - from);
            if (auto read = readFaces({begin, begin + static_cast<std::ptrdiff_t>(size)}); !read)
                return read.error();
        }
        return compare() ? Result<GalleryHealth>(finished()) : cancelled();
    }

private:
    Result<void> readFaces(const std::vector<qint64>& subjects)
    {
        const auto rows = m_collection.faces.ofSubjects(subjects);
        if (!rows)
            return rows.error();
        std::map<qint64, int> counts;
        for (const storage::FaceRow& face : *rows) {
            ++counts[face.subjectId];
            if (face.quality < m_limits.quality)
                m_answer.weak.push_back({face.subjectId, face.id, face.quality});
        }
        for (const auto& [subject, count] : counts)
            if (count == 1)
                m_answer.onePhoto.push_back(subject);
        return {};
    }

    /// False: stopped.
    bool compare()
    {
        const auto atLeast =
            static_cast<float>(m_scale.toRaw(engine::Comparison::Primary, m_limits.alikeScore));
        AlikePairs pairs(std::max(m_limits.rows, LeastCounted), atLeast);
        const bool isDone = m_collection.index.pairs(
            m_gallery, atLeast, [&pairs](const index::FacePair& pair) { return pairs.offer(pair); },
            [this](qint64 done, qint64 total) {
                return m_keepOn(ReadingShare + done * (TotalShare - ReadingShare) / total, TotalShare);
            });
        m_answer.hasMoreAlike = pairs.isCut();
        for (const index::FacePair& pair : pairs.sorted())
            m_answer.alike.push_back(
                {pair.subject, pair.otherSubject, pair.face, pair.otherFace,
                 m_scale.toScore(engine::Comparison::Primary, static_cast<double>(pair.similarity))});
        return isDone;
    }

    GalleryHealth finished()
    {
        m_answer.onePhotoCount = static_cast<qint64>(m_answer.onePhoto.size());
        m_answer.weakCount = static_cast<qint64>(m_answer.weak.size());
        m_answer.alikeCount = static_cast<qint64>(m_answer.alike.size());
        std::ranges::sort(m_answer.weak, {}, &WeakFace::quality);
        m_answer.onePhoto.resize(std::min(m_answer.onePhoto.size(), m_limits.rows));
        m_answer.weak.resize(std::min(m_answer.weak.size(), m_limits.rows));
        m_answer.alike.resize(std::min(m_answer.alike.size(), m_limits.rows));
        return std::move(m_answer);
    }

    const galleries::Collection& m_collection;
    const engine::ScoreScale& m_scale;
    const qint64 m_gallery;
    const HealthLimits& m_limits;
    const KeepOn& m_keepOn;
    const std::vector<qint64> m_subjects;
    GalleryHealth m_answer;
};

} // namespace

Result<GalleryHealth> readHealth(const galleries::Collection& collection, const engine::ScoreScale& scale,
                                 qint64 gallery, const HealthLimits& limits, const KeepOn& keepOn)
{
    return Examiner(collection, scale, gallery, limits, keepOn).examine();
}

} // namespace core::insight
