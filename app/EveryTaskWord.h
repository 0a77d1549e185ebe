// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/TaskText.h"

namespace app {

/// Everything the task log may say: kept tasks say it again after a restart.
ui::shell::TaskWords everyTaskWord();

} // namespace app
