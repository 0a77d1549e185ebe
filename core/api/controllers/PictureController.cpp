// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/controllers/PictureController.h"

#include "core/api/ByteRange.h"
#include "core/galleries/GalleryService.h"

#include <algorithm>

namespace core::api {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::PictureRow;

namespace {

base::Error unknown()
{
    return fail(ErrorCode::NotFound, QStringLiteral("There is no such picture."));
}

QByteArray tagOf(const PictureRow& picture)
{
    return '"' + QByteArray::number(picture.id, 36) + '-' + QByteArray::number(picture.createdMs, 36) + '"';
}

Headers headersOf(const Call& call, const PictureRow& picture)
{
    Headers headers{{"ETag", tagOf(picture)},
                    {"Accept-Ranges", "bytes"},
                    {"Cache-Control", "private, max-age=3600"},
                    {"X-Content-Type-Options", "nosniff"}};
    if (call.request.query.queryItemValue(QStringLiteral("download")) == u'1') {
        const QByteArray suffix = picture.mime.section(u'/', 1).toLatin1();
        headers.append(
            {"Content-Disposition",
             "attachment; filename=\"" + QByteArray::number(picture.createdMs) + '.' + suffix + '"'});
    }
    return headers;
}

bool hasSameTag(const Call& call, const PictureRow& picture)
{
    const QByteArray known = header(call.request.headers, "if-none-match");
    return known == "*" || known.contains(tagOf(picture));
}

/// The whole picture or the range that was asked for.
ApiResponse responseOf(const Call& call, const PictureRow& picture, const QByteArray& bytes)
{
    ApiResponse response;
    response.contentType = picture.mime.toLatin1();
    response.headers = headersOf(call, picture);
    const ByteRange range = rangeOf(header(call.request.headers, "range"), bytes.size());
    response.status = range.status;
    if (range.status == 200) {
        response.body = bytes;
        return response;
    }
    response.headers.emplaceBack("Content-Range", range.header);
    response.body = bytes.mid(range.first, range.length);
    return response;
}

} // namespace

PictureController::PictureController(galleries::GalleryService& galleries,
                                     const storage::GalleryStore& galleryRows,
                                     const storage::SubjectStore& subjects, const storage::FaceStore& faces,
                                     const storage::PictureStore& pictures)
    : m_galleries(galleries)
    , m_galleryRows(galleryRows)
    , m_subjects(subjects)
    , m_faces(faces)
    , m_pictures(pictures)
{
}

/// In a gallery that callers can name; login faces are not.
bool PictureController::isOpen(qint64 subject) const
{
    const auto galleries = m_galleries.directory().galleriesOf(subject);
    return std::any_of(galleries.begin(), galleries.end(), [this](qint64 id) {
        const auto gallery = m_galleryRows.byId(id);
        return gallery && gallery->kind == storage::GalleryKind::Normal;
    });
}

Result<Answer> PictureController::serve(Call& call, qint64 picture, qint64 subject) const
{
    if (!call.bySignature && !call.caller.isAdministrator() && !isOpen(subject))
        return unknown();
    const auto row = m_pictures.byId(picture);
    if (!row)
        return row.error();
    return serveRow(call, *row);
}

Result<Answer> PictureController::serveRow(Call& call, const PictureRow& picture) const
{
    Answer answer;
    if (hasSameTag(call, picture)) {
        answer.whole.emplace();
        answer.whole->status = 304;
        answer.whole->headers = headersOf(call, picture);
        return answer;
    }
    const auto bytes = m_pictures.load(picture);
    if (!bytes)
        return bytes.error();
    answer.whole = responseOf(call, picture, *bytes);
    return answer;
}

Result<Answer> PictureController::byTime(Call& call) const
{
    const QList<QByteArray> parts = call.request.path.split('/');
    if (parts.size() < 8)
        return unknown();
    const auto picture = m_pictures.byAddress(parts[7].toLongLong(), parts[6].toInt());
    if (!picture)
        return picture.error();
    const auto faces = m_faces.ofPicture(picture->id);
    if (!faces)
        return faces.error();
    return serve(call, picture->id, faces->empty() ? 0 : faces->front().subjectId);
}

Result<Answer> PictureController::byPerson(Call& call) const
{
    const QByteArray file = call.request.path.mid(call.request.path.lastIndexOf('/') + 1);
    const QString personId = QString::fromUtf8(file.left(file.indexOf('.')));
    const auto people = m_subjects.find(personId);
    if (!people)
        return people.error();
    const auto person = std::find_if(people->begin(), people->end(),
                                     [&](const storage::Subject& one) { return one.personId == personId; });
    if (person == people->end())
        return unknown();
    const auto faces = m_faces.ofSubject(person->id);
    if (!faces)
        return faces.error();
    return faces->empty() ? Result<Answer>(unknown()) : serve(call, faces->back().pictureId, person->id);
}

Result<Answer> PictureController::byFace(Call& call) const
{
    const auto item = [&](const char* name) {
        return call.request.query.queryItemValue(QLatin1StringView(name), QUrl::FullyDecoded);
    };
    const auto gallery = m_galleries.find(item("groupId"));
    if (!gallery)
        return gallery.error();
    const auto face = m_faces.byId(item("faceId").toLongLong());
    if (!face)
        return face.error();
    if (!m_galleries.directory().isMember(gallery->id, face->subjectId))
        return unknown();
    return serve(call, face->pictureId, face->subjectId);
}

} // namespace core::api
