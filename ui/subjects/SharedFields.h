// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of a person that can be set for many people at once; one that is absent is left as it is. Plain
// values, pure functions.
#pragma once

#include "core/storage/Records.h"

namespace ui::subjects {

struct SharedFields {
    std::optional<QString> company;
    std::optional<QString> duty;
    std::optional<QString> remark;
    std::optional<int> sex; ///< 0 not known, 1 male, 2 female

    bool operator==(const SharedFields&) const = default;
    bool isEmpty() const { return *this == SharedFields(); }
};

core::storage::Personal withFields(core::storage::Personal personal, const SharedFields& fields);
/// What this person has in the fields that are present in `fields`.
SharedFields fieldsOf(const core::storage::Personal& personal, const SharedFields& fields);
/// What everybody has alike; absent where they differ.
SharedFields commonOf(const std::vector<core::storage::Subject>& people);

} // namespace ui::subjects
