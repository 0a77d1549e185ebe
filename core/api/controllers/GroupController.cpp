// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/controllers/GroupController.h"

#include "core/api/GroupFailures.h"
#include "core/api/TimeField.h"
#include "core/api/controllers/GroupJson.h"
#include "core/galleries/GalleryService.h"
#include "core/recovery/Brought.h"

#include <QSet>

#include <algorithm>

namespace core::api {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr int MostListed = 20;
constexpr int PageOfAll = 1000;
constexpr QLatin1StringView AllGroups("@ALL");

} // namespace

GroupController::GroupController(galleries::GalleryService& galleries, const storage::SubjectStore& subjects,
                                 const base::Settings& settings)
    : m_galleries(galleries)
    , m_subjects(subjects)
    , m_settings(settings)
{
}

Result<storage::Gallery> GroupController::group(Fields& in, const char* field) const
{
    const QString id = in.text(field);
    if (const auto& refusal = in.refusal())
        return *refusal;
    auto found = m_galleries.find(id);
    if (!found && found.error().code == ErrorCode::GalleryUnknown && !isId(id))
        in.refuse(field, ErrorCode::InvalidArgument, QStringLiteral("The field %1 is no group id."));
    if (const auto& refusal = in.refusal())
        return *refusal;
    return found;
}

Result<std::vector<storage::Gallery>> GroupController::allGroups() const
{
    std::vector<storage::Gallery> all;
    for (;;) {
        auto page = m_galleries.page(static_cast<int>(all.size()), PageOfAll);
        if (!page)
            return page.error();
        all.insert(all.end(), page->begin(), page->end());
        if (page->size() < PageOfAll)
            return all;
    }
}

Result<std::vector<storage::Gallery>> GroupController::groupsOf(Fields& in, const char* field) const
{
    if (in.textOr(field) == AllGroups)
        return allGroups();
    auto one = group(in, field);
    if (!one)
        return one.error();
    return std::vector{*one};
}

Result<Answer> GroupController::add(Call& call) const
{
    galleries::NewGallery wanted;
    wanted.groupId = call.fields.text("group_id");
    if (!isId(wanted.groupId))
        call.fields.refuse("group_id", ErrorCode::InvalidArgument,
                           QStringLiteral("The field %1 takes letters, digits and underscores, 48 at most."));
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    if (const auto created = m_galleries.create(wanted, call.actor()); !created)
        return created.error();
    return Answer{};
}

Result<Answer> GroupController::remove(Call& call) const
{
    const auto gallery = group(call.fields, "group_id");
    if (!gallery)
        return gallery.error();
    if (const auto removed = m_galleries.remove(gallery->groupId, call.actor()); !removed)
        return removed.error();
    return Answer{};
}

namespace {

struct Span {
    qint64 start = 0;
    qint64 length = 0;
};

Span spanOf(Fields& in)
{
    return {in.numberIn("start", 0, 0, std::numeric_limits<int>::max()), in.numberIn("length", 100, 1, 1000)};
}

} // namespace

Result<Answer> GroupController::list(Call& call) const
{
    const Span span = spanOf(call.fields);
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    const auto page = m_galleries.page(static_cast<int>(span.start), static_cast<int>(span.length));
    if (!page)
        return page.error();
    QJsonArray ids;
    for (const storage::Gallery& gallery : *page)
        ids.append(gallery.groupId);
    return Answer{QJsonObject{{QStringLiteral("group_id_list"), ids}}};
}

Result<Answer> GroupController::countGroups(Call& call) const
{
    QStringList apps = namesIn(call.fields.textOr("op_app_id_list"));
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    const auto groups = allGroups();
    if (!groups)
        return groups.error();
    QMap<QString, int> counts;
    for (const QString& app :
         apps.isEmpty() ? QStringList{m_settings.text(QLatin1StringView("api.appId"))} : apps)
        counts.insert(app, 0);
    for (const storage::Gallery& gallery : *groups)
        if (apps.isEmpty() || apps.contains(gallery.appId))
            ++counts[gallery.appId];
    QJsonObject data;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        data.insert(it.key(), QJsonObject{{QStringLiteral("group_num"), it.value()}});
    return Answer{data};
}

QJsonObject GroupController::countJson(const storage::Gallery& gallery) const
{
    const auto& directory = m_galleries.directory();
    QSet<QString> users;
    for (const galleries::SubjectRow& row : directory.rows(directory.membersOf(gallery.id)))
        users.insert(row.userId);
    return {{QStringLiteral("user_num"), qint64(users.size())},
            {QStringLiteral("face_num"), m_galleries.counts(gallery.id).faces},
            {QStringLiteral("ctime"), timeText(gallery.createdMs)}};
}

