// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings page shows of the data folder, and its backup with a line in the audit list. The answered
// functions run on workers and refer to the application, which outlives them.
#pragma once

#include "ui/settings/DataPanel.h"

namespace app {

class Application;

ui::settings::DataServices dataServices(Application& application);

} // namespace app
