// SPDX-License-Identifier: GPL-3.0-or-later
// Slots in the order of one sort, ascending; equal ones by id.
#pragma once

#include "core/galleries/SubjectDirectory.h"
#include "core/galleries/SubjectRecords.h"

namespace core::galleries {

std::vector<quint32> orderedSlots(const SubjectRecords& records, SubjectSort sort);

} // namespace core::galleries
