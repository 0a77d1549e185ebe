// SPDX-License-Identifier: GPL-3.0-or-later
// What the task log says of recovery and repairs.
#pragma once

#include "core/repair/Repairs.h"
#include "ui/shell/TaskText.h"

namespace ui::recovery::taskWords {

shell::TaskText sendAgain(qint64 records);
shell::TaskText sent(qint64 solved, qint64 onTheirWay, qint64 refused, qint64 all);
shell::TaskText look(core::repair::Depth depth);
shell::TaskText looked(const core::repair::Look& look);
shell::TaskText rebuild();
shell::TaskText rebuilt(qint64 templates);
shell::TaskText newPicture();
shell::TaskText notTaken();
shell::TaskText repair(qint64 findings);
shell::TaskText settled(qint64 done, qint64 failed);
shell::TaskText failure(core::repair::Remedy remedy, const core::base::Error& error);
shell::TaskWords all();

} // namespace ui::recovery::taskWords
