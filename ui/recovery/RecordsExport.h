// SPDX-License-Identifier: GPL-3.0-or-later
// Records as a table for a spreadsheet; personal data stays out but for ids. Runs on a worker.
#pragma once

#include "core/recovery/TaskJournal.h"

namespace ui::recovery {

core::base::Result<void> exportCsv(const core::recovery::TaskJournal& journal,
                                   const core::recovery::DeliveryFilter& wanted, const QString& path);

} // namespace ui::recovery
