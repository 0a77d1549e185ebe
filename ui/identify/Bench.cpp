// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/Bench.h"

#include "core/engine/ImageDecoder.h"
#include "core/engine/QualityScorer.h"
#include "core/importing/RowPicture.h"
#include "ui/identify/FaceCut.h"
#include "ui/pictures/FacePicture.h"

#include <QFileInfo>

#include <algorithm>

namespace ui::identify {

using core::base::Result;

namespace {

constexpr int thumbnailSide = 96;

BenchFace faceFrom(core::faces::Identified&& found, const QImage& picture)
{
    BenchFace face;
    face.box = rectOf(found.face.box);
    face.cut = pictures::cutFace(picture, face.box, cutSide);
    face.threshold = found.threshold;
    face.candidates = std::move(found.matches);
    for (auto& below : found.below)
        face.candidates.push_back(std::move(below));
    if (face.candidates.size() > static_cast<std::size_t>(mostCandidates))
        face.candidates.resize(static_cast<std::size_t>(mostCandidates));
    return face;
}

/// Coarsely first, which is fast.
QImage thumbnailOf(const QImage& picture)
{
    const QSize coarse(4 * thumbnailSide, 4 * thumbnailSide);
    return picture.scaled(coarse, Qt::KeepAspectRatio)
        .scaled(thumbnailSide, thumbnailSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

/// What each gallery would answer that is asked alone, as the interface's requests do: by the one of these
/// that has the candidate and asks least.
void judgeEachAlone(const Services& services, const std::vector<core::storage::Gallery>& galleries,
                    std::vector<core::faces::Match>& candidates)
{
    for (core::faces::Match& match : candidates) {
        std::optional<double> least;
        for (const auto& gallery : galleries) {
            if (!services.collection.directory.isMember(gallery.id, match.subject.id))
                continue;
            const double threshold = services.galleries.threshold({gallery});
            if (least && threshold >= *least)
                continue;
            least = match.threshold = threshold;
            match.gallery = gallery;
        }
    }
    std::ranges::stable_sort(candidates, std::ranges::greater(), &core::faces::Match::score);
    std::ranges::stable_partition(candidates, &core::faces::Match::reaches);
}

Result<std::vector<core::storage::Gallery>> galleriesOf(const Services& services, const QStringList& ids)
{
    std::vector<core::storage::Gallery> galleries;
    for (const QString& id : ids) {
        auto gallery = services.galleries.find(id);
        if (!gallery)
            return gallery.error();
        galleries.push_back(std::move(*gallery));
    }
    return galleries;
}

/// Quality is measured in a pass of its own; a face belongs to the measured one whose middle it holds. It is
/// judged as enrolling it would: cut out, alone.
void addQuality(const Services& services, const QByteArray& bytes, BenchAnswer& answer)
{
    const auto picture = core::engine::decodePicture(bytes);
    if (!picture)
        return;
    core::engine::AnalyseOptions options;
    options.framing = core::engine::Framing::Group;
    options.choice = core::engine::Choice::All;
    options.quality = true;
    const auto analysis = services.faces.engine().analyse(*picture, options);
    if (!analysis)
        return;
    for (BenchFace& face : answer.faces) {
        for (const auto& measured : analysis->faces) {
            if (!measured.quality || !face.box.contains(rectOf(measured.face.box).center()))
                continue;
            face.quality = core::engine::scoreAlone(*measured.quality);
            face.yaw = measured.quality->yaw;
        }
    }
}

} // namespace

QString BenchSource::name() const
{
    return QFileInfo(file).fileName();
}

std::vector<BenchSource> sourcesOf(const QStringList& paths)
{
    std::vector<BenchSource> sources;
    const auto add = [&sources](const QString& file) {
        if (sources.size() <= mostPictures)
            sources.push_back({file, {}});
    };
    for (const QString& path : paths) {
        if (!QFileInfo(path).isDir()) {
            add(path);
            continue;
        }
        const auto folder = core::importing::planFromFolder(path);
        for (const auto& row : folder ? folder->rows : std::vector<core::importing::PlanRow>())
            add(row.file);
    }
    return sources;
}

Result<QByteArray> bytesOf(const BenchSource& source)
{
    return source.file.isEmpty() ? Result<QByteArray>(source.bytes)
                                 : core::importing::readPictureFile(source.file);
}

double BenchFace::lead() const
{
    return candidates.size() < 2 ? 0 : candidates[0].score - candidates[1].score;
}

Result<BenchAnswer> search(const Services& services, const QByteArray& picture, const QStringList& galleries)
{
    auto shown = pictures::decode(picture);
    if (!shown)
        return shown.error();
    core::faces::IdentifyRequest request;
    request.galleries = galleries;
    request.image = picture;
    request.limit = mostCandidates;
    request.withBelow = true;
    request.actor = services.actor();
    auto found = services.faces.identifyAll(request);
    if (!found)
        return found.error();
    const auto asked = galleriesOf(services, galleries);
    if (!asked)
        return asked.error();
    BenchAnswer answer;
    answer.picture = std::move(*shown);
    answer.thumbnail = thumbnailOf(answer.picture);
    for (auto& face : *found) {
        answer.milliseconds = std::max(answer.milliseconds, face.milliseconds);
        answer.faces.push_back(faceFrom(std::move(face), answer.picture));
        if (asked->size() > 1)
            judgeEachAlone(services, *asked, answer.faces.back().candidates);
    }
    addQuality(services, picture, answer);
    return answer;
}

Result<BenchAnswer> withPictures(const BenchSource& source, BenchAnswer answer)
{
    const auto bytes = bytesOf(source);
    auto picture = bytes ? pictures::decode(*bytes) : Result<QImage>(bytes.error());
    if (!picture)
        return picture.error();
    answer.picture = std::move(*picture);
    for (BenchFace& face : answer.faces)
        face.cut = pictures::cutFace(answer.picture, face.box, cutSide);
    return answer;
}

BenchAnswer withoutPictures(BenchAnswer answer)
{
    answer.picture = {};
    for (BenchFace& face : answer.faces)
        face.cut = {};
    return answer;
}

QByteArray cutForEnrolment(const QImage& picture, const QRectF& box)
{
    return cutOut(picture, box, widestCut);
}

} // namespace ui::identify
