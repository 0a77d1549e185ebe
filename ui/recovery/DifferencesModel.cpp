// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/DifferencesModel.h"

#include "ui/widgets/Moments.h"

namespace ui::recovery {

using core::recovery::Difference;
using core::recovery::DifferenceKind;

QString DifferencesModel::head(int column) const
{
    switch (column) {
    case Person:
        return tr("Person");
    case Number:
        return tr("Number");
    default:
        return tr("Difference");
    }
}

QString DifferencesModel::text(const Difference& difference, int column) const
{
    if (column == Person)
        return difference.subject.personal.name;
    if (column == Number)
        return difference.subject.personNo;
    switch (difference.kind) {
    case DifferenceKind::Missing:
        return tr("Not at the engine");
    case DifferenceKind::OnlyThere:
        return tr("Only at the engine");
    case DifferenceKind::Different:
        break;
    }
    if (difference.nameThere != difference.subject.personal.name)
        return tr("Has the name %1 there").arg(difference.nameThere);
    return tr("%1 pictures here, %2 there")
        .arg(widgets::amount(difference.picturesHere), widgets::amount(difference.picturesThere));
}

std::optional<theme::Status> DifferencesModel::status(const Difference& difference, int column) const
{
    if (column != What)
        return std::nullopt;
    return difference.kind == DifferenceKind::Missing ? theme::Status::Bad : theme::Status::Warn;
}

} // namespace ui::recovery
