// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/GalleryScores.h"

#include <algorithm>
#include <random>

namespace core::insight {

using base::Result;
using storage::FaceTemplate;

namespace {

constexpr std::size_t SubjectsPerRead = 200;
constexpr qint64 PairsBetweenQuestions = 2'000;

base::Error cancelled()
{
    return base::fail(base::ErrorCode::Cancelled, QStringLiteral("Stopped; nothing was changed."));
}

class Reader {
public:
    Reader(const galleries::Collection& collection, const engine::ScoreScale& scale,
           const ScoreLimits& limits, const KeepOn& keepOn)
        : m_collection(collection)
        , m_scale(scale)
        , m_limits(limits)
        , m_keepOn(keepOn)
        , m_random(limits.seed)
    {
    }

    Result<GalleryScores> read(qint64 gallery)
    {
        m_answer.facesInGallery = m_collection.directory.faces(gallery);
        m_total = std::min(m_answer.facesInGallery, m_limits.faces) + m_limits.impostorPairs;
        if (auto read = readFaces(gallery); !read)
            return read.error();
        if (!addGenuine() || !addImpostors())
            return cancelled();
        return std::move(m_answer);
    }

private:
    Result<void> readFaces(qint64 gallery)
    {
        std::vector<qint64> subjects = m_collection.directory.membersOf(gallery);
        std::ranges::shuffle(subjects, m_random);
        for (std::size_t from = 0; from < subjects.size() && !isFull(); from += SubjectsPerRead) {
            if (!m_keepOn(count(), m_total))
                return cancelled();
            std::vector<qint64> faces;
            for (std::size_t i = from; i < std::min(from + SubjectsPerRead, subjects.size()); ++i)
                std::ranges::copy(m_collection.directory.facesOf(subjects[i]), std::back_inserter(faces));
            auto read = m_collection.faces.templatesOf(faces, m_collection.model);
            if (!read)
                return read.error();
            std::ranges::move(*read, std::back_inserter(m_faces));
        }
        std::ranges::stable_sort(m_faces, {}, &FaceTemplate::subjectId);
        m_answer.facesRead = count();
        return {};
    }

    bool addGenuine()
    {
        qint64 same = 0;
        for (std::size_t from = 0; from < m_faces.size();) {
            const std::size_t end = endOfSubject(from);
            const auto size = static_cast<qint64>(end - from);
            same += size * (size - 1) / 2;
            if (!addPairs(from, end))
                return false;
            from = end;
        }
        m_answer.impostorsPossible = count() * (count() - 1) / 2 - same;
        return true;
    }

    bool addPairs(std::size_t from, std::size_t end)
    {
        for (std::size_t i = from; i < end; ++i) {
            for (std::size_t j = i + 1; j < end; ++j)
                if (m_answer.scores.genuinePairs() < m_limits.genuinePairs)
                    m_answer.scores.addGenuine(score(i, j));
            if (end - from > 50 && !m_keepOn(count(), m_total))
                return false;
        }
        return true;
    }

    bool addImpostors()
    {
        return m_answer.impostorsPossible <= m_limits.impostorPairs ? addEveryImpostor() : addSomeImpostors();
    }

    bool addEveryImpostor()
    {
        for (std::size_t i = 0; i < m_faces.size(); ++i)
            for (std::size_t j = endOfSubject(i); j < m_faces.size(); ++j)
                if (!addImpostor(i, j))
                    return false;
        return true;
    }

    bool addSomeImpostors()
    {
        std::uniform_int_distribution<std::size_t> any(0, m_faces.size() - 1);
        while (m_answer.scores.impostorPairs() < m_limits.impostorPairs) {
            const std::size_t i = any(m_random);
            const std::size_t j = any(m_random);
            if (m_faces[i].subjectId != m_faces[j].subjectId && !addImpostor(i, j))
                return false;
        }
        return true;
    }

    bool addImpostor(std::size_t i, std::size_t j)
    {
        const qint64 done = m_answer.scores.impostorPairs();
        m_answer.scores.addImpostor(score(i, j));
        return done % PairsBetweenQuestions != 0 || m_keepOn(count() + done, m_total);
    }

    std::size_t endOfSubject(std::size_t at) const
    {
        const auto begin = m_faces.begin() + static_cast<std::ptrdiff_t>(at);
        const auto end = std::find_if(begin, m_faces.end(), [subject = begin->subjectId](const auto& face) {
            return face.subjectId != subject;
        });
        return static_cast<std::size_t>(end - m_faces.begin());
    }

    double score(std::size_t i, std::size_t j) const
    {
        return m_scale.toScore(engine::Comparison::Primary,
                               engine::cosine(m_faces[i].value, m_faces[j].value));
    }
    qint64 count() const { return static_cast<qint64>(m_faces.size()); }
    bool isFull() const { return count() >= m_limits.faces; }

    const galleries::Collection& m_collection;
    const engine::ScoreScale& m_scale;
    const ScoreLimits& m_limits;
    const KeepOn& m_keepOn;
    std::mt19937_64 m_random;
    std::vector<FaceTemplate> m_faces;
    GalleryScores m_answer;
    qint64 m_total = 0;
};

} // namespace

Result<GalleryScores> readScores(const galleries::Collection& collection, const engine::ScoreScale& scale,
                                 qint64 gallery, const ScoreLimits& limits, const KeepOn& keepOn)
{
    return Reader(collection, scale, limits, keepOn).read(gallery);
}

Histogram histogramOf(const std::vector<double>& scores)
{
    Histogram shares{};
    for (const double score : scores) {
        const auto step = static_cast<std::size_t>(std::clamp(score, 0.0, 1.0) * kHistogramSteps);
        shares[std::min(step, kHistogramSteps - 1)] += 1.0 / static_cast<double>(scores.size());
    }
    return shares;
}

} // namespace core::insight
