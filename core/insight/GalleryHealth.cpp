// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/GalleryHealth.h"

#include <algorithm>
#include <map>

namespace core::insight {

using base::Result;

namespace {

constexpr std::size_t SubjectsPerRead = 200;
constexpr int CandidatesPerFace = 8;

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
            const auto begin = m_subjects.begin() + static_cast<std::ptrdiff_t>(from);
            const std::size_t size = std::min(SubjectsPerRead, m_subjects.size() - from);
            if (auto read = examine({begin, begin + static_cast<std::ptrdiff_t>(size)}, from); !read)
                return read.error();
        }
        return finished();
    }

private:
    Result<void> examine(const std::vector<qint64>& subjects, std::size_t before)
    {
        const auto rows = m_collection.faces.ofSubjects(subjects);
        if (!rows)
            return rows.error();
        std::vector<qint64> faces;
        std::map<qint64, int> counts;
        for (const storage::FaceRow& face : *rows) {
            faces.push_back(face.id);
            ++counts[face.subjectId];
            if (face.quality < m_limits.quality)
                m_answer.weak.push_back({face.subjectId, face.id, face.quality});
        }
        for (const auto& [subject, count] : counts)
            if (count == 1)
                m_answer.onePhoto.push_back(subject);
        const auto templates = m_collection.faces.templatesOf(faces, m_collection.model);
        return templates ? compare(*templates, before, subjects.size()) : templates.error();
    }

    Result<void> compare(const std::vector<storage::FaceTemplate>& faces, std::size_t before,
                         std::size_t subjects)
    {
        for (std::size_t i = 0; i < faces.size(); ++i) {
            const std::size_t done = before + i * subjects / faces.size();
            if (!m_keepOn(static_cast<qint64>(done), static_cast<qint64>(m_subjects.size())))
                return base::fail(base::ErrorCode::Cancelled,
                                  QStringLiteral("Stopped; nothing was changed."));
            searchFor(faces[i]);
        }
        return {};
    }

    void searchFor(const storage::FaceTemplate& face)
    {
        index::SearchOptions options;
        options.limit = CandidatesPerFace;
        options.atLeast = static_cast<float>(m_scale.toRaw(engine::Comparison::Primary, m_limits.alikeScore));
        for (const index::Candidate& found :
             m_collection.index.search({&m_gallery, 1}, face.value.values, options))
            if (found.subject != face.subjectId)
                note(face, found);
    }

    void note(const storage::FaceTemplate& face, const index::Candidate& found)
    {
        const double score =
            m_scale.toScore(engine::Comparison::Primary, static_cast<double>(found.similarity));
        LookAlikes pair{face.subjectId, found.subject, face.faceId, found.face, score};
        if (pair.first > pair.second) {
            std::swap(pair.first, pair.second);
            std::swap(pair.firstFace, pair.secondFace);
        }
        LookAlikes& best = m_pairs.try_emplace({pair.first, pair.second}, pair).first->second;
        if (pair.score > best.score)
            best = pair;
    }

    GalleryHealth finished()
    {
        for (const auto& [subjects, pair] : m_pairs)
            m_answer.alike.push_back(pair);
        m_answer.onePhotoCount = static_cast<qint64>(m_answer.onePhoto.size());
        m_answer.weakCount = static_cast<qint64>(m_answer.weak.size());
        m_answer.alikeCount = static_cast<qint64>(m_answer.alike.size());
        std::ranges::sort(m_answer.weak, {}, &WeakFace::quality);
        std::ranges::sort(m_answer.alike, std::greater(), &LookAlikes::score);
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
    std::map<std::pair<qint64, qint64>, LookAlikes> m_pairs;
    GalleryHealth m_answer;
};

} // namespace

Result<GalleryHealth> readHealth(const galleries::Collection& collection, const engine::ScoreScale& scale,
                                 qint64 gallery, const HealthLimits& limits, const KeepOn& keepOn)
{
    return Examiner(collection, scale, gallery, limits, keepOn).examine();
}

} // namespace core::insight
