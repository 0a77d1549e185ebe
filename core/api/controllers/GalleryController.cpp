// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/controllers/GalleryController.h"

#include "core/galleries/GalleryService.h"
#include "core/recovery/Brought.h"

#include <QJsonArray>

namespace core::api {

using base::Result;

namespace {

constexpr qint64 LargestPage = 1000;
constexpr qint64 MostPages = 1'000'000;

QJsonObject galleryJson(const storage::Gallery& gallery)
{
    return {{QStringLiteral("dbDesc"), gallery.description},
            {QStringLiteral("dbName"), gallery.name},
            {QStringLiteral("personDbLib"), gallery.lib}};
}

} // namespace

GalleryController::GalleryController(galleries::GalleryService& galleries)
    : m_galleries(galleries)
{
}

Result<Answer> GalleryController::add(Call& call) const
{
    galleries::NewGallery wanted;
    wanted.groupId = call.fields.text("groupId");
    wanted.name = call.fields.text("dbName");
    wanted.description = call.fields.textOr("dbDesc");
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    auto gallery = m_galleries.create(wanted, call.actor());
    if (!gallery && gallery.error().code == base::ErrorCode::GalleryExists && recovery::Brought::isUnderWay())
        gallery = renamed(wanted, call.actor());
    if (!gallery)
        return gallery.error();
    return Answer{galleryJson(*gallery)};
}

/// As it is called where another FaceDesk brings it from.
Result<storage::Gallery> GalleryController::renamed(const galleries::NewGallery& wanted,
                                                    const QString& actor) const
{
    auto gallery = m_galleries.find(wanted.groupId);
    if (!gallery || (gallery->name == wanted.name && gallery->description == wanted.description))
        return gallery;
    gallery->name = wanted.name;
    gallery->description = wanted.description;
    return m_galleries.update(*gallery, actor);
}

Result<Answer> GalleryController::remove(Call& call) const
{
    const QString group = call.fields.text("groupId");
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    if (const auto removed = m_galleries.remove(group, call.actor()); !removed)
        return removed.error();
    return Answer{QJsonObject{{QStringLiteral("message"), QStringLiteral("ok")}}};
}

Result<Answer> GalleryController::list(Call& call) const
{
    const qint64 page = call.fields.numberIn("pageNo", 1, 1, MostPages);
    const qint64 size = call.fields.numberIn("pageSize", 20, 1, LargestPage);
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    const auto total = m_galleries.count();
    if (!total)
        return total.error();
    const auto galleries = m_galleries.page(static_cast<int>((page - 1) * size), static_cast<int>(size));
    if (!galleries)
        return galleries.error();
    QJsonArray records;
    for (const storage::Gallery& gallery : *galleries) {
        QJsonObject record = galleryJson(gallery);
        record.insert(QStringLiteral("id"), gallery.id);
        record.insert(QStringLiteral("groupId"), gallery.groupId);
        records.append(record);
    }
    return Answer{QJsonObject{{QStringLiteral("records"), records}, {QStringLiteral("total"), *total}}};
}

} // namespace core::api
