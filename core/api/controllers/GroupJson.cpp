// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/controllers/GroupJson.h"

#include "core/api/TimeField.h"

#include <algorithm>

namespace core::api {

namespace {

constexpr qsizetype LongestId = 48;

} // namespace

bool isId(const QString& id)
{
    return !id.isEmpty() && id.size() <= LongestId && std::all_of(id.begin(), id.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_');
    });
}

QStringList namesIn(const QString& list)
{
    QStringList names;
    for (const QString& name : list.split(u',', Qt::SkipEmptyParts))
        if (const QString trimmed = name.trimmed(); !trimmed.isEmpty() && !names.contains(trimmed))
            names << trimmed;
    return names;
}

QJsonObject rowJson(const storage::Gallery& gallery, const storage::Subject& subject)
{
    const storage::Personal& known = subject.personal;
    return {{QStringLiteral("id"), QString::number(subject.id)},
            {QStringLiteral("groupId"), gallery.groupId},
            {QStringLiteral("group_id"), gallery.groupId},
            {QStringLiteral("userId"), known.userId},
            {QStringLiteral("userName"), known.name},
            {QStringLiteral("userInfo"), known.userInfo},
            {QStringLiteral("user_info"), known.userInfo},
            {QStringLiteral("createTime"), timeText(subject.createdMs)}};
}

} // namespace core::api
