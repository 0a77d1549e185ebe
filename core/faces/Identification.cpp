// SPDX-License-Identifier: GPL-3.0-or-later
// FaceService's 1:N searches.
#include "core/faces/FaceService.h"

#include <limits>
#include <ranges>

namespace core::faces {

using base::ErrorCode;
using base::fail;
using base::Result;
using engine::Comparison;
using storage::Gallery;

namespace {

constexpr int LoginCandidates = 5;

std::vector<qint64> idsOf(const std::vector<Gallery>& galleries)
{
    std::vector<qint64> ids;
    for (const Gallery& gallery : galleries)
        ids.push_back(gallery.id);
    return ids;
}

/// What somebody saved for a gallery holds in a search of several, too.
double thresholdIn(const Gallery& gallery, double ofSearch)
{
    return gallery.threshold.value_or(ofSearch);
}

bool isGone(const base::Error& error)
{
    return error.code == ErrorCode::SubjectUnknown || error.code == ErrorCode::FaceUnknown ||
           error.code == ErrorCode::NotFound;
}

/// Best first: who reaches the threshold, then the others.
void split(std::vector<Match> ranked, int limit, Identified& into)
{
    for (Match& match : ranked) {
        auto& list = match.reaches() ? into.matches : into.below;
        if (list.size() < static_cast<std::size_t>(limit))
            list.push_back(std::move(match));
    }
}

} // namespace

Result<std::vector<Gallery>> FaceService::searched(const QStringList& wanted) const
{
    if (wanted.isEmpty())
        return m_galleries.page(0, std::numeric_limits<int>::max());
    std::vector<Gallery> galleries;
    for (const QString& one : wanted) {
        auto gallery = m_galleries.find(one);
        if (!gallery)
            return gallery.error();
        if (std::ranges::find(galleries, gallery->id, &Gallery::id) == galleries.end())
            galleries.push_back(std::move(*gallery));
    }
    return galleries;
}

Result<Identified> FaceService::identify(const IdentifyRequest& request)
{
    return watched(FaceWork::Identify, request.actor, [&] { return identifyNow(request); });
}

Result<Identified> FaceService::identifyNow(const IdentifyRequest& request)
{
    auto galleries = searched(request.galleries);
    if (!galleries)
        return galleries.error();
    engine::AnalyseOptions options;
    options.primary = true;
    const qint64 begun = m_c.clock.monotonicNs();
    auto analysis = analyse(request.image, options);
    if (!analysis)
        return analysis.error();
    auto found = search(*galleries, analysis->faces.front(), request);
    if (found)
        found->milliseconds = static_cast<double>(m_c.clock.monotonicNs() - begun) / 1e6;
    return found;
}

Result<std::vector<Identified>> FaceService::identifyAll(const IdentifyRequest& request)
{
    return watched(FaceWork::IdentifyAll, request.actor, [&] { return identifyAllNow(request); });
}

Result<std::vector<Identified>> FaceService::identifyAllNow(const IdentifyRequest& request)
{
    auto galleries = searched(request.galleries);
    if (!galleries)
        return galleries.error();
    engine::AnalyseOptions options;
    options.framing = engine::Framing::Group;
    options.choice = engine::Choice::All;
    options.primary = true;
    auto analysis = analyse(request.image, options);
    if (!analysis)
        return analysis.error();
    std::ranges::stable_sort(analysis->faces, {},
                             [](const engine::FaceAnalysis& one) { return one.face.box.x; });
    std::vector<Identified> all;
    for (const engine::FaceAnalysis& face : analysis->faces) {
        auto found = search(*galleries, face, request);
        if (!found)
            return found.error();
        found->milliseconds += analysis->milliseconds;
        all.push_back(std::move(*found));
    }
    return all;
}

Result<Identified> FaceService::identifyFace(const IdentifyRequest& request,
                                             const engine::FaceAnalysis& probe)
{
    auto galleries = searched(request.galleries);
    return galleries ? search(*galleries, probe, request) : Result<Identified>(galleries.error());
}

Result<Identified> FaceService::search(const std::vector<Gallery>& galleries,
                                       const engine::FaceAnalysis& probe,
                                       const IdentifyRequest& request) const
{
    if (probe.primary.model != m_c.model)
        return fail(ErrorCode::EngineFailure,
                    QStringLiteral(
                        "The engine makes templates of another model than the index; restart the program."));
    const qint64 begun = m_c.clock.monotonicNs();
    Identified found;
    found.face = probe.face;
    found.threshold = m_galleries.threshold(galleries);
    const auto reaching = [&found](const Gallery& gallery) { return thresholdIn(gallery, found.threshold); };
    const double lowest =
        galleries.empty() ? found.threshold : std::ranges::min(galleries | std::views::transform(reaching));
    const int limit = std::max(1, request.limit);
    const auto candidates = m_c.index.search(idsOf(galleries), probe.primary.values,
                                             {request.withBelow ? 2 * limit : limit, -1.0F});
    std::vector<Match> ranked;
    for (const index::Candidate& candidate : candidates) {
        const double score = m_scale.toScore(Comparison::Primary, static_cast<double>(candidate.similarity));
        if (score < lowest && !request.withBelow)
            break;
        auto match = matchOf(galleries, found.threshold, candidate);
        if (!match)
            return match.error();
        if (*match) {
            (*match)->score = score;
            ranked.push_back(std::move(**match));
        }
    }
    split(std::move(ranked), limit, found);
    found.milliseconds = static_cast<double>(m_c.clock.monotonicNs() - begun) / 1e6;
    return found;
}

/// Nothing when the candidate was removed since the search. Of several galleries the one that asks least.
Result<std::optional<Match>> FaceService::matchOf(const std::vector<Gallery>& galleries, double threshold,
                                                  const index::Candidate& candidate) const
{
    auto subject = m_c.subjects.byId(candidate.subject);
    auto face = m_c.faces.byId(candidate.face);
    if (!subject || !face) {
        const base::Error& error = subject ? face.error() : subject.error();
        return isGone(error) ? Result<std::optional<Match>>(std::nullopt) : error;
    }
    auto picture = m_c.pictures.byId(face->pictureId);
    if (!picture)
        return isGone(picture.error()) ? Result<std::optional<Match>>(std::nullopt) : picture.error();
    const Gallery* in = nullptr;
    for (const Gallery& gallery : galleries)
        if (m_c.directory.isMember(gallery.id, candidate.subject) &&
            (!in || thresholdIn(gallery, threshold) < thresholdIn(*in, threshold)))
            in = &gallery;
    if (!in)
        return std::optional<Match>();
    return std::optional<Match>(Match{std::move(*subject), std::move(*face), std::move(*picture), *in, 0,
                                      thresholdIn(*in, threshold)});
}

Result<Identified> FaceService::identifyLogin(const QByteArray& image)
{
    engine::AnalyseOptions options;
    options.liveness = true;
    options.primary = true;
    options.second = true;
    auto analysis = analyse(image, options);
    return analysis ? identifyLogin(analysis->faces.front()) : Result<Identified>(analysis.error());
}

Result<Identified> FaceService::identifyLogin(const engine::FaceAnalysis& probe)
{
    auto gallery = m_galleries.loginGallery();
    if (!gallery)
        return gallery.error();
    IdentifyRequest request;
    request.limit = LoginCandidates;
    request.withBelow = true;
    auto found = search({*gallery}, probe, request);
    if (!found)
        return found;
    found->liveness = probe.liveness;
    std::vector<Match> ranked = std::move(found->matches);
    std::ranges::move(found->below, std::back_inserter(ranked));
    found->matches.clear();
    found->below.clear();
    if (auto fused = fuse(ranked, probe); !fused)
        return fused.error();
    found->threshold =
        std::max(found->threshold, m_c.settings.number(QLatin1StringView("verify.threshold")) / 100);
    for (Match& match : ranked)
        match.threshold = found->threshold;
    split(std::move(ranked), LoginCandidates, *found);
    return found;
}

Result<std::vector<Match>> FaceService::alikeInLogin(qint64 subject)
{
    const auto faces = m_c.faces.ofSubject(subject);
    if (!faces)
        return faces.error();
    std::vector<qint64> ids;
    for (const storage::FaceRow& face : *faces)
        ids.push_back(face.id);
    auto templates = m_c.faces.templatesOf(ids, m_c.model);
    if (!templates)
        return templates.error();
    std::vector<Match> alike;
    for (storage::FaceTemplate& own : *templates) {
        engine::FaceAnalysis probe;
        probe.primary = std::move(own.value);
        auto found = identifyLogin(probe);
        if (!found)
            return found.error();
        std::ranges::copy_if(found->matches, std::back_inserter(alike),
                             [&](const Match& match) { return match.subject.id != subject; });
    }
    return alike;
}

/// Scores with both templates where they are there, best first.
Result<void> FaceService::fuse(std::vector<Match>& matches, const engine::FaceAnalysis& probe) const
{
    for (Match& match : matches) {
        auto first = m_c.faces.templatesOf({match.face.id}, probe.primary.model);
        auto second = m_c.faces.templatesOf({match.face.id}, probe.second.model);
        if (!first || !second)
            return first ? second.error() : first.error();
        engine::FaceAnalysis stored;
        if (!first->empty())
            stored.primary = std::move(first->front().value);
        if (!second->empty())
            stored.second = std::move(second->front().value);
        match.score = m_scale.compare(probe, stored);
    }
    std::ranges::stable_sort(matches, std::ranges::greater(), &Match::score);
    return {};
}

} // namespace core::faces
