// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/Bench.h"

#include "core/engine/ImageDecoder.h"
#include "core/importing/RowPicture.h"
#include "ui/pictures/FacePicture.h"

#include <QBuffer>
#include <QFileInfo>

namespace ui::identify {

using core::base::Result;

namespace {

constexpr int cutSide = 300;
constexpr int thumbnailSide = 96;

QRectF rectOf(const cv::Rect2f& box)
{
    return {box.x, box.y, box.width, box.height};
}

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

/// verify() does not say which of its two pictures it failed at.
std::optional<core::base::Error> faultOf(const Services& services, const QByteArray& picture)
{
    const auto seen = services.faces.detect(picture);
    if (!seen)
        return seen.error();
    if (seen->faces.empty())
        return core::base::fail(core::base::ErrorCode::NoFace,
                                QStringLiteral("No face was found in the picture."));
    return std::nullopt;
}

/// Quality is measured in a pass of its own; a face belongs to the measured one whose middle it holds.
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
            face.quality = measured.quality->score;
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
    BenchAnswer answer;
    answer.picture = std::move(*shown);
    answer.thumbnail = thumbnailOf(answer.picture);
    for (auto& face : *found) {
        answer.milliseconds = std::max(answer.milliseconds, face.milliseconds);
        answer.faces.push_back(faceFrom(std::move(face), answer.picture));
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

Compared compare(const Services& services, const QByteArray& a, const QByteArray& b)
{
    auto verified = services.faces.verify(a, b);
    if (!verified)
        return {verified.error(), faultOf(services, a), faultOf(services, b)};
    const auto first = pictures::decode(a);
    const auto second = pictures::decode(b);
    if (!first || !second)
        return {(first ? second : first).error(), std::nullopt, std::nullopt};
    BenchPair pair;
    pair.first = pictures::cutFace(*first, rectOf(verified->a.box), cutSide);
    pair.second = pictures::cutFace(*second, rectOf(verified->b.box), cutSide);
    pair.verified = std::move(*verified);
    return {std::move(pair), std::nullopt, std::nullopt};
}

QByteArray cutForEnrolment(const QImage& picture, const QRectF& box)
{
    QRectF around(0, 0, box.width() * 2.2, box.height() * 2.2);
    around.moveCenter(box.center());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    picture.copy(around.toAlignedRect().intersected(picture.rect())).save(&buffer, "PNG");
    return bytes;
}

} // namespace ui::identify
