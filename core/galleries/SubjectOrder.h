// SPDX-License-Identifier: GPL-3.0-or-later
// Slots in the order of one sort, ascending; equal ones by id.
#pragma once

#include "core/galleries/NameKeys.h"
#include "core/galleries/SubjectDirectory.h"
#include "core/galleries/SubjectRecords.h"

namespace core::galleries {

/// `names` is filled where names are sorted.
std::vector<quint32> orderedSlots(const SubjectRecords& records, SubjectSort sort, NameKeys& names);

} // namespace core::galleries
