// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/TakenIds.h"

namespace ui::subjects {

using core::galleries::SubjectDirectory;
using core::galleries::SubjectRow;

namespace {

QString nameOf(const SubjectRow& row)
{
    return row.name.isEmpty() ? row.personId : row.name;
}

QStringList withCustomerNumber(const SubjectDirectory& directory, const QString& number, qint64 self)
{
    core::galleries::SubjectQuery query;
    query.text = number;
    QStringList names;
    for (const SubjectRow& row : directory.rows(directory.search(query)))
        if (row.id != self && row.custId == number)
            names << nameOf(row);
    return names;
}

/// As programs look people up: by any of their ids.
QString withUserId(const SubjectDirectory& directory, const std::vector<qint64>& galleries, const QString& id,
                   qint64 self)
{
    for (const qint64 gallery : galleries)
        for (const SubjectRow& row : directory.rows(directory.findIn(gallery, id)))
            if (row.id != self)
                return nameOf(row);
    return {};
}

} // namespace

TakenIds takenIds(const SubjectDirectory& directory, const std::vector<qint64>& galleries,
                  const QString& customer, const QString& user, qint64 self)
{
    return {customer.isEmpty() ? QStringList() : withCustomerNumber(directory, customer, self),
            user.isEmpty() ? QString() : withUserId(directory, galleries, user, self)};
}

} // namespace ui::subjects
