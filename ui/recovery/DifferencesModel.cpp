// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/DifferencesModel.h"

#include "ui/widgets/Moments.h"

namespace ui::recovery {

using core::recovery::Aspect;
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

QString DifferencesModel::aspectText(const Difference& difference, Aspect aspect)
{
    switch (aspect) {
    case Aspect::Name:
        return difference.nameThere.isEmpty() ? tr("Has no name there")
                                              : tr("Has the name %1 there").arg(difference.nameThere);
    case Aspect::UserInfo:
        return tr("Other user information there");
    case Aspect::PictureCount:
        return tr("Pictures: %1 here, %2 there")
            .arg(widgets::amount(difference.picturesHere), widgets::amount(difference.picturesThere));
    case Aspect::Picture:
        return tr("Another picture there");
    }
    return {};
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
    QStringList texts;
    for (const Aspect aspect : difference.aspects)
        texts << aspectText(difference, aspect);
    return texts.join(QStringLiteral(" · "));
}

std::optional<theme::Status> DifferencesModel::status(const Difference& difference, int column) const
{
    if (column != What)
        return std::nullopt;
    return difference.kind == DifferenceKind::Missing ? theme::Status::Bad : theme::Status::Warn;
}

} // namespace ui::recovery
