// SPDX-License-Identifier: GPL-3.0-or-later
// What the guide of the first start asks, and what its answers do. GUI thread; workers do the work.
#pragma once

#include "ui/login/StartDialog.h"

namespace app {

class Application;

struct FirstStartFacts {
    bool hasGallery = false;
    QString token; ///< of the administrator, made now; empty where there was one
};

/// Before the first administrator is made nobody has opened anything: listeners nobody has set answer this
/// machine alone from then on, until somebody says otherwise. A data folder with an administrator's token of
/// an earlier start has been in use and keeps what it has. Before serve(), on the thread that made the
/// application.
core::base::Result<void> keepToThisMachine(Application& application);

/// What the guide has to know. Errors: those of the store. Worker.
core::base::Result<FirstStartFacts> firstStartFacts(Application& application);

/// `context` outlives the guide; `actor` is asked when something is written.
ui::login::StartOptions firstStartOptions(Application& application, const FirstStartFacts& facts,
                                          QThreadPool& pool, QObject* context,
                                          std::function<QString()> actor);

} // namespace app
