// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/GalleryStore.h"

#include "core/storage/Rows.h"

namespace core::storage {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr QLatin1StringView
    Columns("SELECT id, group_id, lib, app_id, name, description, kind, threshold, created_ms FROM gallery ");

Gallery galleryOf(const QSqlQuery& row)
{
    Gallery gallery;
    gallery.id = row.value(0).toLongLong();
    gallery.groupId = row.value(1).toString();
    gallery.lib = row.value(2).toString();
    gallery.appId = row.value(3).toString();
    gallery.name = row.value(4).toString();
    gallery.description = row.value(5).toString();
    gallery.kind = row.value(6).toInt() == 1 ? GalleryKind::Login : GalleryKind::Normal;
    if (!row.value(7).isNull())
        gallery.threshold = row.value(7).toDouble();
    gallery.createdMs = row.value(8).toLongLong();
    return gallery;
}

QVariant orNull(const std::optional<double>& value)
{
    return value ? QVariant(*value) : QVariant(QMetaType::fromType<double>());
}

base::Error unknown()
{
    return fail(ErrorCode::GalleryUnknown, QStringLiteral("There is no such gallery."));
}

Result<Gallery> single(Result<std::vector<Gallery>> found)
{
    if (!found)
        return found.error();
    if (found->empty())
        return unknown();
    return std::move(found->front());
}

} // namespace

GalleryStore::GalleryStore(Database& database)
    : m_database(database)
{
}

Result<qint64> GalleryStore::insert(Transaction& tx, const Gallery& gallery)
{
    auto done = tx.run(
        QStringLiteral(
            "INSERT INTO gallery(group_id, lib, app_id, name, description, kind, threshold, created_ms) "
            "VALUES(?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING"),
        {text(gallery.groupId), text(gallery.lib), text(gallery.appId), text(gallery.name),
         text(gallery.description), static_cast<int>(gallery.kind), orNull(gallery.threshold),
         gallery.createdMs});
    if (!done)
        return done.error();
    if (done->numRowsAffected() == 0)
        return fail(ErrorCode::GalleryExists, QStringLiteral("A gallery with this id exists already."));
    return done->lastInsertId().toLongLong();
}

Result<void> GalleryStore::update(Transaction& tx, const Gallery& gallery)
{
    return changedOne(
        tx.run(QStringLiteral("UPDATE gallery SET name=?, description=?, threshold=? WHERE id=?"),
               {text(gallery.name), text(gallery.description), orNull(gallery.threshold), gallery.id}),
        unknown());
}

Result<void> GalleryStore::remove(Transaction& tx, qint64 id)
{
    return changedOne(tx.run(QStringLiteral("DELETE FROM gallery WHERE id=?"), {id}), unknown());
}

Result<Gallery> GalleryStore::find(const QString& groupIdOrLib) const
{
    // A caller's id wins over a lib of the same text.
    return single(collect<Gallery>(
        m_database.read(Columns +
                            QStringLiteral("WHERE group_id=? OR lib=? ORDER BY group_id=? DESC LIMIT 1"),
                        {groupIdOrLib, groupIdOrLib, groupIdOrLib}),
        galleryOf));
}

Result<Gallery> GalleryStore::byId(qint64 id) const
{
    return single(collect<Gallery>(m_database.read(Columns + QStringLiteral("WHERE id=?"), {id}), galleryOf));
}

Result<std::vector<Gallery>> GalleryStore::all() const
{
    return collect<Gallery>(m_database.read(Columns + QStringLiteral("ORDER BY id")), galleryOf);
}

Result<std::vector<Gallery>> GalleryStore::page(int offset, int limit, GalleryKind kind) const
{
    return collect<Gallery>(
        m_database.read(Columns + QStringLiteral("WHERE kind=? ORDER BY id LIMIT ? OFFSET ?"),
                        {static_cast<int>(kind), limit, offset}),
        galleryOf);
}

Result<qint64> GalleryStore::count(GalleryKind kind) const
{
    return number(m_database.read(QStringLiteral("SELECT count(*) FROM gallery WHERE kind=?"),
                                  {static_cast<int>(kind)}));
}

Result<bool> GalleryStore::addMember(Transaction& tx, const Membership& membership)
{
    auto done =
        tx.run(QStringLiteral("INSERT INTO membership(gallery_id, subject_id, created_ms) VALUES(?,?,?) "
                              "ON CONFLICT(gallery_id, subject_id) DO NOTHING"),
               {membership.galleryId, membership.subjectId, membership.createdMs});
    if (!done)
        return done.error();
    return done->numRowsAffected() > 0;
}

Result<bool> GalleryStore::removeMember(Transaction& tx, qint64 gallery, qint64 subject)
{
    auto done = tx.run(QStringLiteral("DELETE FROM membership WHERE gallery_id=? AND subject_id=?"),
                       {gallery, subject});
    if (!done)
        return done.error();
    return done->numRowsAffected() > 0;
}

Result<bool> GalleryStore::isMember(qint64 gallery, qint64 subject) const
{
    auto found = m_database.read(
        QStringLiteral("SELECT 1 FROM membership WHERE gallery_id=? AND subject_id=?"), {gallery, subject});
    if (!found)
        return found.error();
    return found->next();
}

Result<std::vector<qint64>> GalleryStore::galleriesOf(qint64 subject) const
{
    return numbers(m_database.read(
        QStringLiteral("SELECT gallery_id FROM membership WHERE subject_id=? ORDER BY gallery_id"),
        {subject}));
}

Result<std::vector<qint64>> GalleryStore::membersOf(qint64 gallery) const
{
    return numbers(m_database.read(
        QStringLiteral("SELECT subject_id FROM membership WHERE gallery_id=? ORDER BY subject_id"),
        {gallery}));
}

Result<std::vector<Membership>> GalleryStore::allMemberships() const
{
    return collect<Membership>(m_database.read(QStringLiteral(
                                   "SELECT gallery_id, subject_id, created_ms FROM membership ORDER BY id")),
                               [](const QSqlQuery& row) {
                                   return Membership{row.value(0).toLongLong(), row.value(1).toLongLong(),
                                                     row.value(2).toLongLong()};
                               });
}

Result<std::vector<qint64>> GalleryStore::onlyHere(qint64 gallery) const
{
    return numbers(m_database.read(
        QStringLiteral("SELECT subject_id FROM membership AS here WHERE gallery_id=? AND NOT EXISTS "
                       "(SELECT 1 FROM membership AS other WHERE other.subject_id=here.subject_id "
                       "AND other.gallery_id<>here.gallery_id) ORDER BY subject_id"),
        {gallery}));
}

} // namespace core::storage
