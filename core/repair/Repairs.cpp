// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/Repairs.h"

#include "core/galleries/GalleryService.h"
#include "core/storage/SqlErrors.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

namespace core::repair {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::FileCalls;
using storage::PictureStore;

namespace {

/// Of the audit list.
QString actionOf(Remedy remedy)
{
    switch (remedy) {
    case Remedy::PutBack:
        return QStringLiteral("repair.putBack");
    case Remedy::Accept:
        return QStringLiteral("repair.accept");
    case Remedy::ListAgain:
        return QStringLiteral("repair.listAgain");
    case Remedy::BinPerson:
        return QStringLiteral("repair.binPerson");
    case Remedy::NewPicture:
        return QStringLiteral("repair.newPicture");
    case Remedy::SetAside:
        return QStringLiteral("repair.setAside");
    case Remedy::DeleteFile:
        return QStringLiteral("repair.deleteFile");
    case Remedy::MakeTemplate:
        return QStringLiteral("repair.makeTemplate");
    case Remedy::RebuildIndex:
    case Remedy::None:
        break;
    }
    return QStringLiteral("repair.rebuildIndex");
}

Result<void> move(const QString& from, const QString& to)
{
    const FileCalls calls;
    if (auto made = storage::makeFolder(calls, QFileInfo(to).path()); !made)
        return made;
    if (calls.rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return storage::systemFailure(errno, QStringLiteral("move a picture file"), QFileInfo(to).path());
    return {};
}

bool fits(const Finding& finding, Remedy remedy)
{
    if (remedy == Remedy::ListAgain)
        return finding.state == FindingState::Accepted;
    return finding.state == FindingState::Open && std::ranges::count(remediesFor(finding.kind), remedy) > 0 &&
           remedy != Remedy::NewPicture;
}

} // namespace

Repairs::Repairs(const galleries::Collection& collection, galleries::GalleryService& galleries,
                 faces::FaceService& faces, LocalTruth& truth)
    : m_c(collection)
    , m_galleries(galleries)
    , m_faces(faces)
    , m_truth(truth)
    , m_store(collection.database)
    , m_index(collection)
{
}

std::vector<RepairResult> Repairs::apply(const std::vector<qint64>& findings, Remedy remedy,
                                         const QString& who, const KeepOn& keepOn)
{
    std::vector<RepairResult> results;
    const auto total = static_cast<qint64>(findings.size());
    for (const qint64 id : findings) {
        auto finding = m_store.byId(id);
        Result<void> done = !keepOn(static_cast<qint64>(results.size()), total)
                                ? fail(ErrorCode::Cancelled, QStringLiteral("The work was stopped."))
                            : !finding ? Result<void>(finding.error())
                            : !fits(*finding, remedy)
                                ? fail(ErrorCode::InvalidArgument,
                                       QStringLiteral("This does not fit the finding as it is now."))
                                : applyOne(*finding, remedy, who, keepOn);
        results.push_back({id, done ? base::Error() : done.error(), done.isOk()});
    }
    return results;
}

Result<void> Repairs::applyOne(const Finding& finding, Remedy remedy, const QString& who,
                               const KeepOn& keepOn)
{
    Result<void> done;
    switch (remedy) {
    case Remedy::DeleteFile:
        // the entry is written first: if the file cannot be deleted neither is
        return settle(finding, remedy, who, [&]() -> Result<void> {
            QFile file(m_c.pictures.absolute(finding.object));
            return file.remove() ? Result<void>() : fail(ErrorCode::PermissionDenied, file.errorString());
        });
    case Remedy::PutBack:
        done = putBack(finding);
        break;
    case Remedy::BinPerson:
        done = binPerson(finding, who);
        break;
    case Remedy::SetAside:
        done = setAside(finding.object);
        break;
    case Remedy::MakeTemplate:
        done = forget(finding);
        if (auto made = done ? m_faces.refreshTemplates([&](int, int) { return keepOn(0, 0); })
                             : Result<int>(done.error());
            !made)
            done = made.error();
        break;
    case Remedy::RebuildIndex:
        if (auto rebuilt = m_index.rebuild(finding.number(), keepOn); !rebuilt)
            done = rebuilt.error();
        break;
    default:
        break;
    }
    return done ? settle(finding, remedy, who) : done;
}

/// Whether it is well now is looked at, not assumed.
Result<void> Repairs::settle(Finding finding, Remedy remedy, const QString& who,
                             const std::function<Result<void>()>& last)
{
    if (remedy != Remedy::Accept && remedy != Remedy::ListAgain && !last) {
        const auto still = m_truth.isStill(finding);
        if (!still)
            return still.error();
        if (*still)
            return fail(ErrorCode::NotFound, QStringLiteral("It was tried and did not help; the picture or "
                                                            "the face in it could not be used."));
    }
    finding.state = remedy == Remedy::Accept      ? FindingState::Accepted
                    : remedy == Remedy::ListAgain ? FindingState::Open
                                                  : FindingState::Solved;
    finding.remedy = remedy;
    finding.solvedMs = m_c.clock.nowMs();
    finding.solvedBy = who;
    return m_c.database.transact([&](storage::Transaction& tx) -> Result<void> {
        if (auto settled = m_store.settle(tx, finding); !settled)
            return settled;
        auto noted = m_c.audit.append(
            tx, {0, finding.solvedMs, who, actionOf(remedy), finding.object, QString::number(finding.id)});
        return noted && last ? last() : noted;
    });
}

/// What stood in its place is kept beside; a file that does not open goes back to where it was.
Result<void> Repairs::putBack(const Finding& finding)
{
    const bool isFile = finding.kind == FindingKind::FileSetAside;
    const auto row =
        isFile ? Result<storage::PictureRow>(storage::PictureRow()) : m_c.pictures.byId(finding.number());
    if (!row)
        return row.error();
    storage::PictureRow picture = *row;
    if (isFile)
        picture.path = LocalTruth::placeOf(finding.object);
    const QString aside =
        m_c.pictures.absolute(isFile ? finding.object : PictureStore::asideOf(picture.path));
    const QString place = m_c.pictures.absolute(picture.path);
    auto named = m_truth.isNamed(picture.path);
    if (!named || !*named || !QFile::exists(aside))
        return named ? fail(ErrorCode::NotFound,
                            isFile ? QStringLiteral("No picture in the database names this file.")
                                   : QStringLiteral("No file of this picture was set aside."))
                     : named.error();
    if (m_c.pictures.load(picture))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("The picture has its file already."));
    const QString beside = aside + QStringLiteral(".damaged");
    if (QFile::exists(place))
        if (auto kept = move(place, beside); !kept)
            return kept;
    if (auto moved = move(aside, place); !moved)
        return moved;
    if (auto opened = m_c.pictures.load(picture); !opened) {
        const auto back = move(place, aside);
        return back ? opened.error() : back.error();
    }
    return {};
}

Result<void> Repairs::setAside(const QString& path)
{
    auto named = m_truth.isNamed(path);
    if (!named)
        return named.error();
    if (*named)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("A picture names this file by now."));
    return move(m_c.pictures.absolute(path), m_c.pictures.absolute(PictureStore::asideOf(path)));
}

