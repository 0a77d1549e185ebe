// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/FaceStore.h"

#include "core/storage/Rows.h"
#include "core/storage/TemplateCodec.h"

#include <algorithm>
#include <future>
#include <thread>

namespace core::storage {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr QLatin1StringView
    Columns("SELECT id, subject_id, picture_id, x, y, width, height, quality, batch, created_ms FROM face ");
constexpr std::size_t IdsPerRead = 500;
// Rows opened together at start: enough to keep every core busy, few enough to stay small (about 8 MB).
constexpr std::size_t RowsPerBatch = 4096;

FaceRow faceOf(const QSqlQuery& row)
{
    FaceRow face;
    face.id = row.value(0).toLongLong();
    face.subjectId = row.value(1).toLongLong();
    face.pictureId = row.value(2).toLongLong();
    face.box = {row.value(3).toFloat(), row.value(4).toFloat(), row.value(5).toFloat(),
                row.value(6).toFloat()};
    face.quality = row.value(7).toDouble();
    face.batch = row.value(8).toString();
    face.createdMs = row.value(9).toLongLong();
    return face;
}

base::Error unknown()
{
    return fail(ErrorCode::FaceUnknown, QStringLiteral("There is no such face."));
}

struct SealedTemplate {
    qint64 face = 0;
    qint64 subject = 0;
    QByteArray value;
};

SealedTemplate sealedOf(const QSqlQuery& row)
{
    return {row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toByteArray()};
}

using Opened = Result<std::vector<FaceTemplate>>;

Opened openRange(const Vault& vault, const engine::ModelTag& model, const SealedTemplate* first,
                 std::size_t count)
{
    std::vector<FaceTemplate> opened;
    opened.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        auto value = unsealTemplate(vault, first[i].face, model, first[i].value);
        if (!value)
            return value.error();
        opened.push_back({first[i].face, first[i].subject, std::move(*value)});
    }
    return opened;
}

/// In the order of the rows; every core takes one share.
std::vector<Opened> openShares(const Vault& vault, const engine::ModelTag& model,
                               const std::vector<SealedTemplate>& rows)
{
    const std::size_t workers = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t share = (rows.size() + workers - 1) / workers;
    std::vector<std::future<Opened>> running;
    for (std::size_t from = share; from < rows.size(); from += share)
        running.push_back(std::async(std::launch::async, openRange, std::cref(vault), std::cref(model),
                                     rows.data() + from, std::min(share, rows.size() - from)));
    std::vector<Opened> shares;
    shares.push_back(openRange(vault, model, rows.data(), std::min(share, rows.size())));
    for (auto& part : running)
        shares.push_back(part.get());
    return shares;
}

Result<void> handOut(std::vector<Opened> shares, const std::function<void(FaceTemplate&&)>& each)
{
    for (Opened& opened : shares) {
        if (!opened)
            return opened.error();
        for (FaceTemplate& one : *opened)
            each(std::move(one));
    }
    return {};
}

} // namespace

FaceStore::FaceStore(Database& database, const Vault& vault)
    : m_database(database)
    , m_vault(vault)
{
}

Result<qint64> FaceStore::insert(Transaction& tx, const FaceRow& face,
                                 const std::vector<engine::Template>& templates)
{
    auto id = tx.insert(
        QStringLiteral(
            "INSERT INTO face(subject_id, picture_id, x, y, width, height, quality, batch, created_ms) "
            "VALUES(?,?,?,?,?,?,?,?,?)"),
        {face.subjectId, face.pictureId, face.box.x, face.box.y, face.box.width, face.box.height,
         face.quality, text(face.batch), face.createdMs});
    if (!id)
        return id;
    for (const engine::Template& value : templates)
        if (auto put = putTemplate(tx, *id, value); !put)
            return put.error();
    return id;
}

