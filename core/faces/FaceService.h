// SPDX-License-Identifier: GPL-3.0-or-later
// What FaceDesk does with faces: enroll, identify, verify, remove, query, quality, detect, many-to-many.
// The HTTP controllers and the console call the same methods. Synchronous, any thread; long work is engine
// work. Signals are emitted after the commit, on the calling thread.
#pragma once

#include "core/engine/FaceEngine.h"
#include "core/engine/ScoreScale.h"
#include "core/galleries/GalleryService.h"

#include <functional>
#include <optional>

namespace core::faces {

enum class DuplicatePolicy { FromSettings, Allow, Refuse };

struct EnrollRequest {
    QString gallery;  ///< groupId or lib
    QByteArray image; ///< the picture file's bytes
    storage::Personal personal;
    /// Adds a face to this one, who has not this very picture, instead of making a new subject.
    qint64 subject = 0;
    /// Of a person another FaceDesk brings, 32 hex digits: whoever has this personNo joins the gallery and
    /// gets the face, unless they have this very picture; a new subject keeps the number. Empty: one is
    /// drawn.
    QString personNo;
    /// Refuses a new subject whose user id somebody in the gallery has; programs may register one several
    /// times.
    bool ownUserId = false;
    DuplicatePolicy duplicates = DuplicatePolicy::FromSettings;
    qint64 facesToCome = 0;     ///< of the same import: duplicates are judged as in the full gallery
    bool largestFace = false;   ///< of several, whatever the setting says
    bool secondOpinion = false; ///< keeps the second template too (login gallery)
    QString batch;
    QString idempotencyKey; ///< 1..128 characters: a repetition answers the first one's result
    qint64 notAfterMs = 0;  ///< monotonic; nothing is written any more then. 0: no end
    QString actor;
};

struct Enrolled {
    storage::Gallery gallery;
    storage::Subject subject;
    storage::FaceRow face;
    storage::PictureRow picture;
    double quality = 0; ///< 0..100
};

/// What enroll() would look at; nothing is written.
struct Examined {
    engine::FaceAnalysis face; ///< with quality and template
    double wanted = 0;         ///< least quality, 0..100
};

struct Match {
    storage::Subject subject;
    storage::FaceRow face;
    storage::PictureRow picture;
    storage::Gallery gallery;
    double score = 0;     ///< 0..1
    double threshold = 0; ///< it had to reach: the gallery's own, or that of the search

    bool reaches() const { return score >= threshold; }
};

struct Identified {
    engine::Face face;              ///< the probe's
    std::optional<double> liveness; ///< 0..1, face login only
    std::vector<Match> matches;     ///< at or above the threshold, best first
    std::vector<Match> below;       ///< next candidates, only when asked for
    double threshold = 0;           ///< score 0..1 of the search; a gallery's own goes before
    double milliseconds = 0;
};

struct IdentifyRequest {
    QStringList galleries; ///< groupId or lib; empty: every normal gallery
    QByteArray image;
    int limit = 1;
    bool withBelow = false; ///< also list candidates below the threshold (console)
    QString actor;
};

struct Verified {
    bool onePerson = false;
    double score = 0; ///< 0..1
    double threshold = 0;
    engine::Face a;
    engine::Face b;
};

struct FoundFace {
    storage::Subject subject;
    storage::FaceRow face;
    storage::PictureRow picture;
    storage::Gallery gallery;
};

struct QualityReport {
    engine::Quality quality;
    engine::Template feature;
    bool good = false; ///< the five documented checks pass
};

/// One finished enrolment, search or comparison, whoever asked for it.
struct FaceWork {
    enum Kind { Enroll, Identify, IdentifyAll, Verify };
    Kind kind = Enroll;
    QString actor;
    const base::Error* error = nullptr; ///< none: it went well
    double milliseconds = 0;
};

class FaceService : public QObject {
    Q_OBJECT
public:
    FaceService(galleries::Collection collection, galleries::GalleryService& galleries,
                engine::FaceEngine& engine, QObject* parent = nullptr);

    /// Hears of every FaceWork on the thread that did it; set before work begins.
    void setWatch(std::function<void(const FaceWork&)> watch) { m_watch = std::move(watch); }

    /// Errors: decoder's, NoFace, SeveralFaces, PoorQuality, FaceDuplicate, SamePicture, GalleryUnknown,
    /// SubjectUnknown, SubjectExists (the user id is taken), storage's.
    base::Result<Enrolled> enroll(const EnrollRequest& request);
    /// As far as enroll() gets before it judges quality and duplicates. Errors: decoder's, NoFace,
    /// SeveralFaces, InvalidArgument.
    base::Result<Examined> examine(const EnrollRequest& request);
    /// Removes everyone with this id from the gallery; for good who is in no other one. Answers the newest of
    /// them. Errors: GalleryUnknown, FaceUnknown.
    base::Result<storage::Subject> remove(const QString& gallery, const QString& anyId, const QString& actor);
    base::Result<void> removeFace(qint64 face, const QString& actor);

    /// The setting enroll.duplicates: a face that is enrolled in the gallery is not enrolled as somebody
    /// else.
    bool refusesDuplicates() const;