Result<storage::FaceRow> Repairs::faceOf(const Finding& finding) const
{
    if (finding.kind == FindingKind::TemplateMissing || finding.kind == FindingKind::TemplateDamaged)
        return m_c.faces.byId(finding.number());
    auto faces = m_c.faces.ofPicture(finding.number());
    if (!faces)
        return faces.error();
    if (faces->empty())
        return fail(ErrorCode::FaceUnknown, QStringLiteral("No face belongs to this picture any more."));
    return std::move(faces->front());
}

Result<void> Repairs::binPerson(const Finding& finding, const QString& who)
{
    auto face = faceOf(finding);
    return face ? m_galleries.binSubject(face->subjectId, who) : Result<void>(face.error());
}

/// A template that does not open gives way to a new one, but only where the picture to make it from is there.
Result<void> Repairs::forget(const Finding& finding)
{
    auto face = faceOf(finding);
    auto picture = face ? m_c.pictures.byId(face->pictureId) : Result<storage::PictureRow>(face.error());
    auto bytes = picture ? m_c.pictures.load(*picture) : Result<QByteArray>(picture.error());
    if (!bytes)
        return bytes.error();
    if (m_c.faces.templatesOf({face->id}, m_c.model))
        return {};
    return m_c.database.transact([&](storage::Transaction& tx) -> Result<void> {
        auto gone = tx.run(QStringLiteral("DELETE FROM template WHERE face_id=? AND model=?"),
                           {face->id, m_c.model.id});
        return gone ? Result<void>() : Result<void>(gone.error());
    });
}

