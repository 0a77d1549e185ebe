// SPDX-License-Identifier: GPL-3.0-or-later
// FaceService's way of a face into the collection: everything slow first, the picture made durable, then one
// transaction that checks again what may have changed meanwhile.
#include "core/engine/ImageDecoder.h"
#include "core/faces/FaceService.h"
#include "core/galleries/CollectionWriter.h"
#include "core/galleries/PersonalRules.h"

namespace core::faces {

using base::ErrorCode;
using base::fail;
using base::Result;
using galleries::CollectionWriter;
using storage::GalleryKind;

/// What an enrolment has gathered on its way.
struct FaceService::Draft {
    bool isLogin = false;
    storage::Gallery gallery; ///< id 0: to be made
    engine::FaceAnalysis face;
    Enrolled enrolled;
    bool madeGallery = false;
    bool isRepeated = false; ///< was enrolled already under the same idempotency key, or for the same person
    qint64 subject = 0;      ///< gets the face; 0: somebody new
};

namespace {

constexpr int LongestKey = 128;

engine::Choice choiceOf(const QString& policy)
{
    if (policy == QLatin1String("largest"))
        return engine::Choice::Largest;
    return policy == QLatin1String("refuse") ? engine::Choice::ExactlyOne : engine::Choice::Clear;
}

base::Error tooPoor(const engine::Quality& quality, double wanted)
{
    const auto worst = std::ranges::min_element(quality.measures, {}, &engine::QualityMeasure::score);
    const QString name = worst == quality.measures.end() ? QString() : QLatin1String(worst->name);
    return fail(ErrorCode::PoorQuality,
                QStringLiteral("The picture's quality is %1 of the %2 asked for; weakest: %3.")
                    .arg(quality.score, 0, 'f', 0)
                    .arg(wanted, 0, 'f', 0)
                    .arg(name));
}

} // namespace

Result<Enrolled> FaceService::enroll(const EnrollRequest& request)
{
    return watched(FaceWork::Enroll, request.actor, [&] { return enrollNow(request); });
}

Result<Enrolled> FaceService::enrollNow(const EnrollRequest& request)
{
    auto draft = prepare(request, false);
    return draft ? store(request, *draft) : Result<Enrolled>(draft.error());
}

Result<Enrolled> FaceService::enrollLogin(const EnrollRequest& request)
{
    auto draft = prepare(request, true);
    return draft ? store(request, *draft) : Result<Enrolled>(draft.error());
}

Result<FaceService::Draft> FaceService::prepare(const EnrollRequest& request, bool login)
{
    Draft draft;
    draft.isLogin = login;
    auto gallery = login ? m_galleries.loginGallery() : m_galleries.find(request.gallery);
    if (gallery)
        draft.gallery = *gallery;
    else if (gallery.error().code != ErrorCode::GalleryUnknown ||
             !m_c.settings.isOn(QLatin1StringView("galleries.createUnknown")))
        return gallery.error();
    if (auto valid = galleries::checkPersonal(request.personal); !valid)
        return valid.error();
    if (auto valid = galleries::checkPersonNo(request.personNo); !valid)
        return valid.error();
    if (auto valid =
            galleries::checkText(QStringLiteral("Idempotency-Key"), request.idempotencyKey, LongestKey);
        !valid)
        return valid.error();
    if (auto looked = lookAt(request, draft); !looked)
        return looked.error();
    if (auto judged = judge(draft); !judged)
        return judged.error();
    return draft;
}

Result<Examined> FaceService::examine(const EnrollRequest& request)
{
    Draft draft;
    if (auto valid = galleries::checkPersonal(request.personal); !valid)
        return valid.error();
    if (auto looked = lookAt(request, draft); !looked)
        return looked.error();
    return Examined{std::move(draft.face), m_c.settings.number(QLatin1StringView("enroll.quality"))};
}

Result<void> FaceService::lookAt(const EnrollRequest& request, Draft& draft)
{
    auto picture = decode(request.image);
    if (!picture)
        return picture.error();
    engine::AnalyseOptions options;
    options.choice = request.largestFace
                         ? engine::Choice::Largest
                         : choiceOf(m_c.settings.text(QLatin1StringView("enroll.severalFaces")));
    options.quality = true;
    options.primary = true;
    options.second = draft.isLogin || request.secondOpinion;
    auto analysis = m_engine.analyse(*picture, options);
    if (!analysis)
        return analysis.error();
    draft.face = std::move(analysis->faces.front());
    draft.enrolled.picture.mime = QLatin1String(engine::mimeOf(picture->format));
    draft.enrolled.picture.width = picture->bgr.cols;
    draft.enrolled.picture.height = picture->bgr.rows;
    if (draft.face.primary.model != m_c.model)
        return fail(ErrorCode::EngineFailure,
                    QStringLiteral(
                        "The engine makes templates of another model than the index; restart the program."));
    draft.enrolled.quality = draft.face.quality.value_or(engine::Quality()).score;
    return {};
}

Result<void> FaceService::judge(const Draft& draft) const
{
    const double wanted = m_c.settings.number(QLatin1StringView("enroll.quality"));
    const engine::Quality quality = draft.face.quality.value_or(engine::Quality());
    return quality.score < wanted ? Result<void>(tooPoor(quality, wanted)) : Result<void>();
}

Result<Enrolled> FaceService::store(const EnrollRequest& request, Draft& draft)
{
    const storage::PictureRow& known = draft.enrolled.picture;
    auto staged = m_c.pictures.stage(request.image, known.mime, known.width, known.height, m_c.clock.nowMs());
    if (!staged)
        return staged.error();
    draft.enrolled.picture = *staged;
    auto done = m_c.database.transact([&](storage::Transaction& tx) {
        CollectionWriter writer(m_c, tx, request.actor);
        return write(writer, tx, request, draft);
    });
    if (!done) {
        m_c.pictures.discard(*staged);
        return done.error();
    }
    const Enrolled& enrolled = draft.enrolled;
    if (draft.isRepeated) {
        m_c.pictures.discard(*staged);
        if (draft.subject == 0)
            return enrolled;
    }
    if (draft.madeGallery)
        Q_EMIT m_galleries.galleryChanged(enrolled.gallery.id);
    Q_EMIT faceEnrolled(enrolled.gallery.id, enrolled.subject.id, enrolled.face.id);
    return enrolled;
}

Result<void> FaceService::write(CollectionWriter& writer, storage::Transaction& tx,
                                const EnrollRequest& request, Draft& draft)
{
    if (request.notAfterMs != 0 && m_c.clock.monotonicMs() > request.notAfterMs)
        return fail(ErrorCode::TimedOut, QStringLiteral("The face was ready later than its sender waits."));
    if (auto placed = placeGallery(writer, request, draft); !placed)
        return placed;
    if (auto known = recall(request, draft); !known || *known)
        return known ? Result<void>() : Result<void>(known.error());
    if (auto owned = findOwner(writer, request, draft); !owned || draft.isRepeated)
        return owned;
    if (auto single = checkDuplicate(request, draft); !single)
        return single;
    auto picture = m_c.pictures.insert(tx, draft.enrolled.picture);
    if (!picture)
        return picture.error();
    draft.enrolled.picture = *picture;
    if (auto placed = placeSubject(writer, request, draft); !placed)
        return placed;
    storage::FaceRow face;
    face.pictureId = picture->id;
    face.box = draft.face.face.box;
    face.quality = draft.enrolled.quality;
    face.batch = request.batch;
    face.createdMs = picture->createdMs;
    std::vector<engine::Template> templates{draft.face.primary};
    if (!draft.face.second.isEmpty() && draft.face.second.model != draft.face.primary.model)
        templates.push_back(draft.face.second);
    auto stored = writer.addFace(draft.enrolled.subject, face, templates);
    if (!stored)
        return stored.error();
    draft.enrolled.face = *stored;
    if (!request.idempotencyKey.isEmpty())
        if (auto kept = m_c.faces.keepKey(tx, request.idempotencyKey, stored->id); !kept)
            return kept;
    return writer.note(QStringLiteral("face.enroll"), draft.enrolled.subject.personId,
                       QString::number(stored->id));
}

/// Whoever was binned here comes back: the engine that brings them has them.
Result<void> FaceService::findOwner(CollectionWriter& writer, const EnrollRequest& request, Draft& draft)
{
    draft.subject = request.subject;
    auto owner = request.personNo.isEmpty() ? Result<std::optional<storage::Subject>>(std::nullopt)
                                            : m_c.subjects.ofNumber(request.personNo);
    if (!owner || !*owner)
        return owner ? Result<void>() : Result<void>(owner.error());
    if ((*owner)->binnedMs == CollectionWriter::MarkedForErasing)
        return writer.erase(**owner);
    if ((*owner)->binnedMs != 0)
        if (auto shown = writer.show(**owner); !shown)
            return shown;
    if (auto joined = writer.join(draft.enrolled.gallery, **owner); !joined)
        return joined.error();
    (*owner)->binnedMs = 0;
    draft.subject = (*owner)->id;
    draft.enrolled.subject = std::move(**owner);
    return findSamePicture(request, draft);
}

Result<void> FaceService::findSamePicture(const EnrollRequest& request, Draft& draft) const
{
    auto faces = m_c.faces.ofSubject(draft.subject);
    if (!faces)
        return faces.error();
    for (storage::FaceRow& face : *faces) {
        auto picture = m_c.pictures.byId(face.pictureId);
        if (!picture || picture->bytes != request.image.size())
            continue;
        if (const auto bytes = m_c.pictures.load(*picture); !bytes || *bytes != request.image)
            continue;
        draft.enrolled.face = std::move(face);
        draft.enrolled.picture = std::move(*picture);
        draft.isRepeated = true;
        break;
    }
    return {};
}

/// What a person chose for somebody; the poses of a login may be one picture.
Result<void> FaceService::refuseSamePicture(const EnrollRequest& request, Draft& draft) const
{
    if (draft.isLogin || !request.personNo.isEmpty())
        return {};
    auto looked = findSamePicture(request, draft);
    return draft.isRepeated
               ? fail(ErrorCode::SamePicture, QStringLiteral("The person has this very picture already."))
               : looked;
}

Result<bool> FaceService::recall(const EnrollRequest& request, Draft& draft) const
{
    auto known =
        request.idempotencyKey.isEmpty() ? Result<qint64>(0) : m_c.faces.ofKey(request.idempotencyKey);
    if (!known)
        return known.error();
    if (*known == 0)
        return false;
    auto face = m_c.faces.byId(*known);
    if (!face)
        return face.error();
    auto subject = m_c.subjects.byId(face->subjectId);
    auto picture = m_c.pictures.byId(face->pictureId);
    if (!subject || !picture)
        return subject ? picture.error() : subject.error();
    draft.enrolled.subject = std::move(*subject);
    draft.enrolled.face = std::move(*face);
    draft.enrolled.picture = std::move(*picture);
    draft.isRepeated = true;
    return true;
}

Result<void> FaceService::placeGallery(CollectionWriter& writer, const EnrollRequest& request, Draft& draft)
{
    // Removed or made by somebody else since prepare() looked.
    auto gallery =
        draft.gallery.id != 0 ? m_c.galleries.byId(draft.gallery.id) : m_galleries.find(request.gallery);
    if (!gallery && gallery.error().code == ErrorCode::GalleryUnknown &&
        m_c.settings.isOn(QLatin1StringView("galleries.createUnknown"))) {
        galleries::NewGallery wanted;
        wanted.groupId = request.gallery;
        gallery = m_galleries.drafted(wanted);
        if (gallery)
            gallery = writer.addGallery(*gallery);
        draft.madeGallery = gallery.isOk();
    }
    if (!gallery)
        return gallery.error();
    draft.enrolled.gallery = std::move(*gallery);
    return {};
}

Result<void> FaceService::placeSubject(CollectionWriter& writer, const EnrollRequest& request, Draft& draft)
{
    if (draft.subject == 0) {
        const QString& userId = request.personal.userId;
        if (request.ownUserId && !userId.isEmpty() &&
            !m_c.directory.findIn(draft.enrolled.gallery.id, userId).empty())
            return fail(ErrorCode::SubjectExists,
                        QStringLiteral("Somebody in this gallery has this user id already."));
        storage::Subject subject;
        subject.personNo = request.personNo;
        subject.personal = request.personal;
        auto added = writer.addSubject(std::move(subject));
        if (!added)
            return added.error();
        draft.enrolled.subject = std::move(*added);
        auto joined = writer.join(draft.enrolled.gallery, draft.enrolled.subject);
        return joined ? Result<void>() : Result<void>(joined.error());
    }
    auto subject = m_c.subjects.byId(draft.subject);
    if (!subject)
        return subject.error();
    auto isMember = m_c.galleries.isMember(draft.enrolled.gallery.id, subject->id);
    if (!isMember)
        return isMember.error();
    if (!*isMember || subject->binnedMs != 0)
        return fail(ErrorCode::SubjectUnknown, QStringLiteral("There is no such person in this gallery."));
    draft.enrolled.subject = std::move(*subject);
    return refuseSamePicture(request, draft);
}

bool FaceService::refusesDuplicates() const
{
    return m_c.settings.text(QLatin1StringView("enroll.duplicates")) == u"refuse";
}

/// Inside the transaction, so that of two equal enrolments at once only one gets through.
Result<void> FaceService::checkDuplicate(const EnrollRequest& request, const Draft& draft) const
{
    const bool fromSettings = request.duplicates == DuplicatePolicy::FromSettings && !draft.isLogin;
    const bool refuse = fromSettings ? refusesDuplicates() : request.duplicates == DuplicatePolicy::Refuse;
    if (!refuse)
        return {};
    const qint64 gallery = draft.enrolled.gallery.id;
    const double threshold = m_galleries.threshold({draft.enrolled.gallery}, request.facesToCome);
    const auto found = m_c.index.search({&gallery, 1}, draft.face.primary.values, {2, -1.0F});
    for (const index::Candidate& one : found) {
        const double score =
            m_scale.toScore(engine::Comparison::Primary, static_cast<double>(one.similarity));
        if (one.subject == draft.subject || score < threshold)
            continue;
        auto other = m_c.subjects.byId(one.subject);
        if (!other)
            return other.error();
        return fail(ErrorCode::FaceDuplicate,
                    QStringLiteral("This face is enrolled already as person %1.").arg(other->personId));
    }
    return {};
}

} // namespace core::faces