Result<void> FaceStore::putTemplate(Transaction& tx, qint64 face, const engine::Template& value)
{
    auto done = tx.run(
        QStringLiteral("INSERT INTO template(face_id, model, model_version, value) VALUES(?,?,?,?) "
                       "ON CONFLICT(face_id, model) DO UPDATE SET model_version=excluded.model_version, "
                       "value=excluded.value"),
        {face, value.model.id, value.model.version, sealTemplate(m_vault, face, value)});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> FaceStore::remove(Transaction& tx, qint64 face)
{
    return changedOne(tx.run(QStringLiteral("DELETE FROM face WHERE id=?"), {face}), unknown());
}

Result<void> FaceStore::keepKey(Transaction& tx, const QString& key, qint64 face)
{
    auto done =
        tx.run(QStringLiteral("INSERT INTO enrolment_key(key, face_id) VALUES(?,?)"), {text(key), face});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<qint64> FaceStore::ofKey(const QString& key) const
{
    return number(
        m_database.read(QStringLiteral("SELECT face_id FROM enrolment_key WHERE key=?"), {text(key)}));
}

Result<FaceRow> FaceStore::byId(qint64 id) const
{
    auto found = collect<FaceRow>(m_database.read(Columns + QStringLiteral("WHERE id=?"), {id}), faceOf);
    if (!found)
        return found.error();
    if (found->empty())
        return unknown();
    return std::move(found->front());
}

Result<std::vector<FaceRow>> FaceStore::ofSubject(qint64 subject) const
{
    return collect<FaceRow>(
        m_database.read(Columns + QStringLiteral("WHERE subject_id=? ORDER BY id"), {subject}), faceOf);
}

Result<std::vector<FaceRow>> FaceStore::ofPicture(qint64 picture) const
{
    return collect<FaceRow>(
        m_database.read(Columns + QStringLiteral("WHERE picture_id=? ORDER BY id"), {picture}), faceOf);
}

Result<std::vector<FaceRow>> FaceStore::ofSubjects(const std::vector<qint64>& subjects) const
{
    std::vector<FaceRow> faces;
    for (std::size_t from = 0; from < subjects.size(); from += IdsPerRead) {
        const std::size_t count = std::min(IdsPerRead, subjects.size() - from);
        auto part = collect<FaceRow>(
            m_database.read(Columns +
                                QStringLiteral("WHERE subject_id IN (%1) ORDER BY id").arg(marks(count)),
                            bindings(subjects, from, count)),
            faceOf);
        if (!part)
            return part;
        std::move(part->begin(), part->end(), std::back_inserter(faces));
    }
    return faces;
}

Result<void> FaceStore::forEach(const std::function<bool(const FaceRow&)>& each) const
{
    auto rows = m_database.read(Columns + QStringLiteral("ORDER BY id"));
    if (!rows)
        return rows.error();
    while (rows->next() && each(faceOf(*rows))) {
    }
    return {};
}

Result<std::vector<FaceRow>> FaceStore::ofBatch(const QString& batch) const
{
    // "batch <> ''" lets the partial index be used.
    return collect<FaceRow>(
        m_database.read(Columns + QStringLiteral("WHERE batch=? AND batch <> '' ORDER BY id"), {text(batch)}),
        faceOf);
}

Result<std::vector<FaceTemplate>> FaceStore::templatesOf(const std::vector<qint64>& faces,
                                                         const engine::ModelTag& model) const
{
    std::vector<FaceTemplate> found;
    for (std::size_t from = 0; from < faces.size(); from += IdsPerRead) {
        const std::size_t count = std::min(IdsPerRead, faces.size() - from);
        auto rows = collect<SealedTemplate>(
            m_database.read(
                QStringLiteral(
                    "SELECT t.face_id, f.subject_id, t.value FROM template t JOIN face f ON f.id=t.face_id "
                    "WHERE t.face_id IN (%1) AND t.model=? AND t.model_version=? ORDER BY t.face_id")
                    .arg(marks(count)),
                bindings(faces, from, count) << model.id << model.version),
            sealedOf);
        if (!rows)
            return rows.error();
        auto opened = openRange(m_vault, model, rows->data(), rows->size());
        if (!opened)
            return opened;
        std::move(opened->begin(), opened->end(), std::back_inserter(found));
    }
    return found;
}

Result<std::vector<FaceTemplate>> FaceStore::openableOf(const std::vector<qint64>& faces,
                                                        const engine::ModelTag& model) const
{
    auto together = templatesOf(faces, model);
    if (together || together.error().code != base::ErrorCode::KeyWrong)
        return together;
    std::vector<FaceTemplate> opened;
    for (const qint64 face : faces)
        if (auto one = templatesOf({face}, model); one)
            std::move(one->begin(), one->end(), std::back_inserter(opened));
        else if (one.error().code != base::ErrorCode::KeyWrong)
            return one;
    return opened;
}

Result<void> FaceStore::forEachTemplate(const engine::ModelTag& model,
                                        const std::function<void(FaceTemplate&&)>& each) const
{
    auto query =
        m_database.read(QStringLiteral("SELECT t.face_id, f.subject_id, t.value FROM template t "
                                       "JOIN face f ON f.id=t.face_id JOIN subject s ON s.id=f.subject_id "
                                       "WHERE t.model=? AND t.model_version=? AND s.binned_ms=0"),
                        {model.id, model.version});
    if (!query)
        return query.error();
    std::vector<SealedTemplate> rows;
    for (bool more = true; more;) {
        rows.clear();
        while (rows.size() < RowsPerBatch && (more = query->next()))
            rows.push_back(sealedOf(*query));
        if (auto done = handOut(openShares(m_vault, model, rows), each); !done)
            return done;
    }
    return {};
}

Result<std::vector<FaceRow>> FaceStore::without(const engine::ModelTag& model, int limit) const
{
    return collect<FaceRow>(
        m_database.read(
            QStringLiteral(
                "SELECT f.id, f.subject_id, f.picture_id, f.x, f.y, f.width, f.height, f.quality, f.batch, "
                "f.created_ms FROM face f JOIN subject s ON s.id=f.subject_id WHERE s.binned_ms=0 AND NOT "
                "EXISTS (SELECT 1 FROM template t WHERE t.face_id=f.id AND t.model=? AND t.model_version=?) "
                "ORDER BY f.id LIMIT ?"),
            {model.id, model.version, limit}),
        faceOf);
}

Result<qint64> FaceStore::count() const
{
    return number(m_database.read(QStringLiteral("SELECT count(*) FROM face")));
}

} // namespace core::storage
