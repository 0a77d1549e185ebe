// SPDX-License-Identifier: GPL-3.0-or-later
// What the recovery page works with besides the desk. Plain references; Application owns everything.
#pragma once

#include "core/base/Settings.h"
#include "core/recovery/Reconciler.h"
#include "core/recovery/Replicator.h"
#include "core/recovery/TaskJournal.h"
#include "core/repair/Repairs.h"
#include "ui/shell/TaskList.h"

namespace ui::recovery {

struct RecoveryServices {
    core::recovery::TaskJournal& journal;
    core::recovery::Reconciler& reconciler;
    core::base::Settings& settings;
    shell::TaskList& tasks;
    int patienceMs = 10'000;                   ///< how long a batch of resumed records is waited for
    core::repair::LocalTruth* truth = nullptr; ///< null: there is nothing to look through in this program
    core::repair::Repairs* repairs = nullptr;  ///< set with `truth`
    core::recovery::Replicator* replicator = nullptr; ///< null: this program sends nothing
};

} // namespace ui::recovery