Result<std::optional<Likeness>> Repairs::likeness(qint64 id, const QByteArray& image)
{
    auto finding = m_store.byId(id);
    auto face = finding ? faceOf(*finding) : Result<storage::FaceRow>(finding.error());
    auto faces =
        face ? m_c.faces.ofSubject(face->subjectId) : Result<std::vector<storage::FaceRow>>(face.error());
    if (!faces)
        return faces.error();
    std::vector<qint64> ids;
    for (const storage::FaceRow& one : *faces)
        ids.push_back(one.id);
    auto known = m_c.faces.openableOf(ids, m_c.model);
    faces::EnrollRequest request;
    request.image = image;
    auto looked = known ? m_faces.examine(request) : Result<faces::Examined>(known.error());
    if (!looked)
        return looked.error();
    if (known->empty())
        return std::optional<Likeness>();
    double raw = -1;
    for (const storage::FaceTemplate& one : *known)
        raw = std::max(raw, engine::cosine(looked->face.primary, one.value));
    return std::optional(Likeness{m_faces.scale().toScore(engine::Comparison::Primary, raw),
                                  m_c.settings.number(QLatin1StringView("verify.threshold")) / 100});
}

Result<void> Repairs::replacePicture(qint64 id, const QByteArray& image, const QString& who)
{
    auto finding = m_store.byId(id);
    auto face = finding ? faceOf(*finding) : Result<storage::FaceRow>(finding.error());
    auto subject = face ? m_c.subjects.byId(face->subjectId) : Result<storage::Subject>(face.error());
    if (!subject)
        return subject.error();
    const auto in = m_c.directory.galleriesOf(subject->id);
    auto gallery = in.empty()
                       ? fail(ErrorCode::GalleryUnknown, QStringLiteral("The person is in no gallery."))
                       : m_c.galleries.byId(in.front());
    if (!gallery)
        return gallery.error();
    faces::EnrollRequest request;
    request.gallery = gallery->lib;
    request.image = image;
    request.personal = subject->personal;
    request.subject = subject->id;
    request.duplicates = faces::DuplicatePolicy::Allow;
    request.actor = who;
    if (auto enrolled = m_faces.enroll(request); !enrolled)
        return enrolled.error();
    if (auto removed = m_faces.removeFace(face->id, who); !removed)
        return removed;
    return settle(*finding, Remedy::NewPicture, who);
}

Result<qint64> Repairs::rebuildIndex(const QString& who, const KeepOn& keepOn)
{
    auto galleries = m_c.galleries.all();
    if (!galleries)
        return galleries.error();
    for (const storage::Gallery& gallery : *galleries)
        if (auto rebuilt = m_index.rebuild(gallery.id, keepOn); !rebuilt)
            return rebuilt.error();
    const qint64 templates = m_c.index.totalSize();
    auto noted = m_c.database.transact([&](storage::Transaction& tx) {
        return m_c.audit.append(tx, {0, m_c.clock.nowMs(), who, actionOf(Remedy::RebuildIndex),
                                     QStringLiteral("*"), QString::number(templates)});
    });
    return noted ? Result<qint64>(templates) : Result<qint64>(noted.error());
}

} // namespace core::repair