    /// Largest face. No match is an empty list. Errors: decoder's, NoFace, GalleryUnknown.
    base::Result<Identified> identify(const IdentifyRequest& request);
    /// Every face, left to right.
    base::Result<std::vector<Identified>> identifyAll(const IdentifyRequest& request);
    /// A face that is analysed already (live view); `request.image` is not used.
    base::Result<Identified> identifyFace(const IdentifyRequest& request, const engine::FaceAnalysis& probe);

    /// Into the private login gallery, with both templates; request.gallery is not used.
    base::Result<Enrolled> enrollLogin(const EnrollRequest& request);
    /// Searches the private login gallery alone, fused comparison: `matches` holds who passes, `below` the
    /// next ones (for the margin to rank 2).
    base::Result<Identified> identifyLogin(const QByteArray& image);
    base::Result<Identified> identifyLogin(const engine::FaceAnalysis& probe); ///< with both templates
    /// Who else in the private login gallery looks like this subject of it, by its stored templates: at or
    /// above the threshold of a login. No engine work.
    base::Result<std::vector<Match>> alikeInLogin(qint64 subject);
    /// Largest face of each picture, fused comparison. Errors name the picture: NoFace, decoder's.
    base::Result<Verified> verify(const QByteArray& a, const QByteArray& b);
    /// Newest face of the subject. Errors: GalleryUnknown, FaceUnknown.
    base::Result<FoundFace> query(const QString& gallery, const QString& anyId);
    base::Result<QualityReport> quality(const QByteArray& image);
    /// Every face, left to right; none is an empty list.
    base::Result<engine::Analysis> detect(const QByteArray& image);

    base::Result<QByteArray> pictureBytes(const storage::PictureRow& picture) const;

    /// Makes templates again for faces that have none of the current model; `keepOn` is asked between faces.
    base::Result<int> refreshTemplates(const std::function<bool(int done, int total)>& keepOn);

    engine::FaceEngine& engine() { return m_engine; }
    const engine::ScoreScale& scale() const { return m_scale; }

Q_SIGNALS:
    void faceEnrolled(qint64 gallery, qint64 subject, qint64 face);
    void faceRemoved(qint64 gallery, qint64 subject);

private:
    struct Draft;
    template <typename Work> auto watched(FaceWork::Kind kind, const QString& actor, Work work)
    {
        const qint64 begun = m_c.clock.monotonicNs();
        auto answer = work();
        if (m_watch)
            m_watch({kind, actor, answer ? nullptr : &answer.error(),
                     static_cast<double>(m_c.clock.monotonicNs() - begun) / 1e6});
        return answer;
    }
    base::Result<Enrolled> enrollNow(const EnrollRequest& request);
    base::Result<Identified> identifyNow(const IdentifyRequest& request);
    base::Result<std::vector<Identified>> identifyAllNow(const IdentifyRequest& request);
    base::Result<Verified> verifyNow(const QByteArray& a, const QByteArray& b);
    base::Result<engine::Picture> decode(const QByteArray& image) const;
    base::Result<engine::Analysis> analyse(const QByteArray& image,
                                           const engine::AnalyseOptions& options) const;
    base::Result<Draft> prepare(const EnrollRequest& request, bool login);
    base::Result<void> lookAt(const EnrollRequest& request, Draft& draft);
    base::Result<void> judge(const Draft& draft) const;
    base::Result<Enrolled> store(const EnrollRequest& request, Draft& draft);
    base::Result<void> write(galleries::CollectionWriter& writer, storage::Transaction& tx,
                             const EnrollRequest& request, Draft& draft);
    base::Result<bool> recall(const EnrollRequest& request, Draft& draft) const;
    base::Result<void> findOwner(galleries::CollectionWriter& writer, const EnrollRequest& request,
                                 Draft& draft);
    base::Result<void> findSamePicture(const EnrollRequest& request, Draft& draft) const;
    base::Result<void> refuseSamePicture(const EnrollRequest& request, Draft& draft) const;
    base::Result<void> placeGallery(galleries::CollectionWriter& writer, const EnrollRequest& request,
                                    Draft& draft);
    base::Result<void> placeSubject(galleries::CollectionWriter& writer, const EnrollRequest& request,
                                    Draft& draft);
    base::Result<void> checkDuplicate(const EnrollRequest& request, const Draft& draft) const;
    base::Result<std::vector<storage::Gallery>> searched(const QStringList& wanted) const;
    base::Result<Identified> search(const std::vector<storage::Gallery>& galleries,
                                    const engine::FaceAnalysis& probe, const IdentifyRequest& request) const;
    base::Result<std::optional<Match>> matchOf(const std::vector<storage::Gallery>& galleries,
                                               double threshold, const index::Candidate& candidate) const;
    base::Result<void> fuse(std::vector<Match>& matches, const engine::FaceAnalysis& probe) const;
    base::Result<bool> refresh(const storage::FaceRow& face);

    galleries::Collection m_c;
    galleries::GalleryService& m_galleries;
    engine::FaceEngine& m_engine;
    engine::ScoreScale m_scale;
    std::function<void(const FaceWork&)> m_watch;
};

} // namespace core::faces
