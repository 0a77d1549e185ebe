// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faces/FaceService.h"

#include "core/engine/ImageDecoder.h"

namespace core::faces {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr qint64 Million = 1'000'000;

void sortLeftToRight(std::vector<engine::FaceAnalysis>& faces)
{
    std::ranges::stable_sort(faces, {}, [](const engine::FaceAnalysis& one) { return one.face.box.x; });
}

base::Error ofPicture(const char* which, const base::Error& error)
{
    return fail(error.code, QLatin1String(which) + QLatin1String(" picture: ") + error.detail);
}

} // namespace

FaceService::FaceService(galleries::Collection collection, galleries::GalleryService& galleries,
                         engine::FaceEngine& engine, QObject* parent)
    : QObject(parent)
    , m_c(std::move(collection))
    , m_galleries(galleries)
    , m_engine(engine)
    , m_scale(engine::ScoreScale::forRecogniser(engine.info().recogniser))
{
}

Result<engine::Picture> FaceService::decode(const QByteArray& image) const
{
    engine::DecodeLimits limits;
    limits.pixels = m_c.settings.integer(QLatin1StringView("limits.megapixels")) * Million;
    return engine::decodePicture(image, limits);
}

Result<engine::Analysis> FaceService::analyse(const QByteArray& image,
                                              const engine::AnalyseOptions& options) const
{
    auto picture = decode(image);
    if (!picture)
        return picture.error();
    return m_engine.analyse(*picture, options);
}

Result<Verified> FaceService::verify(const QByteArray& a, const QByteArray& b)
{
    return watched(FaceWork::Verify, {}, [&] { return verifyNow(a, b); });
}

Result<Verified> FaceService::verifyNow(const QByteArray& a, const QByteArray& b)
{
    engine::AnalyseOptions options;
    options.primary = true;
    options.second = true;
    auto first = analyse(a, options);
    if (!first)
        return ofPicture("First", first.error());
    auto second = analyse(b, options);
    if (!second)
        return ofPicture("Second", second.error());
    Verified verified;
    verified.a = first->faces.front().face;
    verified.b = second->faces.front().face;
    verified.score = m_scale.compare(first->faces.front(), second->faces.front());
    verified.threshold = m_c.settings.number(QLatin1StringView("verify.threshold")) / 100;
    verified.onePerson = verified.score >= verified.threshold;
    return verified;
}

Result<FoundFace> FaceService::query(const QString& gallery, const QString& anyId)
{
    auto in = m_galleries.find(gallery);
    if (!in)
        return in.error();
    auto subject = m_galleries.subjectIn(*in, anyId);
    if (!subject)
        return subject.error().code == ErrorCode::SubjectUnknown
                   ? fail(ErrorCode::FaceUnknown, subject.error().detail)
                   : subject.error();
    auto faces = m_c.faces.ofSubject(subject->id);
    if (!faces)
        return faces.error();
    if (faces->empty())
        return fail(ErrorCode::FaceUnknown, QStringLiteral("The person has no face enrolled."));
    auto picture = m_c.pictures.byId(faces->back().pictureId);
    if (!picture)
        return picture.error();
    return FoundFace{std::move(*subject), faces->back(), std::move(*picture), std::move(*in)};
}

Result<QualityReport> FaceService::quality(const QByteArray& image)
{
    engine::AnalyseOptions options;
    options.quality = true;
    options.primary = true;
    auto analysis = analyse(image, options);
    if (!analysis)
        return analysis.error();
    engine::FaceAnalysis& face = analysis->faces.front();
    QualityReport report;
    report.quality = face.quality.value_or(engine::Quality());
    report.feature = std::move(face.primary);
    report.good = report.quality.isGood();
    return report;
}

Result<engine::Analysis> FaceService::detect(const QByteArray& image)
{
    engine::AnalyseOptions options;
    options.framing = engine::Framing::Group;
    options.choice = engine::Choice::All;
    auto analysis = analyse(image, options);
    if (analysis)
        sortLeftToRight(analysis->faces);
    return analysis;
}

Result<QByteArray> FaceService::pictureBytes(const storage::PictureRow& picture) const
{
    return m_c.pictures.load(picture);
}

} // namespace core::faces
