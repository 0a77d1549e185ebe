// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/FailuresModel.h"

#include "ui/pictures/RefusalText.h"
#include "ui/widgets/Moments.h"

namespace ui::importing {

std::vector<core::importing::Problem> FailuresModel::problems() const
{
    std::vector<core::importing::Problem> found;
    for (const Failure& one : m_rows)
        found.push_back({one.row, pictures::RefusalText::of(one.error), one.error.code});
    return found;
}

QString FailuresModel::head(int column) const
{
    const QStringList heads{tr("Row"), tr("Name"), tr("File"), tr("Reason")};
    return heads.value(column);
}

QString FailuresModel::text(const Failure& failure, int column) const
{
    switch (column) {
    case Number:
        return widgets::amount(failure.row.number);
    case Name:
        return failure.row.personal.name;
    case File:
        return failure.row.shown;
    default:
        return pictures::RefusalText::of(failure.error);
    }
}

std::optional<theme::Status> FailuresModel::status(const Failure&, int column) const
{
    return column == Reason ? std::optional(theme::Status::Bad) : std::nullopt;
}

} // namespace ui::importing