Result<std::vector<storage::Gallery>> GroupController::listedGroups(Fields& in) const
{
    const QStringList names = namesIn(in.text("group_id_list"));
    if (names == QStringList{AllGroups})
        return allGroups();
    if (names.isEmpty())
        in.refuse("group_id_list", ErrorCode::MissingField, QStringLiteral("The field %1 names no group."));
    if (names.size() > MostListed)
        in.refuse(TooManyGroups, ErrorCode::InvalidArgument,
                  QStringLiteral("At most 20 groups at once (%1)."));
    std::vector<storage::Gallery> groups;
    for (const QString& name : names) {
        if (in.refusal())
            break;
        auto found = m_galleries.find(name);
        if (!found && !isId(name))
            in.refuse("group_id_list", ErrorCode::InvalidArgument,
                      QStringLiteral("%1 holds what is no group id."));
        else if (!found)
            return found.error();
        else
            groups.push_back(std::move(*found));
    }
    if (const auto& refusal = in.refusal())
        return *refusal;
    return groups;
}

Result<Answer> GroupController::countPeople(Call& call) const
{
    const QStringList apps = namesIn(call.fields.textOr("op_app_id_list"));
    const auto groups = listedGroups(call.fields);
    if (!groups)
        return groups.error();
    QJsonObject data;
    for (const storage::Gallery& gallery : *groups) {
        if (!apps.isEmpty() && !apps.contains(gallery.appId))
            return fail(ErrorCode::GalleryUnknown, QStringLiteral("A group belongs to another application."));
        data.insert(gallery.groupId, countJson(gallery));
    }
    return Answer{data};
}

Result<Answer> GroupController::copyUser(Call& call) const
{
    const QString user = call.fields.text("user_id");
    const auto source = group(call.fields, "src_group_id");
    if (!source)
        return source.error();
    const auto target = group(call.fields, "dst_group_id");
    if (!target && target.error().code == ErrorCode::GalleryUnknown)
        return fail(ErrorCode::TargetGalleryUnknown, QStringLiteral("The group to copy to does not exist."));
    if (!target)
        return target.error();
    if (const auto done = m_galleries.copySubject(user, source->groupId, target->groupId, call.actor());
        !done)
        return done.error();
    return Answer{};
}

Result<void> GroupController::appendRows(QJsonArray& rows, const storage::Gallery& gallery,
                                         const std::vector<qint64>& subjects) const
{
    const auto opened = m_subjects.many(subjects);
    if (!opened)
        return opened.error();
    for (const storage::Subject& subject : *opened) {
        QJsonObject row = rowJson(gallery, subject);
        // Another FaceDesk compares; nobody else is told more than is documented.
        if (recovery::Brought::isUnderWay()) {
            row.insert(QStringLiteral("personNo"), subject.personNo);
            row.insert(QStringLiteral("pictures"),
                       static_cast<int>(m_galleries.directory().facesOf(subject.id).size()));
        }
        rows.append(row);
    }
    return {};
}

Result<Answer> GroupController::getUser(Call& call) const
{
    const QString user = call.fields.text("user_id");
    const auto groups = groupsOf(call.fields, "group_id");
    if (!groups)
        return groups.error();
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    QJsonArray rows;
    const auto& directory = m_galleries.directory();
    const std::vector<qint64> known = directory.find(user);
    for (const storage::Gallery& gallery : *groups) {
        std::vector<qint64> here;
        std::copy_if(known.begin(), known.end(), std::back_inserter(here),
                     [&](qint64 subject) { return directory.isMember(gallery.id, subject); });
        if (const auto done = appendRows(rows, gallery, here); !done)
            return done.error();
    }
    if (rows.isEmpty())
        return fail(ErrorCode::SubjectUnknown, QStringLiteral("Nobody in this group has this user_id."));
    return Answer{QJsonObject{{QStringLiteral("user_list"), rows}}};
}

Result<Answer> GroupController::listUsers(Call& call) const
{
    const Span span = spanOf(call.fields);
    const auto groups = groupsOf(call.fields, "group_id");
    if (!groups)
        return groups.error();
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    QJsonArray rows;
    qint64 skipped = 0;
    for (const storage::Gallery& gallery : *groups) {
        const std::vector<qint64> members = m_galleries.directory().membersOf(gallery.id);
        const auto size = static_cast<qint64>(members.size());
        const qint64 from = std::clamp<qint64>(span.start - skipped, 0, size);
        const qint64 until = std::min(size, from + span.length - rows.size());
        skipped += size;
        if (const auto done = appendRows(rows, gallery, {members.begin() + from, members.begin() + until});
            !done)
            return done.error();
    }
    return Answer{QJsonObject{{QStringLiteral("user_id_list"), rows}}};
}

} // namespace core::api
