// SPDX-License-Identifier: GPL-3.0-or-later
// What the texts of a row say, before its picture is looked at. Pure functions.
#pragma once

#include "core/base/Result.h"
#include "core/importing/ImportPlan.h"

namespace core::importing {

/// The first id that is filled: lines of one list that share it are faces of one person. Ignore: none is.
Field personField(const PlanRow& row);
/// What tells a person from others; nobody shares them.
constexpr Field numberFields[] = {Field::UserId, Field::CustomerNumber, Field::Certificate};
/// As a list has it; empty for the picture.
QString textOf(const storage::Personal& who, Field field);
/// Rows with one number are one person, who has one name.
bool hasName(const PlanRow& row, const QString& name);
base::Error takenNumber();    ///< the row has another
base::Error takenInGallery(); ///< somebody there has another
/// What is wrong with a row; nullopt when nothing is.
std::optional<std::pair<Field, base::Error>> fieldFault(const PlanRow& row);

} // namespace core::importing
