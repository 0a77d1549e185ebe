// SPDX-License-Identifier: GPL-3.0-or-later
// SQL of findings.
#pragma once

#include "core/repair/Finding.h"
#include "core/storage/Database.h"

namespace core::repair {

class FindingStore {
public:
    explicit FindingStore(storage::Database& database);

    /// One that stands already (open or accepted) is kept and only gets the amount.
    base::Result<void> note(storage::Transaction& tx, const Finding& finding);
    /// State, remedy, and who and when.
    base::Result<void> settle(storage::Transaction& tx, const Finding& finding);

    base::Result<Finding> byId(qint64 id) const; ///< NotFound
    /// Newest first; either those that are open or the others.
    base::Result<std::vector<Finding>> page(bool open, int limit) const;
    base::Result<qint64> count(bool open) const;
    /// Every one that is open, by kind: for looking at them once more.
    base::Result<std::vector<Finding>> open() const;

private:
    storage::Database& m_database;
};

} // namespace core::repair
