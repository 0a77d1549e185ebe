// SPDX-License-Identifier: GPL-3.0-or-later
// What the view of this machine shows, read at once. Runs on a worker.
#pragma once

#include "core/repair/Affected.h"
#include "core/repair/LocalTruth.h"

namespace ui::recovery {

struct FindingEntry {
    core::repair::Finding finding;
    core::repair::Affected affected;
    bool canPutBack = false; ///< a file of it was set aside
    bool operator==(const FindingEntry&) const = default;
};

struct FindingReading {
    std::vector<FindingEntry> entries; ///< the newest ones
    qint64 open = 0;
    qint64 settled = 0;
};

/// Entries that are open, or the others.
core::base::Result<FindingReading> readFindings(const core::repair::LocalTruth& truth, bool open);

} // namespace ui::recovery
