// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/NumberOwners.h"

#include "core/importing/RowFields.h"

#include <algorithm>

namespace core::importing {

namespace {

bool contains(const std::vector<qint64>& owners, qint64 subject)
{
    return std::ranges::find(owners, subject) != owners.end();
}

} // namespace

NumberOwners::NumberOwners(const galleries::SubjectDirectory& directory, qint64 gallery)
    : m_directory(directory)
    , m_gallery(gallery)
{
    for (const auto& one : directory.rows(directory.membersOf(gallery))) {
        if (!one.custId.isEmpty())
            m_owners[{Field::CustomerNumber, one.custId}].push_back(one.id);
        if (!one.idIccid.isEmpty())
            m_owners[{Field::Certificate, one.idIccid}].push_back(one.id);
    }
}

std::optional<NumberOwner> NumberOwners::besides(qint64 self, const storage::Personal& numbers) const
{
    for (const Field field : numberFields) {
        const auto owners = of(field, numbers);
        if (owners.empty() || contains(owners, self))
            continue;
        const auto rows = m_directory.rows({owners.front()});
        return NumberOwner{field, owners.front(), rows.empty() ? QString() : rows.front().name};
    }
    return std::nullopt;
}

bool NumberOwners::has(qint64 subject, const storage::Personal& numbers) const
{
    return std::ranges::any_of(numberFields,
                               [&](Field field) { return contains(of(field, numbers), subject); });
}

/// Programs look people up by any of their ids: a user id must not be one of them either.
std::vector<qint64> NumberOwners::of(Field field, const storage::Personal& numbers) const
{
    const QString number = textOf(numbers, field);
    if (number.isEmpty())
        return {};
    if (field == Field::UserId)
        return m_directory.findIn(m_gallery, number);
    const auto found = m_owners.find({field, number});
    return found == m_owners.end() ? std::vector<qint64>() : found->second;
}

} // namespace core::importing
