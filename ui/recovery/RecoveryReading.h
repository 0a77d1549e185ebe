// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the recovery page shows, read at once. Runs on a worker.
#pragma once

#include "ui/recovery/EngineList.h"

namespace ui::recovery {

struct RecoveryReading {
    std::vector<EngineEntry> engines;
    std::vector<core::recovery::TaskRecord> records; ///< the first that fit, newest first
    qint64 unsolved = 0;                             ///< that fit apart from their state
    qint64 solved = 0;
    qint64 shown = 0;    ///< that fit
    qint64 sendable = 0; ///< of the unsolved: their engine is there and has an operation for them
    qint64 waiting = 0;  ///< unsolved, whether they fit or not
};

/// What was typed is a person's id, or a part of the name or of the error.
core::recovery::DeliveryFilter filterOf(bool solved, std::optional<int> engine, const QString& typed);

/// What is typed is looked for in names and in the sentences shown, in the language of the console.
core::base::Result<core::recovery::DeliveryFilter> asShown(const core::recovery::TaskJournal& journal,
                                                           core::recovery::DeliveryFilter filter);

core::base::Result<qint64> countUnsolved(const RecoveryServices& services);
core::base::Result<RecoveryReading> readRecords(const RecoveryServices& services,
                                                const core::recovery::DeliveryFilter& wanted, int limit);

} // namespace ui::recovery
