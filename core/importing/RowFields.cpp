// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/RowFields.h"

#include "core/galleries/PersonalRules.h"

namespace core::importing {

using base::ErrorCode;
using base::fail;

Field personField(const PlanRow& row)
{
    for (const Field field : numberFields)
        if (!textOf(row.personal, field).isEmpty())
            return field;
    return Field::Ignore;
}

QString textOf(const storage::Personal& who, Field field)
{
    switch (field) {
    case Field::Name:
        return who.name;
    case Field::UserId:
        return who.userId;
    case Field::CustomerNumber:
        return who.custId;
    case Field::Certificate:
        return who.idIccid;
    case Field::Sex:
        return who.sex ? QString::number(*who.sex) : QString();
    case Field::Birthday:
        return who.birthday ? QString::number(*who.birthday) : QString();
    case Field::Company:
        return who.company;
    case Field::Duty:
        return who.duty;
    case Field::Province:
        return who.province;
    case Field::Remark:
        return who.remark;
    default:
        return {};
    }
}

bool hasName(const PlanRow& row, const QString& name)
{
    return row.personal.name.compare(name, Qt::CaseInsensitive) == 0;
}

base::Error takenNumber()
{
    return fail(ErrorCode::InvalidArgument,
                QStringLiteral("The number belongs to somebody else in a row before."));
}

base::Error takenInGallery()
{
    return fail(ErrorCode::SubjectExists,
                QStringLiteral("Somebody in this gallery has this user id, customer number or certificate "
                               "number already."));
}

std::optional<std::pair<Field, base::Error>> fieldFault(const PlanRow& row)
{
    const storage::Personal& who = row.personal;
    if (row.file.isEmpty())
        return {{Field::Picture, fail(ErrorCode::MissingField, QStringLiteral("The row names no picture."))}};
    if (who.name.isEmpty() && who.userId.isEmpty() && who.custId.isEmpty())
        return {{Field::Name, fail(ErrorCode::MissingField, QStringLiteral("The row names nobody."))}};
    if (!row.unread.isEmpty()) {
        const bool sex = row.unread.firstKey() == Field::Sex;
        return {{row.unread.firstKey(),
                 fail(ErrorCode::InvalidArgument,
                      sex ? QStringLiteral("The sex is not one of 1, 2, male, female, 男, 女.")
                          : QStringLiteral("The birthday is no date like 1990-05-31."))}};
    }
    if (auto valid = galleries::checkPersonal(who); !valid)
        return {{Field::Ignore, valid.error()}};
    return std::nullopt;
}

} // namespace core::importing
