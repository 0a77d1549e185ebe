// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a gallery has under the numbers of a row, as it was when this was made; user ids as they are now.
// Thread-safe: nothing changes.
#pragma once

#include "core/galleries/SubjectDirectory.h"
#include "core/importing/ImportPlan.h"

#include <map>
#include <optional>

namespace core::importing {

struct NumberOwner {
    Field field = Field::UserId; ///< the number
    qint64 subject = 0;
    QString name;
};

class NumberOwners {
public:
    NumberOwners(const galleries::SubjectDirectory& directory, qint64 gallery);

    /// Somebody who has one of these numbers, of those that `self` has not; 0: of all.
    std::optional<NumberOwner> besides(qint64 self, const storage::Personal& numbers) const;
    bool has(qint64 subject, const storage::Personal& numbers) const; ///< one of them

private:
    std::vector<qint64> of(Field field, const storage::Personal& numbers) const;

    const galleries::SubjectDirectory& m_directory;
    const qint64 m_gallery;
    std::map<std::pair<Field, QString>, std::vector<qint64>> m_owners;
};

} // namespace core::importing
